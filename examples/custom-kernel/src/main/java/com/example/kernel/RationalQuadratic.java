package com.example.kernel;

import org.ax4j.component.Component;
import org.ax4j.models.kernel.ArdKernel;
import org.ax4j.models.kernel.Kernel;
import org.ax4j.models.kernel.RadialProfile;

/**
 * A mixture of squared exponentials of many lengthscales, {@code f(q) = (1 + q / 2a)^-a}: for functions that vary slowly and quickly at once. Rasmussen and
 * Williams, Gaussian Processes for Machine Learning, 2006, equation (4.19).
 */
public record RationalQuadratic(double alpha) implements RadialProfile {
    static final Component<Kernel, RationalQuadratic> COMPONENT =
            Component.of(Kernel.class, "example/rational-quadratic", new RationalQuadratic(1), ArdKernel::of);

    @Override
    public void evaluate(double[] q, double[] slope, int from, int to) {
        for (int i = from; i < to; i++) {
            double base = 1 + q[i] / (2 * alpha);
            q[i] = Math.pow(base, -alpha);
            slope[i] = -0.5 * q[i] / base;
        }
    }
}
