package org.ax4j.models.sensitivity;

/** Places along a coordinate, each with its share of the whole; shares add up to 1. Immutable. */
final class Nodes {
    private final double[] at;
    private final double[] share;

    Nodes(double[] at, double[] share) {
        this.at = at;
        this.share = share;
    }

    int size() {
        return at.length;
    }

    double at(int g) {
        return at[g];
    }

    double share(int g) {
        return share[g];
    }

    /** The mean of a function given at the places. */
    double mean(double[] values) {
        double sum = 0;
        for (int g = 0; g < at.length; g++) {
            sum += share[g] * values[g];
        }
        return sum;
    }

    /** The covariance of two functions given at the places. */
    double covariance(double[] values, double[] others) {
        double centre = mean(values);
        double sum = 0;
        for (int g = 0; g < at.length; g++) {
            sum += share[g] * (values[g] - centre) * others[g];
        }
        return sum;
    }

    /** The covariance of a function given at the places with the place itself. */
    double covarianceWithPlace(double[] values) {
        return covariance(values, at);
    }

    /** The standard deviation of the place. */
    double spread() {
        return Math.sqrt(Math.max(0, covariance(at, at)));
    }
}
