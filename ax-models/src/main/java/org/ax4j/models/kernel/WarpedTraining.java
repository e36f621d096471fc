package org.ax4j.models.kernel;

import java.util.Arrays;

/** Training workspace of {@link WarpedKernel}: one of the other kernel for each {@code theta}, since the points move with it. */
final class WarpedTraining implements TrainingCovariance {
    private final Kernel kernel;
    private final InputKinds kinds;
    private final Points points;
    private final int own;

    private double[] theta = {};
    private InputWarp warp;
    private Points bent;
    private TrainingCovariance training;

    WarpedTraining(Kernel kernel, InputKinds kinds, Points points, int own) {
        this.kernel = kernel;
        this.kinds = kinds;
        this.points = points;
        this.own = own;
        this.warp = new InputWarp(new int[0], theta, 0);
        this.bent = points;
        this.training = kernel.training(kinds, points);
    }

    @Override
    public double[][] matrix(double[] other) {
        theta = Arrays.copyOf(other, own);
        warp = new InputWarp(kinds.positions(InputKind.REAL), other, own);
        bent = points.bent(warp);
        training = kernel.training(kinds, bent);
        return training.matrix(theta);
    }

    @Override
    public void contract(double[][] weights, double[] gradient) {
        int n = points.size();
        Covariance covariance = kernel.covariance(kinds, theta);
        double[] value = new double[n];
        double[] note = new double[n];
        double[] row = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                row[j] = i == j ? 0 : weights[Math.min(i, j)][Math.max(i, j)];
            }
            double[] onPoint = new double[points.dimension()];
            covariance.row(bent.row(i), bent, value, note);
            covariance.gradient(bent.row(i), bent, note, row, onPoint);
            warp.addSlopes(points.row(i), onPoint, 2, gradient, own);
        }
        training.contract(weights, gradient);
    }
}
