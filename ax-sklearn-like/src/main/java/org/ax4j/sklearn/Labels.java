package org.ax4j.sklearn;

import java.util.Arrays;

/** Labels as indices of sorted classes. */
final class Labels {
    private Labels() {}

    /** The distinct labels in ascending order, at least two. */
    static int[] classes(String parameter, int[] labels) {
        int[] classes =
                Arrays.stream(Rows.given(parameter, labels)).sorted().distinct().toArray();
        if (classes.length < 2) {
            throw new IllegalArgumentException(
                    parameter + " must have at least 2 different labels but has " + Arrays.toString(classes));
        }
        return classes;
    }

    /** The index of each label among the classes. */
    static int[] encode(int[] labels, int[] classes) {
        int[] indices = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            indices[i] = Arrays.binarySearch(classes, labels[i]);
            if (indices[i] < 0) {
                throw new IllegalArgumentException("y[" + i + "] must be one of the classes "
                        + Arrays.toString(classes) + " but is " + labels[i]
                        + ": name all classes at the first partialFit");
            }
        }
        return indices;
    }

    /** How many labels there are of each class. */
    static int[] counts(int[] indices, int classes) {
        int[] counts = new int[classes];
        for (int index : indices) {
            counts[index]++;
        }
        return counts;
    }
}
