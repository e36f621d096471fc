package org.ax4j.models.kernel;

import java.util.List;

/** {@link ArdKernel} without conditional inputs as a sum of products, for hyperparameters that do not change any more. */
record ArdProducts(ArdRows rows, InputKinds kinds, List<GaussianMixture.Part> parts) implements Products {
    @Override
    public int size() {
        return parts.size();
    }

    @Override
    public double weight(int m) {
        return rows.scale() * parts.get(m).weight();
    }

    @Override
    public double factor(int m, int k, double x, double other) {
        if (kinds.kinds().get(k) == InputKind.CATEGORICAL) {
            return x == other ? 1 : Math.exp(-rows.weight[k]);
        }
        return Math.exp(-0.5 * parts.get(m).rate() * rows.weight[k] * (x - other) * (x - other));
    }

    @Override
    public double reach(int k) {
        return kinds.kinds().get(k) == InputKind.CATEGORICAL ? Double.POSITIVE_INFINITY : 1 / Math.sqrt(rows.weight[k]);
    }
}
