package org.ax4j.sklearn;

/**
 * A loss of linear classification, as a function of the signed margin {@code z = y (w . x + b)} with the label
 * {@code y} in {-1, 1}.
 *
 * <p>L. Bottou, "Stochastic Gradient Descent Tricks", Neural Networks: Tricks of the Trade, 2012.
 */
public enum Loss {
    /** The loss of the linear support vector machine, {@code max(0, 1 - z)}. */
    HINGE("hinge") {
        @Override
        public double value(double z) {
            return z <= 1.0 ? 1.0 - z : 0.0;
        }

        @Override
        public double slope(double z) {
            return z <= 1.0 ? -1.0 : 0.0;
        }
    },

    /** The loss of logistic regression, {@code log(1 + exp(-z))}; beyond z = 18 on either side its asymptote. */
    LOG_LOSS("log_loss") {
        @Override
        public double value(double z) {
            if (z > 18.0) {
                return Math.exp(-z);
            }
            return z < -18.0 ? -z : Math.log(1.0 + Math.exp(-z));
        }

        @Override
        public double slope(double z) {
            if (z > 18.0) {
                return -Math.exp(-z);
            }
            return z < -18.0 ? -1.0 : -1.0 / (Math.exp(z) + 1.0);
        }
    },

    /**
     * The quadratically smoothed hinge, {@code max(0, 1 - z)^2} for z of at least -1 and {@code -4 z} below.
     *
     * <p>T. Zhang, "Solving Large Scale Linear Prediction Problems Using Stochastic Gradient Descent Algorithms",
     * ICML, 2004.
     */
    MODIFIED_HUBER("modified_huber") {
        @Override
        public double value(double z) {
            if (z >= 1.0) {
                return 0.0;
            }
            return z >= -1.0 ? (1.0 - z) * (1.0 - z) : -4.0 * z;
        }

        @Override
        public double slope(double z) {
            if (z >= 1.0) {
                return 0.0;
            }
            return z >= -1.0 ? -2.0 * (1.0 - z) : -4.0;
        }
    },

    /** The squared hinge, {@code max(0, 1 - z)^2}. */
    SQUARED_HINGE("squared_hinge") {
        @Override
        public double value(double z) {
            double gap = 1.0 - z;
            return gap > 0.0 ? gap * gap : 0.0;
        }

        @Override
        public double slope(double z) {
            double gap = 1.0 - z;
            return gap > 0.0 ? -2.0 * gap : 0.0;
        }
    },

    /** The loss of the perceptron, {@code max(0, -z)}. */
    PERCEPTRON("perceptron") {
        @Override
        public double value(double z) {
            return z <= 0.0 ? -z : 0.0;
        }

        @Override
        public double slope(double z) {
            return z <= 0.0 ? -1.0 : 0.0;
        }
    };

    private final String label;

    Loss(String label) {
        this.label = label;
    }

    /**
     * The loss of a scikit-learn name.
     *
     * @param name hinge, log_loss, modified_huber, squared_hinge or perceptron
     * @return the loss of that name
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Loss of(String name) {
        return Names.find("loss", name, values(), Loss::label);
    }

    /**
     * The scikit-learn name.
     *
     * @return the name that {@link #of} takes
     */
    public String label() {
        return label;
    }

    /**
     * The loss at a margin.
     *
     * @param z the signed margin
     * @return the loss, 0 or more
     */
    public abstract double value(double z);

    /**
     * The derivative of the loss by the margin; at a kink that of the left side.
     *
     * @param z the signed margin
     * @return the derivative, 0 or less
     */
    public abstract double slope(double z);

    boolean isHinge() {
        return this == HINGE || this == PERCEPTRON;
    }
}
