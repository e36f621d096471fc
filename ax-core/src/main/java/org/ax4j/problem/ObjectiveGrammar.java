package org.ax4j.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    private static OutcomeConstraint constraint(String text, Set<String> declared) {
        ExpressionParser.Comparison comparison = new ExpressionParser(text, declared).comparison();
        LinearExpression difference = comparison.left().plus(comparison.right(), -1);
        new Faults()
                .unless(
                        comparison.relation() != Relation.EQUAL,
                        Code.OUTCOME_CONSTRAINT,
                        "the constraint \"" + text + "\" asks for equality, which a measured value never has exactly",
                        "Bound it from both sides with <= and >=.")
                .unless(
                        !difference.weights().isEmpty(),
                        Code.OUTCOME_CONSTRAINT,
                        "the constraint \"" + text + "\" names no metric",
                        "Name one.")
                .check();
        double scale = difference.weights().size() == 1
                ? difference.weight(difference.weights().firstKey())
                : 1;
        LinearExpression sum = new LinearExpression(difference.weights(), 0).times(1 / scale);
        Relation relation = scale < 0 ? comparison.relation().flipped() : comparison.relation();
        return new OutcomeConstraint(sum, relation, 0.0 - difference.constant() / scale);
    }

    private static ObjectiveGrammar assigned(List<LinearExpression> expressions, List<OutcomeConstraint> bounds) {
        Map<LinearExpression, Double> thresholds = new HashMap<>();
        List<OutcomeConstraint> rest = new ArrayList<>();
        for (OutcomeConstraint bound : bounds) {
            LinearExpression wanted = bound.relation() == Relation.AT_LEAST
                    ? bound.expression()
                    : bound.expression().times(-1);
            if (expressions.size() > 1 && expressions.contains(wanted)) {
                double gain = bound.relation() == Relation.AT_LEAST ? bound.bound() : -bound.bound();
                thresholds.merge(wanted, gain, Math::max);
            } else {
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

    private static void singleObjectiveUnbounded(List<Goal> goals, List<OutcomeConstraint> constraints) {
        Faults faults = new Faults();
        for (OutcomeConstraint constraint : constraints) {
            faults.unless(
                    goals.size() > 1
                            || goals.get(0).metric().stream()
                                    .noneMatch(constraint.expression().weights()::containsKey),
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
