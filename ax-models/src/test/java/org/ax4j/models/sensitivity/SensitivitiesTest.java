package org.ax4j.models.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ax4j.experiment.Prediction;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Sensitivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SensitivitiesTest {
    private static SearchSpace reals(double low, double high, String... names) {
        return SearchSpace.of(java.util.Arrays.stream(names)
                .map(name -> RangeParameter.real(name, low, high))
                .toArray(RangeParameter[]::new));
    }

    /** Ishigami, Homma: An importance quantification technique in uncertainty analysis for computer models, 1990, with a = 7 and b = 0.1. */
    private static double ishigami(Point x) {
        double s = Math.sin(x.asDouble("x1"));
        return s + 7 * Math.pow(Math.sin(x.asDouble("x2")), 2) + 0.1 * Math.pow(x.asDouble("x3"), 4) * s;
    }

    @Test
    void ishigamiAtThreeHundredPoints() {
        SearchSpace space = reals(-Math.PI, Math.PI, "x1", "x2", "x3");
        Sensitivity found =
                Learned.of(space, "score", 300, SensitivitiesTest::ishigami).sensitivity();
        double pi4 = Math.pow(Math.PI, 4);
        double one = Math.pow(1 + 0.1 * pi4 / 5, 2) / 2;
        double two = 49.0 / 8;
        double oneThree = 0.01 * pi4 * pi4 * 8 / 225;
        double whole = one + two + oneThree;
        double[] first = {one / whole, two / whole, 0};
        double[] total = {(one + oneThree) / whole, two / whole, oneThree / whole};
        double[] second = {0, oneThree / whole, 0};
        for (int k = 0; k < 3; k++) {
            assertThat(found.effects().get(k).first().mean()).isCloseTo(first[k], within(0.03));
            assertThat(found.effects().get(k).total().mean()).isCloseTo(total[k], within(0.03));
            assertThat(found.interactions().get(k).index().mean()).isCloseTo(second[k], within(0.03));
        }
    }

    @Test
    void additiveFunctionsHaveNoSecondOrder() {
        SearchSpace space = reals(0, 1, "a", "b", "c", "d");
        Sensitivity found = Learned.of(
                        space,
                        "score",
                        60,
                        x -> 3 * x.asDouble("a")
                                - 2 * x.asDouble("b") * x.asDouble("b")
                                + Math.sin(3 * x.asDouble("c")))
                .sensitivity();
        assertThat(found.interactions())
                .hasSize(6)
                .allSatisfy(pair -> assertThat(pair.index().mean()).isBetween(0.0, 1e-3));
        assertThat(found.effects().stream().mapToDouble(e -> e.first().mean()).sum())
                .isBetween(0.998, 1 + 1e-9);
        assertThat(found.effects())
                .allSatisfy(e -> assertThat(e.total().mean())
                        .isBetween(e.first().mean() - 1e-9, e.first().mean() + 2e-3));
        double b = 4 * 4.0 / 45;
        double c = 0.5 - Math.sin(6) / 12 - Math.pow((1 - Math.cos(3)) / 3, 2);
        double whole = 9.0 / 12 + b + c;
        assertThat(found.effects().get(0).first().mean()).isCloseTo(9.0 / 12 / whole, within(0.01));
        assertThat(found.effects().get(1).first().mean()).isCloseTo(b / whole, within(0.01));
        assertThat(found.effects().get(2).first().mean()).isCloseTo(c / whole, within(0.01));
        assertThat(found.effects().get(0).trend().orElseThrow()).isCloseTo(Math.sqrt(9.0 / 12 / whole), within(0.01));
        assertThat(found.effects().get(1).trend().orElseThrow()).isCloseTo(-Math.sqrt(1.0 / 3 / whole), within(0.01));
    }

    @Test
    void trendsOfMinimisedMetricsAreTheMetricsOwn() {
        SearchSpace space = reals(0, 1, "a", "b");
        Sensitivity found = Learned.of(space, "-score", 30, x -> 2 * x.asDouble("a") - x.asDouble("b"))
                .sensitivity();
        assertThat(found.effects().get(0).trend().orElseThrow()).isCloseTo(Math.sqrt(0.8), within(0.01));
        assertThat(found.effects().get(1).trend().orElseThrow()).isCloseTo(-Math.sqrt(0.2), within(0.01));
    }

    @Test
    void aFlatMeanHasNoIndices() {
        Sensitivity found =
                Learned.of(reals(0, 1, "a", "b"), "score", 12, x -> 3.5).sensitivity();
        assertThat(found.variance()).isZero();
        assertThat(found.effects())
                .allSatisfy(e -> assertThat(List.of(e.first(), e.total())).containsOnly(new Prediction(0, 0)));
    }

    static List<Arguments> spaces() {
        SearchSpace mixed = SearchSpace.of(
                RangeParameter.real("rate", 1e-4, 1).log(),
                RangeParameter.integer("width", 1, 40).log(),
                RangeParameter.integer("depth", 1, 4),
                ChoiceParameter.of("loss", "hinge", "log", "huber"),
                ChoiceParameter.of("batch", 8, 16, 64),
                ChoiceParameter.ofBoolean("warm"));
        SearchSpace tree = SearchSpace.of(
                ChoiceParameter.of("solver", "sgd", "adam", "newton")
                        .activates("sgd", "momentum", "rate")
                        .activates("adam", "beta"),
                RangeParameter.real("momentum", 0, 1),
                RangeParameter.real("rate", 0, 1),
                RangeParameter.integer("beta", 1, 5),
                RangeParameter.real("decay", 0, 1));
        SearchSpace six = reals(0, 1, "a", "b", "c", "d", "e", "f");
        ToDoubleFunction<Point> rough = x -> Math.abs(x.asDouble("a") - 0.4)
                + x.asDouble("b") * x.asDouble("c")
                + Math.abs(x.asDouble("d") - x.asDouble("e"))
                + 0.2 * x.asDouble("f");
        return List.of(
                Arguments.of(six, 40, rough),
                Arguments.of(six, 200, rough),
                Arguments.of(mixed, 60, (ToDoubleFunction<Point>) SensitivitiesTest::mixture),
                Arguments.of(tree, 60, (ToDoubleFunction<Point>) SensitivitiesTest::branches));
    }

    private static double mixture(Point x) {
        double place = Math.log10(x.asDouble("rate"));
        return -Math.pow(place + 2 - (x.asBoolean("warm") ? 0.7 : 0), 2)
                + Math.log(x.asInt("width"))
                + 0.5 * x.asInt("depth")
                + (x.asString("loss").equals("huber") ? 0.05 * x.asInt("batch") : 1);
    }

    private static double branches(Point x) {
        double own = x.asDouble("decay");
        return switch (x.asString("solver")) {
            case "sgd" -> own + 2 * x.asDouble("momentum") * x.asDouble("rate");
            case "adam" -> 2 - own + 0.3 * x.asInt("beta");
            default -> 0.5;
        };
    }

    @ParameterizedTest
    @MethodSource("spaces")
    void monteCarloOnTheSameMeanAgrees(SearchSpace space, int count, ToDoubleFunction<Point> function) {
        Learned learned = Learned.of(space, "score", count, function);
        Sensitivity found = learned.sensitivity();
        PickFreeze sampled = new PickFreeze(space, learned, 5_000, 5);
        int d = space.searched().size();
        for (int k = 0; k < d; k++) {
            agree("first " + k, found.effects().get(k).first(), sampled.closed(k));
            agree("total " + k, found.effects().get(k).total(), sampled.total(k));
        }
        int pair = 0;
        for (int k = 0; k < d; k++) {
            for (int l = k + 1; l < d; l++) {
                Prediction both = new Prediction(
                        found.effects().get(k).first().mean()
                                + found.effects().get(l).first().mean()
                                + found.interactions().get(pair).index().mean(),
                        found.interactions().get(pair).index().sem());
                agree("pair " + k + " " + l, both, sampled.closed(k, l));
                pair++;
            }
        }
        assertThat(pair).isEqualTo(found.interactions().size());
    }

    private static void agree(String what, Prediction found, Prediction sampled) {
        double error = Math.hypot(found.sem(), sampled.sem());
        assertThat(found.mean()).as(what + ", sampled " + sampled).isCloseTo(sampled.mean(), within(3 * error));
        assertThat(found.sem()).as(what).isLessThan(0.03);
    }
}
