package org.ax4j.curve;

import java.util.Arrays;

/**
 * What full curves that are near did from a step on: the mean of their rises, each counting by how near it is in its value and in how that changed (E. A. Nadaraya: On estimating regression, Theory of
 * Probability and its Applications, 1964). Unlike a line it follows any bend, and knows nothing where no curve is near: far ones count alike. Rises that are far out count as
 * if they were eight scales from the median. The spread has a prior worth one curve, that of all rises. Cost {@code O(n^2)}.
 */
final class Neighbours {
    /** Of fewer curves nothing can be said of those that are near. */
    static final int LEAST = 5;

    private static final double WIDTH = 1.1;
    private static final double MOST_SPREAD = 3;
    /** Squares of distances in widths; farther ones count alike. */
    private static final double LARGEST_SQUARE = 50;

    private static final double ROUNDING = 1e-9;
    private static final double MOST_SCALES = 8;
    private static final double FEWEST_DEGREES = 3;

    /** What is compared: a value and a change, each in widths, of all curves. */
    private final double[][] places;

    private final double[] widths;
    private final double[] rises;
    private final double[] clipped;
    private final double prior;

    /**
     * Of full curves.
     *
     * @param traits the value and two changes up to it, of each curve {@code [n x 3]}
     * @param rises from the step to the end {@code [n]}
     * @param middle centre and scale of the rises
     * @param least the prior scale of errors, positive
     */
    Neighbours(double[][] traits, double[] rises, Robust middle, double least) {
        this.rises = rises;
        this.prior = middle.scale() * middle.scale() + least * least;
        double far = MOST_SCALES * middle.scale();
        this.clipped = Arrays.stream(rises)
                .map(rise -> Math.max(middle.centre() - far, Math.min(middle.centre() + far, rise)))
                .toArray();
        double[][] columns = new double[2][rises.length];
        for (int i = 0; i < rises.length; i++) {
            columns[0][i] = traits[i][0];
            columns[1][i] = change(traits[i]);
        }
        double negligible =
                ROUNDING * Arrays.stream(columns[0]).map(Math::abs).max().orElse(0);
        this.widths = new double[] {width(columns[0], negligible), width(columns[1], negligible)};
        this.places = new double[rises.length][];
        Arrays.setAll(places, i -> place(columns[0][i], columns[1][i]));
    }

    private static double change(double[] traits) {
        return traits[1] + traits[2];
    }

    /** Their standard deviation, of which values that are far out make no more than three robust ones, times a share that falls with their number (Scott: Multivariate Density Estimation, 1992); 0 where they differ by rounding. */
    private static double width(double[] values, double negligible) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double spread = Math.min(
                Math.sqrt(squares / (values.length - 1)),
                MOST_SPREAD * Robust.of(values).scale());
        return spread > negligible ? WIDTH * Math.pow(values.length, -1.0 / 6) * spread : 0;
    }

    /** What does not differ from curve to curve says nothing. */
    private double[] place(double value, double change) {
        return new double[] {widths[0] > 0 ? value / widths[0] : 0, widths[1] > 0 ? change / widths[1] : 0};
    }

    /**
     * What they say of a curve.
     *
     * @param traits those of the curve {@code [3]}
     * @return the rise from the step to the end
     */
    Prediction predict(double[] traits) {
        double[] own = place(traits[0], change(traits));
        double[] weights = new double[rises.length];
        Arrays.setAll(weights, i -> weight(own, places[i]));
        return predicted(weights);
    }

    /** The mean logarithm of the density of each rise, as the others predict it. */
    double evidence() {
        double[][] weights = new double[rises.length][rises.length];
        double sum = 0;
        for (int i = 0; i < rises.length; i++) {
            for (int j = i + 1; j < rises.length; j++) {
                weights[i][j] = weight(places[i], places[j]);
                weights[j][i] = weights[i][j];
            }
            Prediction said = predicted(weights[i]);
            double scale = said.above();
            double t = (rises[i] - said.centre()) / scale;
            sum += StudentT.logHeight(said.degrees()) - StudentT.logFall(t, said.degrees()) - Math.log(scale);
        }
        return sum / rises.length;
    }

    private static double weight(double[] one, double[] other) {
        double value = one[0] - other[0];
        double change = one[1] - other[1];
        return Math.exp(-0.5 * Math.min(LARGEST_SQUARE, value * value + change * change));
    }

    private Prediction predicted(double[] weights) {
        double sum = 0;
        double squares = 0;
        double mean = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            squares += weights[i] * weights[i];
            mean += weights[i] * clipped[i];
        }
        mean /= sum;
        double spread = 0;
        for (int i = 0; i < weights.length; i++) {
            spread += weights[i] * (clipped[i] - mean) * (clipped[i] - mean);
        }
        // This many curves of equal weight would tell as much (Kish: Survey Sampling, 1965).
        double count = sum * sum / squares;
        double scale = Math.sqrt((spread / sum + prior / count) * (1 + 1 / count));
        return new Prediction(mean, scale, scale, Math.max(FEWEST_DEGREES, count - 1));
    }
}
