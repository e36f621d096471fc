package org.ax4j.models.optimise;

import java.util.Arrays;

/**
 * Minimum of the quadratic model over the variables that the Cauchy point leaves off their bounds (Byrd, Lu, Nocedal,
 * Zhu 1995, section 5.1, direct primal method), projected onto the box if that is a descent direction and shortened
 * otherwise (Morales and Nocedal 2011).
 */
final class SubspaceStep {

    private final Box box;
    private final CompactHessian hessian;
    private final double[] point;
    private final double[] residual;
    private final double[] step;
    private final int[] free;
    private final double[] row;
    private final double[] work;
    private final double[][] rows;
    private final double[][] system;

    SubspaceStep(Box box, CompactHessian hessian) {
        int n = box.size();
        int size = 2 * hessian.memory();
        this.box = box;
        this.hessian = hessian;
        this.point = new double[n];
        this.residual = new double[n];
        this.step = new double[n];
        this.free = new int[n];
        this.row = new double[size];
        this.work = new double[size];
        this.rows = new double[n][size];
        this.system = new double[size][size];
    }

    /** The end of the step; {@code cauchy} itself if no variable is free or the model is degenerate. */
    double[] find(double[] x, double[] gradient, double[] cauchy, double[] reached) {
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            if (cauchy[i] > box.lower(i) && cauchy[i] < box.upper(i)) {
                free[count++] = i;
            }
        }
        if (count == 0 || !solve(x, gradient, cauchy, reached, count)) {
            return cauchy;
        }
        double along = 0;
        System.arraycopy(cauchy, 0, point, 0, x.length);
        for (int f = 0; f < count; f++) {
            int i = free[f];
            point[i] = box.clamp(i, cauchy[i] + step[f]);
        }
        for (int i = 0; i < x.length; i++) {
            along += gradient[i] * (point[i] - x[i]);
        }
        if (!(along < 0)) {
            shorten(cauchy, count);
        }
        return point;
    }

    /** Solves for the step over the free variables by the Sherman-Morrison-Woodbury formula. */
    private boolean solve(double[] x, double[] gradient, double[] cauchy, double[] reached, int count) {
        int size = 2 * hessian.pairs();
        double theta = hessian.theta();
        System.arraycopy(reached, 0, row, 0, size);
        hessian.middle(row);
        Arrays.fill(work, 0, size, 0.0);
        hessian.middleInverse(system);
        for (int f = 0; f < count; f++) {
            int i = free[f];
            double[] w = rows[f];
            hessian.row(i, w);
            double r = gradient[i] + theta * (cauchy[i] - x[i]);
            for (int k = 0; k < size; k++) {
                r -= w[k] * row[k];
            }
            residual[f] = r;
            for (int a = 0; a < size; a++) {
                work[a] += w[a] * r;
                for (int b = 0; b < size; b++) {
                    system[a][b] -= w[a] * w[b] / theta;
                }
            }
        }
        if (!solveInPlace(system, work, size)) {
            return false;
        }
        for (int f = 0; f < count; f++) {
            double sum = residual[f];
            for (int k = 0; k < size; k++) {
                sum += rows[f][k] * work[k] / theta;
            }
            step[f] = -sum / theta;
        }
        return true;
    }

    private void shorten(double[] cauchy, int count) {
        double part = 1;
        for (int f = 0; f < count; f++) {
            int i = free[f];
            double room = step[f] > 0 ? box.upper(i) - cauchy[i] : box.lower(i) - cauchy[i];
            if (step[f] != 0 && part * Math.abs(step[f]) > Math.abs(room)) {
                part = room / step[f];
            }
        }
        for (int f = 0; f < count; f++) {
            int i = free[f];
            point[i] = box.clamp(i, cauchy[i] + part * step[f]);
        }
    }

    /** Gaussian elimination with row pivoting; false if the matrix is singular. */
    private static boolean solveInPlace(double[][] a, double[] b, int size) {
        for (int k = 0; k < size; k++) {
            int pivot = k;
            for (int i = k + 1; i < size; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
                    pivot = i;
                }
            }
            double[] top = a[pivot];
            a[pivot] = a[k];
            a[k] = top;
            double head = b[pivot];
            b[pivot] = b[k];
            b[k] = head;
            if (!(Math.abs(top[k]) > 0)) {
                return false;
            }
            for (int i = k + 1; i < size; i++) {
                double c = a[i][k] / top[k];
                if (c != 0) {
                    for (int j = k + 1; j < size; j++) {
                        a[i][j] -= c * top[j];
                    }
                    b[i] -= c * head;
                }
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            double sum = b[k];
            for (int j = k + 1; j < size; j++) {
                sum -= a[k][j] * b[j];
            }
            b[k] = sum / a[k][k];
            if (!Double.isFinite(b[k])) {
                return false;
            }
        }
        return true;
    }
}
