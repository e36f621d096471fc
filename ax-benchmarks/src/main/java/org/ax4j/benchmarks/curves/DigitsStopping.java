package org.ax4j.benchmarks.curves;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ax4j.Client;
import org.ax4j.benchmarks.regret.BenchmarkProblem;
import org.ax4j.benchmarks.regret.DigitsProblem;
import org.ax4j.benchmarks.regret.DigitsProblem.Progress;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.Point;
import org.ax4j.strategy.GenerationMethod;

/**
 * The tutorial's task with the default early stopping: what it is worth to complete the curves of stopped trials instead of taking their last values as final ones. The
 * hypervolume counts fully trained trials only.
 */
final class DigitsStopping {
    /** What becomes of a trial that the default stopper condemns. */
    private enum Way {
        COMPLETED("curves completed"),
        FINAL("last value as final"),
        NEVER("no stopping");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    /** What came of one run. */
    private record Outcome(double volume, int stopped, int batches) {}

    private final BenchmarkProblem problem = DigitsProblem.problem();
    private final PrintStream out;

    DigitsStopping(PrintStream out) {
        this.out = out;
    }

    void run(int first, int seeds) {
        out.printf("%-20s %9s %9s %9s %9s %9s%n", "", "q1", "median", "q3", "stopped", "batches");
        for (Way way : Way.values()) {
            List<Outcome> outcomes = new ArrayList<>();
            for (int seed = first; seed < first + seeds; seed++) {
                outcomes.add(run(way, seed));
            }
            double[] volumes = outcomes.stream()
                    .mapToDouble(Outcome::volume)
                    .map(volume -> Double.isNaN(volume) ? 0 : volume)
                    .sorted()
                    .toArray();
            out.printf(
                    "%-20s %9.5f %9.5f %9.5f %9.1f %9.0f  %s%n",
                    way.words,
                    quantile(volumes, 0.25),
                    quantile(volumes, 0.5),
                    quantile(volumes, 0.75),
                    outcomes.stream().mapToInt(Outcome::stopped).average().orElse(0),
                    outcomes.stream().mapToInt(Outcome::batches).average().orElse(0),
                    Arrays.toString(outcomes.stream()
                            .mapToDouble(one -> Math.round(1e5 * one.volume()) / 1e5)
                            .toArray()));
        }
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int low = (int) place;
        int high = Math.min(sorted.length - 1, low + 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }

    private Outcome run(Way way, int seed) {
        List<Map<String, Double>> trained = new ArrayList<>();
        int[] spent = new int[2];
        try (Client client = Client.builder().seed(seed).build()) {
            client.configureExperiment(problem.name(), problem.space());
            client.configureOptimization(
                    problem.wanted().objective(), problem.wanted().constraints().toArray(String[]::new));
            client.configureGenerationStrategy(GenerationMethod.FAST);
            train(client, client.attachBaseline(DigitsProblem.BASELINE), DigitsProblem.BASELINE, Way.NEVER, trained);
            for (int trial = 0; trial < problem.setting().trials(); trial++) {
                client.getNextTrials(1).forEach((index, point) -> {
                    int[] more = train(client, index, point, way, trained);
                    spent[0] += more[0];
                    spent[1] += more[1];
                });
            }
        }
        return new Outcome(problem.score().of(trained), spent[0], spent[1]);
    }

    /** Whether the trial was stopped, and how many mini-batches it had. */
    private static int[] train(Client client, int index, Point point, Way way, List<Map<String, Double>> trained) {
        DigitsProblem.Training training = new DigitsProblem.Training(point);
        int batches = 0;
        Map<String, Double> outcomes = Map.of();
        while (training.hasNext()) {
            if (!training.next()) {
                client.markTrialFailed(index, "it diverged");
                return new int[] {0, batches};
            }
            batches++;
            Progress progress = training.progress();
            outcomes = Map.of("score", progress.score(), "training_time", progress.time());
            client.attachData(index, Outcomes.of(outcomes), progress.rows());
            boolean condemned = way != Way.NEVER
                    && training.hasNext()
                    && client.shouldStopTrialEarly(index).stop();
            if (condemned) {
                if (way == Way.FINAL) {
                    client.attachData(index, Outcomes.of(outcomes));
                }
                client.markTrialEarlyStopped(index);
                return new int[] {1, batches};
            }
        }
        client.completeTrial(index);
        trained.add(outcomes);
        return new int[] {0, batches};
    }
}
