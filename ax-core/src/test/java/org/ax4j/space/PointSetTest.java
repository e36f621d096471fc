package org.ax4j.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Points that rounding alone tells apart are one, where constraints name their values. */
class PointSetTest {
    private static final SearchSpace SPACE = SearchSpace.of(
                    RangeParameter.real("x", 0, 10),
                    RangeParameter.real("y", 0, 1),
                    RangeParameter.integer("n", 0, 3),
                    DerivedParameter.of("t", "x + n"))
            .where("x - n == 0");

    private static Point point(double x, double y, int n) {
        return SPACE.complete(Map.of("x", x, "y", y, "n", n));
    }

    @Test
    void whatConstraintsNameIsComparedUpToRounding() {
        PointSet points = new PointSet(SPACE);
        assertThat(points.add(point(3, 0.5, 3))).isTrue();
        assertThat(points.add(point(3 - 4e-13, 0.5, 3))).isFalse();
        assertThat(points.contains(point(3 + 4e-13, 0.5, 3))).isTrue();
        assertThat(points.contains(point(3 + 1e-8, 0.5, 3))).isFalse();
        assertThat(points.contains(point(3, 0.5, 2))).isFalse();
        assertThat(points.contains(point(3, 0.5 + 1e-15, 3)))
                .as("no constraint names y")
                .isFalse();
        assertThat(points.add(point(0, 0.5, 0))).isTrue();
        assertThat(points.contains(point(1e-13, 0.5, 0))).isTrue();
        assertThat(points.size()).isEqualTo(2);
        assertThat(points.stream()).containsExactlyInAnyOrder(point(3, 0.5, 3), point(0, 0.5, 0));
    }

    @Test
    void withoutConstraintsPointsAreComparedExactly() {
        PointSet points = new PointSet(SearchSpace.of(RangeParameter.real("x", 0, 10)));
        assertThat(points.add(Point.of(Map.of("x", 3.0)))).isTrue();
        assertThat(points.add(Point.of(Map.of("x", Math.nextUp(3.0))))).isTrue();
        assertThat(points.add(Point.of(Map.of("x", 3.0)))).isFalse();
    }

    @Test
    void smallValuesOfCurvedScalesAreToldApart() {
        SearchSpace space =
                SearchSpace.of(RangeParameter.real("x", 1e-12, 1).log()).where("x <= 0.5");
        PointSet points = new PointSet(space);
        assertThat(points.add(Point.of(Map.of("x", 1e-12)))).isTrue();
        assertThat(points.add(Point.of(Map.of("x", 1.1e-12)))).isTrue();
        assertThat(points.add(Point.of(Map.of("x", 1.1e-12 * (1 + 1e-14))))).isFalse();
    }

    @Test
    void valuesAreTidiedWhereTheConstraintsAllow() {
        assertThat(SPACE.tidied(point(2.9999999999999, 0.4999999999999999, 3)))
                .isEqualTo(point(3, 0.4999999999999999, 3));
        assertThat(SPACE.tidied(point(1e-13, 0.5, 0))).isEqualTo(point(0, 0.5, 0));
        SearchSpace third = SearchSpace.of(RangeParameter.real("x", 0, 1)).where("3*x == 1");
        Point exact = Point.of(Map.of("x", 1.0 / 3));
        assertThat(third.tidied(exact)).isEqualTo(exact);
    }
}
