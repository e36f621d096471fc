package org.ax4j.analysis.sheet;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Reading;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Direction;
import org.ax4j.problem.Goal;
import org.ax4j.problem.Metric;
import org.ax4j.problem.Problem;
import org.ax4j.space.LinearExpression;
import org.ax4j.spi.Chart.Axis;

/**
 * Something measured that a chart has an axis for: a metric in its own unit, or a weighted sum of several.
 *
 * @param name how texts name it
 * @param unit its unit, empty where it has none
 * @param expression how it follows from metrics
 * @param direction which way it is better, where one is
 */
public record Quantity(String name, String unit, LinearExpression expression, Optional<Direction> direction) {
    /**
     * What a goal measures: its metric as it was told, or its sum as it is maximised.
     *
     * @param goal the goal
     * @param problem whose metrics have units
     * @return the quantity
     */
    public static Quantity of(Goal goal, Problem problem) {
        return goal.metric()
                .map(name -> new Quantity(
                        name, unit(name, problem), LinearExpression.of(name), Optional.of(goal.direction())))
                .orElseGet(() -> new Quantity(goal.name(), "", goal.expression(), Optional.of(Direction.MAXIMISE)));
    }

    /**
     * What a constraint bounds.
     *
     * @param expression a sum of metrics
     * @param problem whose metrics have units
     * @return the quantity
     */
    public static Quantity of(LinearExpression expression, Problem problem) {
        String name = name(expression);
        return new Quantity(name, unit(name, problem), expression, Optional.empty());
    }

    /** A single metric goes by its name, without the backticks that an expression needs. */
    static String name(LinearExpression expression) {
        String first = expression.weights().firstKey();
        return expression.equals(LinearExpression.of(first)) ? first : expression.toString();
    }

    /**
     * A metric.
     *
     * @param metric the metric
     * @return the quantity
     */
    public static Quantity of(Metric metric) {
        return new Quantity(metric.name(), metric.unit(), LinearExpression.of(metric.name()), metric.direction());
    }

    private static String unit(String metric, Problem problem) {
        return problem.metric(metric).map(Metric::unit).orElse("");
    }

    /**
     * What a trial told of it so far.
     *
     * @param trial the trial
     * @return the value at the last readings, or empty where a metric is missing
     */
    public Optional<Prediction> of(Trial trial) {
        return value(name -> trial.value(name).map(Reading::toPrediction));
    }

    /**
     * What follows from estimates of metrics.
     *
     * @param metrics the estimates by name
     * @return the value, or empty where a metric is missing
     */
    public Optional<Prediction> of(Map<String, Prediction> metrics) {
        return value(name -> Optional.ofNullable(metrics.get(name)));
    }

    /** Standard errors of several metrics add up as if the metrics were independent. */
    private Optional<Prediction> value(Function<String, Optional<Prediction>> metric) {
        double variance = 0;
        for (Map.Entry<String, Double> term : expression.weights().entrySet()) {
            Optional<Prediction> part = metric.apply(term.getKey());
            if (part.isEmpty()) {
                return Optional.empty();
            }
            double error = term.getValue() * part.get().sem();
            variance += error * error;
        }
        return Optional.of(new Prediction(
                expression.value(name -> metric.apply(name).orElseThrow().mean()), Math.sqrt(variance)));
    }

    /**
     * Its axis.
     *
     * @param logarithmic whether equal distances mean equal ratios
     * @return the axis
     */
    public Axis axis(boolean logarithmic) {
        return new Axis(name, unit, logarithmic);
    }

    /**
     * A value of it, in words.
     *
     * @param value the value
     * @return the value with its unit
     */
    public String text(Prediction value) {
        return value + (unit.isEmpty() ? "" : " " + unit);
    }

    /**
     * Which way it is better, in words.
     *
     * @return {@code larger is better}, {@code smaller is better}, or nothing
     */
    public String better() {
        return direction
                .map(way -> way == Direction.MAXIMISE ? "larger is better" : "smaller is better")
                .orElse("");
    }
}
