package org.ax4j.sklearn;

/**
 * A sum whose rounding error grows with the logarithm of the length, in numpy's order.
 *
 * <p>Up to 7 terms are added one by one; up to 128 in eight interleaved sums; more are halved first, at a multiple of
 * 8. N. J. Higham, "The Accuracy of Floating Point Summation", SIAM Journal on Scientific Computing 14(4), 1993.
 */
final class PairwiseSum {
    private static final int BLOCK = 128;
    private static final int LANES = 8;

    private PairwiseSum() {}

    static double of(double[] values) {
        return of(values, 0, values.length);
    }

    private static double of(double[] values, int from, int count) {
        if (count < LANES) {
            double sum = 0.0;
            for (int i = 0; i < count; i++) {
                sum += values[from + i];
            }
            return sum;
        }
        if (count <= BLOCK) {
            return block(values, from, count);
        }
        int half = count / 2 / LANES * LANES;
        return of(values, from, half) + of(values, from + half, count - half);
    }

    private static double block(double[] values, int from, int count) {
        double[] lanes = new double[LANES];
        int whole = count / LANES * LANES;
        for (int i = 0; i < whole; i++) {
            lanes[i % LANES] += values[from + i];
        }
        double sum = (lanes[0] + lanes[1] + (lanes[2] + lanes[3])) + (lanes[4] + lanes[5] + (lanes[6] + lanes[7]));
        for (int i = whole; i < count; i++) {
            sum += values[from + i];
        }
        return sum;
    }
}
