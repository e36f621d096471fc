package org.ax4j.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * goals a constraint on a goal's own metric in its direction is that goal's threshold; every other one must simply hold.
 *
 * @param objective the goals, with their thresholds
 * @param constraints what else must hold
 */
public record ObjectiveGrammar(Objective objective, List<OutcomeConstraint> constraints) {
    /** As Ax writes bounds relative to the baseline. */
    private static final String BASELINE = "baseline";

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
        List<LinearExpression> goals = new ExpressionParser(text, declared).list();
        Faults faults = new Faults();
        Set<String> seen = new HashSet<>();
        for (LinearExpression goal : goals) {
            faults.unless(
                    goal.constant() == 0 && !goal.weights().isEmpty(),
                    Code.OBJECTIVE,
                    "the goal '" + goal + "' of \"" + text + "\" "
                            + (goal.weights().isEmpty() ? "names no metric" : "adds a constant, which changes nothing"),
                    "Write weighted sums of metrics only.");
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

    /** A single metric is brought to weight 1. */
    private static OutcomeConstraint constraint(String text, Set<String> declared) {
        ExpressionParser.Comparison comparison = new ExpressionParser(text, declared).comparison();
        LinearExpression difference = comparison.left().plus(comparison.right(), -1);
        new Faults()
                .unless(
                        !difference.weights().isEmpty(),
                        Code.OUTCOME_CONSTRAINT,
                        "the constraint \"" + text + "\" names no metric once its sides are subtracted",
                        "Name one.")
                .unless(
                        !difference.weights().containsKey(BASELINE) || declared.contains(BASELINE),
                        Code.OUTCOME_CONSTRAINT,
                        "the constraint \"" + text + "\" is relative to the baseline, which is not supported",
                        "Give the figure itself, such as 0.95 times what the baseline reached; a metric of that name must be declared.")
                .check();
        if (difference.weights().size() > 1) {
            return new OutcomeConstraint(difference, comparison.relation(), 0);
        }
        String metric = difference.weights().firstKey();
        double scale = difference.weight(metric);
        Relation relation = scale < 0 ? comparison.relation().flipped() : comparison.relation();
        return new OutcomeConstraint(LinearExpression.of(metric), relation, 0.0 - difference.constant() / scale);
    }

    /** Notes bounds of the same metric or sum of which one is too many, or which no value keeps. */
    private static void together(List<OutcomeConstraint> bounds, Faults faults) {
        for (int i = 0; i < bounds.size(); i++) {
            for (OutcomeConstraint later : bounds.subList(i + 1, bounds.size())) {
                OutcomeConstraint earlier = bounds.get(i);
                if (earlier.expression().equals(later.expression())) {
                    String both = "\"" + earlier + "\" and \"" + later + "\"";
                    boolean twice = earlier.relation() == later.relation();
                    faults.unless(
                                    !twice,
                                    Code.OUTCOME_CONSTRAINT,
                                    both + " bound the same from the same side",
                                    "Keep one of them.")
                            .unless(
                                    twice || gain(earlier) + gain(later) < 0,
                                    Code.OUTCOME_CONSTRAINT,
                                    both + " leave no room between them",
                                    "Correct one of the bounds.");
                }
            }
        }
    }

    private static ObjectiveGrammar assigned(List<LinearExpression> expressions, List<OutcomeConstraint> bounds) {
        Map<LinearExpression, Double> thresholds = new HashMap<>();
        List<OutcomeConstraint> rest = new ArrayList<>();
        for (OutcomeConstraint bound : bounds) {
            Optional<LinearExpression> goal = expressions.stream()
                    .filter(e -> expressions.size() > 1 && factor(e, bound) > 0)
                    .findFirst();
            goal.ifPresent(e -> thresholds.put(e, factor(e, bound) * gain(bound)));
            if (goal.isEmpty()) {
                rest.add(bound);
            }
        }
        List<Goal> goals = expressions.stream()
                .map(e -> new Goal(
                        e, thresholds.containsKey(e) ? OptionalDouble.of(thresholds.get(e)) : OptionalDouble.empty()))
                .toList();
        singleObjectiveUnbounded(goals, rest);
        return new ObjectiveGrammar(new Objective(goals), rest);
    }

    /** The bound as one from below. */
    private static double gain(OutcomeConstraint bound) {
        return bound.relation() == Relation.AT_LEAST ? bound.bound() : 0.0 - bound.bound();
    }

    /** By which positive number a bound from below is multiplied to be one of a goal; not positive where none does. */
    private static double factor(LinearExpression goal, OutcomeConstraint bound) {
        LinearExpression wanted = bound.relation() == Relation.AT_LEAST
                ? bound.expression()
                : bound.expression().times(-1);
        boolean single = goal.weights().size() == 1
                && goal.weights().keySet().equals(wanted.weights().keySet());
        String first = goal.weights().firstKey();
        return single ? goal.weight(first) / wanted.weight(first) : goal.equals(wanted) ? 1 : 0;
    }

    private static void singleObjectiveUnbounded(List<Goal> goals, List<OutcomeConstraint> constraints) {
        Faults faults = new Faults();
        for (OutcomeConstraint constraint : constraints) {
            faults.unless(
                    goals.size() > 1
                            || goals.get(0).metric().stream()
                                    .noneMatch(constraint.expression().weights()::containsKey),
                    Code.OUTCOME_CONSTRAINT,
                    "the constraint \"" + constraint + "\" bounds the only goal",
                    constraint.expression().weights().size() == 1
                            ? "Leave it out: the goal is maximised anyway."
                            : "Bound the other metrics, or make the sum a second goal.");
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
