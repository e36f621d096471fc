package org.ax4j.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SearchSpaceTest {
    private static final SearchSpace SPACE = SearchSpace.of(
                    RangeParameter.real("x", 0, 1),
                    RangeParameter.integer("n", 1, 10),
                    ChoiceParameter.of("loss", "a", "b", "c"),
                    ChoiceParameter.of("size", 8, 2, 4),
                    FixedParameter.of("seed", 7),
                    DerivedParameter.of("t", "x + 2*n - seed"))
            .where("x + n <= 8", "n >= 2*x", "size <= 8");

    private static Map<String, Object> values(Object x, Object n, Object loss, Object size) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("size", size);
        values.put("loss", loss);
        values.put("n", n);
        values.put("x", x);
        values.put("seed", 7);
        return values;
    }

    @Test
    void canonicalPointsHaveTheSpacesOrderAndTypes() {
        Point point = SPACE.canonical(Point.of(values(1, 4.0, "b", 2.0)));
        assertThat(point.values())
                .containsExactly(
                        Map.entry("x", 1.0),
                        Map.entry("n", 4),
                        Map.entry("loss", "b"),
                        Map.entry("size", 2),
                        Map.entry("seed", 7),
                        Map.entry("t", 2.0));
        assertThat(SPACE.canonical(point)).isEqualTo(point);
        assertThat(SPACE.contains(point)).isTrue();
        assertThat(SPACE.contains(Point.of(values(1, 4, "b", 2)))).isFalse();
    }

    @Test
    void pointsAreEqualByValueInWhateverOrder() {
        Point one = Point.of(values(0.5, 4, "b", 2));
        Map<String, Object> turned = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(one.values().keySet());
        java.util.Collections.reverse(names);
        names.forEach(name -> turned.put(name, one.values().get(name)));
        assertThat(Point.of(turned)).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(Point.of(Map.of("x", -0.0))).isEqualTo(Point.of(Map.of("x", 0.0)));
        assertThat(Point.of(Map.of("x", 1L))).isEqualTo(Point.of(Map.of("x", 1)));
        assertThat(Point.of(Map.of("x", 1.0))).isNotEqualTo(Point.of(Map.of("x", 1)));
        assertThat(Point.of(Map.of("x", 0.1f)).asDouble("x")).isEqualTo((double) 0.1f);
        assertThat(Point.of(Map.of("x", Thread.State.NEW)).asString("x")).isEqualTo("NEW");
    }

    @Test
    void membershipIsThatOfBruteForce() {
        SplittableRandom random = new SplittableRandom(2);
        int inside = 0;
        for (int i = 0; i < 2000; i++) {
            double x = random.nextInt(-2, 14) / 10.0;
            int n = random.nextInt(-1, 13);
            int size = random.nextInt(0, 10);
            Map<String, Object> values = values(x, n, "a", size);
            Point point = SPACE.complete(values);
            boolean wanted = x >= 0
                    && x <= 1
                    && n >= 1
                    && n <= 10
                    && x + n <= 8
                    && n >= 2 * x
                    && (size == 2 || size == 4 || size == 8);
            assertThat(SPACE.contains(point)).as("%s", point).isEqualTo(wanted);
            inside += wanted ? 1 : 0;
        }
        assertThat(inside).isBetween(100, 1900);
    }

    @Test
    void violationIsTheSumOfDistances() {
        Point point = SPACE.complete(Map.of("x", 1.0, "n", 10, "loss", "a", "size", 8));
        assertThat(SPACE.violation(point)).isEqualTo(3.0);
        assertThat(SPACE.violation(SPACE.complete(Map.of("x", 1.0, "n", 1, "loss", "a", "size", 8))))
                .isEqualTo(1.0);
    }

    @Test
    void pointAtGivesEachValueOfAChoiceAnEqualShare() {
        Point low = SPACE.pointAt(new double[] {0, 0, 0, 0}, Map.of());
        assertThat(low.values()).isEqualTo(Map.of("x", 0.0, "n", 1, "loss", "a", "size", 2, "seed", 7, "t", -5.0));
        Point high = SPACE.pointAt(new double[] {1, 0.999999, 0.67, Math.nextDown(1.0)}, Map.of("n", 3));
        assertThat(high.values()).isEqualTo(Map.of("x", 1.0, "n", 3, "loss", "c", "size", 8, "seed", 7, "t", 0.0));
    }

    @Test
    void everySampledPointIsCanonicalUpToConstraints() {
        SearchSpace free = new SearchSpace(SPACE.parameters(), List.of());
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 1000; i++) {
            Point point = free.pointAt(random.doubles(4).toArray(), Map.of());
            assertThat(free.canonical(point)).isEqualTo(point);
            assertThat(point.asDouble("t")).isCloseTo(point.asDouble("x") + 2 * point.asInt("n") - 7, within(1e-12));
        }
    }

    @Test
    void centreIsTheMiddleOfEachParameter() {
        assertThat(SPACE.centre(Map.of("loss", "a")).values())
                .isEqualTo(Map.of("x", 0.5, "n", 6, "loss", "a", "size", 4, "seed", 7, "t", 5.5));
    }

    @Test
    void cardinalityMultipliesWhatIsSearched() {
        assertThat(SPACE.cardinality()).isInfinite();
        SearchSpace finite = SearchSpace.of(
                RangeParameter.integer("n", 1, 10),
                ChoiceParameter.ofBoolean("flag"),
                RangeParameter.real("x", 0, 1).step(0.25),
                FixedParameter.of("seed", 7));
        assertThat(finite.cardinality()).isEqualTo(10 * 2 * 5);
        assertThat(SearchSpace.of(FixedParameter.of("seed", 7)).cardinality()).isEqualTo(1);
        assertThat(finite.searched()).extracting(Parameter::name).containsExactly("n", "flag", "x");
    }

    @Test
    void constraintsAddUpAndKnowNamesWithSigns() {
        SearchSpace space = SearchSpace.of(RangeParameter.real("learning-rate", 0, 1), RangeParameter.real("b/c", 0, 1))
                .where("learning-rate <= 2*b/c")
                .where("b/c <= 0.5");
        assertThat(space.constraints()).hasSize(2);
        assertThat(space.constraints().get(0)).hasToString("-2*`b/c` + `learning-rate` <= 0");
        assertThat(space.contains(Point.of(Map.of("learning-rate", 1.0, "b/c", 0.5))))
                .isTrue();
        assertThat(space.contains(Point.of(Map.of("learning-rate", 1.0, "b/c", 0.4))))
                .isFalse();
    }

    @Test
    void sumsToOneAreKeptWithinTheTolerance() {
        SearchSpace space = SearchSpace.of(
                        RangeParameter.real("a", 0, 1), RangeParameter.real("b", 0, 1), RangeParameter.real("c", 0, 1))
                .where("a + b + c == 1");
        assertThat(space.contains(Point.of(Map.of("a", 0.1, "b", 0.2, "c", 0.7))))
                .isTrue();
        assertThat(space.contains(Point.of(Map.of("a", 0.1, "b", 0.2, "c", 0.7 + 1e-8))))
                .isTrue();
        assertThat(space.contains(Point.of(Map.of("a", 0.1, "b", 0.2, "c", 0.7 + 3e-8))))
                .isFalse();
    }

    @Test
    void partOfAPointIsCanonicalToo() {
        assertThat(SPACE.canonicalPart(Map.of("n", 4.0, "x", 1))).isEqualTo(Map.of("n", 4, "x", 1.0));
        assertThat(SPACE.canonicalPart(Map.of())).isEmpty();
    }

    @Test
    void choicesAreOrderedByTypeUnlessTold() {
        assertThat(ChoiceParameter.of("k", 8, 2, 4).values()).containsExactly(2, 4, 8);
        assertThat(ChoiceParameter.of("k", 8, 2, 4).unordered().isOrdered()).isFalse();
        assertThat(ChoiceParameter.of("k", 1, 2.5).values()).containsExactly(1.0, 2.5);
        assertThat(ChoiceParameter.of("s", "b", "a").isOrdered()).isFalse();
        assertThat(ChoiceParameter.of("s", "b", "a").ordered().values()).containsExactly("b", "a");
        assertThat(ChoiceParameter.ofBoolean("f").values()).containsExactly(false, true);
        assertThat(ChoiceParameter.of("k", 1, 2.5).cast(1)).contains(1.0);
        assertThat(FixedParameter.of("seed", 7).cast(7.0)).contains(7);
    }
}
