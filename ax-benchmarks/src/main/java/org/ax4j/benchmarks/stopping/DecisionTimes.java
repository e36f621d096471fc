package org.ax4j.benchmarks.stopping;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ax4j.component.Components;
import org.ax4j.component.Spec;
import org.ax4j.earlystop.ChanceToImprove;
import org.ax4j.earlystop.DefaultStopper;
import org.ax4j.earlystop.EarlyStopPlugin;
import org.ax4j.earlystop.Hyperband;
import org.ax4j.earlystop.Median;
import org.ax4j.earlystop.Patience;
import org.ax4j.earlystop.Percentile;
import org.ax4j.earlystop.SuccessiveHalving;
import org.ax4j.earlystop.Threshold;
import org.ax4j.earlystop.Wilcoxon;
import org.ax4j.experiment.Experiment;
import org.ax4j.experiment.ExperimentConfig;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Origin;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.ax4j.problem.ObjectiveGrammar;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;

/**
 * How long one decision takes among many long curves. Three fifths of the trials are completed, in the end nine tenths; the others run, each at another step, and a hundred of them
 * are told one more reading in turn, each of which is followed by a decision about that trial. They are bad, so that each is looked at closely. Before each fifth decision one of the others is
 * completed, with all of its readings; such decisions are told apart.
 */
final class DecisionTimes {
    /** Times of the processor, which others on the machine do not stretch. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int TRIALS = 1000;
    private static final int STEPS = 1000;
    /** Of this many trials the last two run. */
    private static final int RUNS = 5;
    /** This many of these are asked about in turn; the others wait to be completed. */
    private static final int ASKED = 100;

    private static final int WARM = 1000;
    private static final int ASKS = 500;
    /** After this many decisions a trial is completed. */
    private static final int COMPLETES = 5;

    private static final Percentile.Config BARE = new Percentile.Config().replaySafety(false);

    private final PrintStream out;
    private final Components components = Components.of(new EarlyStopPlugin().components(), List.of());

    DecisionTimes(PrintStream out) {
        this.out = out;
    }

    void tell() {
        out.printf(
                Locale.ROOT,
                "%d trials of %d steps: milliseconds of the processor a decision, %d after %d%n",
                TRIALS,
                STEPS,
                ASKS,
                WARM);
        tell("f");
        tell("f, -t");
        tell("f", "t <= 1200");
        tell("f, -t", "t <= 1200", "f >= 0.1");
    }

    private void tell(String objective, String... constraints) {
        Experiment experiment = experiment(objective, constraints);
        out.printf(Locale.ROOT, "objective %s, constraints %s%n", objective, List.of(constraints));
        stoppers().forEach((name, spec) -> tell(experiment, name, spec));
    }

    private static Map<String, Spec<Stopper>> stoppers() {
        Map<String, Spec<Stopper>> stoppers = new LinkedHashMap<>();
        stoppers.put("percentile without replay", Percentile.spec(BARE));
        stoppers.put("percentile", Percentile.spec());
        stoppers.put("chance", ChanceToImprove.spec());
        stoppers.put("default", DefaultStopper.spec());
        stoppers.put("median", Median.spec());
        stoppers.put("threshold", Threshold.spec());
        stoppers.put("patience", Patience.spec());
        stoppers.put("successive halving", SuccessiveHalving.spec());
        stoppers.put("hyperband", Hyperband.spec());
        stoppers.put("wilcoxon", Wilcoxon.spec());
        return stoppers;
    }

    private static Experiment experiment(String objective, String... constraints) {
        SearchSpace space = SearchSpace.of(RangeParameter.real("x", 0, 1e6));
        Experiment experiment = new Experiment(History.empty(1), () -> Instant.EPOCH, history -> {});
        experiment.configure("speed", ExperimentConfig.empty(), space);
        experiment.declare(List.of(Metric.named("t").cumulative()));
        experiment.configureOptimization(ObjectiveGrammar.parse(objective, List.of(constraints), Set.of()));
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < TRIALS; trial++) {
            experiment.attach(
                    space.canonical(Point.of(Map.of("x", (double) trial))), Optional.empty(), Origin.ATTACHED);
            boolean runs = isRunning(trial);
            double level = runs ? 0.3 : random.nextDouble();
            for (int step = 1; step <= (runs ? STEPS / 5 + trial / 4 : STEPS); step++) {
                tell(experiment, trial, step, level, random);
            }
            if (!runs) {
                experiment.mark(trial, TrialStatus.COMPLETED, "");
            }
        }
        return experiment;
    }

    private static void tell(Experiment experiment, int trial, int step, double level, SplittableRandom random) {
        double value = level * (1 - Math.exp(-4.0 * step / STEPS)) + 0.01 * random.nextGaussian();
        experiment.tell(
                trial,
                OptionalDouble.of(step),
                Optional.of(Outcomes.of("f", value).and("t", step * (0.5 + (1 - level)))),
                Optional.empty());
    }

    private static void tellNext(Experiment experiment, int trial, SplittableRandom random) {
        tell(experiment, trial, experiment.history().trial(trial).curve("f").size() + 1, 0.3, random);
    }

    private void tell(Experiment shared, String name, Spec<Stopper> spec) {
        Experiment experiment = new Experiment(shared.history(), () -> Instant.EPOCH, history -> {});
        Stopper stopper = components.create(Stopper.class, spec);
        SplittableRandom random = new SplittableRandom(2);
        List<Integer> running = new ArrayList<>();
        IntStream.range(0, TRIALS).filter(DecisionTimes::isRunning).forEach(running::add);
        List<Double> usual = new ArrayList<>();
        List<Double> completed = new ArrayList<>();
        int stops = 0;
        for (int i = -WARM; i < ASKS; i++) {
            boolean completes = Math.floorMod(i, COMPLETES) == 0;
            if (completes) {
                complete(experiment, running.remove(running.size() - 1), random);
            }
            int trial = running.get((i + WARM) % ASKED);
            tellNext(experiment, trial, random);
            ReviewRequest request = ReviewRequest.of(spec.id(), experiment.history(), List.of(trial));
            long worked = THREADS.getCurrentThreadCpuTime();
            boolean stop = Objects.requireNonNull(
                            stopper.review(request).advice().get(trial))
                    .stop();
            if (i >= 0) {
                (completes ? completed : usual).add((THREADS.getCurrentThreadCpuTime() - worked) / 1e6);
                stops += stop ? 1 : 0;
            }
        }
        out.printf(
                Locale.ROOT,
                "  %-28s %s; after a completion %s; %d of %d stop%n",
                name,
                text(usual),
                text(completed),
                stops,
                ASKS);
    }

    private static void complete(Experiment experiment, int trial, SplittableRandom random) {
        while (experiment.history().trial(trial).curve("f").size() < STEPS) {
            tellNext(experiment, trial, random);
        }
        experiment.mark(trial, TrialStatus.COMPLETED, "");
    }

    private static boolean isRunning(int trial) {
        return trial % RUNS >= RUNS - 2;
    }

    private static String text(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "median %7.3f, 95 %% %7.3f, most %8.3f",
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() - 1));
    }
}
