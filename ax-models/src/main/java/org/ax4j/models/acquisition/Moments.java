package org.ax4j.models.acquisition;

import java.util.Arrays;

/**
 * What is known of all outputs at one candidate, for each of {@code S} realisations of the outcomes at the baseline
 * points: output {@code j} is normal with mean {@code mean[j][s]} and standard deviation {@code sd[j]}, independently
 * of the others. A {@link Factor} reads these, adds the logarithm of its value to {@code log[s]}, and, where slopes are
 * wanted, the partial derivatives of that logarithm to {@code onMean[j][s]} and {@code onSd[j][s]}. For one thread.
 */
public final class Moments {
    /** Conditional means {@code [outputs x S]}. */
    public final double[][] mean;

    /** Conditional standard deviations {@code [outputs]}, positive. */
    public final double[] sd;

    /** Receives logarithms {@code [S]}. */
    public final double[] log;

    /** Receives slopes of {@code log[s]} with respect to {@code mean[j][s]}, {@code [outputs x S]}. */
    public final double[][] onMean;

    /** Receives slopes of {@code log[s]} with respect to {@code sd[j]}, {@code [outputs x S]}. */
    public final double[][] onSd;

    /**
     * Zeros.
     *
     * @param outputs number of outputs
     * @param samples number of realisations
     */
    public Moments(int outputs, int samples) {
        this.mean = new double[outputs][samples];
        this.sd = new double[outputs];
        this.log = new double[samples];
        this.onMean = new double[outputs][samples];
        this.onSd = new double[outputs][samples];
    }

    /**
     * Number of realisations.
     *
     * @return {@code S}
     */
    public int samples() {
        return log.length;
    }

    void clear() {
        Arrays.fill(log, 0);
        for (int j = 0; j < sd.length; j++) {
            Arrays.fill(onMean[j], 0);
            Arrays.fill(onSd[j], 0);
        }
    }
}
