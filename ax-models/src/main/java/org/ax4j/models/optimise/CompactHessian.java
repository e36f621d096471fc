package org.ax4j.models.optimise;

/**
 * The limited-memory BFGS matrix in compact form,
 *
 * <pre>
 * B = theta I - W M W^T,   W = [Y, theta S],   M^-1 = [ -D  L^T ; L  theta S^T S ]
 * </pre>
 *
 * with {@code D} the diagonal and {@code L} the strictly lower part of {@code S^T Y} (Byrd, Nocedal, Schnabel:
 * Representations of quasi-Newton matrices and their use in limited memory methods, Mathematical Programming 63, 1994,
 * theorem 2.3).
 */
final class CompactHessian {

    private final int n;
    private final int memory;
    private final double[][] s;
    private final double[][] y;
    private final double[][] ss;
    private final double[][] sy;
    /** Cholesky factor of {@code theta S^T S + L D^-1 L^T}, lower triangle. */
    private final double[][] factor;

    private int pairs;
    private double theta = 1;

    CompactHessian(int n, int memory) {
        this.n = n;
        this.memory = memory;
        this.s = new double[memory][n];
        this.y = new double[memory][n];
        this.ss = new double[memory][memory];
        this.sy = new double[memory][memory];
        this.factor = new double[memory][memory];
    }

    int memory() {
        return memory;
    }

    int pairs() {
        return pairs;
    }

    double theta() {
        return theta;
    }

    void forget() {
        pairs = 0;
        theta = 1;
    }

    /** Adds the pair {@code step, after - before}, dropping the oldest one if the memory is full. */
    void add(double[] step, double[] before, double[] after) {
        if (pairs == memory) {
            dropOldest();
        }
        double[] newS = s[pairs];
        double[] newY = y[pairs];
        double size = 0;
        for (int i = 0; i < n; i++) {
            newS[i] = step[i];
            newY[i] = after[i] - before[i];
            size += newY[i] * newY[i];
        }
        pairs++;
        for (int k = 0; k < pairs; k++) {
            ss[k][pairs - 1] = dot(s[k], newS);
            ss[pairs - 1][k] = ss[k][pairs - 1];
            sy[k][pairs - 1] = dot(s[k], newY);
            sy[pairs - 1][k] = dot(newS, y[k]);
        }
        theta = size / sy[pairs - 1][pairs - 1];
        if (!factorise()) {
            forget();
        }
    }

    private void dropOldest() {
        double[] oldS = s[0];
        double[] oldY = y[0];
        for (int k = 1; k < memory; k++) {
            s[k - 1] = s[k];
            y[k - 1] = y[k];
            System.arraycopy(ss[k], 1, ss[k - 1], 0, memory - 1);
            System.arraycopy(sy[k], 1, sy[k - 1], 0, memory - 1);
        }
        s[memory - 1] = oldS;
        y[memory - 1] = oldY;
        pairs--;
    }

    private boolean factorise() {
        for (int a = 0; a < pairs; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = theta * ss[a][b];
                for (int k = 0; k < b; k++) {
                    sum += sy[a][k] * sy[b][k] / sy[k][k] - factor[a][k] * factor[b][k];
                }
                if (a > b) {
                    factor[a][b] = sum / factor[b][b];
                } else if (sum > 0) {
                    factor[a][a] = Math.sqrt(sum);
                } else {
                    return false;
                }
            }
        }
        return true;
    }

    /** Row {@code i} of {@code W} into {@code out}, {@code [2 pairs]}. */
    void row(int i, double[] out) {
        for (int k = 0; k < pairs; k++) {
            out[k] = y[k][i];
            out[pairs + k] = theta * s[k][i];
        }
    }

    /** {@code out = W^T v}. */
    void transposed(double[] v, double[] out) {
        for (int k = 0; k < pairs; k++) {
            out[k] = dot(y[k], v);
            out[pairs + k] = theta * dot(s[k], v);
        }
    }

    /** {@code v = M v} in place: the block system of {@code M^-1} solved through its Schur complement. */
    void middle(double[] v) {
        for (int a = 0; a < pairs; a++) {
            double sum = v[pairs + a];
            for (int k = 0; k < a; k++) {
                sum += sy[a][k] * v[k] / sy[k][k];
            }
            for (int k = 0; k < a; k++) {
                sum -= factor[a][k] * v[pairs + k];
            }
            v[pairs + a] = sum / factor[a][a];
        }
        for (int a = pairs - 1; a >= 0; a--) {
            double sum = v[pairs + a];
            for (int k = a + 1; k < pairs; k++) {
                sum -= factor[k][a] * v[pairs + k];
            }
            v[pairs + a] = sum / factor[a][a];
        }
        for (int k = 0; k < pairs; k++) {
            double sum = -v[k];
            for (int a = k + 1; a < pairs; a++) {
                sum += sy[a][k] * v[pairs + a];
            }
            v[k] = sum / sy[k][k];
        }
    }

    /** {@code M^-1} into {@code out}, {@code [2 pairs x 2 pairs]}. */
    void middleInverse(double[][] out) {
        for (int a = 0; a < pairs; a++) {
            for (int b = 0; b < pairs; b++) {
                out[a][b] = a == b ? -sy[a][a] : 0;
                out[pairs + a][pairs + b] = theta * ss[a][b];
                double lower = a > b ? sy[a][b] : 0;
                out[pairs + a][b] = lower;
                out[b][pairs + a] = lower;
            }
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
