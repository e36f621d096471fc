package org.ax4j.earlystop;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.ax4j.experiment.Curve;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;

/**
 * How one measure of one trial went: linear between readings, unknown before the first and after the last one. A sum of metrics is known where all of its
 * metrics are. Steps may be told in any order; a step told again has its latest reading. Nothing is copied; a value costs O(log n).
 */
final class LearningCurve {
    private final Trial trial;
    private final Measure measure;
    private final Curve[] parts;
    private final double[] weights;
    private final double first;
    private final double last;

    private LearningCurve(Trial trial, Measure measure, Curve[] parts, double[] weights) {
        this.trial = trial;
        this.measure = measure;
        this.parts = parts;
        this.weights = weights;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (Curve curve : parts) {
            low = curve.size() == 0 ? Double.NaN : Math.max(low, curve.step(0));
            high = curve.size() == 0 ? Double.NaN : Math.min(high, curve.step(curve.size() - 1));
        }
        this.first = low <= high ? low : Double.NaN;
        this.last = low <= high ? high : Double.NaN;
    }

    static LearningCurve of(Trial trial, Measure measure) {
        int size = measure.expression().weights().size();
        Curve[] parts = new Curve[size];
        double[] weights = new double[size];
        int next = 0;
        for (Map.Entry<String, Double> term : measure.expression().weights().entrySet()) {
            parts[next] = trial.curve(term.getKey());
            weights[next++] = term.getValue();
        }
        return new LearningCurve(trial, measure, parts, weights);
    }

    Trial trial() {
        return trial;
    }

    /** Whether it stands on the very same readings as another one of the same measure; a curve never changes. */
    @SuppressWarnings("ReferenceEquality") // comparing contents would cost more than it saves
    boolean hasReadingsOf(LearningCurve other) {
        boolean same = parts.length == other.parts.length;
        for (int i = 0; same && i < parts.length; i++) {
            same = parts[i] == other.parts[i];
        }
        return same;
    }

    boolean isCompleted() {
        return trial.status() == TrialStatus.COMPLETED;
    }

    /** The first step at which the measure is known, NaN where there is none. */
    double first() {
        return first;
    }

    /** The last step at which the measure is known, NaN where there is none. */
    double last() {
        return last;
    }

    /** Whether there is a step at which all metrics are known. */
    boolean isKnown() {
        return first <= last;
    }

    /** The value at a step, NaN where it is not known. */
    double at(double step) {
        double sum = measure.expression().constant();
        for (int i = 0; i < parts.length; i++) {
            sum += weights[i] * at(parts[i], step);
        }
        return sum;
    }

    /** The latest value: of each metric the final reading, else the one at its last step; NaN where one is missing. */
    double end() {
        return measure.expression().value(trial::mean);
    }

    /** The steps of readings of any of the metrics from one step to another, both included, within what is known; ascending. */
    double[] steps(double from, double to) {
        double low = Math.max(from, first());
        double high = Math.min(to, last());
        return Arrays.stream(parts)
                .flatMapToDouble(curve -> IntStream.range(atOrAfter(curve, low), curve.size())
                        .mapToDouble(curve::step)
                        .takeWhile(step -> step <= high))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The mean of the values at the readings up to a step, NaN where there is none. */
    double meanUpTo(double step) {
        double sum = 0;
        int count = 0;
        if (parts.length == 1) {
            Curve curve = parts[0];
            for (; count < curve.size() && curve.step(count) <= step; count++) {
                sum += curve.mean(count);
            }
            return weights[0] * (sum / count);
        }
        for (double known : steps(Double.NEGATIVE_INFINITY, step)) {
            sum += at(known);
            count++;
        }
        return sum / count;
    }

    /** The best value at the readings from one step to another, both included; NaN where there is none. */
    double best(double from, double to) {
        double best = Double.NaN;
        if (parts.length == 1) {
            return single(parts[0], Math.max(from, first), Math.min(to, last));
        }
        for (double step : steps(from, to)) {
            double value = at(step);
            best = Double.isNaN(best) || measure.gain(value) > measure.gain(best) ? value : best;
        }
        return best;
    }

    private double single(Curve curve, double from, double to) {
        double sign = measure.gain(weights[0]) > 0 ? 1 : -1;
        double best = Double.NaN;
        for (int i = atOrAfter(curve, from); i < curve.size() && curve.step(i) <= to; i++) {
            double value = curve.mean(i);
            best = Double.isNaN(best) || sign * value > sign * best ? value : best;
        }
        return measure.expression().constant() + weights[0] * best;
    }

    /** The index of the first step that is not before the given one: from a guess as if steps were even outwards, then by halving. */
    private static int atOrAfter(Curve curve, double step) {
        int low = 0;
        int high = curve.size();
        int guess = guess(curve, step);
        for (int width = 1; guess + width < high || guess - width > low; width *= 2) {
            int right = Math.min(guess + width, high - 1);
            int left = Math.max(guess - width, low);
            if (curve.step(left) < step && curve.step(right) >= step) {
                low = left + 1;
                high = right;
                break;
            }
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (curve.step(middle) >= step) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static int guess(Curve curve, double step) {
        int last = curve.size() - 1;
        double share = last < 1 ? 0 : (step - curve.step(0)) / (curve.step(last) - curve.step(0));
        return (int) (Math.max(0, Math.min(1, share)) * last);
    }

    /** The value of one metric at a step, linear between readings, NaN outside. */
    static double at(Curve curve, double step) {
        int right = atOrAfter(curve, step);
        if (right == curve.size()) {
            return Double.NaN;
        }
        if (curve.step(right) == step) {
            return curve.mean(right);
        }
        return right == 0 ? Double.NaN : between(curve, right - 1, step);
    }

    private static double between(Curve curve, int left, double step) {
        double share = (step - curve.step(left)) / (curve.step(left + 1) - curve.step(left));
        return Quantile.between(curve.mean(left), curve.mean(left + 1), share);
    }
}
