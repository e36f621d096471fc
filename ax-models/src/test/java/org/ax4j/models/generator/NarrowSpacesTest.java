package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ax4j.Client;
import org.ax4j.error.ExhaustedException;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.GenerationMethod;
import org.ax4j.strategy.GenerationStrategyConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Constraints that few points of a grid keep; that each point keeps them and is on its grid is checked with every answer. */
class NarrowSpacesTest {
    private static final int SEEDS = 20;

    private static RangeParameter whole(String name, int low, int high) {
        return RangeParameter.integer(name, low, high);
    }

    private static RangeParameter stepped(String name, double step) {
        return RangeParameter.real(name, 0, 1).step(step);
    }

    private static ChoiceParameter powers(String name) {
        return ChoiceParameter.of(name, 1, 2, 4, 8);
    }

    static Stream<SearchSpace> spaces() {
        return Stream.of(
                SearchSpace.of(whole("a", 0, 200), whole("b", 0, 200), whole("c", 0, 200))
                        .where("3*a + 5*b + 7*c == 500"),
                SearchSpace.of(whole("a", 1, 1000), whole("b", 1, 1000), stepped("c", 0.1))
                        .where("a == 16*b"),
                SearchSpace.of(whole("a", 1, 1000), whole("b", 1, 1000), whole("c", 1, 1000))
                        .where("a + 2*b + 3*c == 1000", "a >= b"),
                SearchSpace.of(
                                whole("a", 0, 100),
                                stepped("b", 0.01),
                                RangeParameter.real("c", 0, 1).digits(3))
                        .where("0.01*a + b + c == 1"),
                SearchSpace.of(
                                whole("a", 0, 100),
                                ChoiceParameter.of("b", 16, 32, 64, 128),
                                whole("c", 1, 1000),
                                RangeParameter.real("d", 0, 1))
                        .where("a*4 == b", "c + a == 60"),
                SearchSpace.of(stepped("a", 0.05), stepped("b", 0.05), stepped("c", 0.05), stepped("d", 0.05))
                        .where("a + b + c + d == 1", "a >= b", "2*c == d"),
                SearchSpace.of(
                                RangeParameter.real("a", 0, 1).digits(2),
                                stepped("b", 0.01),
                                RangeParameter.real("c", 0, 1))
                        .where("3*a + 2*b + c == 1", "b == 2*a"),
                SearchSpace.of(
                                whole("a", 1, 64),
                                whole("b", 1, 64),
                                whole("c", 1, 512),
                                RangeParameter.real("d", 1e-6, 1).log())
                        .where("c == 8*a", "b <= a"));
    }

    @ParameterizedTest
    @MethodSource("spaces")
    void randomPointsAreFound(SearchSpace space) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Trying trying = Trying.sobol(seed, space);
            Set<Point> points = new HashSet<>(trying.points(4));
            points.addAll(trying.points(1));
            assertThat(points).as("seed " + seed).hasSize(5);
        }
    }

    @ParameterizedTest
    @MethodSource("spaces")
    void theModelFindsPoints(SearchSpace space) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Client client = fast(seed, space);
            Set<Point> points = new HashSet<>();
            for (int i = 0; i < 4; i++) {
                client.getNextTrials(1).forEach((trial, point) -> {
                    assertThat(space.contains(point)).isTrue();
                    points.add(point);
                    client.completeTrial(trial, Outcomes.of("f", point.asDouble("a") + 0.001 * trial));
                });
            }
            assertThat(points).hasSize(4);
            assertThat(client.trial(3).origin().reason()).contains("largest log");
        }
    }

    private static Client fast(int seed, SearchSpace space) {
        Client client = Client.builder().seed(seed).build();
        client.configureExperiment("narrow", space);
        client.configureOptimization("f");
        client.configureGenerationStrategy(
                GenerationStrategyConfig.of(GenerationMethod.FAST).initializationBudget(2));
        return client;
    }

    @Test
    void allPointsAreFound() {
        SearchSpace multiples = SearchSpace.of(whole("a", 1, 1000), whole("b", 1, 1000), stepped("c", 0.1))
                .where("a == 16*b");
        Suggestions answer = Trying.sobol(1, multiples).ask(700);
        assertThat(Trying.points(answer)).hasSize(62 * 11).doesNotHaveDuplicates();
        assertThat(answer.shortfall())
                .contains("exhausted: the space has 682 points that keep the constraints, 0 are taken");
        SearchSpace sums = SearchSpace.of(whole("a", 0, 500), whole("b", 0, 500), whole("c", 0, 500))
                .where("3*a + 5*b + 7*c == 100");
        long count = IntStream.rangeClosed(0, 33)
                .boxed()
                .flatMap(a -> IntStream.rangeClosed(0, 20).mapToObj(b -> 100 - 3 * a - 5 * b))
                .filter(rest -> rest >= 0 && rest % 7 == 0)
                .count();
        assertThat(Trying.points(Trying.sobol(2, sums).ask(200))).hasSize((int) count);
    }

    /** Two points only, in one of whose coordinates rounding could make many of them. */
    @Test
    void determinedRealsAreNotGivenTwice() {
        SearchSpace space = SearchSpace.of(RangeParameter.real("a", 0, 10), powers("b"), powers("c"))
                .where("b + c == 6", "a == b");
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(Trying.points(Trying.sobol(seed, space).ask(5))).hasSize(2);
            Client client = fast(seed, space);
            for (int i = 0; i < 2; i++) {
                client.getNextTrials(1)
                        .forEach((trial, point) -> client.completeTrial(trial, Outcomes.of("f", point.asDouble("a"))));
            }
            assertThatThrownBy(() -> client.getNextTrials(1)).isInstanceOf(ExhaustedException.class);
        }
    }

    @Test
    void narrowPartsOfLogScalesAreSpread() {
        SearchSpace space = SearchSpace.of(
                        RangeParameter.real("a", 1e-8, 1e8).log(),
                        RangeParameter.real("b", 1e-8, 1e8).log())
                .where("a + b <= 0.0000001");
        List<Point> points = Trying.points(Trying.sobol(1, space).ask(200));
        assertThat(points).hasSize(200);
        double middle = Math.sqrt(1e-8 * 9e-8);
        assertThat(points.stream().filter(p -> p.asDouble("a") < middle)).hasSizeBetween(90, 140);
    }

    /** Each value goes with some points, the two together with none. */
    @Test
    void anImpossibleBranchIsSkipped() {
        SearchSpace space = SearchSpace.of(
                        ChoiceParameter.of("s", "u", "v").activates("u", "a"),
                        ChoiceParameter.of("t", "w", "z").activates("w", "b"),
                        RangeParameter.real("a", 0, 1),
                        RangeParameter.real("b", 0, 1),
                        RangeParameter.real("c", 0, 1))
                .where("a - c >= 0.3", "c - b >= 0.8");
        List<Point> points = Trying.points(Trying.sobol(1, space).ask(20, Map.of()));
        assertThat(points)
                .hasSize(20)
                .noneMatch(p -> p.asString("s").equals("u") && p.asString("t").equals("w"));
        Client client = fast(1, space);
        for (int i = 0; i < 5; i++) {
            client.getNextTrials(1)
                    .forEach((trial, point) -> client.completeTrial(trial, Outcomes.of("f", point.asDouble("c"))));
        }
        assertThat(client.trial(4).origin().reason()).contains("largest log");
    }
}
