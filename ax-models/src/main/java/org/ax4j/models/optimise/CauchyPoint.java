package org.ax4j.models.optimise;

import java.util.Arrays;

/**
 * Generalised Cauchy point: the first local minimum of the quadratic model along the projected steepest-descent path
 * {@code project(x - t g)} (Byrd, Lu, Nocedal, Zhu 1995, section 4).
 */
final class CauchyPoint {

    private final Box box;
    private final CompactHessian hessian;
    private final double[] point;
    private final double[] direction;
    private final double[] breaks;
    private final int[] order;
    private final double[] p;
    private final double[] reached;
    private final double[] row;
    private final double[] work;

    CauchyPoint(Box box, CompactHessian hessian) {
        int n = box.size();
        int size = 2 * hessian.memory();
        this.box = box;
        this.hessian = hessian;
        this.point = new double[n];
        this.direction = new double[n];
        this.breaks = new double[n];
        this.order = new int[n];
        this.p = new double[size];
        this.reached = new double[size];
        this.row = new double[size];
        this.work = new double[size];
    }

    /** {@code W^T (point - x)} of the last point found. */
    double[] reached() {
        return reached;
    }

    double[] find(double[] x, double[] gradient) {
        int size = 2 * hessian.pairs();
        double theta = hessian.theta();
        int count = breakpoints(x, gradient);
        Arrays.fill(reached, 0, size, 0.0);
        hessian.transposed(direction, p);
        double slope = -CompactHessian.dot(direction, direction);
        if (slope == 0) {
            return point;
        }
        double curvature = -theta * slope - quadratic(p, size);
        double least = Math.ulp(1.0) * -theta * slope;
        double time = 0;
        int next = 0;
        double best = -slope / Math.max(curvature, least);
        while (next < count && breaks[order[next]] - time <= best) {
            int i = order[next++];
            double delta = breaks[i] - time;
            time = breaks[i];
            double g = gradient[i];
            point[i] = g < 0 ? box.upper(i) : box.lower(i);
            for (int k = 0; k < size; k++) {
                reached[k] += delta * p[k];
            }
            hessian.row(i, row);
            System.arraycopy(row, 0, work, 0, size);
            hessian.middle(work);
            slope += delta * curvature + g * g + theta * g * (point[i] - x[i]) - g * dot(work, reached, size);
            curvature -= theta * g * g + 2 * g * dot(work, p, size) + g * g * dot(work, row, size);
            for (int k = 0; k < size; k++) {
                p[k] += g * row[k];
            }
            direction[i] = 0;
            best = Math.max(-slope / Math.max(curvature, least), 0);
            if (slope >= 0) {
                best = 0;
                break;
            }
        }
        for (int i = 0; i < x.length; i++) {
            if (direction[i] != 0) {
                point[i] = box.clamp(i, x[i] + (time + best) * direction[i]);
            }
        }
        for (int k = 0; k < size; k++) {
            reached[k] += best * p[k];
        }
        return point;
    }

    /** Sets the direction and the times at which variables meet their bounds; sorts the finite ones. */
    private int breakpoints(double[] x, double[] gradient) {
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            double g = gradient[i];
            double bound = g < 0 ? box.upper(i) : box.lower(i);
            breaks[i] = g == 0 ? Double.POSITIVE_INFINITY : (x[i] - bound) / g;
            direction[i] = breaks[i] > 0 ? -g : 0;
            point[i] = x[i];
            if (breaks[i] > 0 && breaks[i] < Double.POSITIVE_INFINITY) {
                int at = count++;
                while (at > 0 && breaks[order[at - 1]] > breaks[i]) {
                    order[at] = order[at - 1];
                    at--;
                }
                order[at] = i;
            }
        }
        return count;
    }

    private double quadratic(double[] v, int size) {
        System.arraycopy(v, 0, work, 0, size);
        hessian.middle(work);
        return dot(work, v, size);
    }

    private static double dot(double[] a, double[] b, int size) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
