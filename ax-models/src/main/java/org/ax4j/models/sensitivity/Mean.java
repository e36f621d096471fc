package org.ax4j.models.sensitivity;

import org.ax4j.models.gp.GaussianProcess;
import org.ax4j.models.kernel.Covariance;
import org.ax4j.models.kernel.Points;
import org.ax4j.models.linalg.Rows;

/** The posterior mean of a process less its constant, {@code sum_i weights_i k(x, x_i)}; a value costs {@code n d}. Immutable. */
final class Mean {
    private final Covariance covariance;
    private final Points points;
    private final double[] weights;

    Mean(GaussianProcess process) {
        this.covariance = process.covariance();
        this.points = process.data().points();
        this.weights = process.weights();
    }

    /** How many points it is a sum over. */
    int size() {
        return weights.length;
    }

    Covariance covariance() {
        return covariance;
    }

    double weight(int i) {
        return weights[i];
    }

    double[] point(int i) {
        return points.row(i);
    }

    /** The values at inputs {@code [q x d]}. */
    double[] at(double[][] x) {
        double[] value = new double[weights.length];
        double[] note = new double[weights.length];
        double[] mean = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            covariance.row(x[i], points, value, note);
            mean[i] = Rows.dot(value, weights, 0, weights.length);
        }
        return mean;
    }
}
