package org.ax4j.curve;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.ax4j.experiment.Curve;

/**
 * What is looked at of a curve at a step.
 *
 * @param now its value there
 * @param lately the mean of the last quarter of the way
 * @param earlier the mean of the second quarter
 * @param twoThirds the value at two thirds of the way; not looked at, NaN, of metrics that only grow
 * @param third the value at a third of the way; the same
 */
record CurveShape(double now, double lately, double earlier, double twoThirds, double third) {
    /**
     * Of a curve.
     *
     * @param curve its readings
     * @param step the end of the way
     * @param cumulative whether the metric only grows
     */
    static CurveShape of(Curve curve, double step, boolean cumulative) {
        return new CurveShape(
                Readings.at(curve, step, cumulative),
                Readings.mean(curve, 0.75 * step, step, cumulative),
                Readings.mean(curve, 0.25 * step, 0.5 * step, cumulative),
                cumulative ? Double.NaN : Readings.at(curve, 2 * step / 3, false),
                cumulative ? Double.NaN : Readings.at(curve, step / 3, false));
    }

    /** With something done to each value. */
    CurveShape map(DoubleUnaryOperator each) {
        return new CurveShape(
                each.applyAsDouble(now),
                each.applyAsDouble(lately),
                each.applyAsDouble(earlier),
                each.applyAsDouble(twoThirds),
                each.applyAsDouble(third));
    }

    /** What traits are made of. */
    DoubleStream values() {
        return DoubleStream.of(now, lately, earlier);
    }

    /** The value, how far it is from the mean of the last quarter, and how far that is from the one of the second {@code [3]}. */
    double[] traits() {
        return new double[] {now, now - lately, lately - earlier};
    }

    /** How much it rose over the last third of the way; not finite where that is not known, or in logarithms of what has none. */
    double rise() {
        return now - twoThirds;
    }

    /** How much it rose over the third before; the same. */
    double riseBefore() {
        return twoThirds - third;
    }
}
