package org.ax4j.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterConstraintTest {
    @ParameterizedTest
    @CsvSource({
        "x1 + 2*x2 <= 3, x1 + 2*x2 <= 3",
        "x1 >= x2, x1 - x2 >= 0",
        "3 >= x, -x >= -3",
        "x + 1 <= y + 2, x - y <= 1",
        "a + b + c == 1, a + b + c == 1",
        "2*x <= 6 + x, x <= 6"
    })
    void normalFormsReadBack(String text, String normal) {
        ParameterConstraint constraint = ParameterConstraint.parse(text);
        assertThat(constraint).hasToString(normal);
        assertThat(ParameterConstraint.parse(normal)).isEqualTo(constraint);
    }

    @Test
    void violationIsThatOfBruteForce() {
        ParameterConstraint most = ParameterConstraint.parse("x - 2*y <= 3");
        ParameterConstraint least = ParameterConstraint.parse("x - 2*y >= 3");
        ParameterConstraint equal = ParameterConstraint.parse("x - 2*y == 3");
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 1000; i++) {
            Map<String, Double> at = Map.of("x", random.nextInt(-20, 20) / 4.0, "y", random.nextInt(-20, 20) / 4.0);
            double left = at.get("x") - 2 * at.get("y");
            assertThat(most.violation(at::get)).isEqualTo(Math.max(0, left - 3));
            assertThat(least.violation(at::get)).isEqualTo(Math.max(0, 3 - left));
            assertThat(equal.violation(at::get)).isEqualTo(Math.abs(left - 3));
        }
    }

    @Test
    void toleranceIsAShareOfTheBoundAndTheLargestTerm() {
        ParameterConstraint small = ParameterConstraint.parse("x <= 0");
        assertThat(small.violation(name -> 1e-8)).isPositive();
        ParameterConstraint large = ParameterConstraint.parse("x <= 1000000");
        assertThat(large.violation(name -> 1e6 + 0.0199)).isZero();
        assertThat(large.violation(name -> 1e6 + 0.0201)).isPositive();
    }

    private static double violation(String constraint, double x, Parameter... parameters) {
        return SearchSpace.of(parameters).where(constraint).violation(Point.of(Map.of("x", x)));
    }

    /** What is large because its domain begins far from 0, or reaches far, is compared no less exactly. */
    @Test
    void realValuesAreComparedAsExactlyAsTheyAreLarge() {
        RangeParameter unit = RangeParameter.real("x", 0, 1);
        assertThat(violation("x <= 0.5", 0.5 * (1 + 1.9e-8), unit)).isZero();
        assertThat(violation("x <= 0.5", 0.5 * (1 + 2.1e-8), unit)).isPositive();
        RangeParameter wide = RangeParameter.real("x", 0, 1e9);
        assertThat(violation("x <= 5", 5.001, wide)).isPositive();
        RangeParameter far = RangeParameter.real("x", 1e9, 1e9 + 1);
        assertThat(violation("x >= 1000000000.5", 1e9 + 0.4, far)).isPositive();
        RangeParameter logit = RangeParameter.real("x", 1e-12, 1 - 1e-12).logit();
        assertThat(violation("x <= 1e-11", 1.01e-11, logit)).isPositive();
        assertThat(violation("x <= 1e-11", 1e-11 * (1 + 1e-9), logit)).isZero();
        assertThat(violation("x >= 0.9999999999", 0.99999999985, logit)).isPositive();
        assertThatThrownBy(() -> SearchSpace.of(logit).where("x <= 1e-13"))
                .hasMessageContaining("the constraint x <= 1e-13 cannot hold with x >= 1e-12");
        RangeParameter other = RangeParameter.real("y", 1e-12, 0.5).log();
        assertThatThrownBy(() -> SearchSpace.of(logit, other).where("x + 2*y <= 2e-12"))
                .hasMessageContaining("cannot hold with x >= 1e-12 and y >= 1e-12");
        assertThat(SearchSpace.of(logit, other).where("x + 2*y <= 3e-12").constraints())
                .hasSize(1);
        assertThat(violation("x >= 0.9999999999", 0.9999999999 - 1e-19, logit)).isZero();
    }

    @Test
    void wholeNumbersAreComparedExactly() {
        SearchSpace times = SearchSpace.of(RangeParameter.integer("x", 1_700_000_000, 1_700_000_060))
                .where("x >= 1700000030");
        assertThat(times.violation(Point.of(Map.of("x", 1_700_000_029)))).isEqualTo(1);
        assertThat(times.violation(Point.of(Map.of("x", 1_700_000_030)))).isZero();
        assertThatThrownBy(() -> times.where("x <= 1700000029")).hasMessageContaining("cannot hold together");
        assertThatThrownBy(() -> times.where("x >= 1700000070"))
                .hasMessageContaining("cannot hold with x <= 1.70000006e9");
        SearchSpace products = SearchSpace.of(
                        RangeParameter.integer("mem", 0, 1_000_000_000), RangeParameter.integer("b", 1, 8))
                .where("mem - 1000*b == 0");
        assertThat(products.violation(Point.of(Map.of("mem", 996, "b", 1)))).isEqualTo(4);
        assertThat(products.violation(Point.of(Map.of("mem", 3000, "b", 3)))).isZero();
        SearchSpace steps = SearchSpace.of(
                        RangeParameter.real("x", 0, 1).step(0.1),
                        RangeParameter.real("y", 0, 1).step(0.1))
                .where("x + y == 0.3");
        assertThat(steps.violation(Point.of(Map.of("x", 0.1, "y", 0.2)))).isZero();
    }

    /** A quarter of the smallest change of the sum, not of a term, and no more than a share of the terms. */
    @Test
    void sumsOfWholeNumbersAreComparedExactly() {
        SearchSpace wide = SearchSpace.of(
                RangeParameter.integer("a", 0, 2_000_000_000), RangeParameter.integer("b", 0, 2_000_000_000));
        SearchSpace sevens = wide.where("10*a - 7*b == 1");
        assertThat(sevens.violation(Point.of(Map.of("a", 17, "b", 24)))).isEqualTo(1);
        assertThat(sevens.violation(Point.of(Map.of("a", 1_999_999_999, "b", 2_000_000_000))))
                .isPositive();
        assertThat(sevens.violation(Point.of(Map.of("a", 5, "b", 7)))).isZero();
        assertThat(wide.where("10*a - 7*b >= 1").violation(Point.of(Map.of("a", 0, "b", 0))))
                .isEqualTo(1);
        assertThat(wide.where("a - 0.7*b >= 0.01").violation(Point.of(Map.of("a", 0, "b", 0))))
                .isPositive();
        SearchSpace times = SearchSpace.of(
                        RangeParameter.real("x", 1.7e15, 1.7e15 + 60).step(1))
                .where("x >= 1700000000000050");
        assertThat(times.violation(Point.of(Map.of("x", 1.7e15 + 49)))).isEqualTo(1);
        SearchSpace steps =
                SearchSpace.of(RangeParameter.real("x", 0, 1e13).step(1)).where("x <= 5");
        assertThat(steps.violation(Point.of(Map.of("x", 6.0)))).isEqualTo(1);
        SearchSpace choices = SearchSpace.of(
                        ChoiceParameter.of("c", 1e-5, 1.0, 1e9), ChoiceParameter.of("d", 0.0, 2e-5, 1.0))
                .where("d <= c");
        assertThat(choices.violation(Point.of(Map.of("c", 1e-5, "d", 2e-5)))).isPositive();
    }

    @Test
    void smallValuesOnLogarithmicScalesAreComparedExactly() {
        SearchSpace space = SearchSpace.of(
                        RangeParameter.real("a", 1e-12, 1e-8).log(),
                        RangeParameter.real("b", 1e-12, 1e-8).log())
                .where("a <= b");
        assertThat(space.violation(Point.of(Map.of("a", 9e-9, "b", 1e-10)))).isCloseTo(8.9e-9, within(1e-20));
        assertThat(space.violation(Point.of(Map.of("a", 1.0001e-12, "b", 1e-12))))
                .isPositive();
        assertThat(space.violation(Point.of(Map.of("a", 1e-12 * (1 + 1e-15), "b", 1e-12))))
                .isZero();
        SearchSpace tiny = SearchSpace.of(RangeParameter.real("a", 0, 1e-10), RangeParameter.real("b", 0, 1e-10))
                .where("a == b");
        assertThat(tiny.violation(Point.of(Map.of("a", 9.0e-11, "b", 5.6e-11)))).isPositive();
        assertThatThrownBy(() -> SearchSpace.of(
                                RangeParameter.real("a", 1e-9, 5e-9).log())
                        .where("a >= 9e-9"))
                .hasMessageContaining("cannot hold with a <= 5e-9");
    }
}
