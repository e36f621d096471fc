package org.ax4j.earlystop;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.ax4j.experiment.Curve;
import org.ax4j.experiment.Reading;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.jspecify.annotations.Nullable;

/**
 * How one measure of one trial went: linear between readings, unknown before the first and after the last one. A sum of metrics is known where all of its
 * metrics are. Steps may be told in any order; a step told again has its latest reading. Nothing is copied; a value costs O(log n).
 */
final class LearningCurve {
    /** The sum before every reading whose number is a multiple of this is kept. */
    private static final int STRIDE = 64;

    private final Trial trial;
    private final Measure measure;
    private final Curve[] parts;
    private final double[] weights;
    private final double first;
    private final double last;
    private final double end;
    private volatile double @Nullable [] sums;

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
        this.end = measure.expression().value(trial::mean);
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

    /** The last step of all at which its values, at this and at all earlier steps, are those of another curve of the same measure; infinite where all are. */
    double agreesUntil(LearningCurve other) {
        double until = Double.POSITIVE_INFINITY;
        for (int i = 0; i < parts.length; i++) {
            int common = parts[i].agreesWith(other.parts[i]);
            if (common < Math.max(parts[i].size(), other.parts[i].size())) {
                until = Math.min(until, common == 0 ? Double.NEGATIVE_INFINITY : parts[i].step(common - 1));
            }
        }
        return until;
    }

    /** The last step at which any of the metrics has a reading, negative infinity where none has. */
    double furthest() {
        double furthest = Double.NEGATIVE_INFINITY;
        for (Curve curve : parts) {
            furthest = Math.max(furthest, curve.lastStep().orElse(Double.NEGATIVE_INFINITY));
        }
        return furthest;
    }

    /** Whether it stands on the very same readings as another one of the same measure; a curve never changes. */
    @SuppressWarnings("ReferenceEquality") // comparing contents would cost more than it saves
    boolean hasReadingsOf(LearningCurve other) {
        boolean same = this == other || parts.length == other.parts.length;
        for (int i = 0; same && this != other && i < parts.length; i++) {
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

    /** The value at a step, where of a completed trial each metric that is not known there counts by its latest value. */
    double atOrEnd(double step) {
        double sum = measure.expression().constant();
        for (int i = 0; i < parts.length; i++) {
            double value = at(parts[i], step);
            boolean counts = Double.isNaN(value) && isCompleted();
            sum += weights[i] * (counts ? parts[i].current().map(Reading::mean).orElse(Double.NaN) : value);
        }
        return sum;
    }

    /** The latest value: of each metric the final reading, else the one at its last step; NaN where one is missing. */
    double end() {
        return end;
    }

    /** The steps of readings of any of the metrics from one step to another, both included, within what is known; ascending. */
    double[] steps(double from, double to) {
        double low = Math.max(from, first());
        double high = Math.min(to, last());
        if (parts.length == 1) {
            Curve curve = parts[0];
            int begin = atOrAfter(curve, low);
            return IntStream.range(begin, Math.max(begin, atOrAfter(curve, Math.nextUp(high))))
                    .mapToDouble(curve::step)
                    .toArray();
        }
        return Arrays.stream(parts)
                .flatMapToDouble(curve -> IntStream.range(atOrAfter(curve, low), curve.size())
                        .mapToDouble(curve::step)
                        .takeWhile(step -> step <= high))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The steps at which each of the metrics has a reading of its own, ascending. */
    double[] whole() {
        if (parts.length == 1) {
            return steps(first, last);
        }
        return IntStream.range(0, parts[0].size())
                .mapToDouble(parts[0]::step)
                .filter(step -> Arrays.stream(parts).allMatch(curve -> hasReading(curve, step)))
                .toArray();
    }

    private static boolean hasReading(Curve curve, double step) {
        int at = curve.lastAt(step);
        return at >= 0 && curve.step(at) == step;
    }

    /** The mean of the values at the readings up to a step, NaN where there is none. */
    double meanUpTo(double step) {
        if (parts.length == 1) {
            return measure.expression().constant() + weights[0] * mean(parts[0], step);
        }
        double sum = 0;
        int count = 0;
        for (double known : steps(Double.NEGATIVE_INFINITY, step)) {
            sum += at(known);
            count++;
        }
        return sum / count;
    }

    private double mean(Curve curve, double step) {
        int count = atOrAfter(curve, Math.nextUp(step));
        double sum = count < STRIDE ? 0 : sums(curve)[count / STRIDE];
        for (int i = count - count % STRIDE; i < count; i++) {
            sum += curve.mean(i);
        }
        return sum / count;
    }

    /** The sum of all readings before each 64th one, added up in the order of the readings; made once. */
    private double[] sums(Curve curve) {
        double[] known = sums;
        if (known == null) {
            known = new double[curve.size() / STRIDE + 1];
            double sum = 0;
            for (int block = 1; block < known.length; block++) {
                for (int i = (block - 1) * STRIDE; i < block * STRIDE; i++) {
                    sum += curve.mean(i);
                }
                known[block] = sum;
            }
            sums = known;
        }
        return known;
    }

    /** The best value at the readings from one step to another, both included; NaN where there is none. */
    double best(double from, double to) {
        double best = Double.NaN;
        if (parts.length == 1) {
            return best(parts[0], Math.max(from, first), Math.min(to, last));
        }
        for (double step : steps(from, to)) {
            double value = at(step);
            best = Double.isNaN(best) || measure.gain(value) > measure.gain(best) ? value : best;
        }
        return best;
    }

    private double best(Curve curve, double from, double to) {
        double sign = measure.gain(weights[0]) > 0 ? 1 : -1;
        double best = Double.NaN;
        for (int i = atOrAfter(curve, from); i < curve.size() && curve.step(i) <= to; i++) {
            double value = curve.mean(i);
            best = Double.isNaN(best) || sign * value > sign * best ? value : best;
        }
        return measure.expression().constant() + weights[0] * best;
    }

    /** The index of the first step that is not before the given one. */
    private static int atOrAfter(Curve curve, double step) {
        int at = curve.lastAt(step);
        return at >= 0 && curve.step(at) == step ? at : at + 1;
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
