package org.ax4j.earlystop;

import java.util.List;
import java.util.Optional;
import org.ax4j.curve.Growth;
import org.ax4j.error.Code;
import org.ax4j.error.UnsupportedProblemException;
import org.ax4j.experiment.History;
import org.ax4j.problem.Direction;
import org.ax4j.problem.Goal;
import org.ax4j.problem.Metric;
import org.ax4j.problem.Problem;
import org.ax4j.space.LinearExpression;
import org.ax4j.space.Relation;

/**
 * One thing by which trials are judged.
 *
 * @param name how texts and figures name it
 * @param expression a metric, or a weighted sum of metrics
 * @param direction which way it is better
 * @param isCumulative whether it only grows while a trial runs, so that little of it early says nothing
 */
record Measure(String name, LinearExpression expression, Direction direction, boolean isCumulative) {
    /** The goals of the problem, or the metrics named. */
    static List<Measure> of(History history, Problem problem, List<String> metrics) {
        return metrics.isEmpty()
                ? problem.objective().goals().stream()
                        .map(goal -> of(history, goal))
                        .toList()
                : metrics.stream().map(name -> of(history, problem, name)).toList();
    }

    private static Measure of(History history, Goal goal) {
        return goal.metric()
                .map(name -> single(history, name, goal.direction()))
                .orElseGet(() -> new Measure(goal.name(), goal.expression(), Direction.MAXIMISE, false));
    }

    private static Measure of(History history, Problem problem, String metric) {
        Direction direction = problem.objective().goals().stream()
                .filter(goal -> goal.metric().equals(Optional.of(metric)))
                .map(Goal::direction)
                .findFirst()
                .or(() -> problem.metric(metric).flatMap(Metric::direction))
                .or(() -> bounded(problem, metric))
                .orElseThrow(() -> new UnsupportedProblemException(
                        Code.UNSUPPORTED,
                        "trials cannot be judged by metric '" + metric + "': nothing says which way it is better",
                        "Declare it with Metric.named(\"" + metric
                                + "\").maximise() or .minimise(), or name a metric of the objective."));
        return single(history, metric, direction);
    }

    private static Optional<Direction> bounded(Problem problem, String metric) {
        return problem.constraints().stream()
                .filter(constraint -> constraint.expression().equals(LinearExpression.of(metric)))
                .map(constraint -> constraint.relation() == Relation.AT_LEAST ? Direction.MAXIMISE : Direction.MINIMISE)
                .findFirst();
    }

    private static Measure single(History history, String metric, Direction direction) {
        Growth growth = Growth.of(history, metric, direction == Direction.MAXIMISE);
        return new Measure(metric, LinearExpression.of(metric), direction, growth.isCumulative());
    }

    /** The value, larger being better. */
    double gain(double value) {
        return direction == Direction.MAXIMISE ? value : 0.0 - value;
    }

    /** On which side of a bound the bad values are. */
    String badSide() {
        return direction == Direction.MAXIMISE ? "below" : "above";
    }
}
