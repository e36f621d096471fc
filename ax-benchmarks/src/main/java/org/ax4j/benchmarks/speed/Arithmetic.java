package org.ax4j.benchmarks.speed;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import org.ax4j.models.linalg.RowCholesky;
import org.ax4j.models.linalg.Rows;
import org.ax4j.spi.RandomStream;

/**
 * Floating-point operations per second of the cubic parts of a fit, against those of the loop that they are made of where all its rows are in the first cache:
 * what this machine's Java gives one thread.
 */
final class Arithmetic {
    private static final int[] ORDERS = {30, 100, 300, 1000};
    private static final double WORK = 2e9;
    private static final int RESIDENT = 512;

    private final PrintStream out;

    Arithmetic(PrintStream out) {
        this.out = out;
    }

    void tell() {
        double limit = Math.max(limit(), limit());
        out.printf(Locale.ROOT, "row updates in the first cache: %.1f GF/s%n", limit);
        for (int n : ORDERS) {
            cubic(n);
            double speed = cubic(n);
            out.printf(
                    Locale.ROOT,
                    "factor, inverse and product of order %4d: %.1f GF/s, %.0f %% of that%n",
                    n,
                    speed,
                    100 * speed / limit);
        }
    }

    private static double limit() {
        double[][] rows = new double[5][RESIDENT];
        for (double[] row : rows) {
            Arrays.setAll(row, j -> 1e-3 * j);
        }
        long repeats = (long) (WORK / (8.0 * RESIDENT));
        long begin = System.nanoTime();
        for (long r = 0; r < repeats; r++) {
            Rows.add(rows[4], 1e-9, rows[0], -1e-9, rows[1], 1e-9, rows[2], -1e-9, rows[3], 0, RESIDENT);
        }
        return 8.0 * RESIDENT * repeats / (System.nanoTime() - begin);
    }

    /** A matrix like that of a fit: correlations that fall with distance, and noise. */
    private static double cubic(int n) {
        double[][] x = new double[n][];
        RandomStream random = new RandomStream(1);
        Arrays.setAll(x, i -> random.doubles(6).toArray());
        double[][] correlations = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                double q = 0;
                for (int k = 0; k < 6; k++) {
                    q += (x[i][k] - x[j][k]) * (x[i][k] - x[j][k]);
                }
                correlations[i][j] = Math.exp(-q) + (i == j ? 0.01 : 0);
            }
        }
        double[][] factor = new double[n][n];
        double[][] inverse = new double[n][n];
        double flops = (double) n * n * n;
        int repeats = (int) Math.max(2, WORK / flops);
        long spent = 0;
        for (int r = 0; r < repeats; r++) {
            for (int i = 0; i < n; i++) {
                System.arraycopy(correlations[i], i, factor[i], i, n - i);
            }
            long begin = System.nanoTime();
            RowCholesky.factor(factor, n, 0);
            RowCholesky.invertFactor(factor, n, inverse);
            RowCholesky.gram(inverse, n, factor);
            spent += System.nanoTime() - begin;
        }
        return flops * repeats / spent;
    }
}
