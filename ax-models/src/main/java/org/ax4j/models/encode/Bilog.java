package org.ax4j.models.encode;

/**
 * {@code B + w sign(y - B) ln(1 + |y - B| / w)}: magnifies the neighbourhood of a constraint's bound, and compresses
 * what is far from it. Eriksson, Poloczek: Scalable Constrained Bayesian Optimization, AISTATS 2021; the width makes it
 * independent of the outcome's unit.
 *
 * @param bound the bound {@code B}, which stays where it is
 * @param width the width {@code w} of the neighbourhood, positive
 */
public record Bilog(double bound, double width) implements OutcomeScaling {
    /** Exponentials of more are formed with the width inside. */
    private static final double LARGE = 700;
    /** Outcomes further from the bound are not told apart. */
    private static final double MOST = 1e300;

    @Override
    public double forward(double raw) {
        double gap = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, raw - bound));
        double widths = Math.abs(gap) / width;
        double log = Double.isInfinite(widths) ? Math.log(Math.abs(gap)) - Math.log(width) : Math.log1p(widths);
        return bound + width * Math.copySign(log, gap);
    }

    @Override
    public double inverse(double scaled) {
        double gap = (scaled - bound) / width;
        double size = Math.abs(gap) < LARGE
                ? width * Math.expm1(Math.abs(gap))
                : Math.min(MOST, Math.exp(Math.abs(gap) + Math.log(width)));
        return bound + Math.copySign(size, gap);
    }

    @Override
    public double slope(double raw) {
        return 1 / (1 + Math.abs((raw - bound) / width));
    }
}
