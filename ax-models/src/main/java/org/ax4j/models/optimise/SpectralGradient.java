package org.ax4j.models.optimise;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Minimises over a convex set that is known by its projection: steps towards the projection of a gradient step, whose
 * length is the inverse of the curvature seen in the last one, with a search that lets the value rise for some steps.
 * Birgin, Martinez, Raydan: Nonmonotone Spectral Projected Gradient Methods on Convex Sets, SIAM Journal on
 * Optimization 10, 2000. Every point that is evaluated is in the set. Deterministic.
 *
 * @param tolerance end when the projected gradient step is shorter in every coordinate
 * @param evaluations most evaluations of value and gradient, at least 1
 */
public record SpectralGradient(double tolerance, int evaluations) {
    private static final int REMEMBERED = 5;
    private static final double DECREASE = 1e-4;
    private static final double MOST = 1e10;

    /**
     * Minimises.
     *
     * @param function value and gradient
     * @param start first point {@code [n]}, in the set
     * @param projection the nearest point of the set
     * @return the best point found, or empty where the start has no finite value
     */
    public Optional<Minimum> minimise(
            DifferentiableFunction function, double[] start, UnaryOperator<double[]> projection) {
        return new Run(function, projection, start).end(tolerance, evaluations);
    }

    /** One minimisation. */
    private static final class Run {
        private final DifferentiableFunction function;
        private final UnaryOperator<double[]> projection;
        private final Deque<Double> recent = new ArrayDeque<>();
        private double[] x;
        private double[] gradient;
        private double value;
        private double[] best;
        private double least;
        private int count;

        private Run(DifferentiableFunction function, UnaryOperator<double[]> projection, double[] start) {
            this.function = function;
            this.projection = projection;
            this.x = start.clone();
            this.gradient = new double[x.length];
            this.value = function.at(x, gradient);
            this.count = 1;
            this.best = x.clone();
            this.least = value;
        }

        private Optional<Minimum> end(double tolerance, int most) {
            if (!Double.isFinite(value)) {
                return Optional.empty();
            }
            double length = 1 / Math.max(1e-10, largest(direction(1)));
            int iterations = 0;
            StopReason reason = StopReason.EVALUATIONS;
            while (count < most) {
                double[] step = direction(length);
                if (largest(step) <= tolerance) {
                    reason = StopReason.GRADIENT;
                    break;
                }
                double[] before = x;
                double[] slope = gradient;
                if (!search(step, most)) {
                    reason = StopReason.LINE_SEARCH;
                    break;
                }
                iterations++;
                length = spectral(before, slope);
            }
            return Optional.of(new Minimum(best, least, iterations, count, reason));
        }

        private double[] direction(double length) {
            double[] target = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                target[i] = x[i] - length * gradient[i];
            }
            double[] nearest = projection.apply(target);
            for (int i = 0; i < x.length; i++) {
                target[i] = nearest[i] - x[i];
            }
            return target;
        }

        private boolean search(double[] step, int most) {
            recent.addLast(value);
            if (recent.size() > REMEMBERED) {
                recent.removeFirst();
            }
            double highest =
                    recent.stream().mapToDouble(Double::doubleValue).max().orElse(value);
            double along = dot(gradient, step);
            for (double share = 1; count < most && share > 1e-12; ) {
                double[] trial = new double[x.length];
                for (int i = 0; i < x.length; i++) {
                    trial[i] = x[i] + share * step[i];
                }
                double[] slope = new double[x.length];
                double found = function.at(trial, slope);
                count++;
                if (found <= highest + DECREASE * share * along) {
                    accept(trial, slope, found);
                    return true;
                }
                double parabola = -0.5 * share * share * along / (found - value - share * along);
                share = parabola >= 0.1 * share && parabola <= 0.5 * share ? parabola : share / 2;
            }
            return false;
        }

        private void accept(double[] trial, double[] slope, double found) {
            x = trial;
            gradient = slope;
            value = found;
            if (value < least) {
                least = value;
                best = x.clone();
            }
        }

        private double spectral(double[] before, double[] slope) {
            double square = 0;
            double curvature = 0;
            for (int i = 0; i < x.length; i++) {
                double s = x[i] - before[i];
                square += s * s;
                curvature += s * (gradient[i] - slope[i]);
            }
            return curvature <= 0 ? MOST : Math.max(1 / MOST, Math.min(MOST, square / curvature));
        }

        private static double largest(double[] values) {
            double most = 0;
            for (double v : values) {
                most = Math.max(most, Math.abs(v));
            }
            return most;
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }
    }
}
