package org.ax4j.examples.typed;

import java.util.Map;
import org.ax4j.Client;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.space.SpaceEdit;

/** Looks for the best training by a record of it. */
public final class Typed {
    private static final int TRIALS = 20;

    private Typed() {}

    /**
     * Runs the example.
     *
     * @param arguments none
     */
    public static void main(String... arguments) {
        System.out.println("Best training: " + search(42, TRIALS));
    }

    static Training search(long seed, int trials) {
        try (Client client = Client.builder().seed(seed).build()) {
            client.configureExperiment("typed", SearchSpace.of(Training.class));
            client.configureOptimization("score");
            Training usual = new Training(0.1, 20, 0, 32, Training.Activation.RELU, true, new Training.Sgd(0.9));
            client.completeTrial(client.attachBaseline(Point.of(usual)), Outcomes.of("score", score(usual), 0));
            for (int i = 0; i < trials / 2; i++) {
                ask(client);
            }
            client.editSpace(
                    SpaceEdit.widen(RangeParameter.integer("epochs", 1, 100)), SpaceEdit.freeze("shuffle", true));
            for (int i = trials / 2; i < trials; i++) {
                ask(client);
            }
            return client.getBestParameterization(false).point().as(Training.class);
        }
    }

    private static void ask(Client client) {
        for (Map.Entry<Integer, Point> next : client.getNextTrials(1).entrySet()) {
            Training training = next.getValue().as(Training.class);
            client.completeTrial(next.getKey(), Outcomes.of("score", score(training), 0));
        }
    }

    /** Stands for a training: rates near 0.01 and more epochs are better, and each optimiser has its own best. */
    static double score(Training training) {
        double rate = Math.log10(training.rate()) + 2;
        double tuned = training.optimiser() instanceof Training.Sgd sgd
                ? 0.8 - Math.abs(sgd.momentum() - 0.9)
                : training.optimiser() instanceof Training.Adam adam ? 0.9 - Math.abs(adam.beta1() - 0.9) : 0;
        return tuned - rate * rate / 10 + training.epochs() / 500.0 + (training.shuffle() ? 0.05 : 0);
    }
}
