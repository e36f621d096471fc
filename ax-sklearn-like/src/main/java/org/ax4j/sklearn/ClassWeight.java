package org.ax4j.sklearn;

import java.util.Arrays;
import java.util.Map;

/**
 * What the rows of each class weigh.
 *
 * <p>Balanced weights are {@code n / (k n_c)} with n rows, k classes and n_c rows of the class: G. King and L. Zeng,
 * "Logistic Regression in Rare Events Data", Political Analysis 9(2), 2001.
 *
 * @param balanced whether the weights are computed from the labels
 * @param given the weights given for labels, 1 for the others
 */
record ClassWeight(boolean balanced, Map<Integer, Double> given) {
    static final ClassWeight NONE = new ClassWeight(false, Map.of());

    /** One weight per class. */
    double[] of(int[] classes, int[] labels) {
        return balanced ? balancedOf(classes.length, labels) : givenOf(classes);
    }

    private static double[] balancedOf(int classes, int[] labels) {
        int[] counts = Labels.counts(labels, classes);
        return Arrays.stream(counts)
                .mapToDouble(count -> labels.length / ((double) classes * count))
                .toArray();
    }

    private double[] givenOf(int[] classes) {
        long known = Arrays.stream(classes).filter(given::containsKey).count();
        if (known < classes.length && known < given.size()) {
            throw new IllegalArgumentException(
                    "classWeight must name labels among " + Arrays.toString(classes) + " but is " + given);
        }
        return Arrays.stream(classes)
                .mapToDouble(label -> given.getOrDefault(label, 1.0))
                .toArray();
    }
}
