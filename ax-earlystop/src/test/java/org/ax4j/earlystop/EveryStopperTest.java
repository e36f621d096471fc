package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.ax4j.Client;
import org.ax4j.component.Components;
import org.ax4j.component.Spec;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients that are told whatever callers tell: holes, steps that go back, metrics at different steps, ends without readings. */
class EveryStopperTest {
    private static final int EXPERIMENTS = 15;
    private static final int TRIALS = 12;
    private static final int CALLS = 20;
    private static final Components COMPONENTS = Components.of(new EarlyStopPlugin().components(), List.of());
    private static final List<String> OBJECTIVES = List.of("f", "-f", "f, -t", "f - 0.1*t", "f, -g, -t");

    private int advices;
    private int stops;

    static List<Spec<Stopper>> stoppers() {
        Guard soon = new Guard(Span.fractions(0.1, 0.9), 2, 0.1, 0.05);
        return List.of(
                DefaultStopper.spec(),
                ChanceToImprove.spec(new ChanceToImprove.Config(0.3, soon)),
                Percentile.spec(),
                Percentile.spec(new Percentile.Config().guard(soon).protectedBest(1)),
                Percentile.spec(
                        new Percentile.Config().guard(soon).protectedBest(0).replaySafety(false)),
                Percentile.spec(new Percentile.Config()
                        .guard(new Guard().minCurves(2))
                        .protectedBest(0)
                        .percentile(30)),
                Median.spec(new Median.Config(soon, List.of())),
                Threshold.spec(new Threshold.Config(Map.of("h", 0.5), soon)),
                Threshold.spec(new Threshold.Config(Map.of(), soon)),
                Patience.spec(),
                SuccessiveHalving.spec(),
                Hyperband.spec(),
                Wilcoxon.spec(),
                AnyOf.spec(SuccessiveHalving.spec(), Percentile.spec()),
                Audited.spec(SuccessiveHalving.spec(), 0.5),
                AllOf.spec(Patience.spec(), Median.spec()));
    }

    @ParameterizedTest
    @MethodSource("stoppers")
    void whateverIsToldEachAdviceIsSoundAndCanBeHadAgain(Spec<Stopper> stopper) {
        for (int seed = 0; seed < EXPERIMENTS; seed++) {
            try (Client client = client(seed, stopper)) {
                tellAnything(client, new SplittableRandom(seed));
            }
        }
        assertThat(advices).isGreaterThan(1000);
        assertThat(stops).as("a stopper that never stops shows nothing here").isPositive();
    }

    private static Client client(int seed, Spec<Stopper> stopper) {
        Client client = Client.builder().seed(seed).build();
        client.configureExperiment("anything", SearchSpace.of(RangeParameter.real("x", 0, 1)));
        client.configureMetrics(
                Metric.named("t").cumulative(), Metric.named("h").minimise());
        String objective = OBJECTIVES.get(seed % OBJECTIVES.size());
        if (seed % 3 == 0) {
            client.configureOptimization(objective, "h <= 0.8");
        } else {
            client.configureOptimization(objective);
        }
        client.configureEarlyStopping(stopper);
        return client;
    }

    private void tellAnything(Client client, SplittableRandom random) {
        for (int i = 0; i < TRIALS; i++) {
            int trial = client.attachTrial(Point.of(Map.of("x", random.nextDouble())));
            double level = random.nextDouble();
            double stride = 1 + random.nextInt(4);
            ask(client, trial);
            boolean goesOn = true;
            for (int call = 1; call <= CALLS && goesOn; call++) {
                double step = stride * (random.nextInt(8) == 0 ? random.nextInt(CALLS) : call);
                client.attachData(trial, outcomes(random, level, step), step);
                goesOn = !ask(client, trial).stop();
            }
            end(client, random, trial, goesOn);
            ask(client, trial);
        }
    }

    private static Outcomes outcomes(SplittableRandom random, double level, double step) {
        Outcomes outcomes = Outcomes.of("h", random.nextDouble());
        outcomes = random.nextInt(5) == 0 ? outcomes : outcomes.and("f", level - 1 / (1 + step));
        outcomes = random.nextInt(5) == 0 ? outcomes : outcomes.and("g", random.nextInt(3));
        return random.nextInt(5) == 0 ? outcomes : outcomes.and("t", step * (2 - level));
    }

    private static void end(Client client, SplittableRandom random, int trial, boolean goesOn) {
        int fate = random.nextInt(10);
        if (!goesOn) {
            client.markTrialEarlyStopped(trial);
        } else if (fate == 0) {
            client.markTrialFailed(trial, "broke");
        } else if (fate == 1) {
            client.markTrialAbandoned(trial, "unwanted");
        } else if (fate > 2) {
            client.completeTrial(trial);
        }
    }

    @SuppressWarnings("unchecked")
    private static StopAdvice fresh(History history, int trial) {
        Spec<Stopper> spec = (Spec<Stopper>) history.stopper().orElseThrow();
        ReviewRequest request = ReviewRequest.of(spec.id(), history, List.of(trial));
        return Objects.requireNonNull(
                COMPONENTS.create(Stopper.class, spec).review(request).advice().get(trial));
    }

    private StopAdvice ask(Client client, int index) {
        Trial trial = client.trial(index);
        StopAdvice fresh = fresh(client.history(), index);
        StopAdvice advice = client.shouldStopTrialEarly(index);
        advices++;
        stops += advice.stop() ? 1 : 0;
        assertThat(advice)
                .as("what a stopper says that knows nothing from before")
                .isEqualTo(fresh);
        assertThat(client.shouldStopTrialEarly(index)).as("asked again").isEqualTo(advice);
        assertThat(client.trial(index).progress().advice()).contains(advice);
        assertThat(client.trial(index).status()).isEqualTo(trial.status());
        assertThat(advice.reason()).isNotBlank().doesNotContain("NaN", "Infinity", "null");
        assertThat(advice.figures().values()).allMatch(Double::isFinite);
        boolean told = trial.progress().curves().values().stream().anyMatch(curve -> curve.size() > 0);
        if (trial.status() != TrialStatus.RUNNING || !told) {
            assertThat(advice.stop()).as(advice.reason()).isFalse();
        }
        return advice;
    }
}
