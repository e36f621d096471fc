package org.ax4j.models.optimise;

/** A function of {@code n} variables with its gradient, evaluated together. */
@FunctionalInterface
public interface DifferentiableFunction {

    /**
     * Evaluates value and gradient. A value or slope that is not finite says that the point is out of the domain.
     *
     * @param x the point {@code [n]}, not to be changed or kept
     * @param gradient receives the gradient {@code [n]}, every entry of it
     * @return the value
     */
    double at(double[] x, double[] gradient);
}
