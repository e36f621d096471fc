package org.ax4j.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.InvalidInputException;
import org.ax4j.space.ExpressionParser;
import org.ax4j.space.LinearExpression;
import org.ax4j.space.Relation;

/**
 * Reads objectives such as {@code "score, -training_time"} and constraints such as {@code "score >= 0.85"}. Everything is maximised. With several
 * goals a constraint on a goal's own metric in its direction is that goal's threshold; every other one must simply hold. In a constraint {@code baseline}
 * stands for what the metric, or the sum of metrics, is at the baseline.
 *
 * @param objective the goals, with their thresholds
 * @param constraints what else must hold
 */
public record ObjectiveGrammar(Objective objective, List<OutcomeConstraint> constraints) {
    /** What stands for the baseline in a sum that was read: no metric's name holds a backtick. */
    private static final String BASELINE = "`" + OutcomeConstraint.BASELINE;

    /** Copies the list. */
    public ObjectiveGrammar {
        constraints = List.copyOf(constraints);
    }

    /**
     * Reads an objective and its constraints.
     *
     * @param objective goals with commas between them
     * @param constraints comparisons with {@code <=} or {@code >=}
     * @param declared names of metrics that may hold any signs
     * @return what was read
     * @throws InvalidInputException AX-EXPRESSION, AX-OBJECTIVE or AX-OUTCOME-CONSTRAINT, all faults at once
     */
    public static ObjectiveGrammar parse(String objective, List<String> constraints, Set<String> declared) {
        Faults faults = new Faults();
        List<LinearExpression> goals = new ArrayList<>();
        faults.collect(() -> goals.addAll(goals(objective, declared)));
        List<OutcomeConstraint> bounds = new ArrayList<>();
        constraints.forEach(text -> faults.collect(() -> bounds.add(constraint(text, declared))));
        together(bounds, faults);
        faults.check();
        return assigned(goals, bounds);
    }

    private static List<LinearExpression> goals(String text, Set<String> declared) {
        if (text.isBlank()) {
            throw new InvalidInputException(
                    Code.OBJECTIVE,
                    "the objective is empty",
                    "Name what is maximised, as in \"score, -training_time\".");
        }
        List<LinearExpression> goals = parser(text, declared).list();
        Faults faults = new Faults();
        Set<String> seen = new HashSet<>();
        for (LinearExpression goal : goals) {
            faults.unless(
                    goal.constant() == 0 && !goal.weights().isEmpty(),
                    Code.OBJECTIVE,
                    "the goal '" + goal + "' of \"" + text + "\" "
                            + (goal.weights().isEmpty() ? "names no metric" : "adds a constant, which changes nothing"),
                    "Write weighted sums of metrics only.");
            faults.unless(
                    !goal.weights().containsKey(BASELINE),
                    Code.OBJECTIVE,
                    "a goal of \"" + text + "\" is relative to the baseline, which changes nothing",
                    "Leave the baseline out; a metric of that name is declared first or written `baseline`.");
            goal.weights()
                    .keySet()
                    .forEach(name -> faults.unless(
                            seen.add(name),
                            Code.OBJECTIVE,
                            "metric '" + name + "' is in two goals of \"" + text + "\"",
                            "Use each metric in one goal."));
        }
        faults.check();
        return goals;
    }

    private static ExpressionParser parser(String text, Set<String> declared) {
        return ExpressionParser.strict(
                text, declared, name -> name.equals(OutcomeConstraint.BASELINE) ? BASELINE : name);
    }

    /** A single metric is brought to weight 1. */
    private static OutcomeConstraint constraint(String text, Set<String> declared) {
        ExpressionParser.Comparison comparison = parser(text, declared).comparison();
        LinearExpression difference = comparison.left().plus(comparison.right(), -1);
        double baselines = difference.weight(BASELINE);
        LinearExpression sum = difference.plus(LinearExpression.of(BASELINE), -baselines);
        new Faults()
                .unless(
                        !sum.weights().isEmpty(),
                        Code.OUTCOME_CONSTRAINT,
                        "the constraint \"" + text + "\" names no metric once its sides are subtracted",
                        "Name one.")
                .check();
        if (sum.weights().size() > 1) {
            return baselines == 0
                    ? new OutcomeConstraint(sum, comparison.relation(), 0)
                    : relativeSum(text, comparison);
        }
        String metric = sum.weights().firstKey();
        double scale = sum.weight(metric);
        Relation relation = scale < 0 ? comparison.relation().flipped() : comparison.relation();
        return new OutcomeConstraint(
                LinearExpression.of(metric), relation, 0.0 - sum.constant() / scale, 0.0 - baselines / scale);
    }

    /** The baseline stands for what the same sum was there, which is plain only where the sum has a side of its own. */
    private static OutcomeConstraint relativeSum(String text, ExpressionParser.Comparison comparison) {
        boolean reversed = comparison.left().weights().containsKey(BASELINE);
        LinearExpression sum = reversed ? comparison.right() : comparison.left();
        LinearExpression other = reversed ? comparison.left() : comparison.right();
        new Faults()
                .unless(
                        other.weights().keySet().equals(Set.of(BASELINE))
                                && other.weight(BASELINE) > 0
                                && !sum.weights().containsKey(BASELINE),
                        Code.OUTCOME_CONSTRAINT,
                        "the constraint \"" + text
                                + "\" compares a sum of metrics with the baseline in a way that can be"
                                + " read in several ways",
                        "Put the sum on one side and a positive multiple of the baseline on the other, as in"
                                + " \"a + b >= 0.95*baseline\".")
                .check();
        Relation relation = reversed ? comparison.relation().flipped() : comparison.relation();
        return new OutcomeConstraint(sum, relation, other.constant(), other.weight(BASELINE));
    }

    /** Notes bounds of the same metric or sum of which one is too many, or which no value keeps. */
    private static void together(List<OutcomeConstraint> bounds, Faults faults) {
        for (int i = 0; i < bounds.size(); i++) {
            for (OutcomeConstraint later : bounds.subList(i + 1, bounds.size())) {
                OutcomeConstraint earlier = bounds.get(i);
                double factor = new Goal(earlier.expression(), OptionalDouble.empty()).factor(later.expression());
                if (factor != 0) {
                    String both = "\"" + earlier + "\" and \"" + later + "\"";
                    boolean twice = (earlier.relation() == later.relation()) == factor > 0;
                    faults.unless(
                                    !twice,
                                    Code.OUTCOME_CONSTRAINT,
                                    both + " bound the same from the same side",
                                    "Keep one of them.")
                            .unless(
                                    twice
                                            || earlier.isRelative()
                                            || later.isRelative()
                                            || gain(earlier) + Math.abs(factor) * gain(later) < 0,
                                    Code.OUTCOME_CONSTRAINT,
                                    both + " leave no room between them",
                                    "Correct one of the bounds; what is to equal a number needs some room, as in \"a >= 0.99\" and \"a <= 1.01\".");
                }
            }
        }
    }

    private static ObjectiveGrammar assigned(List<LinearExpression> expressions, List<OutcomeConstraint> bounds) {
        List<Goal> goals = new ArrayList<>();
        expressions.forEach(expression -> goals.add(new Goal(expression, OptionalDouble.empty())));
        List<OutcomeConstraint> rest = new ArrayList<>();
        bounds.forEach(bound -> Problem.enforce(bound, goals, rest));
        singleObjectiveUnbounded(goals, rest);
        return new ObjectiveGrammar(new Objective(goals), rest);
    }

    /** The bound as one from below. */
    private static double gain(OutcomeConstraint bound) {
        return bound.relation() == Relation.AT_LEAST ? bound.bound() : 0.0 - bound.bound();
    }

    /** A sum with other metrics in it says something; a bound on the goal itself does not. */
    private static void singleObjectiveUnbounded(List<Goal> goals, List<OutcomeConstraint> constraints) {
        Faults faults = new Faults();
        for (OutcomeConstraint constraint : constraints) {
            boolean same = goals.get(0).isMultipleOf(constraint.expression());
            faults.unless(
                    goals.size() > 1 || !same,
                    Code.OUTCOME_CONSTRAINT,
                    "the constraint \"" + constraint + "\" bounds the only goal",
                    "Leave it out: the goal is maximised anyway.");
        }
        faults.check();
    }

    /**
     * The texts that read back as the same objective and constraints.
     *
     * @return thresholds first, then constraints
     */
    public List<String> constraintTexts() {
        List<String> texts = new ArrayList<>();
        for (Goal goal : objective.goals()) {
            goal.threshold()
                    .ifPresent(
                            t -> texts.add(new OutcomeConstraint(goal.expression(), Relation.AT_LEAST, t).toString()));
        }
        texts.addAll(Arrays.asList(
                constraints.stream().map(OutcomeConstraint::toString).toArray(String[]::new)));
        return texts;
    }
}
