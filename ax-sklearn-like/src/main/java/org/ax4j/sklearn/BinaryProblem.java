package org.ax4j.sklearn;

/**
 * One class against all others: a linear function learned row by row.
 *
 * <p>Each update first shrinks the weights (the squared part of the penalty), then moves them along the row, then
 * truncates them (the absolute part).
 */
final class BinaryProblem {
    private static final double STEEPEST = 1e12;
    private static final double AGGRESSIVENESS = 1.0;

    final int label;
    final WeightVector weights;
    final WeightAverage average;
    double intercept;
    double lossSum;
    double eta;

    private final SgdSettings settings;
    private final Loss loss;
    private final TrainingSet set;
    private final Start start;
    private final double squaredShare;
    private final double absoluteShare;
    private final boolean tracksLoss;
    private final TruncatedGradient truncation;
    private double t;

    BinaryProblem(SgdSettings settings, TrainingSet set, Start start) {
        this.settings = settings;
        this.loss = settings.loss();
        this.set = set;
        this.start = start;
        this.label = start.label();
        this.weights = start.weights();
        this.average = start.average();
        this.intercept = start.intercept();
        this.t = start.updates();
        this.absoluteShare = settings.penalty().absoluteShare(settings.l1Ratio());
        this.squaredShare = 1.0 - absoluteShare;
        this.tracksLoss = settings.stopping().watchesLoss();
        this.truncation = new TruncatedGradient(weights.unscaled.length);
        this.eta = settings.eta0();
    }

    /** Where a problem begins, and what its rows and all other rows weigh. */
    record Start(
            int label,
            WeightVector weights,
            WeightAverage average,
            double intercept,
            double updates,
            double positiveWeight,
            double negativeWeight) {}

    /** Takes the step that a row asks for; {@code product} is the row times the unscaled weights. */
    void learn(int row, double product, Schedule schedule) {
        if (set.held[row]) {
            return;
        }
        double[] features = set.x[row];
        boolean positive = set.labels[row] == label;
        double y = positive ? 1.0 : -1.0;
        double score = product * weights.scale + intercept;
        eta = schedule.at(t, eta);
        if (tracksLoss) {
            lossSum += loss.value(score * y);
        }
        double classWeight = positive ? start.positiveWeight() : start.negativeWeight();
        double sampleWeight = classWeight * set.weights[row];
        switch (settings.learningRate()) {
            case PA1 -> {
                double length = set.squaredLength(row);
                if (length != 0.0) {
                    double step = loss.value(score * y) / length;
                    move(features, aggressive(y, score, step < AGGRESSIVENESS ? step : AGGRESSIVENESS) * sampleWeight);
                }
            }
            case PA2 -> {
                double length = set.squaredLength(row) + 0.5 / AGGRESSIVENESS;
                move(features, aggressive(y, score, loss.value(score * y) / length) * sampleWeight);
            }
            default -> move(features, -eta * clipped(y * loss.slope(score * y)) * sampleWeight);
        }
    }

    /** Towards the label for the hinges; for the other losses, as scikit-learn has it, towards the sign of y - score. */
    private double aggressive(double y, double score, double step) {
        boolean down = loss.isHinge() ? y < 0.0 : y - score < 0.0;
        return down ? -step : step;
    }

    private void move(double[] features, double update) {
        if (settings.penalty().scales()) {
            double factor = 1.0 - squaredShare * eta * settings.alpha();
            weights.shrink(factor > 0.0 ? factor : 0.0);
        }
        if (update != 0.0) {
            weights.add(features, update);
            intercept += settings.fitIntercept() ? update : 0.0;
        }
        average.take(features, update, t, weights.scale, intercept);
        if (settings.penalty().truncates()) {
            truncation.apply(weights, absoluteShare * eta * settings.alpha());
        }
        t += 1.0;
    }

    private static double clipped(double slope) {
        if (slope < -STEEPEST) {
            return -STEEPEST;
        }
        return slope > STEEPEST ? STEEPEST : slope;
    }

    boolean isFinite() {
        return Double.isFinite(intercept) && weights.isFinite();
    }
}
