package org.ax4j.models.optimise;

/**
 * The interval of uncertainty of {@link LineSearch} and the choice of trial steps in it, by cubic, quadratic and secant
 * interpolation (More and Thuente 1994, section 4).
 */
final class StepInterval {

    /** Step of the lowest value so far. */
    double best;

    double bestValue;
    /** The other end. */
    double other;

    double trial;
    boolean bracketed;

    private double bestSlope;
    private double otherValue;
    private double otherSlope;

    void reset(double value, double slope, double first) {
        best = 0;
        bestValue = value;
        bestSlope = slope;
        other = 0;
        otherValue = value;
        otherSlope = slope;
        trial = first;
        bracketed = false;
    }

    /**
     * Moves the ends by what was found at the trial step, and chooses the next one within {@code [low, high]}. All
     * values are taken relative to a line of slope {@code tilt}.
     */
    void next(double value, double slope, double tilt, double low, double high) {
        double f = value - tilt * trial;
        double g = slope - tilt;
        double fb = bestValue - tilt * best;
        double gb = bestSlope - tilt;
        boolean turned = g * Math.signum(gb) < 0;
        double chosen;
        if (f > fb) {
            double cubic = cubic(best, fb, gb, trial, f, g);
            double quadratic = best + gb / ((fb - f) / (trial - best) + gb) / 2 * (trial - best);
            boolean nearer = Math.abs(cubic - best) < Math.abs(quadratic - best);
            chosen = nearer ? cubic : cubic + (quadratic - cubic) / 2;
            bracketed = true;
        } else if (turned) {
            double cubic = cubic(best, fb, gb, trial, f, g);
            double secant = secant(gb, g);
            chosen = Math.abs(cubic - trial) > Math.abs(secant - trial) ? cubic : secant;
            bracketed = true;
        } else if (Math.abs(g) < Math.abs(gb)) {
            chosen = beyond(fb, gb, f, g, low, high);
        } else if (bracketed) {
            chosen = cubic(other, otherValue - tilt * other, otherSlope - tilt, trial, f, g);
        } else {
            chosen = trial > best ? high : low;
        }
        move(value, slope, f > fb, turned);
        trial = chosen;
    }

    /** The slope flattens in the same direction: the minimum may lie far beyond. */
    private double beyond(double fb, double gb, double f, double g, double low, double high) {
        double secant = secant(gb, g);
        double theta = 3 * (fb - f) / (trial - best) + gb + g;
        double scale = Math.max(Math.abs(theta), Math.max(Math.abs(gb), Math.abs(g)));
        double root = scale * Math.sqrt(Math.max(0, (theta / scale) * (theta / scale) - (gb / scale) * (g / scale)));
        double gamma = trial > best ? -root : root;
        double ratio = (gamma - g + theta) / (2 * gamma + gb - g);
        double away = trial > best ? high : low;
        double cubic = ratio < 0 && gamma != 0 ? trial + ratio * (best - trial) : away;
        boolean cubicNearer = Math.abs(cubic - trial) < Math.abs(secant - trial);
        if (!bracketed) {
            return Math.min(Math.max(cubicNearer ? secant : cubic, low), high);
        }
        double limit = trial + 0.66 * (other - trial);
        double chosen = cubicNearer ? cubic : secant;
        return trial > best ? Math.min(limit, chosen) : Math.max(limit, chosen);
    }

    private double secant(double gb, double g) {
        return trial + g / (g - gb) * (best - trial);
    }

    /** Minimum of the cubic through two points with their slopes. */
    private static double cubic(double a, double fa, double ga, double b, double fb, double gb) {
        double theta = 3 * (fa - fb) / (b - a) + ga + gb;
        double scale = Math.max(Math.abs(theta), Math.max(Math.abs(ga), Math.abs(gb)));
        double root = scale * Math.sqrt(Math.max(0, (theta / scale) * (theta / scale) - (ga / scale) * (gb / scale)));
        double gamma = b < a ? -root : root;
        return a + (gamma - ga + theta) / (2 * gamma - ga + gb) * (b - a);
    }

    private void move(double value, double slope, boolean higher, boolean turned) {
        if (higher) {
            other = trial;
            otherValue = value;
            otherSlope = slope;
            return;
        }
        if (turned) {
            other = best;
            otherValue = bestValue;
            otherSlope = bestSlope;
        }
        best = trial;
        bestValue = value;
        bestSlope = slope;
    }
}
