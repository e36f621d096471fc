package org.ax4j.benchmarks.curves;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.ax4j.curve.Estimate;
import org.ax4j.curve.FinishedCurves;
import org.ax4j.curve.Growth;
import org.ax4j.experiment.Curve;

/** Ways of completing a curve that were compared; the library has the last one only. */
final class Candidates {
    /** Completes a curve of which only readings up to a step are looked at. */
    @FunctionalInterface
    interface Candidate {
        Estimate complete(List<Curve> full, Growth growth, Curve curve, double step);
    }

    private Candidates() {}

    static Map<String, Candidate> all() {
        Map<String, Candidate> all = new LinkedHashMap<>();
        all.put("rise", Candidates::rise);
        all.put("line", Candidates::line);
        all.put("shape", Candidates::shape);
        all.put("kernel", Candidates::kernel);
        all.put(
                "robust",
                (full, growth, curve, step) ->
                        FinishedCurves.of(full, growth).estimateAt(curve, step).orElseThrow());
        return all;
    }

    /** The mean rise of the full curves from the step on, or their mean ratio, with the standard deviation of that. */
    private static Estimate rise(List<Curve> full, Growth growth, Curve curve, double step) {
        double value = at(curve, step);
        if (growth.isCumulative()) {
            Moments ratio = Moments.of(full, one -> end(one) / at(one, step));
            return student(value * ratio.mean(), value * ratio.sd(), full.size());
        }
        Moments rise = Moments.of(full, one -> end(one) - at(one, step));
        return student(value + rise.mean(), rise.sd(), full.size());
    }

    /** The least-squares line of final values on values at the step, its slope kept in [0, 1]. */
    private static Estimate line(List<Curve> full, Growth growth, Curve curve, double step) {
        if (growth.isCumulative() || full.size() < 5) {
            return rise(full, growth, curve, step);
        }
        Moments x = Moments.of(full, one -> at(one, step));
        Moments y = Moments.of(full, Candidates::end);
        double product = Moments.of(full, one -> (at(one, step) - x.mean()) * (end(one) - y.mean()))
                .mean();
        double slope = Math.min(1, Math.max(0, product / Math.max(x.sd() * x.sd(), Double.MIN_NORMAL)));
        Moments left = Moments.of(full, one -> end(one) - slope * at(one, step));
        double far = (at(curve, step) - x.mean()) / Math.max(x.sd(), Double.MIN_NORMAL);
        int n = full.size();
        return student(left.mean() + slope * at(curve, step), left.sd() * Math.sqrt(1 + (1 + far * far) / n), n - 1);
    }

    /** The mean curve, stretched so that it rises from a quarter of the way to the step as the curve did: freezing its shape and thawing its height. */
    private static Estimate shape(List<Curve> full, Growth growth, Curve curve, double step) {
        Moments past = Moments.of(full, one -> at(one, step) - at(one, 0.25 * step));
        Moments rest = Moments.of(full, one -> end(one) - at(one, step));
        double stretch = past.mean() == 0 ? 1 : (at(curve, step) - at(curve, 0.25 * step)) / past.mean();
        double kept = Math.min(3, Math.max(0, stretch));
        return student(at(curve, step) + kept * rest.mean(), Math.max(0.3, kept) * rest.sd(), full.size());
    }

    /** The mean rise of full curves, weighted by how near they are in value at the step and in what they rose lately (Nadaraya and Watson). */
    private static Estimate kernel(List<Curve> full, Growth growth, Curve curve, double step) {
        Moments values = Moments.of(full, one -> at(one, step));
        Moments lately = Moments.of(full, one -> at(one, step) - at(one, 0.5 * step));
        double width = 1.5 * Math.pow(full.size(), -1.0 / 6);
        ToDoubleFunction<Curve> weight = one -> {
            double a = (at(one, step) - at(curve, step)) / (width * Math.max(values.sd(), Double.MIN_NORMAL));
            double b = (at(one, step) - at(one, 0.5 * step) - at(curve, step) + at(curve, 0.5 * step))
                    / (width * Math.max(lately.sd(), Double.MIN_NORMAL));
            return Math.exp(-0.5 * Math.min(50, a * a + b * b));
        };
        double sum = full.stream().mapToDouble(weight).sum();
        double mean = full.stream()
                        .mapToDouble(one -> weight.applyAsDouble(one) * (end(one) - at(one, step)))
                        .sum()
                / sum;
        double variance = full.stream()
                        .mapToDouble(one -> weight.applyAsDouble(one) * Math.pow(end(one) - at(one, step) - mean, 2))
                        .sum()
                / sum;
        double squares = full.stream()
                .mapToDouble(one -> Math.pow(weight.applyAsDouble(one) / sum, 2))
                .sum();
        double count = 1 / squares;
        double sd = Math.sqrt(variance * (1 + squares) * count / Math.max(1, count - 1));
        return student(at(curve, step) + mean, sd, count);
    }

    private static Estimate student(double mean, double sd, double count) {
        double degrees = Math.max(3, count - 1);
        double wide = Math.max(Double.MIN_NORMAL, sd * Math.sqrt(degrees / (degrees - 2)));
        return new Estimate(mean, wide, wide, degrees, Double.NEGATIVE_INFINITY);
    }

    /** Mean and standard deviation of a figure over curves. */
    private record Moments(double mean, double sd) {
        static Moments of(List<Curve> curves, ToDoubleFunction<Curve> figure) {
            double[] values = curves.stream().mapToDouble(figure).toArray();
            double mean = java.util.Arrays.stream(values).average().orElse(0);
            double squares = java.util.Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            return new Moments(mean, Math.sqrt(squares / Math.max(1, values.length - 1)));
        }
    }

    private static double end(Curve curve) {
        return curve.mean(curve.size() - 1);
    }

    /** The value at a step, linear between steps and level outside. */
    static double at(Curve curve, double step) {
        int high = 0;
        while (high < curve.size() && curve.step(high) <= step) {
            high++;
        }
        if (high == 0 || high == curve.size()) {
            return curve.mean(Math.max(0, high - 1));
        }
        double share = (step - curve.step(high - 1)) / (curve.step(high) - curve.step(high - 1));
        return (1 - share) * curve.mean(high - 1) + share * curve.mean(high);
    }
}
