package org.ax4j.experiment;

import org.ax4j.error.Figures;

/**
 * What is thought of a metric at a point: its mean and how sure that is.
 *
 * @param mean the mean, in the metric's own unit
 * @param sem the standard error of the mean in the same unit, NaN where it is not known
 */
public record Prediction(double mean, double sem) {
    /**
     * The chance that the value is not below a bound, the value being normal.
     *
     * @param bound the bound
     * @return the chance; 0 or 1 where no error is known
     */
    public double chanceAtLeast(double bound) {
        return sem > 0 ? Normal.probability((mean - bound) / sem) : mean >= bound ? 1 : 0;
    }

    /** The mean, and the standard error where it is known and not zero. */
    @Override
    public String toString() {
        return Figures.of(mean) + (sem > 0 ? " ± " + Figures.of(sem) : "");
    }
}
