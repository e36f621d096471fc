package org.ax4j.models.kernel;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Training workspace of {@link ArdKernel}. The sums over pairs are gathered per column first, so that the inner loops
 * run along rows: {@code sum_i P_ij (x_ik - x_jk)^2} is an array over {@code j} for each {@code k}.
 */
final class ArdTraining implements TrainingCovariance {

    private final ArdRows rows;
    private final Points points;
    private final double[][] matrix;
    private final double[][] slopes;
    private final double[][] sums;
    /** What squared distances are summed over: a column for each real input, two for each conditional one. */
    private final double[][] columns;
    /** The input of each column. */
    private final int[] inputs;

    ArdTraining(ArdRows rows, Points points) {
        int n = points.size();
        this.rows = rows;
        this.points = points;
        this.matrix = new double[n][n];
        this.slopes = new double[n][n];
        this.sums = new double[points.dimension()][n];
        this.columns = Stream.concat(
                        Arrays.stream(rows.real).mapToObj(points::column),
                        Arrays.stream(rows.conditional).boxed().flatMap(k -> Arrays.stream(points.arc(k))))
                .toArray(double[][]::new);
        this.inputs = IntStream.concat(
                        Arrays.stream(rows.real),
                        Arrays.stream(rows.conditional).flatMap(k -> IntStream.of(k, k)))
                .toArray();
    }

    @Override
    public double[][] matrix(double[] theta) {
        rows.set(theta);
        for (int i = 0; i < matrix.length; i++) {
            rows.row(points.row(i), points, i + 1, matrix[i], slopes[i]);
            matrix[i][i] = rows.scale();
        }
        return matrix;
    }

    @Override
    public void contract(double[][] weights, double[] gradient) {
        int n = matrix.length;
        if (rows.scaled) {
            gradient[points.dimension()] += scaleSlope(weights);
        }
        for (int k : rows.categorical) {
            gradient[k] += 4 * rows.weight[k] * mismatches(points.column(k), weights);
        }
        for (int i = 0; i < n; i++) {
            multiply(weights[i], slopes[i], i + 1, n);
        }
        for (int k : inputs) {
            Arrays.fill(sums[k], 0);
        }
        int i = 0;
        for (; i + 3 < n; i += 4) {
            addFour(weights, i);
        }
        for (; i < n; i++) {
            addOne(weights[i], i);
        }
        for (int k : IntStream.of(inputs).distinct().toArray()) {
            gradient[k] -= 4 * rows.weight[k] * total(sums[k]);
        }
    }

    private double scaleSlope(double[][] weights) {
        double diagonal = 0;
        double upper = 0;
        for (int i = 0; i < matrix.length; i++) {
            diagonal += weights[i][i];
            for (int j = i + 1; j < matrix.length; j++) {
                upper += weights[i][j] * matrix[i][j];
            }
        }
        return diagonal * rows.scale() + 2 * upper;
    }

    private double mismatches(double[] column, double[][] weights) {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            double own = column[i];
            double[] weight = weights[i];
            double[] value = matrix[i];
            for (int j = i + 1; j < matrix.length; j++) {
                if (column[j] != own) {
                    sum += weight[j] * value[j];
                }
            }
        }
        return sum;
    }

    private static void multiply(double[] target, double[] factors, int from, int to) {
        for (int j = from; j < to; j++) {
            target[j] *= factors[j];
        }
    }

    private void addFour(double[][] pairs, int i) {
        for (int c = 0; c < inputs.length; c++) {
            double[] column = columns[c];
            double[] sum = sums[inputs[c]];
            for (int a = i; a < i + 3; a++) {
                addRow(sum, pairs[a], column, column[a], a + 1, i + 4);
            }
            addRows(sum, pairs[i], pairs[i + 1], pairs[i + 2], pairs[i + 3], column, i, matrix.length);
        }
    }

    private void addOne(double[] pairs, int i) {
        for (int c = 0; c < inputs.length; c++) {
            double[] column = columns[c];
            addRow(sums[inputs[c]], pairs, column, column[i], i + 1, matrix.length);
        }
    }

    private static void addRow(double[] sum, double[] pairs, double[] column, double own, int from, int to) {
        for (int j = from; j < to; j++) {
            double e = column[j] - own;
            sum[j] += pairs[j] * (e * e);
        }
    }

    private static void addRows(
            double[] sum, double[] p0, double[] p1, double[] p2, double[] p3, double[] column, int i, int n) {
        double a0 = column[i];
        double a1 = column[i + 1];
        double a2 = column[i + 2];
        double a3 = column[i + 3];
        for (int j = i + 4; j < n; j++) {
            double e0 = column[j] - a0;
            double e1 = column[j] - a1;
            double e2 = column[j] - a2;
            double e3 = column[j] - a3;
            sum[j] += p0[j] * (e0 * e0) + p1[j] * (e1 * e1) + p2[j] * (e2 * e2) + p3[j] * (e3 * e3);
        }
    }

    private static double total(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
