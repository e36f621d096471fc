package org.ax4j.models.sampling;

import java.util.List;
import org.ax4j.space.Meter;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/** Directions in which one can go without leaving some equalities: the columns of a matrix {@code [n x k]}. Immutable. */
final class Directions {
    private static final double PARALLEL = 1e-9;
    private static final int MOST_STEPS = 200;

    private final DMatrixRMaj columns;

    private Directions(DMatrixRMaj columns) {
        this.columns = columns;
    }

    static Directions none(int dimension) {
        return new Directions(new DMatrixRMaj(dimension, 0));
    }

    /** An orthonormal basis of the null space of equalities. */
    static Directions along(int dimension, List<Polytope.Row> equalities) {
        if (equalities.isEmpty() || dimension == 0) {
            return new Directions(CommonOps_DDRM.identity(dimension));
        }
        DMatrixRMaj matrix = matrix(equalities, dimension);
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(matrix.numRows, dimension, false, true, false);
        if (!svd.decompose(matrix)) {
            throw new ArithmeticException(
                    "the singular values of " + equalities.size() + " equalities did not converge");
        }
        return new Directions(SingularOps_DDRM.nullSpace(svd, null, PARALLEL));
    }

    private static DMatrixRMaj matrix(List<Polytope.Row> rows, int dimension) {
        DMatrixRMaj matrix = new DMatrixRMaj(rows.size(), dimension);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < dimension; j++) {
                matrix.set(i, j, rows.get(i).weights[j]);
            }
        }
        return matrix;
    }

    int count() {
        return columns.numCols;
    }

    /** Coordinate {@code i} of direction {@code j}. */
    double at(int i, int j) {
        return columns.unsafe_get(i, j);
    }

    /** How fast a row's sum can grow in these directions, 0 where it stays as it is. */
    double length(Polytope.Row row) {
        double sum = 0;
        for (int j = 0; j < count(); j++) {
            double along = 0;
            for (int i = 0; i < columns.numRows; i++) {
                along += row.weights[i] * columns.unsafe_get(i, j);
            }
            sum += along * along;
        }
        return Math.sqrt(sum) > PARALLEL ? Math.sqrt(sum) : 0;
    }

    /**
     * Directions scaled to the polytope's shape, and its point moved to the analytic centre: with the Hessian {@code H = L L^T} of the barrier
     * {@code -sum ln(b_i - w_i x)} there, {@code D L^-T}. The ellipsoid {@code |L^T t| <= 1} lies inside the polytope, and blown up by the number of rows it
     * holds the polytope, however thin that is. Sonnevend: An "analytical centre" for polyhedrons, 1986; Boyd, Vandenberghe: Convex Optimization, 2004, 8.5.3.
     * The centre is found by Newton's method, damped so that no step leaves the polytope. Where a meter does not allow that, directions stay as they are.
     */
    Directions rounded(List<Polytope.Row> rows, double[] point, Meter meter) {
        double[] start = point.clone();
        if (count() == 0 || rows.stream().anyMatch(row -> row.at(start) >= row.bound)) {
            return this;
        }
        DMatrixRMaj slopes = new DMatrixRMaj(rows.size(), count());
        CommonOps_DDRM.mult(matrix(rows, point.length), columns, slopes);
        DMatrixRMaj hessian = new DMatrixRMaj(count(), count());
        DMatrixRMaj step = new DMatrixRMaj(count(), 1);
        double decrement = 1;
        long costs = 1 + (long) rows.size() * count() * (count() + point.length) / Polytope.FLOPS_OF_A_UNIT;
        for (int i = 0; i < MOST_STEPS && decrement > 1e-3; i++) {
            if (!meter.allows(costs)) {
                return this;
            }
            meter.add(costs);
            decrement = newton(rows, slopes, point, hessian, step);
            double length = decrement > 0.25 ? 1 / (1 + decrement) : 1;
            for (int j = 0; j < count(); j++) {
                for (int k = 0; k < point.length; k++) {
                    point[k] += length * step.get(j) * columns.get(k, j);
                }
            }
        }
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(count(), true);
        DMatrixRMaj scaled = new DMatrixRMaj(point.length, count());
        if (!cholesky.decompose(hessian.copy())) {
            return this;
        }
        DMatrixRMaj inverse = new DMatrixRMaj(count(), count());
        CommonOps_DDRM.invert(cholesky.getT(null), inverse);
        CommonOps_DDRM.multTransB(columns, inverse, scaled);
        return new Directions(scaled);
    }

    /** The barrier's Hessian and Newton's step {@code -H^-1 g} at a point; answers the decrement {@code sqrt(g H^-1 g)}. */
    private static double newton(
            List<Polytope.Row> rows, DMatrixRMaj slopes, double[] point, DMatrixRMaj hessian, DMatrixRMaj step) {
        DMatrixRMaj scaled = slopes.copy();
        DMatrixRMaj descent = new DMatrixRMaj(slopes.numCols, 1);
        for (int i = 0; i < rows.size(); i++) {
            double slack = rows.get(i).bound - rows.get(i).at(point);
            for (int j = 0; j < slopes.numCols; j++) {
                double value = slopes.get(i, j) / slack;
                scaled.set(i, j, value);
                descent.add(j, 0, -value);
            }
        }
        CommonOps_DDRM.multTransA(scaled, scaled, hessian);
        if (!CommonOps_DDRM.solve(hessian, descent, step)) {
            return 0;
        }
        double square = 0;
        for (int j = 0; j < slopes.numCols; j++) {
            square += descent.get(j) * step.get(j);
        }
        return Math.sqrt(Math.max(0, square));
    }
}
