package org.ax4j.analysis.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ax4j.analysis.Cards.card;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ax4j.Client;
import org.ax4j.analysis.Runs;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.plugin.AxModule;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.AxPlugin;
import org.ax4j.spi.Card;
import org.ax4j.spi.Generator;
import org.ax4j.spi.Suggestions;
import org.ax4j.spi.Table;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.ax4j.strategy.UniformGenerator;
import org.junit.jupiter.api.Test;

/** Each check on an experiment in which just that is wrong, and on a sound one. */
class HealthTest {
    private interface Result {
        Outcomes of(double x);
    }

    private static Client line(String objective, String... constraints) {
        Client client = Client.builder().seed(1).build();
        client.configureExperiment("line", SearchSpace.of(RangeParameter.real("x", 0, 1)));
        client.configureOptimization(objective, constraints);
        return client;
    }

    /** Tries places spread evenly from 0 to 1. */
    private static Client tried(Client client, int trials, Result result) {
        for (int i = 0; i < trials; i++) {
            double x = (double) i / (trials - 1);
            int index = client.attachTrial(Point.of(Map.of("x", x)));
            client.completeTrial(index, result.of(x));
        }
        return client;
    }

    private static boolean passed(Client client, String check) {
        Table table = card(client, HealthChecks.spec()).table();
        for (int row = 0; row < table.rows().size(); row++) {
            if (table.column("check").get(row).text().equals(check)
                    && table.column("passed").get(row).text().equals("no")) {
                return false;
            }
        }
        assertThat(table.column("check").stream().map(cell -> cell.text())).contains(check);
        return true;
    }

    private record Shop(String name, int spi, List<Component<?, ?>> components) implements AxPlugin {}

    /** A stage whose generator has no answer is seen, with the reason. */
    @Test
    void generatorsThatOthersStandInForAreSeen() {
        Generator spent = request -> Suggestions.none("the shop is closed");
        Component<?, ?> closed =
                Component.of(Generator.class, "shop/closed", new HealthChecks.Config(), config -> spent);
        AxPlugin shop = new Shop("shop", AxPlugin.SPI, List.of(closed));
        for (Spec<Generator> asked : List.of(Spec.of(Generator.class, "shop/closed"), UniformGenerator.spec())) {
            Client client = Client.builder().seed(1).plugins(shop).build();
            client.configureExperiment("line", SearchSpace.of(RangeParameter.real("x", 0, 1)));
            client.configureOptimization("y");
            client.configureGenerationStrategy(new GenerationStrategy(
                    "shop", List.of(new Stage("buy", asked, Stage.Exit.NEVER)), UniformGenerator.spec()));
            for (int i = 0; i < 4; i++) {
                client.getNextTrials(1)
                        .forEach((trial, point) -> client.completeTrial(trial, Outcomes.of("y", point.asDouble("x"))));
            }
            boolean isClosed = asked.id().equals("shop/closed");
            assertThat(passed(client, "stand-ins")).isEqualTo(!isClosed);
            assertThat(finding(client, "stand-ins"))
                    .startsWith(
                            (isClosed ? 4 : 0) + " of 4 trials of stage buy were not suggested by its '" + asked.id())
                    .contains(
                            isClosed
                                    ? "trial 3 the reason is: filled in (stage buy had no answer: the shop is closed"
                                    : "");
        }
    }

    private static String finding(Client client, String check) {
        Table table = card(client, HealthChecks.spec()).table();
        return table.rows().stream()
                .filter(row -> row.get(0).text().equals(check))
                .map(row -> row.get(2).text())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSoundExperimentPassesAll() {
        Client sound = tried(line("y"), 21, x -> Outcomes.of("y", -(x - 0.5) * (x - 0.5), 0.001));
        Card card = card(sound, HealthChecks.spec());
        assertThat(card.title()).isEqualTo("All checks passed");
        assertThat(card.text()).isEmpty();
        assertThat(card.group()).isEqualTo(Card.Group.HEALTH);
    }

    /** Of a batch each arm counts: here its second one repeats a point, and lacks the metric. */
    @Test
    void allArmsOfBatchesAreLookedAt() {
        Client client = tried(line("y"), 3, x -> Outcomes.of("y", x));
        assertThat(finding(client, "duplicates")).isEqualTo("0 of 3 trials repeat an earlier point");
        Map<Point, Double> arms = new java.util.LinkedHashMap<>();
        arms.put(Point.of(Map.of("x", 0.75)), 1.0);
        arms.put(Point.of(Map.of("x", 0.5)), 1.0);
        int batch = client.attachBatch(arms);
        client.attachData(batch, client.trial(batch).members().get(0).armName(), Outcomes.of("y", 1));
        client.completeTrial(batch);
        assertThat(finding(client, "duplicates")).isEqualTo("1 of 5 trials repeat an earlier point");
        assertThat(passed(client, "missing metrics")).isFalse();
        assertThat(finding(client, "missing metrics"))
                .startsWith("1 of 4 completed trials lack a metric of the objective");
    }

    @Test
    void failuresAreCountedWithTheMostFrequentReason() {
        Client client = tried(line("y"), 8, x -> Outcomes.of("y", x));
        for (int i = 0; i < 3; i++) {
            client.markTrialFailed(client.attachTrial(Point.of(Map.of("x", 0.01 + i * 0.1))), i < 2 ? "boom" : "other");
        }
        assertThat(passed(client, "failures")).isFalse();
        assertThat(finding(client, "failures"))
                .isEqualTo("3 of 11 ended trials failed or were abandoned; the most frequent reason: boom");
    }

    @Test
    void missingMetricsAndRepeatedPointsAreFound() {
        Client client = line("y", "z <= 1");
        for (int i = 0; i < 6; i++) {
            int index = client.attachTrial(Point.of(Map.of("x", i < 3 ? 0.5 : i / 10.0 + 0.05)));
            client.completeTrial(
                    index, i == 5 ? Outcomes.of("y", i) : Outcomes.of("y", i).and("z", 0));
        }
        assertThat(passed(client, "missing metrics")).isFalse();
        assertThat(finding(client, "missing metrics")).startsWith("1 of 6 completed trials");
        assertThat(passed(client, "duplicates")).isFalse();
        assertThat(finding(client, "duplicates")).isEqualTo("2 of 6 trials repeat an earlier point");
    }

    @Test
    void boundsThatHardlyAnyTrialKeepsAreFound() {
        Client hopeless =
                tried(line("y", "z >= 0.95"), 20, x -> Outcomes.of("y", x).and("z", x));
        assertThat(passed(hopeless, "feasibility")).isFalse();
        assertThat(finding(hopeless, "feasibility")).isEqualTo("1 of 20 completed trials keep z >= 0.95");
        assertThat(passed(
                        tried(
                                line("y", "z >= 0.5"),
                                20,
                                x -> Outcomes.of("y", x).and("z", x)),
                        "feasibility"))
                .isTrue();
    }

    @Test
    void valuesThatVaryNoMoreThanTheirNoiseAreFound() {
        Client flat = tried(line("y"), 11, x -> Outcomes.of("y", 0.01 * x, 0.1));
        assertThat(passed(flat, "effect")).isFalse();
        assertThat(passed(tried(line("y"), 11, x -> Outcomes.of("y", 1)), "effect"))
                .isFalse();
        assertThat(passed(tried(line("y"), 11, x -> Outcomes.of("y", x, 0.1)), "effect"))
                .isTrue();
    }

    @Test
    void aBestAtTheEdgeIsFound() {
        Client client = tried(line("-y"), 401, x -> Outcomes.of("y", x));
        assertThat(passed(client, "edges")).isFalse();
        assertThat(finding(client, "edges"))
                .isEqualTo("5 of the 5 best trials lie at the lower edge of x, real in [0, 1]");
    }

    @Test
    void improvementOnTheBaselineIsToldWithFigures() {
        assertThat(passed(Runs.twoGoals(30), "baseline")).isTrue();
        Client worse = line("y");
        worse.completeTrial(worse.attachBaseline(Point.of(Map.of("x", 0.5))), Outcomes.of("y", 2));
        tried(worse, 8, x -> Outcomes.of("y", x));
        assertThat(passed(worse, "baseline")).isFalse();
        assertThat(finding(worse, "baseline")).startsWith("none of 8 feasible trials");
    }

    /** Says of each trial, as it were from all others, what a function says of its reading. */
    private record Told(History history, UnaryOperator<Prediction> said) implements AnalysisRequest.Model {
        @Override
        public List<Map<String, Prediction>> predict(List<Point> points) {
            return List.of();
        }

        @Override
        public Optional<Map<Integer, Map<String, Prediction>>> leaveOneOut() {
            Map<Integer, Map<String, Prediction>> all = new HashMap<>();
            history.trials()
                    .forEach(trial -> all.put(
                            trial.index(),
                            Map.of(
                                    "y",
                                    said.apply(trial.value("y").orElseThrow().toPrediction()))));
            return Optional.of(all);
        }
    }

    private static List<String> fit(int trials, UnaryOperator<Prediction> said) {
        History history = tried(line("y"), trials, x -> Outcomes.of("y", x)).history();
        AnalysisRequest request = AnalysisRequest.of(history, Optional.of(new Told(history, said)));
        Card card = (Card) AxModule.components(List.of(), List.of())
                .create(Analysis.class, HealthChecks.spec())
                .analyse(request);
        return card.table().rows().stream()
                .filter(row -> row.get(0).text().equals("fit"))
                .map(row -> row.get(1).text() + ": " + row.get(2).text())
                .toList();
    }

    @Test
    void aModelThatForetellsNothingOrIsTooSureIsFound() {
        assertThat(fit(11, y -> new Prediction(y.mean() + 0.01, 0.1)))
                .containsExactly(
                        "yes: predicted from all others, 11 trials of y have an R² of 1.0",
                        "yes: of y, 100 % of 11 trials lie in the 95 % interval predicted from all others");
        assertThat(fit(11, y -> new Prediction(0.5, 1)))
                .containsExactly(
                        "no: predicted from all others, 11 trials of y have an R² of 0.0",
                        "yes: of y, 100 % of 11 trials lie in the 95 % interval predicted from all others");
        assertThat(fit(11, y -> new Prediction(y.mean() + 0.1, y.mean() > 0.25 ? 0.01 : 0.1)))
                .containsExactly(
                        "yes: predicted from all others, 11 trials of y have an R² of 0.9",
                        "no: of y, 27 % of 11 trials lie in the 95 % interval predicted from all others");
        assertThat(fit(9, y -> new Prediction(0.5, 1))).isEmpty();
    }
}
