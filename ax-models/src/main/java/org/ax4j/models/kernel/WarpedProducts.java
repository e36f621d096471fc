package org.ax4j.models.kernel;

/** Products whose coordinates are bent. */
record WarpedProducts(Products products, InputWarp warp) implements Products {
    /** This many parts of a coordinate are compared for where it is stretched most. */
    private static final int PARTS = 64;

    @Override
    public int size() {
        return products.size();
    }

    @Override
    public double weight(int m) {
        return products.weight(m);
    }

    @Override
    public double factor(int m, int k, double x, double other) {
        return products.factor(m, k, warp.coordinate(k, x), warp.coordinate(k, other));
    }

    /** That of the part which is stretched most. */
    @Override
    public double reach(int k) {
        double most = 0;
        for (int i = 0; i < PARTS; i++) {
            double part = warp.coordinate(k, (i + 1.0) / PARTS) - warp.coordinate(k, (double) i / PARTS);
            most = Math.max(most, PARTS * part);
        }
        return products.reach(k) / most;
    }
}
