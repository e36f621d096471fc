package org.ax4j.earlystop;

import java.math.BigDecimal;
import java.math.MathContext;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;

/**
 * From where to where on its way a trial may be stopped.
 *
 * @param unit in what the bounds are given
 * @param from the earliest progression, at least 0
 * @param to the last progression, beyond which stopping would save little; {@link Double#MAX_VALUE} for no bound
 */
public record Span(Unit unit, double from, double to) {
    private static final MathContext DIGITS = new MathContext(12);

    /** In what progressions are given. */
    public enum Unit {
        /** As shares of a full run: the median of the last steps of completed trials. Steps begin at 0. */
        FRACTION,
        /** As steps, as they were told. */
        STEPS
    }

    /** Checks the bounds. */
    public Span {
        new Faults()
                .unless(
                        from >= 0 && from < to && Double.isFinite(to),
                        Code.CONFIG,
                        "trials may be stopped from a progression >= 0 to a larger one, but got " + Figures.of(from)
                                + " to " + Figures.of(to),
                        "Correct the bounds.")
                .check();
    }

    /**
     * In shares of a full run.
     *
     * @param from the earliest share, for example 0.2
     * @param to the last share, for example 0.9
     * @return the span
     */
    public static Span fractions(double from, double to) {
        return new Span(Unit.FRACTION, from, to);
    }

    /**
     * In steps as they are told.
     *
     * @param from the earliest step
     * @param to the last step
     * @return the span
     */
    public static Span steps(double from, double to) {
        return new Span(Unit.STEPS, from, to);
    }

    /** A share of a unit as a step, to twelve digits: three tenths of ten steps are step 3, which their product in doubles is beyond. */
    static double step(double share, double unit) {
        double step = share * unit;
        return unit == 1 || !Double.isFinite(step)
                ? step
                : new BigDecimal(step).round(DIGITS).doubleValue();
    }
}
