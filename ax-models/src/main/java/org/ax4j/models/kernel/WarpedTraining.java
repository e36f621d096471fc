package org.ax4j.models.kernel;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Training workspace of {@link WarpedKernel}: one of the other kernel for each {@code theta}, since the points move with it. */
final class WarpedTraining implements TrainingCovariance {
    private final Kernel kernel;
    private final InputKinds kinds;
    private final Points points;
    private final int own;
    private @Nullable Bent latest;

    /** What belongs to one {@code theta}. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Bent(double[] theta, InputWarp warp, Points points, TrainingCovariance training) {}

    WarpedTraining(Kernel kernel, InputKinds kinds, Points points, int own) {
        this.kernel = kernel;
        this.kinds = kinds;
        this.points = points;
        this.own = own;
    }

    @Override
    public double[][] matrix(double[] theta) {
        InputWarp warp = new InputWarp(kinds.positions(InputKind.REAL), theta, own);
        Points moved = warp.of(points);
        Bent bent = new Bent(Arrays.copyOf(theta, own), warp, moved, kernel.training(kinds, moved));
        latest = bent;
        return bent.training().matrix(bent.theta());
    }

    @Override
    public void contract(double[][] weights, double[] gradient) {
        Bent bent = Objects.requireNonNull(latest, "no matrix was asked for yet");
        int n = points.size();
        Covariance covariance = kernel.covariance(kinds, bent.theta());
        double[] value = new double[n];
        double[] note = new double[n];
        double[] row = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                row[j] = i == j ? 0 : weights[Math.min(i, j)][Math.max(i, j)];
            }
            double[] onPoint = new double[points.dimension()];
            covariance.row(bent.points().row(i), bent.points(), value, note);
            covariance.gradient(bent.points().row(i), bent.points(), note, row, onPoint);
            bent.warp().addSlopes(points.row(i), onPoint, 2, gradient, own);
        }
        bent.training().contract(weights, gradient);
    }
}
