package org.ax4j.examples.hierarchy;

import org.ax4j.Client;
import org.ax4j.experiment.BestTrial;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** Which method of descent goes deepest into a long valley in forty steps, and how it is set; each method has parameters of its own. */
public final class Hierarchy {
    /** Each point holds the solver, the rate, and what its solver has. */
    static final SearchSpace SPACE = SearchSpace.of(
                    ChoiceParameter.of("solver", "sgd", "adam")
                            .activates("sgd", "momentum")
                            .activates("adam", "beta1", "beta2"),
                    RangeParameter.real("rate", 1e-3, 1).log(),
                    RangeParameter.real("momentum", 0, 0.99),
                    RangeParameter.real("beta1", 0.5, 0.99),
                    RangeParameter.real("beta2", 0.5, 0.999))
            .where("beta1 <= beta2");

    private static final int STEPS = 40;
    private static final double[] CURVATURE = {1, 20};

    private Hierarchy() {}

    /**
     * Runs the example.
     *
     * @param arguments none
     */
    public static void main(String... arguments) {
        System.out.println(search(42, 30).point());
    }

    static BestTrial search(long seed, int trials) {
        try (Client client = Client.builder().seed(seed).build()) {
            client.configureExperiment("descent", SPACE);
            client.configureOptimization("-log_height");
            for (int i = 0; i < trials; i++) {
                client.getNextTrials(1)
                        .forEach((trial, point) ->
                                client.completeTrial(trial, Outcomes.of("log_height", logHeight(point))));
            }
            return client.getBestParameterization(false);
        }
    }

    /** The logarithm of the height that is left, at least -12. */
    static double logHeight(Point point) {
        double rate = point.asDouble("rate");
        double height = 0;
        for (double curvature : CURVATURE) {
            double end = switch (point.asString("solver")) {
                case "sgd" -> sgd(curvature, rate, point.asDouble("momentum"));
                default -> adam(curvature, rate, point.asDouble("beta1"), point.asDouble("beta2"));
            };
            height += curvature * end * end / 2;
        }
        return Math.min(12, Math.max(-12, Math.log10(height)));
    }

    /** B. T. Polyak, "Some methods of speeding up the convergence of iteration methods", 1964. */
    private static double sgd(double curvature, double rate, double momentum) {
        double x = 1;
        double velocity = 0;
        for (int step = 0; step < STEPS; step++) {
            velocity = momentum * velocity - rate * curvature * x;
            x += velocity;
        }
        return x;
    }

    /** D. P. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", 2015. */
    private static double adam(double curvature, double rate, double beta1, double beta2) {
        double x = 1;
        double mean = 0;
        double square = 0;
        for (int step = 1; step <= STEPS; step++) {
            double slope = curvature * x;
            mean = beta1 * mean + (1 - beta1) * slope;
            square = beta2 * square + (1 - beta2) * slope * slope;
            double unbiased = mean / (1 - Math.pow(beta1, step));
            x -= rate * unbiased / (Math.sqrt(square / (1 - Math.pow(beta2, step))) + 1e-8);
        }
        return x;
    }
}
