package org.ax4j.benchmarks.regret;

import org.ax4j.spi.RandomStream;

/**
 * What is added to an outcome when it is told.
 *
 * @param scale its standard deviation where tails are normal, else the scale of Student's distribution; 0 for none
 * @param heavy whether it has the tails of Student's distribution of three degrees of freedom
 */
public record Noise(double scale, boolean heavy) {
    /** None. */
    public static final Noise NONE = new Noise(0, false);

    private static final int DEGREES = 3;

    double draw(RandomStream random) {
        if (scale == 0) {
            return 0;
        }
        double normal = random.nextGaussian();
        if (!heavy) {
            return scale * normal;
        }
        double squares = 0;
        for (int i = 0; i < DEGREES; i++) {
            double next = random.nextGaussian();
            squares += next * next;
        }
        return scale * normal / Math.sqrt(squares / DEGREES);
    }
}
