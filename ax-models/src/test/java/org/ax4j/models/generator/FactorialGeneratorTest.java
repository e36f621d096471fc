package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Suggestions;
import org.junit.jupiter.api.Test;

class FactorialGeneratorTest {
    private static final SearchSpace SPACE = SearchSpace.of(
            RangeParameter.real("rate", 0.01, 1).log(),
            RangeParameter.integer("n", 1, 2),
            RangeParameter.real("w", 0, 1).step(0.25),
            ChoiceParameter.of("kind", "a", "b", "c", "d"));

    private static Trying design(int levels, long seed, SearchSpace space) {
        FactorialGenerator generator = new FactorialGenerator(new FactorialGenerator.Config(levels));
        return new Trying(generator, FactorialGenerator.COMPONENT.id(), seed, space);
    }

    private static Set<Map<String, Object>> expected() {
        Set<Map<String, Object>> all = new HashSet<>();
        for (double rate : new double[] {0.01, 0.1, 1}) {
            for (int n = 1; n <= 2; n++) {
                for (double w : new double[] {0, 0.5, 1}) {
                    for (String kind : List.of("a", "b", "c", "d")) {
                        all.add(Map.of("rate", Math.round(rate * 1e9) / 1e9, "n", n, "w", w, "kind", kind));
                    }
                }
            }
        }
        return all;
    }

    private static Map<String, Object> rounded(Point point) {
        Map<String, Object> values = new java.util.HashMap<>(point.values());
        values.put("rate", Math.round(point.asDouble("rate") * 1e9) / 1e9);
        return values;
    }

    @Test
    void everyCombinationIsGivenOnceHoweverItIsAskedFor() {
        Trying trying = design(3, 1, SPACE);
        List<Point> points = new ArrayList<>(trying.points(1));
        for (int i = 0; i < 5; i++) {
            points.addAll(trying.points(10));
        }
        Suggestions rest = trying.ask(30);
        points.addAll(Trying.points(rest));
        assertThat(rest.shortfall()).contains("all 72 combinations");
        assertThat(points).hasSize(72);
        assertThat(points.stream().map(FactorialGeneratorTest::rounded))
                .containsExactlyInAnyOrderElementsOf(expected());
        assertThat(points).isEqualTo(Trying.points(design(3, 1, SPACE).ask(100)));
        assertThat(points).isNotEqualTo(Trying.points(design(3, 2, SPACE).ask(100)));
        assertThat(trying.ask(1).suggestions()).isEmpty();
    }

    @Test
    void takenAndForbiddenCombinationsAreLeftOut() {
        SearchSpace space = SearchSpace.of(RangeParameter.integer("a", 0, 3), RangeParameter.integer("b", 0, 3))
                .where("a + b <= 3");
        Trying trying = design(4, 3, space);
        trying.attach(Point.of(Map.of("a", 1, "b", 2)));
        assertThat(Trying.points(trying.ask(16))).hasSize(9).allMatch(p -> p.asInt("a") + p.asInt("b") <= 3);
    }

    @Test
    void fixedValuesShrinkTheDesign() {
        Suggestions answer = design(3, 4, SPACE).ask(100, Map.of("kind", "b", "w", 0.25));
        assertThat(Trying.points(answer))
                .hasSize(6)
                .allMatch(p -> p.asString("kind").equals("b") && p.asDouble("w") == 0.25);
    }

    @Test
    void allValuesOfARangeAreThoseThatItHolds() {
        assertThat(RangeParameter.integer("n", -2, 2).values()).containsExactly(-2, -1, 0, 1, 2);
        assertThat(RangeParameter.integer("n", 1, 64).log().values()).hasSize(64);
        assertThat(RangeParameter.integer("n", 1, 9).step(4).values()).containsExactly(1, 5, 9);
        assertThat(RangeParameter.real("w", 0.1, 0.7).step(0.2).values()).containsExactly(0.1, 0.3, 0.5, 0.7);
        assertThat(RangeParameter.real("w", 0.14, 0.46).digits(1).values()).containsExactly(0.14, 0.2, 0.3, 0.4, 0.46);
        for (RangeParameter range : List.of(
                RangeParameter.real("w", 0.05, 0.41).digits(1),
                RangeParameter.real("w", 0.14, 0.46).digits(1),
                RangeParameter.real("w", -3, 7).digits(2),
                RangeParameter.integer("n", -5, 40),
                RangeParameter.real("w", 0, 3).step(0.1))) {
            assertThat((double) range.values().size()).isEqualTo(range.cardinality());
        }
    }

    @Test
    void aDesignThatIsTooLargeIsObjectedTo() {
        RangeParameter[] many = new RangeParameter[15];
        for (int i = 0; i < many.length; i++) {
            many[i] = RangeParameter.real("x" + i, 0, 1);
        }
        Trying trying = design(3, 5, SearchSpace.of(many));
        FactorialGenerator generator = new FactorialGenerator(new FactorialGenerator.Config(3));
        assertThat(generator
                        .objectionTo(trying.history().problem().orElseThrow())
                        .orElse(""))
                .contains("3 levels", "1000000");
        assertThat(generator.objectionTo(design(3, 5, SPACE).history().problem().orElseThrow()))
                .isEmpty();
        assertThat(trying.ask(1).shortfall()).contains("combinations");
        assertThatThrownBy(() -> new FactorialGenerator.Config(1))
                .hasMessageContaining("[AX-CONFIG]")
                .hasMessageContaining("got 1");
    }
}
