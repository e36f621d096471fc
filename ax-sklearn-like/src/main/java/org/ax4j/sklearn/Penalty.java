package org.ax4j.sklearn;

/**
 * The regularisation that is added to the mean loss, weighted by alpha.
 *
 * <p>The part with the absolute norm is applied as a truncated gradient with cumulative penalty: Y. Tsuruoka, J.
 * Tsujii and S. Ananiadou, "Stochastic Gradient Descent Training for L1-regularized Log-linear Models with Cumulative
 * Penalty", ACL-IJCNLP, 2009.
 */
public enum Penalty {
    /** No regularisation. */
    NONE("none"),
    /** Half the squared Euclidean norm of the weights. */
    L2("l2"),
    /** The sum of the absolute weights, which drives weights to exactly 0. */
    L1("l1"),
    /** The mixture {@code l1Ratio * L1 + (1 - l1Ratio) * L2}. */
    ELASTICNET("elasticnet");

    private final String label;

    Penalty(String label) {
        this.label = label;
    }

    /**
     * The penalty of a scikit-learn name.
     *
     * @param name none, l2, l1 or elasticnet
     * @return the penalty of that name
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Penalty of(String name) {
        return Names.find("penalty", name, values(), Penalty::label);
    }

    /**
     * The scikit-learn name.
     *
     * @return the name that {@link #of} takes
     */
    public String label() {
        return label;
    }

    double absoluteShare(double l1Ratio) {
        return this == L1 ? 1.0 : this == ELASTICNET ? l1Ratio : 0.0;
    }

    boolean scales() {
        return this == L2 || this == ELASTICNET;
    }

    boolean truncates() {
        return this == L1 || this == ELASTICNET;
    }
}
