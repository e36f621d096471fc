package org.ax4j.models.gp;

import org.ax4j.models.kernel.Covariance;
import org.ax4j.models.kernel.Points;

/** A covariance and, of each input with itself alone, a variance more: what the other inputs say nothing about. */
final class Peculiar implements Covariance {
    private final Covariance smooth;
    private final double own;

    Peculiar(Covariance smooth, double own) {
        this.smooth = smooth;
        this.own = own;
    }

    @Override
    public double variance() {
        return smooth.variance() + own;
    }

    @Override
    public double value(double[] x, double[] other) {
        double[] value = new double[1];
        row(x, Points.of(new double[][] {other}, other.length), value, new double[1]);
        return value[0];
    }

    @Override
    public void row(double[] x, Points points, double[] value, double[] note) {
        smooth.row(x, points, value, note);
        for (int i = 0; i < points.size(); i++) {
            value[i] += isSame(x, points, i) ? own : 0;
        }
    }

    /** Inputs that are not active are equal. */
    private static boolean isSame(double[] x, Points points, int i) {
        for (int k = 0; k < x.length; k++) {
            if (Double.compare(points.column(k)[i], x[k]) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void gradient(double[] x, Points points, double[] note, double[] weights, double[] gradient) {
        smooth.gradient(x, points, note, weights, gradient);
    }
}
