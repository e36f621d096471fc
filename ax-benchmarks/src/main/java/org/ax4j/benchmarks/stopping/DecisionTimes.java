package org.ax4j.benchmarks.stopping;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import org.ax4j.benchmarks.process.Samples;
import org.ax4j.component.Components;
import org.ax4j.component.Spec;
import org.ax4j.earlystop.ChanceToImprove;
import org.ax4j.earlystop.EarlyStopPlugin;
import org.ax4j.earlystop.Hyperband;
import org.ax4j.earlystop.Median;
import org.ax4j.earlystop.Patience;
import org.ax4j.earlystop.Percentile;
import org.ax4j.earlystop.SuccessiveHalving;
import org.ax4j.earlystop.Threshold;
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

/** How long one decision takes among many long curves: after each reading of a running trial, one that is bad enough to be looked at closely. */
final class DecisionTimes {
    /** Times are those of the processor, which others on the machine do not stretch. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int TRIALS = 1000;
    private static final int STEPS = 1000;
    private static final int WARM = 500;
    private static final int ASKS = 300;
    private static final Percentile.Config BARE = new Percentile.Config().replaySafety(false);

    private final PrintStream out;
    private final Components components = Components.of(new EarlyStopPlugin().components(), List.of());

    DecisionTimes(PrintStream out) {
        this.out = out;
    }

    void tell() {
        for (String objective : List.of("f", "f, -t")) {
            Experiment experiment = experiment(objective);
            out.printf(
                    Locale.ROOT,
                    "%d trials of %d steps, objective %s: processor milliseconds a decision%n",
                    TRIALS,
                    STEPS,
                    objective);
            tell(experiment, "percentile without replay", Percentile.spec(BARE));
            tell(experiment, "percentile", Percentile.spec());
            tell(experiment, "chance", ChanceToImprove.spec());
            tell(experiment, "median", Median.spec());
            tell(experiment, "threshold", Threshold.spec());
            tell(experiment, "patience", Patience.spec());
            tell(experiment, "successive halving", SuccessiveHalving.spec());
            tell(experiment, "hyperband", Hyperband.spec());
        }
    }

    private static Experiment experiment(String objective) {
        SearchSpace space = SearchSpace.of(RangeParameter.real("x", 0, 1e6));
        Experiment experiment = new Experiment(History.empty(1), () -> Instant.EPOCH, history -> {});
        experiment.configure("speed", ExperimentConfig.empty(), space);
        experiment.declare(List.of(Metric.named("t").cumulative()));
        experiment.configureOptimization(ObjectiveGrammar.parse(objective, List.of(), Set.of()));
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < TRIALS; trial++) {
            experiment.attach(
                    space.canonical(Point.of(Map.of("x", (double) trial))), Optional.empty(), Origin.ATTACHED);
            double level = random.nextDouble();
            boolean runs = trial % 10 == 9;
            for (int step = 1; step <= (runs ? STEPS / 4 : STEPS); step++) {
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

    private void tell(Experiment shared, String name, Spec<Stopper> spec) {
        Experiment experiment = new Experiment(shared.history(), () -> Instant.EPOCH, history -> {});
        Stopper stopper = components.create(Stopper.class, spec);
        SplittableRandom random = new SplittableRandom(2);
        double[] times = new double[ASKS];
        int stops = 0;
        for (int i = -WARM; i < ASKS; i++) {
            tell(experiment, TRIALS - 1, STEPS / 4 + 1 + (i + WARM) / 2, 0.3, random);
            ReviewRequest request = ReviewRequest.of(spec.id(), experiment.history(), List.of(TRIALS - 1));
            long begin = THREADS.getCurrentThreadCpuTime();
            boolean stop = Objects.requireNonNull(
                            stopper.review(request).advice().get(TRIALS - 1))
                    .stop();
            if (i >= 0) {
                times[i] = (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
                stops += stop ? 1 : 0;
            }
        }
        Samples samples = Samples.of(times);
        out.printf(
                Locale.ROOT,
                "  %-28s median %7.3f, quartiles %.3f to %.3f; %d of %d stop%n",
                name,
                samples.median(),
                samples.first(),
                samples.third(),
                stops,
                ASKS);
    }
}
