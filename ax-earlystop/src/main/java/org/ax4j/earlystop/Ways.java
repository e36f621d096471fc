package org.ax4j.earlystop;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ax4j.problem.Direction;
import org.ax4j.problem.Goal;
import org.ax4j.problem.OutcomeConstraint;
import org.ax4j.problem.Problem;
import org.ax4j.space.Relation;

/** Which way each metric is better: by the goal that names it and, where none does, by the constraints. */
final class Ways {
    private Ways() {}

    /** Without metrics that constraints bound on both sides. */
    static Map<String, Direction> of(Problem problem) {
        Map<String, Direction> ways = new TreeMap<>();
        Set<String> torn = new HashSet<>();
        for (OutcomeConstraint constraint : problem.constraints()) {
            constraint.expression().weights().forEach((metric, weight) -> {
                Direction way = direction((constraint.relation() == Relation.AT_LEAST) == weight > 0);
                Direction before = ways.put(metric, way);
                if (before != null && before != way) {
                    torn.add(metric);
                }
            });
        }
        ways.keySet().removeAll(torn);
        for (Goal goal : problem.objective().goals()) {
            goal.expression().weights().forEach((metric, weight) -> ways.put(metric, direction(weight > 0)));
        }
        return ways;
    }

    private static Direction direction(boolean larger) {
        return larger ? Direction.MAXIMISE : Direction.MINIMISE;
    }
}
