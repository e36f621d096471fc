package org.ax4j.sklearn;

/**
 * The step length at each update, remembered for the update last asked for.
 *
 * <p>For {@link LearningRate#OPTIMAL} the offset t0 is such that the first step has the length
 * {@code sqrt(1 / sqrt(alpha))} over the larger of 1 and the slope of the loss there, the heuristic of L. Bottou's
 * svmsgd program (2007).
 */
final class Schedule {
    private final SgdSettings settings;
    private final double offset;
    private double lastT = Double.NaN;
    private double lastStep;

    Schedule(SgdSettings settings) {
        this.settings = settings;
        this.offset = settings.learningRate() == LearningRate.OPTIMAL ? offset(settings) : 0.0;
    }

    private static double offset(SgdSettings settings) {
        double typical = Math.sqrt(1.0 / Math.sqrt(settings.alpha()));
        double first = typical / Math.max(1.0, settings.loss().slope(-typical));
        return 1.0 / (first * settings.alpha());
    }

    /** The step length at update t, where the schedule depends on t, and otherwise the step length held. */
    double at(double t, double held) {
        return switch (settings.learningRate()) {
            case OPTIMAL, INVSCALING -> remembered(t);
            case CONSTANT, ADAPTIVE, PA1, PA2 -> held;
        };
    }

    private double remembered(double t) {
        if (t != lastT) {
            lastT = t;
            lastStep = settings.learningRate() == LearningRate.OPTIMAL
                    ? 1.0 / (settings.alpha() * (offset + t - 1.0))
                    : settings.eta0() / Math.pow(t, settings.powerT());
        }
        return lastStep;
    }
}
