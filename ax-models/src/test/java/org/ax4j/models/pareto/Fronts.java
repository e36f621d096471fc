package org.ax4j.models.pareto;

import java.util.Arrays;
import org.ax4j.spi.RandomStream;

/** Points for tests, and what they dominate by definition. */
final class Fronts {
    private Fronts() {}

    /** Whole numbers from -1 to 4: with ties, doubles and points that are not above the origin. */
    static double[][] whole(int points, int objectives, RandomStream random) {
        double[][] gains = new double[points][objectives];
        for (double[] gain : gains) {
            Arrays.setAll(gain, j -> random.nextInt(6) - 1);
        }
        return gains;
    }

    /** Reals near a concave front above the origin; most of them do not dominate each other. */
    static double[][] real(int points, int objectives, RandomStream random) {
        double[][] gains = new double[points][objectives];
        for (double[] gain : gains) {
            Arrays.setAll(gain, j -> Math.abs(random.nextGaussian()));
            double length = Math.sqrt(Arrays.stream(gain).map(v -> v * v).sum());
            double radius = 1 - 0.1 * random.nextDouble();
            Arrays.setAll(gain, j -> gain[j] / length * radius);
        }
        return gains;
    }

    static boolean dominates(double[][] gains, double[] place) {
        return Arrays.stream(gains).anyMatch(gain -> Front.isBetter(gain, place));
    }

    /** The volume above the origin by inclusion and exclusion, for few points. */
    static double inclusionExclusion(double[][] gains, int objectives) {
        double sum = 0;
        for (int subset = 1; subset < 1 << gains.length; subset++) {
            double volume = 1;
            for (int j = 0; j < objectives; j++) {
                double least = Double.POSITIVE_INFINITY;
                for (int i = 0; i < gains.length; i++) {
                    least = (subset >> i & 1) == 1 ? Math.min(least, gains[i][j]) : least;
                }
                volume *= Math.max(0, least);
            }
            sum += Integer.bitCount(subset) % 2 == 1 ? volume : -volume;
        }
        return sum;
    }
}
