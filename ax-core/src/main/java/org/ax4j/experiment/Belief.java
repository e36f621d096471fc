package org.ax4j.experiment;

import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ax4j.problem.OutcomeConstraint;
import org.ax4j.problem.Problem;
import org.ax4j.problem.Saturation;
import org.ax4j.space.LinearExpression;
import org.ax4j.space.Relation;

/**
 * Whether trials keep bounds, by predictions and by readings: those that were told as exact, or that predictions explain to a thousandth of their range, which shows that there is
 * no noise. A reading that breaks a bound counts too where it lies much farther from its prediction than readings usually do: what was seen to break a bound is not called feasible
 * because a model smooths it away.
 *
 * @param problem whose bounds
 * @param gaps how far readings of each metric usually are from their predictions, as a standard deviation; 0 where that is next to nothing
 * @param saturated the bounds on which several readings of a metric lie, see {@link Saturation}: such readings are what they say
 */
record Belief(Problem problem, Map<String, Double> gaps, Map<String, Double> saturated) {
    /** In standard errors: a reading that is farther from its prediction is not explained by it. */
    private static final double FAR = 3;
    /** Of the range of readings: what lies off by less shows no noise. */
    private static final double NEGLIGIBLE = 1e-3;
    /** The standard deviation of a normal distribution, in medians of distances from its mean. */
    private static final double NORMAL = 1.4826;

    /** How far readings of each metric usually are from their predictions, as the standard deviation of a normal distribution with their median; 0 where that is next to nothing. */
    static Belief of(List<Trial> trials, Problem problem, Function<Trial, Map<String, Prediction>> metrics) {
        Map<String, Double> usual = new LinkedHashMap<>();
        for (String metric : problem.optimisedMetrics()) {
            double[] sizes = trials.stream()
                    .mapToDouble(trial -> Math.abs(trial.mean(metric) - mean(metrics.apply(trial), metric)))
                    .filter(gap -> !Double.isNaN(gap))
                    .sorted()
                    .toArray();
            DoubleSummaryStatistics told =
                    trials.stream().mapToDouble(trial -> trial.mean(metric)).summaryStatistics();
            double gap = sizes.length == 0 ? 0 : NORMAL * sizes[sizes.length / 2];
            usual.put(metric, gap > NEGLIGIBLE * (told.getMax() - told.getMin()) ? gap : 0);
        }
        return new Belief(problem, usual, saturated(trials, problem));
    }

    private static Map<String, Double> saturated(List<Trial> trials, Problem problem) {
        Map<String, Double> saturated = new LinkedHashMap<>();
        for (OutcomeConstraint constraint : problem.constraints()) {
            LinearExpression sum = constraint.expression();
            if (sum.weights().size() == 1 && !constraint.isRelative()) {
                String metric = sum.weights().firstKey();
                double bound = constraint.bound() / sum.weight(metric);
                if (Saturation.of(trials.stream().mapToDouble(trial -> trial.mean(metric)), bound)) {
                    saturated.put(metric, bound);
                }
            }
        }
        return saturated;
    }

    /** By how much a trial violates the bounds that are in force, of which this is predicted. */
    double violation(Trial trial, Map<String, Prediction> values) {
        return Math.max(
                problem.violation(name -> isExact(trial, name) ? trial.mean(name) : mean(values, name)),
                problem.violation(name -> isUnexplained(trial, values, name) ? trial.mean(name) : mean(values, name)));
    }

    /** The chance that a trial keeps all constraints, of which this is predicted: errors of metrics are normal and independent, readings that are exact have none. */
    double chance(Trial trial, Map<String, Prediction> values) {
        double product = 1;
        for (OutcomeConstraint constraint : problem.constraints()) {
            LinearExpression sum = constraint.expression();
            double variance = 0;
            for (Map.Entry<String, Double> term : sum.weights().entrySet()) {
                double error = isExact(trial, term.getKey()) ? 0 : error(values, term.getKey());
                variance += Math.pow(term.getValue() * error, 2);
            }
            if (variance > 0) {
                double above = sum.value(name -> isExact(trial, name) ? trial.mean(name) : mean(values, name))
                        - constraint.bound();
                double margin = constraint.relation() == Relation.AT_LEAST ? above : -above;
                product *= new Prediction(margin, Math.sqrt(variance)).chanceAtLeast(0);
            }
        }
        return product;
    }

    private static double error(Map<String, Prediction> values, String metric) {
        return Optional.ofNullable(values.get(metric))
                .map(Prediction::sem)
                .map(Belief::known)
                .orElse(0.0);
    }

    private double usual(String metric) {
        return Optional.ofNullable(gaps.get(metric)).orElse(0.0);
    }

    private boolean isExact(Trial trial, String metric) {
        return trial.value(metric)
                .filter(reading ->
                        reading.sem() == 0 || (!reading.hasSem() && usual(metric) == 0) || isSaturated(metric, reading))
                .isPresent();
    }

    private boolean isSaturated(String metric, Reading reading) {
        return saturated.containsKey(metric) && reading.mean() == saturated.get(metric);
    }

    /** Whether a reading is exact, or farther from its prediction than the errors of both and what readings usually differ by explain. */
    private boolean isUnexplained(Trial trial, Map<String, Prediction> values, String metric) {
        Optional<Reading> reading = trial.value(metric);
        Optional<Prediction> prediction = Optional.ofNullable(values.get(metric));
        if (reading.isEmpty() || prediction.isEmpty()) {
            return false;
        }
        double errors = Math.hypot(
                Math.hypot(known(reading.get().sem()), known(prediction.get().sem())), usual(metric));
        return isExact(trial, metric)
                || Math.abs(reading.get().mean() - prediction.get().mean()) > FAR * errors;
    }

    private static double known(double error) {
        return error > 0 ? error : 0;
    }

    private static double mean(Map<String, Prediction> metrics, String name) {
        return Optional.ofNullable(metrics.get(name)).map(Prediction::mean).orElse(Double.NaN);
    }
}
