package org.ax4j.sklearn;

/** What a classifier is told before it sees data, checked. */
record SgdSettings(
        Loss loss,
        Penalty penalty,
        double l1Ratio,
        double alpha,
        LearningRate learningRate,
        double eta0,
        double powerT,
        boolean fitIntercept,
        boolean shuffle,
        int average,
        long randomState,
        boolean warmStart,
        Stopping stopping,
        ClassWeight classWeight,
        int threads) {

    /** The same for a single epoch. */
    SgdSettings once() {
        return new SgdSettings(
                loss,
                penalty,
                l1Ratio,
                alpha,
                learningRate,
                eta0,
                powerT,
                fitIntercept,
                shuffle,
                average,
                randomState,
                warmStart,
                stopping.once(),
                classWeight,
                1);
    }
}
