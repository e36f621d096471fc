package org.ax4j.models.kernel;

import java.util.Optional;

/** {@link WarpedKernel} with fixed hyperparameters. */
final class WarpedCovariance implements Covariance {
    private final Covariance bent;
    private final InputWarp warp;

    WarpedCovariance(Covariance bent, InputWarp warp) {
        this.bent = bent;
        this.warp = warp;
    }

    @Override
    public double variance() {
        return bent.variance();
    }

    @Override
    public double value(double[] x, double[] other) {
        return bent.value(warp.at(x), warp.at(other));
    }

    @Override
    public void row(double[] x, Points points, double[] value, double[] note) {
        if (points.size() > 0) {
            bent.row(warp.at(x), points.bent(warp), value, note);
        }
    }

    @Override
    public void gradient(double[] x, Points points, double[] note, double[] weights, double[] gradient) {
        if (points.size() == 0) {
            return;
        }
        double[] onBent = new double[x.length];
        bent.gradient(warp.at(x), points.bent(warp), note, weights, onBent);
        warp.unbend(x, onBent);
        for (int k = 0; k < onBent.length; k++) {
            gradient[k] += onBent[k];
        }
    }

    @Override
    public Optional<Products> products() {
        return bent.products().map(products -> new WarpedProducts(products, warp));
    }
}
