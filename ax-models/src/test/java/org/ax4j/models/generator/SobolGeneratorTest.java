package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ax4j.models.sampling.Sobol;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.RandomStream;
import org.ax4j.spi.Suggestions;
import org.junit.jupiter.api.Test;

class SobolGeneratorTest {
    private static final SearchSpace SPACE = SearchSpace.of(
            RangeParameter.real("x", -1, 3),
            RangeParameter.real("rate", 1e-4, 1).log(),
            RangeParameter.integer("n", 1, 4),
            ChoiceParameter.of("kind", "a", "b"));

    @Test
    void pointsAreThoseOfTheSequenceOfTheExperimentsSeed() {
        List<Point> points = Trying.sobol(7, SPACE).points(16);
        Sobol sobol = Sobol.scrambled(4, new RandomStream(RandomStream.seed(7, "ax/sobol", 0)));
        for (Point point : points) {
            assertThat(point).isEqualTo(SPACE.pointAt(sobol.next(), Map.of()));
        }
        assertThat(Trying.sobol(8, SPACE).points(16)).doesNotContainAnyElementsOf(points);
    }

    @Test
    void pointsAskedForOneByOneAreThoseOfABatch() {
        Trying single = Trying.sobol(1, SPACE);
        List<Point> points = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Suggestions answer = single.ask(1);
            points.addAll(Trying.points(answer));
            reasons.add(answer.suggestions().get(0).reason());
        }
        assertThat(points).isEqualTo(Trying.sobol(1, SPACE).points(12));
        assertThat(reasons).startsWith("Sobol point 1", "Sobol point 2").endsWith("Sobol point 12");
    }

    @Test
    void eachValueHasTheSameShare() {
        List<Point> points = Trying.sobol(2, SPACE).points(64);
        assertThat(points.stream().collect(Collectors.groupingBy(p -> p.asInt("n"), Collectors.counting())))
                .isEqualTo(Map.of(1, 16L, 2, 16L, 3, 16L, 4, 16L));
        assertThat(points.stream().filter(p -> p.asString("kind").equals("a"))).hasSize(32);
        assertThat(points.stream().filter(p -> p.asDouble("rate") < 1e-2)).hasSize(32);
        assertThat(points.stream().filter(p -> p.asDouble("x") < 0)).hasSize(16);
    }

    @Test
    void takenPointsAndThoseOutsideOfConstraintsAreLeftOut() {
        SearchSpace space = SearchSpace.of(
                        RangeParameter.real("a", 0, 1),
                        RangeParameter.real("b", 0, 1),
                        RangeParameter.integer("n", 0, 1))
                .where("a + b <= 1", "a >= 0.2");
        Trying trying = Trying.sobol(3, space);
        List<Point> all = Trying.sobol(3, space).points(20);
        trying.attach(all.get(4));
        List<Point> points = trying.points(19);
        List<Point> expected = new ArrayList<>(all);
        expected.remove(4);
        assertThat(points).isEqualTo(expected);
        assertThat(points).allMatch(p -> p.asDouble("a") + p.asDouble("b") <= 1 && p.asDouble("a") >= 0.2);
    }

    @Test
    void fixedValuesAreHeld() {
        Suggestions answer = Trying.sobol(4, SPACE).ask(5, Map.of("n", 3, "kind", "b"));
        assertThat(Trying.points(answer))
                .hasSize(5)
                .allMatch(p -> p.asInt("n") == 3 && p.asString("kind").equals("b"));
    }

    @Test
    void aSmallSpaceIsExhaustedWithAReason() {
        SearchSpace space = SearchSpace.of(RangeParameter.integer("n", 1, 3), ChoiceParameter.ofBoolean("on"));
        Trying trying = Trying.sobol(5, space);
        Suggestions answer = trying.ask(8);
        assertThat(Trying.points(answer)).hasSize(6).doesNotHaveDuplicates();
        assertThat(answer.shortfall()).contains("found 6 of 8", "the space has 6 points");
        assertThat(trying.ask(1).suggestions()).isEmpty();
    }
}
