package org.ax4j.models.sensitivity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ax4j.models.kernel.Products;
import org.ax4j.models.linalg.Rows;

/**
 * A mean as a sum of products of functions of one coordinate, {@code f(x) = sum_r b_r prod_k phi_rk(x_k)}: a product for each point and each part of the
 * covariance. Averages over some coordinates then are sums of products of averages over one. All integrals are over the same grid, of the values of discrete
 * coordinates and of Gauss and Legendre's places on continuous ones, so that the parts add up to the whole to rounding. Immutable.
 */
final class ProductForm {
    private static final int FEWEST_NODES = 12;
    private static final int MOST_NODES = 64;
    private static final double NODES = 10;
    private static final double NODES_BY_REACH = 3;

    private final Nodes[] nodes;
    /** {@code b [R]}. */
    private final double[] factor;
    /** {@code phi [d][nodes][R]}. */
    private final double[][][] tables;
    /** Averages of {@code phi [d][R]}. */
    private final double[][] averages;

    ProductForm(Mean mean, Products products, Inputs inputs) {
        int parts = products.size();
        this.nodes = IntStream.range(0, inputs.size())
                .mapToObj(k -> inputs.domain(k).nodes(count(products.reach(k))))
                .toArray(Nodes[]::new);
        this.factor = new double[mean.size() * parts];
        for (int r = 0; r < factor.length; r++) {
            factor[r] = mean.weight(r / parts) * products.weight(r % parts);
        }
        this.tables = new double[nodes.length][][];
        this.averages = new double[nodes.length][factor.length];
        IntStream.range(0, nodes.length).parallel().forEach(k -> fill(k, mean, products));
    }

    private static int count(double reach) {
        return (int) Math.max(FEWEST_NODES, Math.min(MOST_NODES, Math.ceil(NODES + NODES_BY_REACH / reach)));
    }

    private void fill(int k, Mean mean, Products products) {
        int parts = products.size();
        tables[k] = new double[nodes[k].size()][factor.length];
        for (int g = 0; g < nodes[k].size(); g++) {
            double[] row = tables[k][g];
            for (int r = 0; r < row.length; r++) {
                row[r] = products.factor(r % parts, k, nodes[k].at(g), mean.point(r / parts)[k]);
            }
            Rows.add(averages[k], nodes[k].share(g), row, 0, row.length);
        }
    }

    int dimension() {
        return nodes.length;
    }

    int size() {
        return factor.length;
    }

    Nodes nodes(int k) {
        return nodes[k];
    }

    double factor(int r) {
        return factor[r];
    }

    double[][] table(int k) {
        return tables[k];
    }

    double[] averages(int k) {
        return averages[k];
    }

    /** The mean over all coordinates but one, at that one's nodes. */
    double[] main(int k) {
        double[] others = withoutAverages(k, k);
        double[] main = new double[nodes[k].size()];
        Arrays.setAll(main, g -> Rows.dot(others, tables[k][g], 0, factor.length));
        return main;
    }

    /** The variance of the mean over all coordinates but two, less that of the two mains. */
    double interaction(int k, int l, double[] mainOfK, double[] mainOfL) {
        double[] others = withoutAverages(k, l);
        double[] along = new double[factor.length];
        double centre = nodes[k].mean(mainOfK);
        double variance = 0;
        for (int g = 0; g < nodes[k].size(); g++) {
            double[] row = tables[k][g];
            for (int r = 0; r < along.length; r++) {
                along[r] = others[r] * row[r];
            }
            double sum = 0;
            for (int h = 0; h < nodes[l].size(); h++) {
                double both = Rows.dot(along, tables[l][h], 0, along.length);
                double rest = both - mainOfK[g] - mainOfL[h] + centre;
                sum += nodes[l].share(h) * rest * rest;
            }
            variance += nodes[k].share(g) * sum;
        }
        return variance;
    }

    /** {@code b_r} times the averages over all coordinates but one or two. */
    private double[] withoutAverages(int k, int l) {
        double[] product = factor.clone();
        for (int j = 0; j < nodes.length; j++) {
            if (j != k && j != l) {
                double[] average = averages[j];
                for (int r = 0; r < product.length; r++) {
                    product[r] *= average[r];
                }
            }
        }
        return product;
    }
}
