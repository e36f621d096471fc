package org.ax4j.sklearn;

/** Training ran out of the finite numbers; the classifier is as it was before. */
public final class DivergenceException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final int epoch;

    DivergenceException(int epoch, SgdSettings settings) {
        super("weights are not finite after epoch " + epoch + " with loss="
                + settings.loss().label() + ", alpha="
                + settings.alpha() + ", learningRate=" + settings.learningRate().label() + ", eta0=" + settings.eta0()
                + ": scale the features with StandardScaler or MinMaxScaler, or take smaller steps");
        this.epoch = epoch;
    }

    /**
     * When it happened.
     *
     * @return the number of the epoch after which a weight or intercept was infinite or not a number, from 1
     */
    public int epoch() {
        return epoch;
    }
}
