package org.ax4j.curve;

/**
 * What is predicted of a number: on each side of its centre half of a Student t distribution.
 *
 * @param centre its middle
 * @param below the scale of the half below, positive
 * @param above that of the half above, positive
 * @param degrees degrees of freedom
 */
record Prediction(double centre, double below, double above, double degrees) {
    /** The upper end of the 95 % interval, in scales from the centre. */
    double upper() {
        return StudentT.quantile(StudentT.UPPER, degrees);
    }

    /** With scales that are larger by so much. */
    Prediction wider(Haste by) {
        return new Prediction(centre, below + by.below(), above + by.above(), degrees);
    }

    /** With its centre at a bound where it is smaller. */
    Prediction atLeast(double bound) {
        return new Prediction(Math.max(bound, centre), below, above, degrees);
    }

    /** With its centre no farther beyond two bounds than its scale. */
    Prediction within(double lowest, double highest) {
        return new Prediction(Math.max(lowest - below, Math.min(highest + above, centre)), below, above, degrees);
    }

    /**
     * What is believed where it is not known which of two predictions is right: their mean, and their mean square about it, so that it is the wider the less they agree. The shape stays this one's; of the
     * other the 95 % interval counts. How far their centres are from each other counts as a scale does, so that with heavy tails disagreement weighs more than in the variance of a mixture.
     *
     * @param share how likely the other one is right
     */
    Prediction mixed(Prediction other, double share) {
        double middle = (1 - share) * centre + share * other.centre;
        double reach = other.upper() / upper();
        double away = Math.hypot(Math.sqrt(1 - share) * (centre - middle), Math.sqrt(share) * (other.centre - middle));
        return new Prediction(
                middle,
                Math.hypot(away, mean(below, reach * other.below, share)),
                Math.hypot(away, mean(above, reach * other.above, share)),
                degrees);
    }

    private static double mean(double scale, double other, double share) {
        return Math.hypot(Math.sqrt(1 - share) * scale, Math.sqrt(share) * other);
    }
}
