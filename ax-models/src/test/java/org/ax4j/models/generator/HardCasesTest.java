package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ax4j.Client;
import org.ax4j.error.ExhaustedException;
import org.ax4j.experiment.BestTrial;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.DerivedParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.space.SpaceEdit;
import org.ax4j.spi.RandomStream;
import org.ax4j.strategy.GenerationMethod;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.GenerationStrategyConfig;
import org.ax4j.strategy.Stage;
import org.ax4j.strategy.UniformGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data and spaces that break optimisers: always a valid point that is new, or the error that says why there is none. */
class HardCasesTest {
    private static final SearchSpace SQUARE =
            SearchSpace.of(RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1));

    private static Client client(SearchSpace space, String objective, String... constraints) {
        Client client = Client.builder().seed(1).build();
        client.configureExperiment("hard", space);
        client.configureOptimization(objective, constraints);
        client.configureGenerationStrategy(
                GenerationStrategyConfig.of(GenerationMethod.FAST).initializationBudget(1));
        return client;
    }

    /** Trials with outcomes of their points, then some asks whose answers must come from the model and be new. */
    private static void run(Client client, int trials, ToDoubleFunction<Point> f) {
        for (int i = 0; i < trials; i++) {
            Map.Entry<Integer, Point> next =
                    client.getNextTrials(1).entrySet().iterator().next();
            client.completeTrial(next.getKey(), Outcomes.of("f", f.applyAsDouble(next.getValue())));
        }
        checkModelled(client);
    }

    /** Trials of before inform the model after each edit; what it remembers of the smaller space does not break it. */
    @Test
    void aSpaceThatIsEdited() {
        Client client = client(SQUARE, "f");
        run(client, 6, p -> -Math.abs(p.asDouble("x") - 0.5));
        client.editSpace(
                SpaceEdit.add(RangeParameter.integer("n", 1, 9), 5),
                SpaceEdit.add(ChoiceParameter.of("loss", "a", "b"), "a"));
        checkModelled(client);
        client.editSpace(
                SpaceEdit.widen(RangeParameter.real("x", -1, 2)),
                SpaceEdit.widen(ChoiceParameter.of("loss", "c", "a", "b")),
                SpaceEdit.freeze("y", 0.25));
        run(client, 3, p -> p.asDouble("x") + p.asInt("n"));
        client.history().trials().stream()
                .skip(client.history().trials().size() - 5)
                .forEach(trial -> assertThat(trial.point().asDouble("y")).isEqualTo(0.25));
        client.editSpace(SpaceEdit.unfreeze("y"));
        checkModelled(client);
        Point old = client.trial(1).point();
        assertThat(client.predict(List.of(old)).get(0)).containsKey("f");
        assertThat(old.values()).containsEntry("n", 5).containsEntry("loss", "a");
    }

    private static void checkModelled(Client client) {
        int before = client.history().trials().size();
        client.getNextTrials(2);
        Set<Point> points = new HashSet<>();
        client.history().trials().subList(0, before).forEach(trial -> points.add(trial.point()));
        for (Trial trial : client.history().trials().subList(before, before + 2)) {
            assertThat(trial.origin().stage()).as(trial.origin().reason()).isEqualTo("model");
            assertThat(trial.origin().reason()).contains("largest log");
            assertThat(points.add(trial.point())).isTrue();
        }
    }

    @Test
    void oneObservation() {
        run(client(SQUARE, "f"), 1, point -> 3);
    }

    @Test
    void equalOutcomes() {
        Client client = client(SQUARE, "f");
        for (int i = 0; i < 6; i++) {
            client.getNextTrials(1).forEach((trial, point) -> client.completeTrial(trial, Outcomes.of("f", 3)));
        }
        assertThat(client.trial(5).origin().reason())
                .contains("all outcomes are equal so far")
                .contains("Sobol");
        run(client, 1, point -> 4);
    }

    /** A model that has seen no difference looks in corners, where it knows least; a needle is more likely met by points that fill the space. */
    @Test
    void asLongAsNothingDiffersTheSpaceIsFilled() {
        int found = 0;
        for (int seed = 0; seed < 8; seed++) {
            Client client = Client.builder().seed(seed).build();
            client.configureExperiment("needle", SQUARE);
            client.configureOptimization("f");
            boolean met = false;
            for (int i = 0; i < 30; i++) {
                for (Map.Entry<Integer, Point> next : client.getNextTrials(1).entrySet()) {
                    Point point = next.getValue();
                    double far = Math.hypot(point.asDouble("x") - 0.3, point.asDouble("y") - 0.62);
                    met |= far < 0.2;
                    client.completeTrial(next.getKey(), Outcomes.of("f", Math.max(0, 1 - far / 0.2)));
                }
            }
            found += met ? 1 : 0;
        }
        assertThat(found).isEqualTo(8);
    }

    /** The goal differs, but how a point that keeps the bound is found nobody knows yet. */
    @Test
    void aBoundThatIsBrokenByTheSameEverywhere() {
        Client client = client(SQUARE, "f", "ok >= 0");
        for (int i = 0; i < 5; i++) {
            client.getNextTrials(1)
                    .forEach((trial, point) -> client.completeTrial(
                            trial, Outcomes.of("f", point.asDouble("x")).and("ok", -1)));
        }
        assertThat(client.trial(4).origin().reason()).contains("violate a constraint on ok by the same so far");
        client.getNextTrials(1)
                .forEach((trial, point) -> client.completeTrial(
                        trial, Outcomes.of("f", point.asDouble("x")).and("ok", 1)));
        checkModelled(client);
    }

    /** Nine of ten trials have no error; those that have are told apart, and never recommended. */
    @Test
    void violationsAreNotSmoothedAway() {
        for (int violators : new int[] {2, 4, 8}) {
            for (boolean exact : new boolean[] {false, true}) {
                Client client = Client.builder().seed(violators).build();
                client.configureExperiment("errors", SQUARE);
                client.configureOptimization("f", "errors <= 0");
                RandomStream random = new RandomStream(violators);
                for (int i = 0; i < 40; i++) {
                    double x = i < violators ? 0.8 + 0.2 * random.nextDouble() : 0.8 * random.nextDouble();
                    int trial = client.attachTrial(Point.of(Map.of("x", x, "y", random.nextDouble())));
                    Outcomes outcomes = Outcomes.of("f", x);
                    double errors = i < violators ? 1 + i : 0;
                    client.completeTrial(
                            trial, exact ? outcomes.and("errors", errors, 0) : outcomes.and("errors", errors));
                }
                BestTrial best = client.getBestParameterization();
                assertThat(best.feasible()).isTrue();
                assertThat(client.trial(best.trialIndex()).mean("errors")).isZero();
                Point bad = Point.of(Map.of("x", 0.95, "y", 0.5));
                assertThat(client.predict(List.of(bad)).get(0).get("errors").mean())
                        .isGreaterThan(violators < 8 ? 0 : 0.5);
            }
        }
    }

    /** Zeros and ones: no bend of outcomes makes a process suit them, though its density has no bounds where many are equal. */
    @Test
    void onlyTwoValues() {
        for (int seed = 0; seed < 4; seed++) {
            Client client = Client.builder().seed(seed).build();
            client.configureExperiment("two", SQUARE);
            client.configureOptimization("f");
            RandomStream random = new RandomStream(seed);
            for (int i = 0; i < 30; i++) {
                int trial = client.attachTrial(Point.of(Map.of("x", random.nextDouble(), "y", random.nextDouble())));
                client.completeTrial(
                        trial, Outcomes.of("f", client.trial(trial).point().asDouble("x") > 0.4 ? 1 : 0));
            }
            for (int i = 0; i < 50; i++) {
                Point point = Point.of(Map.of("x", random.nextDouble(), "y", random.nextDouble()));
                Prediction predicted = client.predict(List.of(point)).get(0).get("f");
                assertThat(predicted.mean()).isBetween(-0.6, 1.6);
                assertThat(predicted.sem()).isBetween(1e-6, 1.0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e300, -1e300, 1e-12})
    void extremeOutcomes(double size) {
        run(client(SQUARE, "f"), 6, point -> size * point.asDouble("x"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e6, -1e6})
    void anOutlierOnEitherSide(double outlier) {
        int[] calls = {0};
        run(client(SQUARE, "f"), 8, point -> calls[0]++ == 3 ? outlier : point.asDouble("x"));
    }

    @Test
    void duplicatesAndGivenErrorsOfZero() {
        Client client = client(SQUARE, "f");
        for (int i = 0; i < 6; i++) {
            int trial = client.attachTrial(Point.of(Map.of("x", 0.25 * (i % 3), "y", 0.5)));
            client.completeTrial(trial, Outcomes.of("f", 0.1 * (i % 3), 0));
        }
        checkModelled(client);
    }

    @Test
    void partlyGivenErrors() {
        Client client = client(SQUARE, "f");
        for (int i = 0; i < 6; i++) {
            int trial = client.attachTrial(Point.of(Map.of("x", 0.15 * i, "y", 0.5)));
            client.completeTrial(trial, i % 2 == 0 ? Outcomes.of("f", 0.1 * i, 0.05) : Outcomes.of("f", 0.1 * i));
        }
        checkModelled(client);
    }

    @Test
    void aConstraintThatIsNeverKeptAndOneThatAlwaysIs() {
        for (String bound : new String[] {"c >= 100", "c <= 100"}) {
            Client client = client(SQUARE, "f", bound);
            for (int i = 0; i < 6; i++) {
                client.getNextTrials(1)
                        .forEach((trial, point) -> client.completeTrial(
                                trial, Outcomes.of("f", point.asDouble("x")).and("c", point.asDouble("y"))));
            }
            checkModelled(client);
        }
    }

    @Test
    void metricsMissingInSomeTrials() {
        Client client = client(SQUARE, "f", "c >= 0.2");
        for (int i = 0; i < 8; i++) {
            int index = i;
            client.getNextTrials(1)
                    .forEach((trial, point) -> client.completeTrial(
                            trial,
                            index % 3 == 0
                                    ? Outcomes.of("c", point.asDouble("y"))
                                    : Outcomes.of("f", point.asDouble("x")).and("c", point.asDouble("y"))));
        }
        checkModelled(client);
    }

    @Test
    void allTrialsFailed() {
        Client client = client(SQUARE, "f");
        for (int i = 0; i < 6; i++) {
            client.getNextTrials(1).keySet().forEach(trial -> client.markTrialFailed(trial, "it broke"));
        }
        assertThat(client.getNextTrials(1)).hasSize(1);
    }

    @Test
    void aChoiceOfAThousandValues() {
        Object[] values = IntStream.range(0, 1000).mapToObj(i -> "v" + i).toArray();
        SearchSpace space = SearchSpace.of(ChoiceParameter.of("c", values), RangeParameter.real("x", 0, 1));
        run(
                client(space, "f"),
                8,
                point -> point.asDouble("x") + point.asString("c").length());
    }

    @Test
    void aHundredParameters() {
        SearchSpace space = SearchSpace.of(IntStream.range(0, 100)
                .mapToObj(k -> RangeParameter.real("x" + k, -1, 1))
                .toArray(Parameter[]::new));
        run(client(space, "f"), 8, point -> point.asDouble("x3") - point.asDouble("x50"));
    }

    @Test
    void oneParameterAndAnIntegerRangeOfTwoValues() {
        run(client(SearchSpace.of(RangeParameter.real("x", 0, 1)), "f"), 6, point -> point.asDouble("x"));
        SearchSpace narrow = SearchSpace.of(RangeParameter.integer("n", 3, 4), RangeParameter.real("x", 0, 1));
        run(client(narrow, "f"), 6, point -> point.asInt("n") * point.asDouble("x"));
    }

    @Test
    void aSpaceNearlyExhaustedGivesEveryPointAndThenSaysSo() {
        SearchSpace space = SearchSpace.of(RangeParameter.integer("n", 1, 4), ChoiceParameter.of("c", "a", "b", "d"));
        Client client = client(space, "f");
        Set<Point> seen = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            client.getNextTrials(1).forEach((trial, point) -> {
                assertThat(seen.add(point)).isTrue();
                client.completeTrial(trial, Outcomes.of("f", point.asInt("n")));
            });
        }
        assertThatThrownBy(() -> client.getNextTrials(1))
                .isInstanceOf(ExhaustedException.class)
                .hasMessageContaining("12");
    }

    /** Walks inside constraints would meet neighbours of it that rounding alone tells apart. */
    @Test
    void aSpaceOfRealsThatIsOnePoint() {
        Client client = client(SQUARE.where("x + y >= 2"), "f");
        assertThat(client.getNextTrials(3)).isEqualTo(Map.of(0, Point.of(Map.of("x", 1.0, "y", 1.0))));
        assertThat(client.lastAsk().orElseThrow().answer())
                .contains("exhausted: ", "the space has 1 point that keeps the constraints, 1 is taken");
        client.completeTrial(0, Outcomes.of("f", 1));
        assertThatThrownBy(() -> client.getNextTrials(1)).hasMessageContaining("no point is left to suggest");
    }

    /** Two kinds and what the constraints leave: y is free, x is not. */
    @Test
    void oneOfTwoRealsIsForced() {
        Client client = client(SQUARE.where("x >= 1"), "f");
        run(client, 12, p -> p.asDouble("y"));
        assertThat(client.history().trials())
                .allSatisfy(trial -> assertThat(trial.point().asDouble("x")).isEqualTo(1));
    }

    /** In each branch one point; walks would go on among its neighbours. */
    @Test
    void branchesOfOnePointEach() {
        SearchSpace space = SearchSpace.of(
                        ChoiceParameter.of("kind", "p", "q").activates("p", "x").activates("q", "n"),
                        RangeParameter.real("x", 0, 1),
                        RangeParameter.integer("n", 0, 3))
                .where("x >= 1", "n >= 3");
        Client client = client(space, "f");
        assertThat(client.getNextTrials(5).values())
                .containsExactlyInAnyOrder(
                        Point.of(Map.of("kind", "p", "x", 1.0)), Point.of(Map.of("kind", "q", "n", 3)));
        assertThat(client.lastAsk().orElseThrow().answer()).contains("exhausted: the space has 2 points");
    }

    /** Attached points stand for those that the search computes a little differently. */
    @Test
    void determinedPointsThatWereAttachedAreTaken() {
        SearchSpace space = SearchSpace.of(
                        RangeParameter.integer("n", 0, 6),
                        RangeParameter.real("x", 0, 1),
                        RangeParameter.real("y", 0, 1))
                .where("3*x - n == 0", "y - x == 0");
        Client client = client(space, "f");
        for (int n = 0; n <= 3; n++) {
            client.attachTrial(Point.of(Map.of("n", n, "x", n / 3.0, "y", n / 3.0)));
        }
        assertThatThrownBy(() -> client.getNextTrials(2)).hasMessageContaining("exhausted: the space has 4 points");
        Client derived = client(
                SearchSpace.of(
                                DerivedParameter.of("t", "n + 2*x"),
                                RangeParameter.integer("n", 0, 6),
                                RangeParameter.real("x", 0, 1))
                        .where("x + n == 3"),
                "f");
        assertThat(derived.getNextTrials(9).values())
                .containsExactlyInAnyOrder(
                        Point.of(Map.of("t", 3.0, "n", 3, "x", 0.0)), Point.of(Map.of("t", 4.0, "n", 2, "x", 1.0)));
    }

    /** Grids whose ends lie between their values, and weights that were rounded, hide points from the search inside the constraints; looking through all does not. */
    @Test
    void pointsThatTheSearchMissesAreGiven() {
        SearchSpace ends =
                SearchSpace.of(RangeParameter.real("x", 0.125, 0.875).digits(1), RangeParameter.real("y", 0, 1));
        assertThat(client(ends.where("x - y == 0"), "f").getNextTrials(12).values())
                .hasSize(9)
                .contains(Point.of(Map.of("x", 0.125, "y", 0.125)));
        assertThat(client(ends.where("x + y == 0.15"), "f").getNextTrials(12).values())
                .hasSize(1);
        SearchSpace rounded = SearchSpace.of(RangeParameter.integer("n", 0, 9), RangeParameter.real("x", 0, 1))
                .where("x - 0.1111111111*n == 0", "9*x - n == 0");
        Client client = client(rounded, "f");
        assertThat(client.getNextTrials(12)).hasSize(10);
        assertThat(client.lastAsk().orElseThrow().answer()).contains("exhausted: the space has 10 points");
    }

    /** A model that cannot be tested is not trusted. */
    @Test
    void theBestOfSeveralArmsIsToldByReadings() {
        Client client = client(SQUARE, "f");
        Map<Point, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < 6; i++) {
            weights.put(Point.of(Map.of("x", i / 5.0, "y", 0.5)), 1.0);
        }
        int batch = client.attachBatch(weights);
        for (int i = 0; i < 6; i++) {
            client.attachData(batch, batch + "_" + i, Outcomes.of("f", i == 3 ? 9 : i));
        }
        client.completeTrial(batch);
        BestTrial best = client.getBestParameterization();
        assertThat(best.modelled()).isFalse();
        assertThat(best.arm().name()).isEqualTo(batch + "_3");
        assertThat(best.reason()).contains("trials of several arms have no leave-one-out predictions to test it by");
    }

    @Test
    void linearConstraintsAndAnEqualityThatLeavesALine() {
        SearchSpace space = SQUARE.where("x + y <= 1", "x >= 0.2 + 0.1*y");
        Client client = client(space, "f");
        run(client, 6, point -> point.asDouble("x") + 2 * point.asDouble("y"));
        SearchSpace line = SearchSpace.of(
                        RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1), RangeParameter.real("z", 0, 1))
                .where("x + y + z == 1", "x == y");
        Client onLine = client(line, "f");
        for (int i = 0; i < 4; i++) {
            int trial = onLine.attachTrial(
                    Point.of(Map.of("x", 0.1 * (i + 1), "y", 0.1 * (i + 1), "z", 1 - 0.2 * (i + 1))));
            onLine.completeTrial(trial, Outcomes.of("f", i));
        }
        checkModelled(onLine);
    }

    /** What is frozen leaves trials with other values outside of what is searched; they show where the rest is best. */
    @Test
    void observationsOutsideTheSpaceInform() {
        Client client = client(SQUARE, "f");
        for (int i = 0; i < 12; i++) {
            double y = i / 11.0;
            int trial = client.attachTrial(Point.of(Map.of("x", 0.05 * i, "y", y)));
            client.completeTrial(trial, Outcomes.of("f", -Math.pow(y - 0.7, 2)));
        }
        client.editSpace(SpaceEdit.freeze("x", 0.95));
        checkModelled(client);
        assertThat(client.trial(12).point().asDouble("x")).isEqualTo(0.95);
        assertThat(client.trial(12).point().asDouble("y")).isBetween(0.55, 0.85);
    }

    /** Told points, then a batch from the model. */
    private static List<Point> constrained(
            int trials,
            int count,
            String objective,
            String bound,
            java.util.function.Function<Point, Outcomes> outcomes) {
        Client client = client(SQUARE, objective, bound);
        try (Client other = client(SQUARE, objective, bound)) {
            other.configureGenerationStrategy(GenerationMethod.RANDOM_SEARCH);
            other.getNextTrials(trials)
                    .values()
                    .forEach(point -> client.completeTrial(client.attachTrial(point), outcomes.apply(point)));
        }
        return List.copyOf(client.getNextTrials(count).values());
    }

    @Test
    void severalGoalsWithoutThresholdsKeepTheirConstraints() {
        List<Point> found = constrained(
                25,
                6,
                "f, g",
                "c <= 0.3",
                p -> Outcomes.of("f", p.asDouble("x") + 2 * p.asDouble("y"))
                        .and("g", 1 - p.asDouble("x") + 2 * p.asDouble("y"))
                        .and("c", p.asDouble("y")));
        assertThat(found).allSatisfy(p -> assertThat(p.asDouble("y")).isBetween(0.2, 0.32));
    }

    @Test
    void manyPointsBeyondAConstraintDoNotHideThoseThatKeepIt() {
        List<Point> found = constrained(
                200,
                3,
                "f",
                "c <= 0.5",
                p -> Outcomes.of("f", p.asDouble("x") - Math.pow(p.asDouble("y") - 0.3, 2))
                        .and("c", p.asDouble("x")));
        assertThat(found).allSatisfy(p -> {
            assertThat(p.asDouble("x")).isBetween(0.47, 0.503);
            assertThat(p.asDouble("y")).isBetween(0.2, 0.4);
        });
    }

    @Test
    void batchesSpreadWhileNothingKeepsTheConstraint() {
        List<Point> found = constrained(
                4, 4, "f", "c >= 1.02", p -> Outcomes.of("f", p.asDouble("x")).and("c", Math.sin(3 * p.asDouble("x"))));
        for (int i = 0; i < found.size(); i++) {
            for (int j = 0; j < i; j++) {
                Point a = found.get(i);
                Point b = found.get(j);
                assertThat(Math.hypot(a.asDouble("x") - b.asDouble("x"), a.asDouble("y") - b.asDouble("y")))
                        .isGreaterThan(0.02);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e300, -1e300})
    void aHugeValueOfAConstraintAndAHugeError(double huge) {
        Client client = client(SQUARE, "f", "c >= 0");
        for (int i = 0; i < 8; i++) {
            int trial = client.attachTrial(Point.of(Map.of("x", 0.1 * i, "y", 0.3)));
            client.completeTrial(
                    trial,
                    Outcomes.of("f", 0.1 * i, i == 2 ? 1e160 : 0.01).and("c", i == 5 ? huge : 5e-11 * (i % 2 - 0.5)));
        }
        checkModelled(client);
        assertThat(client.predict(List.of(client.trial(0).point())).get(0)).containsKey("f");
    }

    @Test
    void drawsThatFindNothingAreNotTheEndOfASpaceWhereAnotherStrategyWouldSearch() {
        Client client = Client.builder().seed(1).build();
        client.configureExperiment(
                "corner",
                SearchSpace.of(RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1))
                        .where("x + y >= 1.99999"));
        client.configureOptimization("score");
        client.configureGenerationStrategy(new GenerationStrategy(
                "draws",
                List.of(new Stage("draws", UniformGenerator.COMPONENT.spec(), Stage.Exit.NEVER)),
                UniformGenerator.COMPONENT.spec()));
        assertThatThrownBy(() -> client.getNextTrials(1))
                .hasMessageContaining("no point to suggest was found")
                .hasMessageContaining("Use a strategy with 'ax/sobol'");
        client.configureGenerationStrategy(GenerationMethod.FAST);
        assertThat(client.getNextTrials(1)).hasSize(1);
    }
}
