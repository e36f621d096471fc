package org.ax4j.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is named cannot hold together, and all but one of it can: on two numbers told by trying all whole ones, and the intervals that are left beside them. */
class IrreducibleConflictsTest {
    /** Far wider than what any constraint here asks for where it is not bounded. */
    private static final int WIDE = 200;

    private static final double ROUNDING = 1e-6;

    private static final List<String> NAMES = List.of("x", "y");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2*x - 2*y >= 1; 2*x - 2*y <= 1 | the constraints 2*x - 2*y >= 1 and 2*x - 2*y <= 1 cannot hold together with x a whole number and y a whole number",
                "2*x - 2*y >= 1; x - y <= 0.5; x >= 3 | the constraints 2*x - 2*y >= 1 and x - y <= 0.5 cannot hold together with x a whole number and y a whole number",
                "x + y <= 3; 3*x - 6*y >= 1; 2*y - x >= -0.9 | the constraints 3*x - 6*y >= 1 and -x + 2*y >= -0.9 cannot hold together with x a whole number and y a whole number",
                "2*x + 4*z - 2*y <= 5; x + 2*z - y >= 2.4 | the constraints 2*x - 2*y + 4*z <= 5 and x - y + 2*z >= 2.4 cannot hold together with x a whole number, y a whole number and z a whole number",
                "x + half >= 0.7; 2*x + 2*half <= 1.8 | the constraints half + x >= 0.7 and 2*half + 2*x <= 1.8 cannot hold together with x a whole number and half in steps of 0.5 from -100",
                "2*x + four == 7 | the constraint four + 2*x == 7 cannot hold with x a whole number and four one of [0, 4, 16]",
                "2*x + odd >= 7.5; 2*x + odd <= 8.5 | the constraints odd + 2*x >= 7.5 and odd + 2*x <= 8.5 cannot hold together with x a whole number and odd == 3",
                "x + y - 2*z == 0; y <= 7.5; x - y - 2*w == 1 | the constraints x + y - 2*z == 0 and -2*w + x - y == 1 cannot hold together with y a whole number, z a whole number and w a whole number"
            })
    void parityIsNamedWithoutAnyEndOfARange(String constraints, String what) {
        SearchSpace space = SearchSpace.of(
                RangeParameter.integer("x", 0, 1000),
                RangeParameter.integer("y", -1000, 1000),
                RangeParameter.integer("z", -1000, 1000),
                RangeParameter.integer("w", -1000, 1000),
                RangeParameter.real("half", -100, 100).step(0.5),
                ChoiceParameter.of("four", 0, 4, 16),
                FixedParameter.of("odd", 3));
        assertThatThrownBy(() -> space.where(constraints.split("; ")))
                .hasMessageContaining(what + ". Relax one of these: without it the others can hold.");
    }

    private static List<Parameter> grid(SplittableRandom random) {
        List<Parameter> grid = new ArrayList<>();
        for (String name : NAMES) {
            int low = random.nextInt(-3, 2);
            grid.add(
                    random.nextInt(5) == 0
                            ? RangeParameter.real(name, low, low + 4)
                            : RangeParameter.integer(name, low, low + random.nextInt(1, 8)));
        }
        return grid;
    }

    /** Half of them multiples of one sum, shifted. */
    private static List<ParameterConstraint> constraints(SplittableRandom random) {
        List<ParameterConstraint> all = new ArrayList<>();
        int x = random.nextInt(-3, 4);
        int y = random.nextInt(1, 4);
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            int factor = random.nextInt(1, 4) * (random.nextBoolean() ? 1 : -1);
            boolean own = random.nextBoolean();
            TreeMap<String, Double> weights = new TreeMap<>();
            weights.put("x", own ? random.nextInt(-4, 5) : (double) factor * x);
            weights.put("y", own ? random.nextInt(1, 5) : (double) factor * y);
            Relation relation = List.of(Relation.AT_MOST, Relation.AT_LEAST, Relation.EQUAL)
                    .get(random.nextInt(random.nextInt(2) + 2));
            all.add(new ParameterConstraint(new LinearExpression(weights, 0), relation, random.nextInt(-12, 13) / 2.0));
        }
        return all;
    }

    @Test
    void twoNumbersByTryingAll() {
        SplittableRandom random = new SplittableRandom(5);
        int refused = 0;
        int parities = 0;
        for (int run = 0; run < 600; run++) {
            List<Demand> demands = new ArrayList<>();
            TreeMap<String, Scaling.Span> spans = new TreeMap<>();
            for (Parameter parameter : grid(random)) {
                demands.addAll(Demand.of(parameter));
                RangeParameter range = (RangeParameter) parameter;
                spans.put(range.name(), new Scaling.Span(range.low(), range.high() - range.low()));
            }
            constraints(random).forEach(one -> demands.add(Demand.of(one, 1e-8 * 8)));
            Conflicts conflicts = new Conflicts(spans, demands);
            List<Demand> named = conflicts.smallest().orElse(List.of());
            assertThat(named.isEmpty()).as("%s", demands).isEqualTo(goTogether(demands));
            if (!named.isEmpty()) {
                assertThat(goTogether(named)).as("%s of %s", named, demands).isFalse();
                boolean isMinimal = named.stream().allMatch(one -> goTogether(without(named, one)));
                assertThat(isMinimal).as("%s of %s", named, demands).isTrue();
                assertThat(conflicts.isUnsure()).as("%s", named).isFalse();
                assertThat(subsets(demands, named.size()).allMatch(IrreducibleConflictsTest::goTogether))
                        .as("none is smaller than %s", named)
                        .isTrue();
                refused++;
                parities +=
                        named.stream().filter(one -> one.lattice().isPresent()).count() == 2 ? 1 : 0;
            }
        }
        assertThat(refused).isBetween(150, 500);
        assertThat(parities).isGreaterThan(20);
    }

    private static Stream<List<Demand>> subsets(List<Demand> all, int fewerThan) {
        return IntStream.range(0, 1 << all.size())
                .filter(set -> Integer.bitCount(set) < fewerThan)
                .mapToObj(set -> IntStream.range(0, all.size())
                        .filter(i -> (set >> i & 1) == 1)
                        .mapToObj(all::get)
                        .toList());
    }

    private static List<Demand> without(List<Demand> all, Demand one) {
        return all.stream().filter(demand -> !demand.equals(one)).toList();
    }

    /** Whether two numbers, whole where that is demanded, keep some demands. */
    private static boolean goTogether(List<Demand> demands) {
        double[][] rows = demands.stream()
                .flatMap(demand -> demand.sides().stream())
                .map(side -> new double[] {side.sum().weight("x"), side.sum().weight("y"), side.most()})
                .toArray(double[][]::new);
        boolean[] whole = new boolean[2];
        demands.forEach(demand -> demand.lattice().ifPresent(one -> whole[NAMES.indexOf(one.getKey())] = true));
        int first = whole[0] ? 0 : whole[1] ? 1 : 0;
        DoubleStream tried = whole[first] ? IntStream.rangeClosed(-WIDE, WIDE).asDoubleStream() : edges(rows);
        return tried.anyMatch(value -> hasRest(rows, first, value, whole[1 - first]));
    }

    /** Where two edges meet. */
    private static DoubleStream edges(double[][] rows) {
        double[][] all = Stream.concat(
                        Arrays.stream(rows), IntStream.range(0, 4).mapToObj(i ->
                                new double[] {i < 2 ? 2 * i - 1 : 0, i < 2 ? 0 : 2 * i - 5, WIDE}))
                .toArray(double[][]::new);
        return Arrays.stream(all)
                .flatMapToDouble(p -> Arrays.stream(all)
                        .filter(q -> p[0] * q[1] != p[1] * q[0])
                        .mapToDouble(q -> (p[2] * q[1] - p[1] * q[2]) / (p[0] * q[1] - p[1] * q[0])));
    }

    /** Whether another number goes with the one at a place. */
    private static boolean hasRest(double[][] rows, int place, double value, boolean whole) {
        double low = -10.0 * WIDE;
        double high = 10.0 * WIDE;
        for (double[] row : rows) {
            double rest = row[2] - row[place] * value + ROUNDING;
            double weight = row[1 - place];
            if (weight == 0 && rest < 0) {
                return false;
            }
            high = weight > 0 ? Math.min(high, rest / weight) : high;
            low = weight < 0 ? Math.max(low, rest / weight) : low;
        }
        return whole ? Math.ceil(low - ROUNDING) <= high + ROUNDING : low <= high + ROUNDING;
    }
}
