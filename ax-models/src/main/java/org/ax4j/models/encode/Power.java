package org.ax4j.models.encode;

import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * A power for skewed outcomes of any sign:
 *
 * <pre>
 * ((1 + y)^p - 1) / p   for y >= 0 (ln(1 + y) where p = 0),     -((1 - y)^(2-p) - 1) / (2 - p)   for y &lt; 0 (-ln(1 - y) where p = 2)
 * </pre>
 *
 * Yeo, Johnson: A New Family of Power Transformations to Improve Normality or Symmetry, Biometrika, 2000; here with
 * {@code 0 <= p <= 2}, so that every model's value has an outcome.
 *
 * @param exponent the exponent {@code p}; 1 changes nothing
 */
public record Power(double exponent) implements OutcomeScaling {
    private static final double LEAST = 1e-6;

    /**
     * The exponent of the largest likelihood that the outcomes are normal.
     *
     * @param standardised outcomes {@code [n]}
     * @return the power
     */
    public static Power of(double[] standardised) {
        double exponent = new BrentOptimizer(1e-4, 1e-6)
                .optimize(
                        new MaxEval(200),
                        new UnivariateObjectiveFunction(p -> Normality.of(standardised, new Power(p))),
                        GoalType.MAXIMIZE,
                        new SearchInterval(0, 2, 1))
                .getPoint();
        return new Power(exponent);
    }

    @Override
    public double forward(double raw) {
        return raw >= 0 ? grown(raw, exponent) : -grown(-raw, 2 - exponent);
    }

    @Override
    public double inverse(double scaled) {
        return scaled >= 0 ? shrunk(scaled, exponent) : -shrunk(-scaled, 2 - exponent);
    }

    @Override
    public double slope(double raw) {
        double rise = raw >= 0 ? exponent - 1 : 1 - exponent;
        return Math.exp(rise * Math.log1p(Math.abs(raw)));
    }

    private static double grown(double size, double p) {
        return p < LEAST ? Math.log1p(size) : Math.expm1(p * Math.log1p(size)) / p;
    }

    private static double shrunk(double size, double p) {
        return p < LEAST ? Math.expm1(size) : Math.expm1(Math.log1p(p * size) / p);
    }
}
