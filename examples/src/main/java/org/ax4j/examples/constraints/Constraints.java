package org.ax4j.examples.constraints;

import org.ax4j.Client;
import org.ax4j.experiment.BestTrial;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.Point;

/** Looks for the cheapest welded beam that bears its load. */
public final class Constraints {
    private static final int TRIALS = 40;

    private Constraints() {}

    /**
     * Runs the example.
     *
     * @param arguments none
     */
    public static void main(String... arguments) {
        BestTrial best = search(42, TRIALS);
        System.out.println((best.feasible() ? "Cheapest beam: " : "No beam holds; the least bad: ") + best.point());
        System.out.println("trial " + best.trialIndex() + " of " + TRIALS + ", " + best.metrics());
    }

    static BestTrial search(long seed, int trials) {
        try (Client client = Client.builder().seed(seed).build()) {
            client.configureExperiment("welded beam", WeldedBeam.SPACE);
            client.configureOptimization(
                    "-cost",
                    "shear_stress <= 13600",
                    "bending_stress <= 30000",
                    "deflection <= 0.25",
                    "buckling_load >= 6000");
            for (int i = 0; i < trials; i++) {
                client.getNextTrials(1).forEach((index, point) -> client.completeTrial(index, computed(point)));
            }
            // By readings: they are computed, so that no model knows better.
            return client.getBestParameterization(false);
        }
    }

    /** All figures are exact: their standard error is 0. */
    private static Outcomes computed(Point point) {
        WeldedBeam beam = WeldedBeam.of(point);
        return Outcomes.of("cost", beam.cost(), 0)
                .and("shear_stress", beam.shearStress(), 0)
                .and("bending_stress", beam.bendingStress(), 0)
                .and("deflection", beam.deflection(), 0)
                .and("buckling_load", beam.bucklingLoad(), 0);
    }
}
