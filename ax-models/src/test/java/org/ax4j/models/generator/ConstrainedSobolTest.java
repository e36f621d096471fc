package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.FixedParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Suggestions;
import org.junit.jupiter.api.Test;

/** Constraints that rejection cannot serve; that each point keeps them is checked with every answer. */
class ConstrainedSobolTest {
    @Test
    void mixturesAreServed() {
        SearchSpace space = SearchSpace.of(
                        RangeParameter.real("a", 0, 1),
                        RangeParameter.real("b", 0, 1),
                        RangeParameter.real("c", 0, 1),
                        ChoiceParameter.of("kind", "x", "y"))
                .where("a + b + c == 1", "a >= 0.2");
        Suggestions answer = Trying.sobol(1, space).ask(300);
        List<Point> points = Trying.points(answer);
        assertThat(points).hasSize(300);
        assertThat(answer.suggestions().get(6).reason()).isEqualTo("random point inside the constraints, draw 7");
        assertThat(points.stream().mapToDouble(p -> p.asDouble("a")).average().orElseThrow())
                .isCloseTo(0.2 + 0.8 / 3, within(0.06));
        assertThat(points.stream().filter(p -> p.asString("kind").equals("x"))).hasSizeBetween(110, 190);
    }

    @Test
    void wholeNumbersWithAGivenSumAreCountedToTheLast() {
        SearchSpace space = SearchSpace.of(
                        RangeParameter.integer("a", 0, 10),
                        RangeParameter.integer("b", 0, 10),
                        RangeParameter.integer("c", 0, 10),
                        RangeParameter.integer("d", 0, 10))
                .where("a + b + c + d == 4", "a <= 3.5");
        Trying trying = Trying.sobol(2, space);
        Set<Point> points = new HashSet<>(trying.points(20));
        points.addAll(trying.points(1));
        Suggestions rest = trying.ask(100);
        points.addAll(Trying.points(rest));
        assertThat(points).hasSize(34);
        assertThat(rest.shortfall())
                .contains("exhausted: the space has 34 points that keep the constraints, 21 are taken");
    }

    @Test
    void manyWholeNumbersWithAGivenSumAreRounded() {
        SearchSpace space = SearchSpace.of(
                        RangeParameter.integer("a", 0, 1000),
                        RangeParameter.integer("b", 0, 1000),
                        RangeParameter.integer("c", 0, 500).step(5),
                        RangeParameter.real("d", 0, 100).digits(1))
                .where("a + b + c + d == 1000");
        List<Point> points = Trying.points(Trying.sobol(3, space).ask(40));
        assertThat(points).hasSize(40);
        assertThat(points.stream().map(p -> p.asInt("a")).distinct()).hasSizeGreaterThan(35);
        assertThat(points).allMatch(p -> p.asInt("c") % 5 == 0);
    }

    @Test
    void continuousParametersMakeUpForWholeOnes() {
        SearchSpace space = SearchSpace.of(
                        RangeParameter.integer("n", 0, 5),
                        ChoiceParameter.of("size", 0.5, 1.25, 4),
                        RangeParameter.real("x", -2, 8),
                        RangeParameter.real("rate", 1e-3, 10).log(),
                        FixedParameter.of("shift", 2))
                .where("n + size + x + shift == 7.25", "rate <= 0.001*x + 0.01");
        List<Point> points = Trying.points(Trying.sobol(4, space).ask(60));
        assertThat(points).hasSize(60);
        assertThat(points.stream().map(p -> p.asInt("n")).distinct()).hasSizeGreaterThan(3);
        assertThat(points.stream().map(p -> p.asDouble("size")).distinct()).hasSize(3);
    }

    @Test
    void fixedValuesNarrowTheConstraints() {
        SearchSpace space = SearchSpace.of(
                        RangeParameter.real("a", 0, 1), RangeParameter.real("b", 0, 1), RangeParameter.real("c", 0, 1))
                .where("a + b + c <= 1", "a + b >= 0.5");
        List<Point> points = Trying.points(Trying.sobol(5, space).ask(20, Map.of("c", 0.499)));
        assertThat(points).hasSize(20).allMatch(p -> p.asDouble("a") + p.asDouble("b") <= 0.501 + 1e-7);
        Suggestions none = Trying.sobol(6, space).ask(2, Map.of("c", 0.75));
        assertThat(none.suggestions()).isEmpty();
        assertThat(none.shortfall()).contains("no point keeps the constraints", "c=0.75");
    }

    @Test
    void asksOneByOneDoNotRepeatThemselves() {
        SearchSpace space = SearchSpace.of(RangeParameter.real("a", 0, 1), RangeParameter.real("b", 0, 2))
                .where("a == 2*b");
        Trying trying = Trying.sobol(7, space);
        Set<Point> points = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            points.addAll(trying.points(1));
        }
        assertThat(points).hasSize(10);
    }
}
