package org.ax4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import org.ax4j.experiment.BestTrial;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Metric;
import org.ax4j.problem.ObjectiveGrammar;
import org.ax4j.problem.OutcomeConstraint;
import org.ax4j.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constraints that move with the baseline. */
class RelativeConstraintsTest {
    private static Client client(String objective, String... constraints) {
        Client client = Client.builder().seed(42).clock(Fixtures.CLOCK).build();
        client.configureExperiment("square", Fixtures.square());
        client.configureOptimization(objective, constraints);
        return client;
    }

    private static Problem problem(Client client) {
        return client.history().problem().orElseThrow();
    }

    private static int told(Client client, double x, double score, double qps) {
        int trial = client.attachTrial(Fixtures.point(x, x));
        client.completeTrial(trial, Outcomes.of("score", score).and("qps", qps));
        return trial;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "qps >= 0.95*baseline | qps >= 0.95*baseline | qps >= 38",
                "0.95 * baseline <= qps | qps >= 0.95*baseline | qps >= 38",
                "qps <= baseline | qps <= baseline | qps <= 40",
                "baseline >= qps | qps <= baseline | qps <= 40",
                "qps - baseline >= 3 | qps >= baseline + 3 | qps >= 43",
                "qps >= 1.1*baseline - 2 | qps >= 1.1*baseline - 2 | qps >= 42",
                "-2*qps <= -baseline | qps >= 0.5*baseline | qps >= 20",
                "baseline / 4 <= 2*qps | qps >= 0.125*baseline | qps >= 5",
                "qps + 2*score >= 0.5*baseline + 1 | qps + 2*score >= 0.5*baseline + 1 | qps + 2*score >= 22",
                "0.5*baseline >= qps + 2*score - 1 | qps + 2*score <= 0.5*baseline + 1 | qps + 2*score <= 22"
            })
    void meansWhatIsWritten(String text, String written, String resolved) {
        Client client = client("loss", text);
        assertThat(problem(client).constraints()).isEmpty();
        assertThat(problem(client).unresolved())
                .map(OutcomeConstraint::toString)
                .containsExactly(written);
        int baseline = client.attachBaseline(Fixtures.point(0.5, 0.5));
        client.completeTrial(baseline, Outcomes.of("qps", 40, 3).and("score", 1).and("loss", 0));
        assertThat(problem(client).unresolved()).isEmpty();
        assertThat(problem(client).constraints())
                .map(OutcomeConstraint::toString)
                .containsExactly(resolved);
    }

    @Test
    void aNegativeBaselineIsPlainArithmetic() {
        Client client = client("score", "qps >= 0.95*baseline");
        client.completeTrial(client.attachBaseline(Fixtures.point(0.5, 0.5)), Outcomes.of("qps", -10));
        assertThat(problem(client).constraints())
                .map(OutcomeConstraint::toString)
                .containsExactly("qps >= -9.5");
    }

    @Test
    void becomesTheThresholdOfAGoalInItsDirection() {
        Client client = client("score, -qps", "qps <= 0.5*baseline", "score <= baseline");
        assertThat(problem(client).objective().goals())
                .allMatch(goal -> goal.threshold().isEmpty());
        client.completeTrial(
                client.attachBaseline(Fixtures.point(0.5, 0.5)),
                Outcomes.of("qps", 40).and("score", 7));
        assertThat(problem(client).objective().goals())
                .map(goal -> goal.threshold())
                .containsExactly(OptionalDouble.empty(), OptionalDouble.of(-20));
        assertThat(problem(client).constraints())
                .map(OutcomeConstraint::toString)
                .containsExactly("score <= 7");
    }

    @Test
    void aMetricOfThatNameStaysAMetric() {
        Client declared = Client.builder().seed(1).clock(Fixtures.CLOCK).build();
        declared.configureExperiment("square", Fixtures.square());
        declared.configureMetrics(Metric.named("baseline"));
        declared.configureOptimization("score", "qps >= 0.5*baseline");
        assertThat(problem(declared).constraints())
                .map(OutcomeConstraint::toString)
                .containsExactly("-0.5*`baseline` + qps >= 0");
        Client quoted = client("score", "`baseline` <= 2*baseline");
        assertThat(problem(quoted).unresolved())
                .map(OutcomeConstraint::toString)
                .containsExactly("`baseline` <= 2*baseline");
    }

    @Test
    void textsReadBackAsTheSame() {
        for (String text : List.of("qps >= 0.1*baseline - 3", "a + b <= baseline", "`baseline` >= 2*baseline + 1")) {
            ObjectiveGrammar read = ObjectiveGrammar.parse("score", List.of(text), Set.of());
            assertThat(ObjectiveGrammar.parse("score", read.constraintTexts(), Set.of()))
                    .isEqualTo(read);
        }
    }

    @Test
    void nothingIsCalledFeasibleBeforeTheBaselineHasData() {
        Client client = client("score", "qps >= 0.95*baseline");
        int low = told(client, 0.1, 1, 50);
        int high = told(client, 0.2, 2, 30);
        BestTrial before = client.getBestParameterization(false);
        assertThat(before.trialIndex()).isEqualTo(high);
        assertThat(before.feasible()).isFalse();
        Trial asked = client.trial(client.getNextTrials(1).keySet().iterator().next());
        assertThat(asked.origin().reason())
                .endsWith("; qps >= 0.95*baseline is not held yet: the baseline has no data");
        int baseline = client.attachBaseline(Fixtures.point(0.5, 0.5));
        client.attachData(baseline, Outcomes.of("qps", 40), 1);
        BestTrial after = client.getBestParameterization(false);
        assertThat(after.trialIndex()).isEqualTo(low);
        assertThat(after.feasible()).isTrue();
        Trial later = client.trial(client.getNextTrials(1).keySet().iterator().next());
        assertThat(later.origin().reason()).endsWith("; qps >= 0.95*baseline now means qps >= 38");
    }

    /** Random histories: the bound of each moment is that of the latest data of the baseline's arm, found here by going through the log's trials. */
    @Test
    void followsTheLatestDataOfTheBaselinesArm(@TempDir Path folder) {
        SplittableRandom random = new SplittableRandom(5);
        for (int run = 0; run < 40; run++) {
            Client client = client("score", "qps >= 0.5*baseline");
            List<Double> bounds = new ArrayList<>();
            List<Long> moments = new ArrayList<>();
            for (int call = 0; call < 25; call++) {
                call(client, random);
                moments.add(client.history().length());
                bounds.add(expected(client.history()));
            }
            Path file = folder.resolve(run + ".json");
            client.saveToJson(file);
            History loaded = Client.loadFromJson(file).history();
            for (int i = 0; i < bounds.size(); i++) {
                Problem then = loaded.asOf(moments.get(i)).problem().orElseThrow();
                double bound = then.constraints().isEmpty()
                        ? Double.NaN
                        : then.constraints().get(0).bound();
                assertThat(bound).isEqualTo(bounds.get(i));
                assertThat(then.unresolved()).hasSize(Double.isNaN(bound) ? 1 : 0);
            }
            assertThat(loaded.problem()).isEqualTo(client.history().problem());
        }
    }

    private static void call(Client client, SplittableRandom random) {
        int trials = client.history().trials().size();
        double x = random.nextInt(3) / 4.0;
        int trial = trials == 0 ? 0 : random.nextInt(trials);
        boolean over = trials == 0 || client.trial(trial).status().isEnded();
        switch (random.nextInt(6)) {
            case 0 -> client.attachBaseline(Fixtures.point(x, x), "arm" + x);
            case 1 -> client.attachTrial(Fixtures.point(x, x), "arm" + x);
            case 2 -> {
                if (!over) {
                    client.markTrialFailed(trial, "broke");
                }
            }
            default -> {
                if (!over) {
                    client.attachData(trial, Outcomes.of(Map.of("qps", random.nextDouble())), random.nextInt(3));
                }
            }
        }
    }

    private static double expected(History history) {
        String arm = "";
        for (Trial trial : history.trials()) {
            arm = trial.origin().stage().equals("baseline") ? trial.armName() : arm;
        }
        double bound = Double.NaN;
        for (Trial trial : history.trials()) {
            boolean counts =
                    trial.armName().equals(arm) && !trial.status().text().equals("failed");
            bound = counts && trial.value("qps").isPresent() ? 0.5 * trial.mean("qps") : bound;
        }
        return bound;
    }
}
