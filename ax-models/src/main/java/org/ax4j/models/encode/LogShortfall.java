package org.ax4j.models.encode;

import java.util.Arrays;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The logarithm of how far an outcome falls short of the best one:
 *
 * <pre>
 * -w ln(1 + (best - y) / w)   for y &lt; best,     y - best   above
 * </pre>
 *
 * Once continuously differentiable; magnifies the neighbourhood of the best outcome where outcomes span orders of
 * magnitude.
 *
 * @param best the best outcome
 * @param width the width {@code w}, positive; a wide one changes little
 */
public record LogShortfall(double best, double width) implements OutcomeScaling {
    private static final double NARROWEST = Math.log(1e-3);
    private static final double WIDEST = Math.log(1e2);

    /**
     * The width of the largest likelihood that the outcomes are normal.
     *
     * @param standardised outcomes {@code [n]}, at least one
     * @return the scaling
     */
    public static LogShortfall of(double[] standardised) {
        double best = Arrays.stream(standardised).max().orElseThrow();
        double log = new BrentOptimizer(1e-3, 1e-6)
                .optimize(
                        new MaxEval(200),
                        new UnivariateObjectiveFunction(
                                w -> Normality.of(standardised, new LogShortfall(best, Math.exp(w)))),
                        GoalType.MAXIMIZE,
                        new SearchInterval(NARROWEST, WIDEST, 0))
                .getPoint();
        return new LogShortfall(best, Math.exp(log));
    }

    @Override
    public double forward(double raw) {
        double gap = best - raw;
        return gap > 0 ? -width * Math.log1p(gap / width) : -gap;
    }

    @Override
    public double inverse(double scaled) {
        return scaled < 0 ? best - width * Math.expm1(-scaled / width) : best + scaled;
    }

    @Override
    public double slope(double raw) {
        return 1 / (1 + Math.max(0, best - raw) / width);
    }
}
