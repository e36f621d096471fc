package org.ax4j.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.ax4j.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All points that keep the constraints, with few values looked at. */
class EnumerationTest {
    private static final List<Parameter> PARAMETERS = List.of(
            RangeParameter.integer("a", -2, 5),
            ChoiceParameter.of("kind", "grid", "plain").activates("grid", "m", "r"),
            RangeParameter.integer("m", 1, 4),
            RangeParameter.real("r", 0, 0.4).digits(1),
            RangeParameter.real("s", 0.25, 2.25).step(0.5),
            ChoiceParameter.of("c", 1, 2, 7),
            FixedParameter.of("f", 3));

    private static List<Point> points(SearchSpace space, Map<String, Object> held) {
        List<Point> points = new ArrayList<>();
        assertThat(space.each(held, Long.MAX_VALUE, points::add)).isTrue();
        return points;
    }

    /** The points of the space without constraints, of which those are left that keep them. */
    @Test
    void nothingIsLeftOutThatKeepsTheConstraints() {
        SplittableRandom random = new SplittableRandom(4);
        List<Point> all = points(new SearchSpace(PARAMETERS, List.of()), Map.of());
        assertThat(new HashSet<>(all)).hasSize(8 * 5 * 3 * (4 * 5 + 1)).hasSameSizeAs(all);
        int kept = 0;
        int none = 0;
        for (int run = 0; run < 60; run++) {
            SearchSpace space;
            try {
                space = new SearchSpace(PARAMETERS, List.of()).where(texts(random));
            } catch (InvalidInputException contradictory) {
                none++;
                continue;
            }
            Map<String, Object> held = random.nextInt(3) == 0 ? Map.of("c", 2) : Map.of();
            Set<Point> expected = new HashSet<>();
            for (Point point : all) {
                boolean isHeld = point.values().entrySet().containsAll(held.entrySet());
                if (isHeld && space.violation(point) == 0) {
                    expected.add(point);
                }
            }
            List<Point> found = points(space, held);
            assertThat(new HashSet<>(found)).as("%s", space.constraints()).isEqualTo(expected);
            assertThat(found).hasSameSizeAs(expected);
            kept += found.size();
        }
        assertThat(none).isLessThan(40);
        assertThat(kept).isGreaterThan(4_000);
    }

    private static String[] texts(SplittableRandom random) {
        List<String> names = List.of("a", "m", "10*r", "2*s", "c", "f");
        String[] texts = new String[random.nextInt(1, 4)];
        for (int i = 0; i < texts.length; i++) {
            String relation = List.of("<=", ">=", "==").get(random.nextInt(3));
            texts[i] = names.get(random.nextInt(6)) + " + " + random.nextInt(1, 3) + "*" + names.get(random.nextInt(5))
                    + " - " + names.get(random.nextInt(6)) + " + a/2 " + relation + " " + random.nextInt(-8, 12) / 2.0;
        }
        return texts;
    }

    /** The numbers by the closed forms of sums: of n whole numbers from 0 with a sum of at most s there are (n + s over s). */
    @ParameterizedTest
    @CsvSource({
        "2, 314, <= 3, 10, 40",
        "2, 314, >= 626, 6, 40",
        "3, 314, <= 2, 10, 50",
        "5, 9, == 1, 5, 100",
        "5, 9, == 44, 5, 100",
        "5, 1000, <= 1, 6, 100"
    })
    void rarePointsAreFoundWithFewLooks(int numbers, int high, String bound, int count, long most) {
        Parameter[] parameters = new Parameter[numbers];
        String sum = "n0";
        for (int i = 0; i < numbers; i++) {
            parameters[i] = RangeParameter.integer("n" + i, 0, high);
            sum += i == 0 ? "" : " + n" + i;
        }
        SearchSpace space = SearchSpace.of(parameters).where(sum + " " + bound);
        List<Point> points = new ArrayList<>();
        assertThat(space.each(Map.of(), most, points::add)).isTrue();
        assertThat(new HashSet<>(points)).hasSize(count).hasSameSizeAs(points).allMatch(space::contains);
    }

    @Test
    void itEndsWhereItIsTold() {
        SearchSpace space = SearchSpace.of(RangeParameter.integer("m", 0, 999), RangeParameter.integer("n", 0, 99));
        List<Point> points = new ArrayList<>();
        assertThat(space.each(Map.of(), 500, points::add)).isFalse();
        assertThat(points).hasSizeBetween(450, 500);
    }

    /** Their values are made as they are looked at. */
    @Test
    void rangesMayHaveMoreValuesThanAMemory() {
        for (RangeParameter a : List.of(
                RangeParameter.integer("a", 0, Integer.MAX_VALUE),
                RangeParameter.real("a", 0, 1).digits(12),
                RangeParameter.real("a", 0, 1).step(1e-9),
                RangeParameter.real("a", 0, 3e15).step(1e3))) {
            RangeParameter b = new RangeParameter("b", a.integer(), a.low(), a.high(), a.scale(), a.step(), a.digits());
            double bound = 3 * ((Number) a.value(1)).doubleValue();
            List<Point> points = new ArrayList<>();
            SearchSpace.of(a, b).where("a + b <= " + bound).each(Map.of(), 1000, points::add);
            assertThat(points)
                    .as("%s", a)
                    .startsWith(
                            Point.of(Map.of("a", a.value(0), "b", b.value(0))),
                            Point.of(Map.of("a", a.value(0), "b", b.value(1))));
        }
        SearchSpace ends = SearchSpace.of(RangeParameter.integer("a", 0, 2_000_000_000), FixedParameter.of("f", 5))
                .where("a >= 1999999997");
        assertThat(points(ends, Map.of())).extracting(point -> point.asInt("a")).contains(1_999_999_997, 2_000_000_000);
    }

    /** Of two values that are the same double one is enough. */
    @Test
    void stepsFinerThanDoublesGiveNoPointTwice() {
        for (RangeParameter range : List.of(
                RangeParameter.real("a", 1000, 1001).step(1e-25),
                RangeParameter.real("a", 1e11, 2e12).digits(6),
                RangeParameter.real("a", 1e6, 2e6).digits(15))) {
            for (String constraint : List.of("a + b >= 1000", "a >= 1000.25", "a + b <= 1500000000000")) {
                List<Point> points = new ArrayList<>();
                SearchSpace space =
                        SearchSpace.of(range, RangeParameter.integer("b", 0, 1)).where(constraint);
                assertThat(space.each(Map.of(), 500, points::add))
                        .as("%s", range)
                        .isFalse();
                assertThat(points).as("%s", range).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void placesOfValuesAreThoseOfALinearSearch() {
        SplittableRandom random = new SplittableRandom(6);
        for (RangeParameter range : List.of(
                RangeParameter.integer("n", -3, 12).step(5),
                RangeParameter.integer("n", 1, 40).log(),
                RangeParameter.real("x", 0.1, 0.7).step(0.1),
                RangeParameter.real("x", -1, 1).step(1.0 / 3),
                RangeParameter.real("x", 1e5, 100_000.7).step(0.1),
                RangeParameter.real("x", 0.123, 0.877).digits(2),
                RangeParameter.real("x", 0.17, 0.77).digits(1),
                RangeParameter.real("x", 1e-3, 1).digits(2).log())) {
            List<Double> values = range.values().stream()
                    .map(value -> ((Number) value).doubleValue())
                    .toList();
            assertThat(values).as("%s", range).isSorted().doesNotHaveDuplicates();
            for (int run = 0; run < 200; run++) {
                double number = run < values.size()
                        ? values.get(run)
                        : range.low() + (random.nextDouble() * 1.2 - 0.1) * (range.high() - range.low());
                long expected = values.stream().filter(value -> value < number).count();
                assertThat(values.subList((int) range.placeOf(number), values.size()))
                        .as("%s from %s", range, number)
                        .isEqualTo(values.subList((int) expected, values.size()));
            }
        }
    }
}
