package org.ax4j.curve;

/** Which of some numbers has a rank, without sorting all of them: C. A. R. Hoare, Algorithm 65: Find, Communications of the ACM 4(7), 1961. Cost {@code O(n)} on average. */
final class Selection {
    private Selection() {}

    /**
     * The number of a rank.
     *
     * @param values the numbers, which are rearranged: those before the rank are not larger, those behind it not smaller
     * @param rank 0 for the smallest
     */
    static double of(double[] values, int rank) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double pivot = values[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double swapped = values[left];
                    values[left++] = values[right];
                    values[right--] = swapped;
                }
            }
            if (rank > right && rank < left) {
                return values[rank];
            }
            high = rank <= right ? right : high;
            low = rank >= left ? left : low;
        }
        return values[rank];
    }

    /** The median of some numbers, which are rearranged: of an even number the mean of the two in the middle. */
    static double median(double[] values) {
        int middle = values.length / 2;
        double upper = of(values, middle);
        if (values.length % 2 == 1) {
            return upper;
        }
        double lower = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < middle; i++) {
            lower = Math.max(lower, values[i]);
        }
        return 0.5 * lower + 0.5 * upper;
    }
}
