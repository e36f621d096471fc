package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ax4j.Client;
import org.ax4j.error.ExhaustedException;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Generator;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.GenerationMethod;
import org.ax4j.testkit.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All generators on spaces in which values activate parameters. */
class HierarchicalSpacesTest {
    /** The best branch is the one with most parameters, and the best part of it one level deeper. */
    private static final SearchSpace SHAPES = SearchSpace.of(
            ChoiceParameter.of("shape", "line", "box", "disc")
                    .activates("line", "length")
                    .activates("box", "width", "height", "round")
                    .activates("disc", "radius", "centre"),
            RangeParameter.real("length", 0, 1),
            RangeParameter.real("width", 0, 1),
            RangeParameter.real("height", 0, 1),
            ChoiceParameter.ofBoolean("round").activates(true, "corner"),
            RangeParameter.real("corner", 0, 1),
            RangeParameter.real("radius", 0, 1),
            RangeParameter.real("centre", 0, 1));

    /** At most 1.2, in the box with round corners. */
    private static double value(Point point) {
        return switch (point.asString("shape")) {
            case "line" -> 0.7 - square(point, "length", 0.2);
            case "disc" -> 0.8 - square(point, "radius", 0.9) - square(point, "centre", 0.4);
            default ->
                1
                        - 4 * square(point, "width", 0.7)
                        - 4 * square(point, "height", 0.15)
                        + (point.asBoolean("round") ? 0.2 - 2 * square(point, "corner", 0.6) : 0);
        };
    }

    private static double square(Point point, String name, double best) {
        double gap = point.asDouble(name) - best;
        return gap * gap;
    }

    private static Client client(long seed, SearchSpace space, GenerationMethod method) {
        Client client = Client.builder().seed(seed).build();
        client.configureExperiment("tree", space);
        client.configureOptimization("score");
        client.configureGenerationStrategy(method);
        return client;
    }

    private static void checked(SearchSpace space, List<Point> points) {
        assertThat(points).doesNotHaveDuplicates().allSatisfy(point -> {
            assertThat(point.values().keySet()).isEqualTo(Trees.active(space, point));
            assertThat(space.contains(point)).isTrue();
        });
    }

    private static List<Trying> designs(long seed, SearchSpace space) {
        return Stream.<Map.Entry<String, Generator>>of(
                        Map.entry("ax/sobol", new SobolGenerator()),
                        Map.entry(
                                "ax/latin-hypercube",
                                new LatinHypercubeGenerator(new LatinHypercubeGenerator.Config(16))),
                        Map.entry("ax/factorial", new FactorialGenerator(new FactorialGenerator.Config(3))))
                .map(one -> new Trying(one.getValue(), one.getKey(), seed, space))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void designsHoldExactlyWhatIsActive(int depth) {
        for (long seed = 0; seed < 40; seed++) {
            SearchSpace space = Trees.random(seed, depth);
            for (Trying design : designs(seed, space)) {
                List<Point> points = new ArrayList<>(design.points(1));
                points.addAll(design.points(12));
                checked(space, points);
                assertThat(points).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void designsOfAFiniteSpaceEndWithItsLastPoint(int depth) {
        int exhausted = 0;
        for (long seed = 0; seed < 200 && exhausted < 12; seed++) {
            SearchSpace space = Trees.finite(seed, depth);
            int count = (int) space.cardinality();
            if (count > 80) {
                continue;
            }
            exhausted++;
            for (Trying design : designs(seed, space)) {
                Suggestions answer = design.ask(count + 3);
                List<Point> points = Trying.points(answer);
                checked(space, points);
                assertThat(points).as("seed %s: %s", seed, answer.shortfall()).hasSize(count);
                assertThat(design.ask(1).shortfall()).isNotBlank();
            }
        }
        assertThat(exhausted).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void modelledSuggestionsHoldExactlyWhatIsActive(int depth) {
        for (long seed = 0; seed < 6; seed++) {
            SearchSpace space = Trees.random(100 + seed, depth);
            try (Client client = client(seed, space, GenerationMethod.FAST)) {
                List<Point> points = new ArrayList<>();
                for (int i = 0; i < 8 && points.size() < space.cardinality() - 3; i++) {
                    client.getNextTrials(i == 7 ? 3 : 1).forEach((trial, point) -> {
                        points.add(point);
                        client.completeTrial(trial, Outcomes.of("score", Math.sin(trial)));
                    });
                }
                checked(space, points);
            }
        }
    }

    @Test
    void theModelExhaustsAFiniteSpaceAfterItsCount() {
        int exhausted = 0;
        for (long seed = 0; seed < 30 && exhausted < 4; seed++) {
            SearchSpace space = Trees.finite(seed, 3);
            int count = (int) space.cardinality();
            if (count < 8 || count > 30) {
                continue;
            }
            exhausted++;
            try (Client client = client(seed, space, GenerationMethod.FAST)) {
                Set<Point> points = new HashSet<>();
                for (int i = 0; i < count; i++) {
                    client.getNextTrials(1).forEach((trial, point) -> {
                        points.add(point);
                        client.completeTrial(trial, Outcomes.of("score", 1.0 * point.hashCode() % 7));
                    });
                }
                assertThat(points).hasSize(count);
                assertThatThrownBy(() -> client.getNextTrials(1)).isInstanceOf(ExhaustedException.class);
            }
        }
        assertThat(exhausted).isEqualTo(4);
    }

    @Test
    void findsTheBestBranchAndTheOptimumInIt() {
        double modelled = 0;
        double random = 0;
        for (long seed = 1; seed <= 5; seed++) {
            modelled += regret(seed, GenerationMethod.FAST);
            random += regret(seed, GenerationMethod.RANDOM_SEARCH);
        }
        assertThat(modelled).isLessThan(random / 20);
    }

    private static double regret(long seed, GenerationMethod method) {
        try (Client client = client(seed, SHAPES, method)) {
            for (int i = 0; i < 30; i++) {
                client.getNextTrials(1)
                        .forEach((trial, point) -> client.completeTrial(trial, Outcomes.of("score", value(point))));
            }
            return 1.2
                    - client.getBestParameterization(false)
                            .metrics()
                            .get("score")
                            .mean();
        }
    }

    @Test
    void fixedValuesAreHeldWithWhatActivatesThem() {
        try (Client client = client(3, SHAPES, GenerationMethod.FAST)) {
            for (int i = 0; i < 9; i++) {
                Map<String, Object> fixed = i % 3 == 0 ? Map.of("corner", 0.5) : Map.of("shape", "disc");
                client.getNextTrials(1, fixed).forEach((trial, point) -> {
                    assertThat(point.values()).containsAllEntriesOf(fixed);
                    client.completeTrial(trial, Outcomes.of("score", value(point)));
                });
            }
            assertThat(client.history().trial(0).point().asBoolean("round")).isTrue();
        }
    }

    @Test
    void aNarrowBranchKeepsItsShareOfASobolSequence() {
        SearchSpace space = SearchSpace.of(
                        ChoiceParameter.of("kind", "free", "mixture").activates("mixture", "a", "b", "c"),
                        RangeParameter.real("x", 0, 1),
                        RangeParameter.real("a", 0, 1),
                        RangeParameter.real("b", 0, 1),
                        RangeParameter.real("c", 0, 1))
                .where("a + b + c == 1");
        List<Point> points = Trying.sobol(4, space).points(32);
        checked(space, points);
        assertThat(points.stream().filter(point -> point.asString("kind").equals("mixture")))
                .hasSize(16);
    }

    @Test
    void anExperimentIsReplayed(@TempDir Path folder) {
        Path file = folder.resolve("shapes.json");
        try (Client client = client(8, SHAPES, GenerationMethod.FAST)) {
            for (int i = 0; i < 10; i++) {
                client.getNextTrials(1)
                        .forEach((trial, point) -> client.completeTrial(trial, Outcomes.of("score", value(point))));
            }
            client.saveToJson(file);
            assertThat(Client.verify(file).holds()).isTrue();
            try (Client loaded = Client.loadFromJson(file)) {
                assertThat(loaded.getNextTrials(2)).isEqualTo(client.getNextTrials(2));
            }
        }
    }
}
