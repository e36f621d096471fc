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
    @Override
    public double forward(double raw) {
        double gap = (raw - bound) / width;
        return bound + width * Math.copySign(Math.log1p(Math.abs(gap)), gap);
    }

    @Override
    public double inverse(double scaled) {
        double gap = (scaled - bound) / width;
        return bound + width * Math.copySign(Math.expm1(Math.abs(gap)), gap);
    }

    @Override
    public double slope(double raw) {
        return 1 / (1 + Math.abs((raw - bound) / width));
    }
}
