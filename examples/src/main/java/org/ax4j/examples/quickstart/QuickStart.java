package org.ax4j.examples.quickstart;

import org.ax4j.Client;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** Finds a minimum of Branin's function; the README shows these lines. */
public final class QuickStart {
    private QuickStart() {}

    /**
     * Runs the example.
     *
     * @param arguments none
     */
    public static void main(String... arguments) {
        SearchSpace space = SearchSpace.of(RangeParameter.real("x", -5, 10), RangeParameter.real("y", 0, 15));
        try (Client client = Client.builder().seed(42).build()) {
            client.configureExperiment("branin", space);
            client.configureOptimization("-height");
            for (int i = 0; i < 25; i++) {
                client.getNextTrials(1)
                        .forEach((trial, point) -> client.completeTrial(trial, Outcomes.of("height", height(point))));
            }
            System.out.println(client.getBestParameterization().point());
        }
    }

    /** F. H. Branin, "Widely convergent method for finding multiple solutions", IBM Journal of Research and Development, 1972. */
    private static double height(Point point) {
        double x = point.asDouble("x");
        double y = point.asDouble("y");
        double bend = y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
        return bend * bend + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10;
    }
}
