package org.ax4j.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.ax4j.Client;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.DerivedParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestions;
import org.junit.jupiter.api.Test;

/** What draws alone find inside constraints, without a model: equalities of reals, and finite spaces to their last point. */
class ConstrainedDrawsTest {
    private static Client client(SearchSpace space) {
        Client client = Client.builder().seed(3).build();
        client.configureExperiment("constrained", space);
        client.configureOptimization("score");
        return client;
    }

    private static SearchSpace shares(String... constraints) {
        return SearchSpace.of(
                        RangeParameter.real("a", 0, 1),
                        RangeParameter.real("b", 0, 1),
                        RangeParameter.real("c", 0, 1),
                        RangeParameter.real("rate", 1e-4, 1).log(),
                        RangeParameter.integer("n", 0, 9),
                        DerivedParameter.of("twice", "2*a"))
                .where(constraints);
    }

    private static void isKept(SearchSpace space, Map<String, ?> fixed) {
        Client client = client(space);
        List<Point> points = new ArrayList<>(client.getNextTrials(20, fixed).values());
        assertThat(client.lastAsk().orElseThrow().answer()).isEmpty();
        assertThat(new HashSet<>(points)).hasSize(20);
        assertThat(points).allSatisfy(point -> {
            assertThat(space.contains(point)).as("%s", point).isTrue();
            assertThat(point.values()).containsAllEntriesOf(fixed);
            assertThat(point.asDouble("twice")).isEqualTo(2 * point.asDouble("a"));
        });
    }

    @Test
    void equalitiesOfRealsAreKept() {
        isKept(shares("a + b + c == 1"), Map.of());
        isKept(shares("a + b + c == 1"), Map.of("c", 0.25));
        isKept(shares("a + b + c == 1"), Map.of("n", 3));
        isKept(shares("a + b + c == 1", "a - 2*b == 0.1", "c >= 0.2"), Map.of());
        isKept(shares("a - b == 0", "b - c == 0"), Map.of());
        isKept(shares("rate == 0.01*a"), Map.of());
        isKept(shares("a + n == 7.5", "b <= c"), Map.of());
    }

    /** By the closed form: of shares that add up to 1 each has the mean 1/3. */
    @Test
    void drawsOfSharesAreSpread() {
        Client client = client(SearchSpace.of(
                        RangeParameter.real("a", 0, 1), RangeParameter.real("b", 0, 1), RangeParameter.real("c", 0, 1))
                .where("a + b + c == 1"));
        List<Point> points = new ArrayList<>(client.getNextTrials(2000).values());
        for (String name : List.of("a", "b", "c")) {
            assertThat(points.stream()
                            .mapToDouble(point -> point.asDouble(name))
                            .average()
                            .orElseThrow())
                    .isBetween(1 / 3.0 - 0.02, 1 / 3.0 + 0.02); // sd sqrt(1/18/2000) = 0.005
        }
    }

    @Test
    void equalitiesCountInTheirBranchOnly() {
        SearchSpace space = SearchSpace.of(
                        ChoiceParameter.of("kind", "pair", "one").activates("pair", "a", "b"),
                        RangeParameter.real("a", 0, 1),
                        RangeParameter.real("b", 0, 1),
                        RangeParameter.real("x", 0, 1))
                .where("a + b == 1");
        Client client = client(space);
        List<Point> points = new ArrayList<>(client.getNextTrials(40).values());
        assertThat(points).hasSize(40).allMatch(space::contains);
        assertThat(points.stream().filter(point -> point.values().containsKey("a")))
                .hasSizeBetween(10, 30);
    }

    @Test
    void equalitiesOfWholeNumbersAreComputedToo() {
        SearchSpace space = SearchSpace.of(
                        RangeParameter.integer("a", 0, 1000),
                        RangeParameter.integer("b", 0, 1000),
                        RangeParameter.integer("d", 0, 1000))
                .where("a + b + d == 1000", "a - b == 0");
        Client client = client(space);
        assertThat(new HashSet<>(client.getNextTrials(30).values())).hasSize(30).allMatch(space::contains);
        SearchSpace halves = SearchSpace.of(
                        RangeParameter.integer("a", 0, 1000),
                        RangeParameter.real("s", 0, 500).step(0.5))
                .where("a - 2*s == 0");
        assertThat(new HashSet<>(client(halves).getNextTrials(30).values()))
                .hasSize(30)
                .allMatch(halves::contains);
    }

    /** 3 of 10,000: draws may miss them, counting does not. */
    @Test
    void finiteSpacesAreExhaustedToTheLastPointThatKeepsTheConstraints() {
        SearchSpace space = SearchSpace.of(RangeParameter.integer("m", 0, 99), RangeParameter.integer("n", 0, 99))
                .where("m + n >= 197");
        Client client = client(space);
        Map<Integer, Point> points = client.getNextTrials(10);
        assertThat(new HashSet<>(points.values())).hasSize(3).allMatch(space::contains);
        assertThat(client.lastAsk().orElseThrow().answer())
                .endsWith("the space has 3 points that keep the constraints, 3 are taken");
        assertThatThrownBy(() -> client.getNextTrials(1))
                .hasMessage(
                        "[AX-EXHAUSTED] no point is left to suggest: found 0 of 1 new points, exhausted: the space has 3 points"
                                + " that keep the constraints, 3 are taken. The search is over: ask for the best.");
        assertThatThrownBy(() -> client.getNextTrials(1, Map.of("m", 99)))
                .hasMessageContaining(
                        "with m=99 held the space has 2 points that keep the constraints, 2 are taken. Leave out");
    }

    /** 4 of 31,855,013. */
    @Test
    void largeFiniteSpacesWithFewPointsAreExhaustedToo() {
        SearchSpace space = SearchSpace.of(
                        RangeParameter.integer("a", 0, 316),
                        RangeParameter.integer("b", 0, 316),
                        RangeParameter.integer("c", 0, 316))
                .where("a + b + c >= 947");
        Client client = client(space);
        Map<Integer, Point> points = client.getNextTrials(10);
        assertThat(client.trial(0).origin().making().orElseThrow().work().get("draws"))
                .as("few before it is sought out")
                .isLessThan(1000);
        assertThat(new HashSet<>(points.values())).hasSize(4).allMatch(space::contains);
        assertThatThrownBy(() -> client.getNextTrials(1))
                .hasMessage(
                        "[AX-EXHAUSTED] no point is left to suggest: found 0 of 1 new points, exhausted: the space has 4 points"
                                + " that keep the constraints, 4 are taken. The search is over: ask for the best.");
    }

    /** Told by looking at all; with a thousandth of the work no more than 1000 values of numbers are looked at. */
    @Test
    void lessWorkLooksAtLessAndSaysSo() {
        int kept = 0;
        for (int a = 0; a <= 45; a++) {
            for (int b = 0; b <= 45; b++) {
                int rest = 7 * a + 11 * b - 5;
                kept += rest % 13 == 0 && rest >= 0 && rest <= 13 * 45 ? 1 : 0;
            }
        }
        SearchSpace space = SearchSpace.of(
                        RangeParameter.integer("a", 0, 45),
                        RangeParameter.integer("b", 0, 45),
                        RangeParameter.integer("c", 0, 45))
                .where("7*a + 11*b - 13*c == 5");
        SuggestRequest request = SuggestRequest.of("ax/uniform", client(space).history(), 500);
        Suggestions all = new UniformGenerator().suggest(request);
        assertThat(all.suggestions()).hasSize(kept);
        assertThat(all.shortfall())
                .endsWith("the space has " + kept + " points that keep the constraints, 0 are taken");
        Suggestions hasty = new UniformGenerator().suggest(request.effort(0.001));
        assertThat(hasty.suggestions()).hasSizeBetween(20, kept).allMatch(one -> space.contains(one.point()));
        assertThat(hasty.shortfall())
                .contains("the space has at most 97336 points, 0 are taken, and 100 draws in a row gave no new one")
                .endsWith(Filling.UNFINISHED);
    }

    /** Told by looking at all combinations. */
    @Test
    void branchesAreCountedEach() {
        SearchSpace space = SearchSpace.of(
                        ChoiceParameter.of("kind", "grid", "plain").activates("grid", "m", "r"),
                        RangeParameter.integer("m", 1, 4),
                        RangeParameter.real("r", 0, 0.4).digits(1),
                        ChoiceParameter.ofBoolean("flag"))
                .where("m + 10*r <= 4");
        int kept = 0;
        for (int m = 1; m <= 4; m++) {
            for (int r = 0; r <= 4; r++) {
                kept += m + r <= 4 ? 2 : 0;
            }
        }
        Client client = client(space);
        int all = kept + 2;
        assertThat(new HashSet<>(client.getNextTrials(100).values())).hasSize(all);
        assertThat(client.lastAsk().orElseThrow().answer())
                .endsWith("the space has " + all + " points that keep the constraints, " + all + " are taken");
    }

    /** Draws never meet it; linear programming finds it. */
    @Test
    void aCornerOfRealsIsOnePointAndThenTheSpaceIsExhausted() {
        Client client = client(SearchSpace.of(RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1))
                .where("x + y >= 2"));
        assertThat(client.getNextTrials(3)).isEqualTo(Map.of(0, Point.of(Map.of("x", 1.0, "y", 1.0))));
        assertThat(client.lastAsk().orElseThrow().answer())
                .isEqualTo(
                        "1 of 3 points were given, then: the constraints leave {x=1, y=1} only; found 0 of 2 new points,"
                                + " exhausted: with x=1, y=1 held the space has 1 point that keeps the constraints, 1 is taken");
        assertThatThrownBy(() -> client.getNextTrials(1)).hasMessageContaining("no point is left to suggest");
    }

    /** One point for each whole number. */
    @Test
    void realsThatOtherValuesDetermineAreCounted() {
        Client client = client(SearchSpace.of(RangeParameter.integer("n", 1, 5), RangeParameter.real("x", 0, 1))
                .where("x - 0.1*n == 0"));
        assertThat(client.getNextTrials(9).values())
                .hasSize(5)
                .allSatisfy(point -> assertThat(point.asDouble("x")).isCloseTo(0.1 * point.asInt("n"), within(1e-12)));
        assertThat(client.lastAsk().orElseThrow().answer())
                .endsWith("exhausted: the space has 5 points that keep the constraints, 5 are taken");
    }

    /** The same values come out a little different by draws and by linear programming. */
    @Test
    void determinedPointsAreGivenOnce() {
        Client client = client(SearchSpace.of(
                        RangeParameter.integer("n", 0, 2),
                        RangeParameter.integer("m", -1, 2),
                        RangeParameter.real("a", -1, 2),
                        RangeParameter.real("b", 0.5, 10),
                        RangeParameter.real("c", -1, 2))
                .where("a - 0.25*m == 0", "b - 0.3333333333333333*m == 0", "c - 0.5*n + 0.5*m == 1"));
        List<Point> points = new ArrayList<>(client.getNextTrials(1).values());
        points.addAll(client.getNextTrials(2).values());
        assertThat(points).hasSize(3).allMatch(point -> point.asInt("m") == 2);
        assertThat(points.stream().map(point -> point.asInt("n"))).containsExactlyInAnyOrder(0, 1, 2);
        assertThatThrownBy(() -> client.getNextTrials(3))
                .hasMessageContaining("has 3 points that keep the constraints");
        Client grid = client(SearchSpace.of(RangeParameter.integer("n", 0, 98), RangeParameter.real("x", 0, 1))
                .where("x - 0.01020408163265306*n == 0"));
        assertThat(grid.getNextTrials(98)).hasSize(98);
        assertThat(grid.getNextTrials(98)).hasSize(1);
        assertThat(grid.lastAsk().orElseThrow().answer())
                .endsWith("has 99 points that keep the constraints, 99 are taken");
    }

    /** A range of many decades on its natural scale is not one value. */
    @Test
    void largeDomainsAreComparedAsExactlyAsTheirValues() {
        Client bytes =
                client(SearchSpace.of(RangeParameter.real("bytes", 0, 1e12), RangeParameter.integer("batch", 1, 8))
                        .where("bytes - 1000*batch == 0"));
        assertThat(bytes.getNextTrials(20).values())
                .hasSize(8)
                .allMatch(point -> point.asDouble("bytes") == 1000 * point.asInt("batch"));
        Client wide = client(SearchSpace.of(RangeParameter.real("x", 0, 1e7), RangeParameter.real("y", 0, 0.05))
                .where("x - y == 0"));
        assertThat(new HashSet<>(wide.getNextTrials(20).values())).hasSize(20);
    }

    @Test
    void whereDrawsFindNothingTheArtifactThatDoesIsNamed() {
        Client client = client(SearchSpace.of(RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1))
                .where("x + y >= 1.99999"));
        assertThatThrownBy(() -> client.getNextTrials(1))
                .hasMessageContaining(
                        "10000 draws in a row gave no new one that keeps the constraints; the generators of the"
                                + " artifact ax-models find points inside constraints. Add the artifact org.ax4j:ax-models to the"
                                + " class path. Or loosen the constraints, or ask for the best.");
    }
}
