package org.ax4j.benchmarks.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ax4j.Client;
import org.ax4j.benchmarks.process.Clocks;
import org.ax4j.experiment.Curve;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** Trials with a hundred readings each, attached, saved, loaded and seen as of an earlier moment, in one process. */
final class Growth {
    static final int READINGS = 100;

    private final int trials;

    private Growth(int trials) {
        this.trials = trials;
    }

    public static void main(String[] args) throws IOException {
        new Growth(Integer.parseInt(args[0])).run();
    }

    private void run() throws IOException {
        Path file = Files.createTempFile("growth", ".json");
        try (Client client = Client.builder().seed(1).build()) {
            Clocks begin = Clocks.now();
            attach(client);
            begin.tellSince("attach");
            begin = Clocks.now();
            client.saveToJson(file);
            begin.tellSince("save");
            Clocks.tell("file MB", Files.size(file) / 1e6);
            begin = Clocks.now();
            try (Client loaded = Client.loadFromJson(file)) {
                begin.tellSince("load");
                begin = Clocks.now();
                check(loaded.history().asOf(client.history().length() / 2), trials / 2 - 1);
                begin.tellSince("asOf");
                check(loaded.history(), trials);
                check(client.history(), trials);
                Clocks.tell("heap MB", used());
            }
        } finally {
            Files.delete(file);
        }
    }

    private void attach(Client client) {
        client.configureExperiment(
                "growth", SearchSpace.of(RangeParameter.real("x", 0, 1), RangeParameter.integer("k", 1, 100)));
        client.configureOptimization("score");
        for (int trial = 0; trial < trials; trial++) {
            int index = client.attachTrial(Point.of(Map.of("x", trial / (double) trials, "k", 1 + trial % 100)));
            for (int step = 0; step < READINGS; step++) {
                client.attachData(index, Outcomes.of("score", value(trial, step)), step);
            }
        }
    }

    /** Of 15 digits and more, as measurements are. */
    private static double value(int trial, int step) {
        return Math.sin(trial + step / 7.0);
    }

    private void check(History history, int atLeast) {
        int last = atLeast - 1;
        Curve curve = history.trial(last).curve("score");
        for (int step = 0; step < curve.size(); step++) {
            if (curve.mean(step) != value(last, step)) {
                throw new IllegalStateException("a reading did not survive");
            }
        }
        if (curve.size() != READINGS || history.trials().size() < atLeast) {
            throw new IllegalStateException("readings are missing");
        }
    }

    /** What is used by both clients' histories, after a collection. */
    private static double used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
