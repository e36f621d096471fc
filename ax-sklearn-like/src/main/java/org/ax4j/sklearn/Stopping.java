package org.ax4j.sklearn;

/**
 * When {@code fit} ends: after some epochs at most, or once this many in a row did not improve by the tolerance.
 *
 * @param maxIter the most epochs, 1 or more
 * @param tol by how much an epoch must improve; negative infinity never to stop early
 * @param nIterNoChange how many epochs in a row may pass without improvement, 1 or more
 * @param validated whether improvement is the score of held back rows instead of the training loss
 * @param validationFraction the share of rows held back, above 0 and below 1
 */
record Stopping(int maxIter, double tol, int nIterNoChange, boolean validated, double validationFraction) {
    /** One epoch without looking back, as {@code partialFit} does it. */
    Stopping once() {
        return new Stopping(1, Double.NEGATIVE_INFINITY, 1, false, validationFraction);
    }

    boolean watchesLoss() {
        return !validated && maxIter > 1;
    }
}
