package org.ax4j.experiment;

import org.ax4j.error.Figures;

/**
 * What was measured of one metric.
 *
 * @param mean the value
 * @param sem its standard error; 0 for an exact value, NaN where it is not known
 */
public record Reading(double mean, double sem) {
    /**
     * Whether the standard error is known, 0 included.
     *
     * @return true where it is
     */
    public boolean hasSem() {
        return !Double.isNaN(sem);
    }

    /**
     * The reading as an estimate of the metric.
     *
     * @return the same figures
     */
    public Prediction toPrediction() {
        return new Prediction(mean, sem);
    }

    /** The mean, and the standard error where it is known. */
    @Override
    public String toString() {
        return Figures.of(mean) + (hasSem() ? " ± " + Figures.of(sem) : "");
    }
}
