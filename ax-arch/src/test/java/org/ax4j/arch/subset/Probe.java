package org.ax4j.arch.subset;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.ax4j.Client;
import org.ax4j.error.AxException;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.strategy.GenerationMethod;

/** A small program: does what needs no other artifact, then tries what does, and says what each gave. Made once for each class path. */
public final class Probe implements Supplier<Map<String, String>> {
    /** The program. */
    public Probe() {}

    @Override
    public Map<String, String> get() {
        Client client = Client.builder().seed(5).build();
        client.configureExperiment("probe", SearchSpace.of(RangeParameter.real("x", 0, 1)));
        client.configureOptimization("y");
        int baseline = client.attachBaseline(Point.of(Map.of("x", 0.25)));
        client.completeTrial(baseline, Outcomes.of("y", 1));
        int running = client.attachTrial(Point.of(Map.of("x", 0.75)));
        client.attachData(running, Outcomes.of("y", 0.5), 1);
        Map<String, String> told = new TreeMap<>();
        told.put("FAST", attempt(() -> {
            client.configureGenerationStrategy(GenerationMethod.FAST);
            client.getNextTrials(1);
        }));
        told.put("shouldStopTrialEarly", attempt(() -> client.shouldStopTrialEarly(running)));
        told.put("computeAnalyses", attempt(client::computeAnalyses));
        told.put("summarize", attempt(client::summarize));
        told.put("plain", attempt(() -> {
            Client plain = Client.builder().seed(6).build();
            plain.configureExperiment("plain", SearchSpace.of(RangeParameter.real("x", 0, 1)));
            plain.configureOptimization("y");
            plain.getNextTrials(1).keySet().forEach(index -> plain.completeTrial(index, Outcomes.of("y", 1)));
            plain.getBestParameterization(false);
        }));
        return told;
    }

    private static String attempt(Runnable call) {
        try {
            call.run();
            return "works";
        } catch (AxException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
