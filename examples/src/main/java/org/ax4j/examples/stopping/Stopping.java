package org.ax4j.examples.stopping;

import java.util.List;
import java.util.Optional;
import org.ax4j.Client;
import org.ax4j.component.Spec;
import org.ax4j.curve.Estimate;
import org.ax4j.curve.FinishedCurves;
import org.ax4j.earlystop.AnyOf;
import org.ax4j.earlystop.Budget;
import org.ax4j.earlystop.DefaultStopper;
import org.ax4j.earlystop.Guard;
import org.ax4j.earlystop.Percentile;
import org.ax4j.earlystop.StopReplay;
import org.ax4j.earlystop.SuccessiveHalving;
import org.ax4j.earlystop.Threshold;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.problem.Metric;
import org.ax4j.run.RunOptions;
import org.ax4j.run.RunSummary;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Stopper;

/** Trials that end early, an experiment that ends when its budget is spent, and what other rules would have saved. */
public final class Stopping {
    private static final int EPOCHS = 20;

    private Stopping() {}

    /**
     * Runs the example.
     *
     * @param arguments not used
     */
    public static void main(String... arguments) {
        try (Client client = client()) {
            System.out.println(run(client));
            System.out.println(client.getBestParameterization(false).point());
        }
        System.out.println(replays());
    }

    static Client client() {
        Client client = Client.builder().seed(42).build();
        client.configureExperiment(
                "stopping",
                SearchSpace.of(RangeParameter.real("rate", 1e-4, 1).log(), RangeParameter.real("momentum", 0, 0.99)));
        client.configureMetrics(Metric.named("time").cumulative());
        client.configureOptimization("score");
        return client;
    }

    /** A model that learns the slower the smaller its rate is, and ends the better the nearer the rate is to 0.01. */
    static Outcomes epoch(Point point, int epoch) {
        double distance = Math.log10(point.asDouble("rate")) + 2;
        double end = 0.95 - 0.1 * distance * distance - 0.2 * Math.abs(point.asDouble("momentum") - 0.9);
        double score = end * (1 - Math.exp(-epoch / (3 - distance)));
        return Outcomes.of("score", score).and("time", 2.0 * epoch);
    }

    /** All by itself: the loop asks after each report, and before each trial whether to go on at all. */
    static RunSummary run(Client client) {
        client.configureEarlyStopping(AnyOf.spec(DefaultStopper.spec(), Budget.cost("time", 800)));
        return client.runTrials(
                (point, progress) -> {
                    int epoch = 1;
                    while (progress.report(epoch, epoch(point, epoch)) && epoch < EPOCHS) {
                        epoch++;
                    }
                    return epoch(point, epoch);
                },
                RunOptions.trials(100));
    }

    /** The same for one trial, by hand; the answer is whether it went to its end. */
    static boolean train(Client client, int index, Point point) {
        for (int step = 1; step <= EPOCHS; step++) {
            client.attachData(index, epoch(point, step), step);
            StopAdvice advice = client.shouldStopTrialEarly(index);
            if (advice.stop()) {
                client.markTrialEarlyStopped(index); // its readings count as unfinished
                return false;
            }
        }
        client.completeTrial(index);
        return true;
    }

    static Spec<Stopper> combined() {
        return AnyOf.spec(
                Threshold.spec(),
                Percentile.spec(new Percentile.Config()
                        .percentile(25)
                        .guard(new Guard().minCurves(3).patience(0.1))));
    }

    /** Where the curve of an unfinished trial leads. */
    static Optional<Estimate> end(Client client, int trial) {
        return FinishedCurves.of(client.history(), "score").estimate(client.trial(trial), "score");
    }

    /** What some rules would have saved and lost in an experiment without them. */
    static List<StopReplay> replays() {
        try (Client client = client()) {
            RunOptions whole = RunOptions.trials(30).earlyStopping(false);
            client.runTrials(
                    (point, progress) -> {
                        for (int epoch = 1; epoch < EPOCHS; epoch++) {
                            progress.report(epoch, epoch(point, epoch));
                        }
                        progress.report(EPOCHS, epoch(point, EPOCHS));
                        return epoch(point, EPOCHS);
                    },
                    whole);
            StopReplay usual = StopReplay.of(client.history(), DefaultStopper.spec());
            StopReplay halving = StopReplay.of(client.history(), SuccessiveHalving.spec());
            return List.of(usual, halving);
        }
    }
}
