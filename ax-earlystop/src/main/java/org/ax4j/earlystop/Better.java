package org.ax4j.earlystop;

import java.util.Map;
import java.util.TreeMap;
import org.ax4j.problem.Goal;
import org.ax4j.problem.OutcomeConstraint;
import org.ax4j.problem.Problem;
import org.ax4j.space.LinearExpression;
import org.ax4j.space.Relation;

/** Which way a metric is better. */
enum Better {
    LARGER(1),
    SMALLER(-1),
    /** No goal and no constraint says so, or they want both. */
    NEITHER(0);

    private final int sign;

    Better(int sign) {
        this.sign = sign;
    }

    /** 1, -1 or 0. */
    int sign() {
        return sign;
    }

    /** By the goals and, where they do not name a metric, by the constraints. */
    static Map<String, Better> of(Problem problem) {
        Map<String, Better> ways = new TreeMap<>();
        for (Goal goal : problem.objective().goals()) {
            add(ways, goal.expression(), LARGER);
        }
        Map<String, Better> bounded = new TreeMap<>();
        for (OutcomeConstraint constraint : problem.constraints()) {
            add(bounded, constraint.expression(), of(constraint.relation()));
        }
        bounded.forEach(ways::putIfAbsent);
        return ways;
    }

    private static Better of(Relation relation) {
        return switch (relation) {
            case AT_LEAST -> LARGER;
            case AT_MOST -> SMALLER;
            case EQUAL -> NEITHER;
        };
    }

    private static void add(Map<String, Better> ways, LinearExpression sum, Better of) {
        sum.weights()
                .forEach((metric, weight) -> ways.merge(
                        metric, weight > 0 ? of : of.turned(), (one, other) -> one == other ? one : NEITHER));
    }

    private Better turned() {
        return switch (this) {
            case LARGER -> SMALLER;
            case SMALLER -> LARGER;
            case NEITHER -> NEITHER;
        };
    }
}
