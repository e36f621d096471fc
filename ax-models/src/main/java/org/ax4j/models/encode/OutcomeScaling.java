package org.ax4j.models.encode;

/**
 * A strictly increasing map from outcomes in their own unit to those that a model sees, and back.
 */
public sealed interface OutcomeScaling permits Standardised, Winsorised, DrawnIn, Bilog, Power, LogShortfall, Chained {
    /**
     * To the model.
     *
     * @param raw an outcome
     * @return the model's value
     */
    double forward(double raw);

    /**
     * From the model.
     *
     * @param scaled a model's value
     * @return the outcome
     */
    double inverse(double scaled);

    /**
     * How fast it grows.
     *
     * @param raw an outcome
     * @return the derivative of {@link #forward} there, at least 0
     */
    double slope(double raw);

    /**
     * Below which no mean is predicted: where outcomes are worse than all that were seen, how much worse is not known.
     *
     * @return the outcome, negative infinity where means may be anything
     */
    default double floor() {
        return Double.NEGATIVE_INFINITY;
    }
}
