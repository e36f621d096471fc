package org.ax4j.benchmarks.core;

import org.ax4j.Client;
import org.ax4j.benchmarks.process.Clocks;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** The first client of a process and its first suggestion, with all plugins of the class path. */
final class AxStart {
    private AxStart() {}

    public static void main(String[] args) {
        try (Client client = Client.builder().seed(1).build()) {
            client.configureExperiment(
                    "start", SearchSpace.of(RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1)));
            client.configureOptimization("score");
            if (client.getNextTrials(1).size() != 1) {
                throw new IllegalStateException("there is no suggestion");
            }
        }
        Clocks.tell();
    }
}
