package org.ax4j.sklearn;

/**
 * The step length as a function of the number t of the update, which counts from 1.
 *
 * <p>The first four are described in L. Bottou, "Stochastic Gradient Descent Tricks", Neural Networks: Tricks of the
 * Trade, 2012; the last two in K. Crammer, O. Dekel, J. Keshet, S. Shalev-Shwartz and Y. Singer, "Online
 * Passive-Aggressive Algorithms", Journal of Machine Learning Research 7, 2006.
 */
public enum LearningRate {
    /** Always eta0. */
    CONSTANT("constant"),
    /** {@code 1 / (alpha (t0 + t - 1))} with Bottou's heuristic for t0; asks for alpha above 0 and ignores eta0. */
    OPTIMAL("optimal"),
    /** {@code eta0 / t^powerT}. */
    INVSCALING("invscaling"),
    /** eta0, divided by 5 each time that {@code fit} stops improving; in {@code partialFit} always eta0. */
    ADAPTIVE("adaptive"),
    /** Passive-aggressive: the loss over the squared length of the row, at most 1. */
    PA1("pa1"),
    /** Passive-aggressive: the loss over one half more than the squared length of the row. */
    PA2("pa2");

    private final String label;

    LearningRate(String label) {
        this.label = label;
    }

    /**
     * The schedule of a scikit-learn name.
     *
     * @param name constant, optimal, invscaling, adaptive, pa1 or pa2
     * @return the schedule of that name
     * @throws IllegalArgumentException if there is none of that name
     */
    public static LearningRate of(String name) {
        return Names.find("learningRate", name, values(), LearningRate::label);
    }

    /**
     * The scikit-learn name.
     *
     * @return the name that {@link #of} takes
     */
    public String label() {
        return label;
    }

    boolean asksForEta0() {
        return this == CONSTANT || this == INVSCALING || this == ADAPTIVE;
    }

    boolean isPassiveAggressive() {
        return this == PA1 || this == PA2;
    }
}
