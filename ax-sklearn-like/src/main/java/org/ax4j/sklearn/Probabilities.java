package org.ax4j.sklearn;

/** Decision values of one row as probabilities of the classes. */
final class Probabilities {
    private Probabilities() {}

    static void refuseOthers(Loss loss) {
        if (loss != Loss.LOG_LOSS && loss != Loss.MODIFIED_HUBER) {
            throw new IllegalStateException(
                    "predictProba needs loss=log_loss or loss=modified_huber but the loss is " + loss.label());
        }
    }

    /** One probability per class; the scores may be overwritten. */
    static double[] of(Loss loss, double[] scores) {
        for (int c = 0; c < scores.length; c++) {
            scores[c] = loss == Loss.LOG_LOSS ? logistic(scores[c]) : clipped(scores[c]);
        }
        return scores.length == 1 ? new double[] {1.0 - scores[0], scores[0]} : normalised(scores);
    }

    private static double logistic(double score) {
        return 1.0 / (1.0 + Math.exp(-score));
    }

    private static double clipped(double score) {
        return (Math.max(-1.0, Math.min(1.0, score)) + 1.0) / 2.0;
    }

    private static double[] normalised(double[] values) {
        double sum = PairwiseSum.of(values);
        for (int c = 0; c < values.length; c++) {
            values[c] = sum == 0.0 ? 1.0 / values.length : values[c] / sum;
        }
        return values;
    }
}
