package org.ax4j.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values that constraints leave no choice of. */
class ForcedTest {
    private static RangeParameter unit(String name) {
        return RangeParameter.real(name, 0, 1);
    }

    private static Map<String, Object> forced(SearchSpace space) {
        return space.forced(Map.of(), List.of());
    }

    @Test
    void aCornerIsOnePoint() {
        SearchSpace square = SearchSpace.of(unit("x"), unit("y"));
        assertThat(forced(square.where("x + y >= 2"))).isEqualTo(Map.of("x", 1.0, "y", 1.0));
        assertThat(forced(square.where("x + y == 2"))).isEqualTo(Map.of("x", 1.0, "y", 1.0));
        assertThat(forced(square.where("x + y <= 0"))).isEqualTo(Map.of("x", 0.0, "y", 0.0));
        assertThat(forced(square.where("x + y == 1", "x - y == 0"))).isEqualTo(Map.of("x", 0.5, "y", 0.5));
        assertThat(forced(square.where("x + y == 1", "x - y == 0.4"))).isEqualTo(Map.of("x", 0.7, "y", 0.3));
    }

    @Test
    void whatHasRoomIsNotForced() {
        SearchSpace square = SearchSpace.of(unit("x"), unit("y"));
        assertThat(forced(square)).isEmpty();
        assertThat(forced(square.where("x + y >= 1"))).isEmpty();
        assertThat(forced(square.where("x + y == 1"))).isEmpty();
        assertThat(forced(square.where("x + y >= 1.999999"))).isEmpty();
        assertThat(forced(square.where("x >= 1"))).isEqualTo(Map.of("x", 1.0));
    }

    /** What is narrow has room, and what rounded weights contradict is kept by the tolerances: neither is one point. */
    @Test
    void whatIsNarrowOrRoundedIsNotForced() {
        assertThat(forced(SearchSpace.of(unit("x"), unit("y")).where("x + y >= 1.999999999")))
                .isEmpty();
        assertThat(forced(
                        SearchSpace.of(RangeParameter.real("dopant", 0, 5e-6), RangeParameter.real("solvent", 0, 1000))
                                .where("dopant + solvent == 1000")))
                .isEmpty();
        assertThat(forced(SearchSpace.of(unit("c"), RangeParameter.real("f", 0, 1.8))
                        .where("f == 1.8*c", "c == 0.5555555556*f")))
                .isEmpty();
        assertThat(forced(SearchSpace.of(RangeParameter.integer("n", 0, 9), unit("x"))
                        .where("x - 0.1111111111*n == 0", "9*x - n == 0")))
                .isEmpty();
        assertThat(forced(SearchSpace.of(unit("x"), RangeParameter.real("z", 100000, 100000.6), unit("y"))
                        .where("z == 100000.6", "0.3*x + 0.5*z >= 50000.33", "y - x == 0")))
                .isEqualTo(Map.of("z", 100000.6));
        assertThat(forced(SearchSpace.of(RangeParameter.real("x", 0, 100).digits(7))
                        .where("x >= 99.9999995")))
                .isEmpty();
    }

    /** Steps far from 0 are found in spite of what large numbers lose. */
    @Test
    void gridsWithAnOffsetAreMet() {
        SearchSpace digits =
                SearchSpace.of(RangeParameter.real("x", 1e6, 1000000.2).digits(1));
        assertThat(forced(digits.where("x >= 1000000.15"))).isEqualTo(Map.of("x", 1000000.2));
        SearchSpace thousandths =
                SearchSpace.of(RangeParameter.real("x", 1e8, 100000000.004).digits(3));
        assertThat(forced(thousandths.where("x >= 100000000.003"))).isEmpty();
    }

    @Test
    void heldValuesForceOthers() {
        SearchSpace square = SearchSpace.of(unit("x"), unit("y")).where("x + y == 1");
        assertThat(square.forced(Map.of("x", 0.3), List.of())).isEqualTo(Map.of("x", 0.3, "y", 0.7));
        assertThat(square.forced(Map.of("x", 0.0), List.of())).isEqualTo(Map.of("x", 0.0, "y", 1.0));
    }

    /** What known points differ in is not looked at, and the rest is. */
    @Test
    void knownPointsShowWhatHasRoom() {
        SearchSpace space = SearchSpace.of(unit("x"), unit("y"), unit("z")).where("x + y == 1", "x + y + z >= 2");
        List<Point> known =
                List.of(Point.of(Map.of("x", 0.2, "y", 0.8, "z", 1.0)), Point.of(Map.of("x", 0.4, "y", 0.6, "z", 1.0)));
        assertThat(forced(space)).isEqualTo(Map.of("z", 1.0));
        assertThat(space.forced(Map.of(), known)).isEqualTo(Map.of("z", 1.0));
        assertThat(space.forced(Map.of(), known.subList(0, 1))).isEqualTo(Map.of("z", 1.0));
    }

    @Test
    void valuesAreOfTheirParameters() {
        SearchSpace space = SearchSpace.of(
                RangeParameter.integer("n", 0, 10),
                unit("x"),
                RangeParameter.real("s", 0, 1).step(0.25),
                ChoiceParameter.of("c", 1, 2, 4),
                ChoiceParameter.of("free", "a", "b"));
        assertThat(forced(space.where("n + x >= 11", "s + x >= 1.8", "c + x <= 2.5")))
                .isEqualTo(Map.of("n", 10, "x", 1.0, "s", 1.0, "c", 1));
        assertThat(forced(space.where("n + x <= 10.5"))).isEmpty();
    }

    /** A range of ten decades is not one value because it is short on the natural scale. */
    @Test
    void smallValuesOfALogarithmicScaleAreToldApart() {
        SearchSpace space = SearchSpace.of(RangeParameter.real("rate", 1e-12, 1).log(), unit("x"));
        assertThat(forced(space.where("rate <= 1e-9"))).isEmpty();
        assertThat(forced(space.where("rate >= 1"))).isEqualTo(Map.of("rate", 1.0));
    }

    @Test
    void onlyConstraintsBetweenActiveParametersCount() {
        SearchSpace space = SearchSpace.of(
                        ChoiceParameter.of("kind", "a", "b").activates("a", "x", "y"), unit("x"), unit("y"), unit("z"))
                .where("x + y >= 2", "z >= 1");
        assertThat(forced(space)).isEqualTo(Map.of("z", 1.0));
        assertThat(space.forced(Map.of("kind", "a"), List.of()))
                .isEqualTo(Map.of("kind", "a", "x", 1.0, "y", 1.0, "z", 1.0));
        assertThat(space.forced(Map.of("kind", "b"), List.of())).isEqualTo(Map.of("kind", "b", "z", 1.0));
    }

    /** A point of real values for each value of the others. */
    @Test
    void pointsThatConstraintsDetermineAreGoneThrough() {
        SearchSpace space =
                SearchSpace.of(RangeParameter.integer("n", 1, 12), unit("x")).where("x - 0.1*n == 0");
        List<Point> points = new ArrayList<>();
        assertThat(space.each(Map.of(), 10_000, points::add)).isTrue();
        assertThat(points)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10)
                        .mapToObj(n -> Point.of(Map.of("n", n, "x", n / 10.0)))
                        .map(space::canonical)
                        .toList());
        SearchSpace wider =
                SearchSpace.of(RangeParameter.integer("n", 1, 12), unit("x")).where("x - 0.1*n <= 0");
        assertThat(wider.each(Map.of(), 10_000, points::add)).isFalse();
    }

    @Test
    void branchesOfRealsThatConstraintsDetermineAreGoneThrough() {
        SearchSpace space = SearchSpace.of(
                        ChoiceParameter.of("kind", "corner", "plain", "line")
                                .activates("corner", "x", "y")
                                .activates("line", "z"),
                        unit("x"),
                        unit("y"),
                        unit("z"))
                .where("x + y >= 2");
        List<Point> points = new ArrayList<>();
        assertThat(space.each(Map.of(), 10_000, points::add)).as("z is free").isFalse();
        SearchSpace bounded = space.where("z <= 0");
        points.clear();
        assertThat(bounded.each(Map.of(), 10_000, points::add)).isTrue();
        assertThat(points)
                .containsExactly(
                        Point.of(Map.of("kind", "corner", "x", 1.0, "y", 1.0)),
                        Point.of(Map.of("kind", "plain")),
                        Point.of(Map.of("kind", "line", "z", 0.0)));
    }

    /**
     * Random polytopes in which a known point of some coordinates is all that is left: half-spaces through it, the last of whose normals is a negative sum of the
     * others. The other coordinates have room.
     */
    @Test
    void randomPolytopesOfOnePoint() {
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 300; trial++) {
            int dimension = 1 + random.nextInt(6);
            int pinned = random.nextInt(dimension + 1);
            double[] point = random.doubles(pinned, 0.05, 0.95).toArray();
            List<ParameterConstraint> constraints = new ArrayList<>();
            double[] last = new double[pinned];
            for (int i = 0; i <= pinned && pinned > 0; i++) {
                double[] normal =
                        i == pinned ? last : random.doubles(pinned, -1, 1).toArray();
                double share = random.nextDouble(0.5, 1.5);
                for (int j = 0; j < pinned && i < pinned; j++) {
                    last[j] -= share * normal[j];
                }
                constraints.add(constraint(normal, point));
            }
            if (dimension > pinned) {
                constraints.add(ParameterConstraint.parse("x" + pinned + " + x" + (dimension - 1) + " >= 1.5"));
            }
            SearchSpace space = new SearchSpace(
                    IntStream.range(0, dimension)
                            .<Parameter>mapToObj(j -> unit("x" + j))
                            .toList(),
                    constraints);
            Map<String, Object> found = forced(space);
            Set<String> names = new HashSet<>();
            IntStream.range(0, pinned).forEach(j -> names.add("x" + j));
            assertThat(found.keySet()).as("%s", space).isEqualTo(names);
            for (int j = 0; j < pinned; j++) {
                assertThat((double) found.get("x" + j)).isCloseTo(point[j], within(1e-9));
            }
        }
    }

    private static ParameterConstraint constraint(double[] normal, double[] point) {
        LinearExpression sum = LinearExpression.of("x0").times(normal[0]);
        double bound = normal[0] * point[0];
        for (int j = 1; j < normal.length; j++) {
            sum = sum.plus(LinearExpression.of("x" + j), normal[j]);
            bound += normal[j] * point[j];
        }
        return new ParameterConstraint(sum, Relation.AT_MOST, bound);
    }

    /** The least value of a sum in the plane lies at a corner: of all corners the least. */
    @Test
    void theLeastValueIsThatOfACorner() {
        SplittableRandom random = new SplittableRandom(8);
        for (int trial = 0; trial < 300; trial++) {
            List<PhaseOne.Row> rows =
                    new ArrayList<>(List.of(row(-1, 0, 0), row(0, -1, 0), row(1, 0, 1), row(0, 1, 1)));
            for (int i = 0; i < 4; i++) {
                double a = random.nextDouble(-1, 1);
                double b = random.nextDouble(-1, 1);
                rows.add(row(a, b, 0.5 * a + 0.5 * b + random.nextDouble(0, 0.5)));
            }
            double[] weights = {random.nextDouble(-1, 1), random.nextDouble(-1, 1)};
            PhaseOne program = PhaseOne.of(rows, 2);
            assertThat(program.isSolved()).isTrue();
            assertThat(program.leads(weights)).isTrue();
            double[] found = program.values();
            assertThat(rows).allMatch(row -> row.excess(found) < 1e-9);
            assertThat(weights[0] * found[0] + weights[1] * found[1]).isCloseTo(corner(rows, weights), within(1e-9));
        }
    }

    private static PhaseOne.Row row(double a, double b, double most) {
        return new PhaseOne.Row(List.of(a, b), most);
    }

    private static double corner(List<PhaseOne.Row> rows, double[] weights) {
        double least = Double.POSITIVE_INFINITY;
        for (PhaseOne.Row one : rows) {
            for (PhaseOne.Row other : rows) {
                double a = one.weights().get(0);
                double b = one.weights().get(1);
                double c = other.weights().get(0);
                double d = other.weights().get(1);
                double det = a * d - b * c;
                double[] at = {(one.most() * d - b * other.most()) / det, (a * other.most() - c * one.most()) / det};
                boolean keeps = Math.abs(det) > 1e-12 && rows.stream().allMatch(row -> row.excess(at) < 1e-9);
                least = keeps ? Math.min(least, weights[0] * at[0] + weights[1] * at[1]) : least;
            }
        }
        return least;
    }
}
