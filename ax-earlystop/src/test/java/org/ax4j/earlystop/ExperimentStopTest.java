package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.ax4j.Client;
import org.ax4j.component.Spec;
import org.ax4j.error.AxException;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.run.RunOptions;
import org.ax4j.run.RunSummary;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Stopper;
import org.ax4j.strategy.GenerationMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stopping of the whole experiment. */
class ExperimentStopTest {
    private static Client client() {
        Client client = Client.builder().seed(4).build();
        client.configureExperiment("whole", SearchSpace.of(RangeParameter.real("x", 0, 1)));
        client.configureOptimization("f");
        client.configureGenerationStrategy(GenerationMethod.RANDOM_SEARCH);
        return client;
    }

    @Test
    void aRunEndsWhenTheBudgetIsSpent(@TempDir Path folder) {
        try (Client client = client()) {
            client.configureEarlyStopping(AnyOf.spec(Percentile.spec(), Budget.cost("time", 10)));
            RunSummary summary = client.runTrials(
                    (point, progress) -> Outcomes.of("f", point.asDouble("x")).and("time", 3), RunOptions.trials(30));
            // 3, 6, 9 are below 10; at 12 it is spent.
            assertThat(summary.trials()).hasSize(4);
            assertThat(summary.ending().by()).isEqualTo(RunSummary.End.ADVICE);
            assertThat(summary.ending().reason()).isEqualTo("stop: ax/budget says stop: 12 of 10 time is spent");
            StopAdvice advice = client.history().advice().orElseThrow();
            assertThat(advice.figures()).containsEntry("1.time.spent", 12.0).containsEntry("1.time.bound", 10.0);

            client.saveToJson(folder.resolve("whole.json"));
            try (Client loaded = Client.loadFromJson(folder.resolve("whole.json"))) {
                assertThat(loaded.history().advice()).contains(advice);
                assertThat(loaded.shouldStopExperiment()).isEqualTo(advice);
            }
        }
    }

    @Test
    void withoutEarlyStoppingOrWithStoppersOfTrialsARunGoesToItsEnd() {
        try (Client client = client()) {
            client.configureEarlyStopping(Percentile.spec());
            client.runTrials((point, progress) -> Outcomes.of("f", 1), RunOptions.trials(3));
            assertThat(client.shouldStopExperiment().reason())
                    .isEqualTo("goes on: the stopper judges trials, not the experiment");
            assertThat(client.history().advice()).isEmpty();
            client.configureEarlyStopping(Budget.trials(2));
            RunOptions blind = RunOptions.trials(3).earlyStopping(false);
            assertThat(client.runTrials((point, progress) -> Outcomes.of("f", 1), blind)
                            .trials())
                    .hasSize(3);
        }
    }

    @Test
    void runningTrialsCountByWhatTheySpentSoFar() {
        Lab lab = new Lab("f");
        lab.running("time", 1, 2, 3);
        lab.mark(lab.running("time", 2), TrialStatus.FAILED);
        lab.trial();
        Budget.Config config = new Budget.Config(Optional.of(9), Map.of("time", 6.0));
        StopAdvice advice = lab.experiment(Budget.spec(config)).orElseThrow();
        assertThat(advice.stop()).isFalse();
        assertThat(advice.reason()).isEqualTo("goes on: 3 of 9 trials are made; 5 of 6 time is spent");
        lab.tell(2, 1, "time", 1);
        assertThat(lab.experiment(Budget.spec(config)).orElseThrow().reason()).isEqualTo("stop: 6 of 6 time is spent");
        assertThat(lab.experiment(Budget.trials(3)).orElseThrow().stop()).isTrue();
        assertThat(lab.experiment(Budget.spec()).orElseThrow().reason()).isEqualTo("goes on: no budget is given");
        assertThat(lab.ask(Budget.trials(1), 0).stop()).as("a trial").isFalse();
    }

    @Test
    void oneGoalThatNoLongerRises() {
        Lab lab = new Lab("f");
        Spec<Stopper> spec = Improvement.spec(new Improvement.Config(8, 4, 0.1));
        double[] values = {1, 5, 3, 2, 4.5, 5.2, 3.5, 2.5};
        for (int i = 0; i < 7; i++) {
            lab.completed("f", values[i]);
        }
        assertThat(lab.experiment(spec).orElseThrow().reason())
                .isEqualTo("goes on: 7 of the 8 completed trials that it takes are there");
        lab.completed("f", values[7]);
        StopAdvice advice = lab.experiment(spec).orElseThrow();
        // Ordered 1, 2, 2.5, 3, 3.5, 4.5, 5, 5.2: quartiles 2.375 and 4.625.
        assertThat(advice.figures())
                .containsEntry("now", 5.2)
                .containsEntry("before", 5.0)
                .containsEntry("scale", 2.25);
        assertThat(advice.figures().get("improvement")).isCloseTo(0.2 / 2.25, within(1e-12));
        assertThat(advice.stop()).isTrue();
        assertThat(advice.reason())
                .isEqualTo("stop: the best gain rose from 5 to 5.2 over the last 4 completed trials, 0.0888889 of "
                        + "the middle half of all gains, which is below 0.1");
        lab.completed("f", 9);
        assertThat(lab.experiment(spec).orElseThrow().stop()).isFalse();
    }

    @Test
    void severalGoalsByTheirHypervolume() {
        Lab lab = new Lab("f, g", "f >= 0", "g >= 0");
        double[][] values = {{1, 1}, {0.5, 0.5}, {-1, 9}, {2, 0.1}, {0.2, 1.5}, {0.9, 0.9}};
        for (double[] value : values) {
            int trial = lab.trial();
            lab.tell(trial, 1, Outcomes.of("f", value[0]).and("g", value[1]));
            lab.mark(trial, TrialStatus.COMPLETED);
        }
        StopAdvice advice = lab.experiment(Improvement.spec(new Improvement.Config(6, 2, 0.2)))
                .orElseThrow();
        // Above (0, 0): the union of 1 x 1 and 2 x 0.1 is 1.1; 0.2 x 1.5 adds 0.2 x 0.5.
        assertThat(advice.figures().get("before")).isCloseTo(1.1, within(1e-12));
        assertThat(advice.figures().get("now")).isCloseTo(1.2, within(1e-12));
        assertThat(advice.figures().get("improvement")).isCloseTo(0.1 / 1.2, within(1e-12));
        assertThat(advice.stop()).isTrue();
    }

    @Test
    void littleExpectedOfSeveralSuggestionsInTurn() {
        ExpectedGain.Config config = new ExpectedGain.Config(2, 0.05);
        Lab lab = new Lab("f", "h >= 0");
        for (int i = 0; i <= 4; i++) {
            int trial = lab.trial();
            lab.tell(trial, 1, Outcomes.of("f", i).and("h", 1));
            lab.mark(trial, TrialStatus.COMPLETED);
        }
        assertThat(lab.experiment(ExpectedGain.spec(config)).orElseThrow().reason())
                .startsWith("goes on: of the last 2 suggestions not all were predicted");
        lab.suggested(Map.of("f", new Prediction(4, 0.2), "h", new Prediction(1, 1)));
        lab.suggested(Map.of("f", new Prediction(3.9, 0.5), "h", new Prediction(0, 1)));
        StopAdvice advice = lab.experiment(ExpectedGain.spec(config)).orElseThrow();
        // The best is 4, the quartiles are 1 and 3; with z = (mean - 4) / sd the expected gain is sd (phi(z) + z
        // Phi(z)) times the chance of h >= 0.
        assertThat(advice.figures().get("trial_5")).isCloseTo(0.2 * 0.398942 * 0.841345 / 2, within(1e-3));
        assertThat(advice.figures().get("trial_6"))
                .isCloseTo(0.5 * (0.391043 - 0.2 * 0.420740) * 0.5 / 2, within(1e-3));
        assertThat(advice.stop()).isTrue();
        assertThat(lab.experiment(ExpectedGain.spec(new ExpectedGain.Config(2, 0.035)))
                        .orElseThrow()
                        .stop())
                .isFalse();
        // Certain predictions are draws too.
        lab.suggested(Map.of("f", new Prediction(5, 0), "h", new Prediction(0.1, 0)));
        assertThat(lab.experiment(ExpectedGain.spec(config)).orElseThrow().figures())
                .containsEntry("trial_7", 0.5);
    }

    @Test
    void severalGoalsAreExpectedToAddHypervolume() {
        Lab lab = new Lab("f, g", "f >= 0", "g >= 0");
        double[][] values = {{1, 1}, {2, 0.5}, {0.5, 2}};
        for (double[] value : values) {
            int trial = lab.trial();
            lab.tell(trial, 1, Outcomes.of("f", value[0]).and("g", value[1]));
            lab.mark(trial, TrialStatus.COMPLETED);
        }
        lab.suggested(Map.of("f", new Prediction(1.5, 0.4), "g", new Prediction(1, 0.3)));
        double share = lab.experiment(ExpectedGain.spec(new ExpectedGain.Config(1, 0.01)))
                .orElseThrow()
                .figures()
                .get("trial_3");
        SplittableRandom random = new SplittableRandom(1);
        double sum = 0;
        int draws = 50_000;
        for (int i = 0; i < draws; i++) {
            double f = 1.5 + 0.4 * random.nextGaussian();
            double g = 1 + 0.3 * random.nextGaussian();
            sum += f < 0 || g < 0 ? 0 : added(f, g);
        }
        // Above (0, 0) the three points have the volume 2 · 0.5 + 1 · 0.5 + 0.5 · 1 = 2.
        assertThat(share).isCloseTo(sum / draws / 2, within(5e-3));
    }

    /** The area of the rectangle to (f, g) that is outside of the steps at (0.5, 2), (1, 1) and (2, 0.5). */
    private static double added(double f, double g) {
        return Math.min(f, 0.5) * Math.max(0, g - 2)
                + Math.max(0, Math.min(f, 1) - 0.5) * Math.max(0, g - 1)
                + Math.max(0, Math.min(f, 2) - 1) * Math.max(0, g - 0.5)
                + Math.max(0, f - 2) * g;
    }

    @Test
    void partsThatJudgeExperimentsDecide() {
        Lab lab = new Lab("f");
        lab.completed("f", 1);
        Spec<Stopper> one = Budget.trials(1);
        Spec<Stopper> two = Budget.trials(2);
        assertThat(lab.experiment(AnyOf.spec(two, Percentile.spec(), one))
                        .orElseThrow()
                        .stop())
                .isTrue();
        assertThat(lab.experiment(AllOf.spec(two, Percentile.spec(), one))
                        .orElseThrow()
                        .stop())
                .isFalse();
        assertThat(lab.experiment(AllOf.spec(Percentile.spec(), Audited.spec(one, 1)))
                        .orElseThrow())
                .satisfies(advice -> assertThat(advice.stop()).isTrue())
                .satisfies(advice -> assertThat(advice.figures()).containsEntry("1.trials.spent", 1.0));
        assertThat(lab.experiment(DefaultStopper.spec())).isEmpty();
        assertThat(lab.experiment(AnyOf.spec(Percentile.spec()))).isEmpty();
    }

    @Test
    void configurationsAreChecked() {
        assertThatThrownBy(() -> Budget.trials(0))
                .isInstanceOf(AxException.class)
                .hasMessageContaining("the budget of trials must be at least 1 but is 0");
        assertThatThrownBy(() -> Budget.cost("time", 0)).hasMessageContaining("budgets must be finite and > 0");
        assertThatThrownBy(() -> new Improvement.Config(5, 5, 0.1)).hasMessageContaining("minTrials larger");
        assertThatThrownBy(() -> new Improvement.Config(5, 4, 0)).hasMessageContaining("the bar must be finite");
        assertThatThrownBy(() -> new ExpectedGain.Config(0, 1)).hasMessageContaining("the window must be at least 1");
        assertThatThrownBy(() -> new ExpectedGain.Config(1, Double.NaN)).hasMessageContaining("the bar must be");
    }

    /** The first trial ends last, with the best result of all. */
    @Test
    void trialsCountAsTheyWereCompleted() {
        Lab lab = new Lab("f");
        int slow = lab.trial();
        for (int i = 0; i < 25; i++) {
            int trial = lab.trial();
            lab.finish(trial, "f", 1);
            lab.mark(trial, TrialStatus.COMPLETED);
        }
        assertThat(lab.experiment(Improvement.spec()).orElseThrow().stop()).isTrue();
        lab.finish(slow, "f", 100);
        lab.mark(slow, TrialStatus.COMPLETED);
        StopAdvice advice = lab.experiment(Improvement.spec()).orElseThrow();
        assertThat(advice.stop()).as(advice.reason()).isFalse();
        assertThat(advice.figures()).containsEntry("before", 1.0).containsEntry("now", 100.0);
    }
}
