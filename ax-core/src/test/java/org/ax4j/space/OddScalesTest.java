package org.ax4j.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.ax4j.error.InvalidInputException;
import org.junit.jupiter.api.Test;

/** Spaces of tiny, huge and inexact steps are refused only where no point keeps their constraints, told by trying all. */
class OddScalesTest {
    private static final List<Double> UNITS = List.of(1.0, 0.1, 1e-3, 1e-9, 1e-12, 1e6, 1e15, 1.0 / 3, 7e-7, 2.5e-5);

    private static Parameter parameter(String name, SplittableRandom random) {
        double unit = UNITS.get(random.nextInt(UNITS.size()));
        int low = random.nextInt(-4, 5);
        int count = random.nextInt(1, 6);
        return switch (random.nextInt(5)) {
            case 0 -> RangeParameter.integer(name, low, low + count);
            case 1 -> RangeParameter.integer(name, 1, 1 + count).log();
            case 2 ->
                RangeParameter.real(name, low * unit, Grid.stepped(low * unit + count * unit, low * unit, unit))
                        .step(unit);
            case 3 ->
                RangeParameter.real(name, 0.3, Grid.rounded(0.3 + count * 0.1, 1))
                        .digits(1);
            default -> ChoiceParameter.of(name, unit, 3 * unit, (9 + count) * unit, 20 * unit);
        };
    }

    /** Weights by which neighbours are one or a few apart, mostly. */
    private static ParameterConstraint constraint(List<Parameter> parameters, Point near, SplittableRandom random) {
        TreeMap<String, Double> weights = new TreeMap<>();
        double gap = Double.POSITIVE_INFINITY;
        for (Parameter parameter : parameters) {
            double own = Rungs.of(parameter).number(1) - Rungs.of(parameter).number(0);
            double weight = List.of(1, 2, -2, 3, -6).get(random.nextInt(5)) / (random.nextInt(3) == 0 ? 1 : own);
            weights.put(parameter.name(), weight);
            gap = Math.min(gap, Math.abs(weight) * own);
        }
        LinearExpression sum = new LinearExpression(weights, 0);
        double shift = List.of(0.0, 0.0, 0.5, 1.0, -1.0, -1.0 / 3).get(random.nextInt(6));
        Relation relation = List.of(Relation.values()).get(random.nextInt(3));
        return new ParameterConstraint(sum, relation, sum.value(near::asDouble) + shift * gap);
    }

    @Test
    void noSpaceThatHasAPointIsRefused() {
        SplittableRandom random = new SplittableRandom(7);
        int refused = 0;
        int unnoticed = 0;
        int kept = 0;
        for (int run = 0; run < 120; run++) {
            List<Parameter> parameters = new ArrayList<>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                parameters.add(parameter("p" + i, random));
            }
            List<Point> all = new ArrayList<>();
            new SearchSpace(parameters, List.of()).each(Map.of(), Long.MAX_VALUE, all::add);
            List<ParameterConstraint> constraints = new ArrayList<>();
            for (int i = random.nextInt(1, 3); i > 0; i--) {
                constraints.add(constraint(parameters, all.get(random.nextInt(all.size())), random));
            }
            Set<Point> expected = new HashSet<>(all);
            expected.removeIf(point -> constraints.stream().anyMatch(one -> violation(one, point, parameters) > 0));
            Set<Point> found = new HashSet<>();
            try {
                new SearchSpace(parameters, constraints).each(Map.of(), Long.MAX_VALUE, found::add);
                unnoticed += found.isEmpty() ? 1 : 0;
                kept += found.size();
            } catch (InvalidInputException contradictory) {
                refused++;
            }
            assertThat(found).as("%s with %s", parameters, constraints).isEqualTo(expected);
        }
        assertThat(refused).isGreaterThan(15);
        assertThat(unnoticed)
                .as("points are compared more exactly than programs")
                .isLessThan(6);
        assertThat(kept).isGreaterThan(300);
    }

    private static double violation(ParameterConstraint constraint, Point point, List<Parameter> parameters) {
        Tolerance tolerance = Tolerance.of(constraint, parameters);
        return constraint.violation(point::asDouble, () -> tolerance.at(point::asDouble));
    }

    @Test
    void tinyStepsAndWeightsAddUp() {
        RangeParameter y = RangeParameter.integer("y", 0, 3);
        SearchSpace steps = SearchSpace.of(RangeParameter.real("r", 0, 1).step(1e-9), y);
        Point one = Point.of(Map.of("r", 1.0, "y", 0));
        assertThat(steps.where("r + 2*y == 1").contains(one)).isTrue();
        assertThat(steps.where("r + 2*y <= 1", "r + 2*y >= 1").contains(one)).isTrue();
        SearchSpace weights = SearchSpace.of(RangeParameter.integer("x", 0, 2_000_000_000), y);
        assertThat(weights.where("9e-10*x + 2*y == 1").contains(Point.of(Map.of("x", 1_111_111_111, "y", 0))))
                .isTrue();
    }

    /** What large numbers lose in computing is no contradiction. */
    @Test
    void gridsFarFromZeroAreNotRefused() {
        SearchSpace digits = SearchSpace.of(
                        RangeParameter.real("x", 1e6, 1000000.002).digits(3))
                .where("0.1*x == 100000.0002");
        assertThat(digits.contains(Point.of(Map.of("x", 1000000.002)))).isTrue();
        SearchSpace end = SearchSpace.of(
                        RangeParameter.real("x", 1e8, 100000000.1).digits(1))
                .where("x >= 100000000.1");
        assertThat(end.contains(Point.of(Map.of("x", 100000000.1)))).isTrue();
        assertThat(end.contains(Point.of(Map.of("x", 1e8)))).isFalse();
        SearchSpace steps = SearchSpace.of(
                        RangeParameter.real("p1", 1e9, 1e9 + 1).step(0.1),
                        RangeParameter.integer("p3", -100000, -99994))
                .where("0.001*p3 + 1.0*p1 == 999999900.303");
        assertThat(steps.contains(Point.of(Map.of("p1", 1000000000.3, "p3", -99997))))
                .isTrue();
        assertThatThrownBy(() -> digits.where("x <= 1000000")).hasMessageContaining("cannot hold");
    }

    /** What is put into another equality brings its tolerance with it. */
    @Test
    void freeNumbersCarryTolerancesOver() {
        SearchSpace space = SearchSpace.of(
                        RangeParameter.real("r", 0, 1000),
                        RangeParameter.integer("x", -1_000_000, 1000),
                        RangeParameter.integer("y", -1_000_000, 1000))
                .where("1000*r + 2*x == 1", "999*r + 2*y == 0");
        assertThat(space.contains(Point.of(Map.of("r", 999.001, "x", -499_500, "y", -499_001))))
                .isTrue();
    }

    @Test
    void tinyChoicesAreApart() {
        SearchSpace space =
                SearchSpace.of(ChoiceParameter.of("c", 1e-9, 1e-8, 1e-7), ChoiceParameter.of("d", 1e-9, 1e-8, 1e-7));
        assertThat(space.where("c + d == 1.1e-7").contains(Point.of(Map.of("c", 1e-7, "d", 1e-8))))
                .isTrue();
        assertThatThrownBy(() -> space.where("c + d == 5e-8"))
                .hasMessageContaining("the constraint c + d == 5e-8 cannot hold with c one of");
    }
}
