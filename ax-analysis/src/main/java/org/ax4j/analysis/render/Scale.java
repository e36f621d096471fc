package org.ax4j.analysis.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.ax4j.error.Figures;

/**
 * Which values an axis spans and where each of them stands.
 *
 * @param low the value at its beginning
 * @param high the value at its end, greater than the low one
 * @param logarithmic whether equal distances mean equal ratios; both ends are then positive
 * @param whole whether only whole numbers are worth a tick
 * @param names what stands at 0, 1, 2 and so on; empty for an axis of numbers
 */
record Scale(double low, double high, boolean logarithmic, boolean whole, List<String> names) {
    private static final double NARROW = 12;
    private static final double HUGE = 1e300;
    private static final MathContext TWELVE = new MathContext(12);
    private static final int PLAIN_MAGNITUDE = 6;
    private static final int SMALL_DECIMALS = 5;
    private static final int NAME_LENGTH = 12;

    /**
     * A value with its label.
     *
     * @param value where it stands
     * @param label what is written there
     */
    record Tick(double value, String label) {}

    /** Whether a value can be drawn at all: finite and not absurd, and positive where the axis is logarithmic. */
    boolean draws(double value) {
        return draws(value, logarithmic);
    }

    /** Whether an axis of that kind can show a value at all. */
    static boolean draws(double value, boolean logarithmic) {
        return Math.abs(value) <= HUGE && (!logarithmic || value > 1 / HUGE);
    }

    /** Whether a value lies between the ends. */
    boolean shows(double value) {
        return value >= low && value <= high;
    }

    /** Where a value stands: 0 at the beginning, 1 at the end. */
    double place(double value) {
        return logarithmic
                ? (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low))
                : (value - low) / (high - low);
    }

    /** Round values within the axis, about as many as wanted. */
    List<Tick> ticks(int wanted) {
        if (!names.isEmpty()) {
            return named(wanted);
        }
        return logarithmic && high / low >= NARROW ? decades(wanted) : steps(wanted);
    }

    /** Every name, or every second one and so on where there is no room for all; the fewer there are, the longer they may be. */
    private List<Tick> named(int wanted) {
        int stride = Math.max(1, (int) Math.ceil((high - low) / Math.max(1, wanted)));
        int length = (int) Math.max(NAME_LENGTH, NAME_LENGTH * wanted / Math.ceil((high - low) / stride));
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < names.size(); i += stride) {
            if (shows(i)) {
                ticks.add(new Tick(i, Markup.shortened(names.get(i), length)));
            }
        }
        return ticks;
    }

    private List<Tick> steps(int wanted) {
        double step = roundStep((high - low) / Math.max(1, wanted));
        int decimals = Math.max(0, -exponent(step));
        List<Tick> ticks = new ArrayList<>();
        double slack = step * 1e-9;
        for (long i = (long) Math.ceil((low - slack) / step); i * step <= high + slack; i++) {
            BigDecimal value =
                    BigDecimal.valueOf(i).multiply(new BigDecimal(step)).setScale(decimals, RoundingMode.HALF_EVEN);
            ticks.add(new Tick(value.doubleValue(), label(value, decimals)));
        }
        return ticks;
    }

    private double roundStep(double raw) {
        int power = exponent(raw);
        double unit = Math.pow(10, power);
        double ratio = raw / unit;
        double step = unit * (ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 5 ? 5 : 10);
        return whole ? Math.max(1, step) : step;
    }

    private List<Tick> decades(int wanted) {
        int first = exponent(low);
        int last = exponent(high);
        int stride = Math.max(1, (last - first + wanted) / Math.max(1, wanted));
        int[] within = 3 * (last - first) <= wanted ? new int[] {1, 2, 5} : new int[] {1};
        List<Tick> ticks = new ArrayList<>();
        for (int power = first; power <= last; power++) {
            for (int factor : within) {
                double value = Double.parseDouble(factor + "e" + power);
                if (value >= low && value <= high && Math.floorMod(power, stride) == 0) {
                    ticks.add(new Tick(value, Figures.of(value)));
                }
            }
        }
        return ticks;
    }

    private static String label(BigDecimal value, int decimals) {
        boolean plain = decimals <= SMALL_DECIMALS && value.precision() - value.scale() <= PLAIN_MAGNITUDE;
        return plain ? value.toPlainString() : Figures.of(value.doubleValue());
    }

    /** The power of ten at or below a positive number. */
    private static int exponent(double positive) {
        BigDecimal rounded = new BigDecimal(positive).round(TWELVE);
        return rounded.precision() - rounded.scale() - 1;
    }
}
