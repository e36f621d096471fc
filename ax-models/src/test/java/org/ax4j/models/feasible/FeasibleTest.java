package org.ax4j.models.feasible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;

class FeasibleTest {
    private static final long LIMIT = 100_000;

    @Test
    void latticesCountTheirValues() {
        Lattice steps = new Lattice(RangeParameter.integer("n", 1, 9).step(4));
        assertThat(steps.at(steps.below(4.9))).isEqualTo(1);
        assertThat(steps.at(steps.above(5.1))).isEqualTo(9);
        assertThat(steps.at(steps.above(5 + 1e-9))).isEqualTo(5);
        Lattice sizes = new Lattice(ChoiceParameter.of("s", 1, 2, 8));
        assertThat(sizes.at(sizes.below(7))).isEqualTo(2);
        assertThat(sizes.above(9)).isEqualTo(3);
        assertThat(sizes.value(8)).isEqualTo(8);
        assertThat(sizes.spacing()).isEqualTo(1);
        Lattice decimals = new Lattice(RangeParameter.real("w", 0.05, 1).digits(1));
        assertThat(decimals.low()).isCloseTo(0.1, within(1e-12));
        assertThat(decimals.value(decimals.at(decimals.above(0.21)))).isEqualTo(0.3);
        assertThat(new Lattice(RangeParameter.real("x", 0, 1)).isContinuous()).isTrue();
        Lattice words = new Lattice(ChoiceParameter.of("k", "u", "v"));
        assertThat(words.value(words.place("v"))).isEqualTo("v");
    }

    @Test
    void divisorsSurviveRounding() {
        assertThat(Divisor.of(0.3, 0.1 + 0.1 + 0.1 + 0.15)).isCloseTo(0.15, within(1e-12));
        assertThat(Divisor.of(0, 7)).isEqualTo(7);
        assertThat(Divisor.of(84, -30)).isEqualTo(6);
    }

    /** Without divisors this search would try all 10^9 pairs. */
    @Test
    void evenSumsAreNeverOdd() {
        SearchSpace space = SearchSpace.of(
                        RangeParameter.integer("a", 0, 1000),
                        RangeParameter.integer("b", 0, 1000),
                        RangeParameter.integer("c", 0, 1000),
                        RangeParameter.integer("d", 0, 1))
                .where("2*a - 4*b + 6*c + d == 7");
        Feasible.Found found =
                Feasible.of(space, Map.of("d", 0)).random(Optional.empty(), new RandomStream(1), point -> true, LIMIT);
        assertThat(found).isEqualTo(new Feasible.Found(Optional.empty(), 0, true));
    }

    @Test
    void everyPointOfSmallSpacesIsFound() {
        for (int seed = 0; seed < 20; seed++) {
            SearchSpace space = drawn(seed, 3);
            Set<Point> all = new HashSet<>();
            for (int i = 0; i < 40_000; i++) {
                RandomStream random = new RandomStream(i);
                Point point = space.pointAt(random.doubles(3).toArray(), Map.of());
                if (space.violation(point) == 0) {
                    all.add(point);
                }
            }
            Set<Point> found = new HashSet<>();
            RandomStream random = new RandomStream(seed);
            Feasible feasible = Feasible.of(space, Map.of());
            Feasible.Found next;
            do {
                next = feasible.random(Optional.empty(), random, point -> !found.contains(point), LIMIT);
                next.point().ifPresent(found::add);
            } while (next.point().isPresent());
            assertThat(next.complete()).isTrue();
            assertThat(found).as(space.toString()).containsAll(all).allMatch(space::contains);
        }
    }

    @Test
    void satisfiableSpacesHaveAPoint() {
        for (int seed = 0; seed < 200; seed++) {
            SearchSpace space = drawn(seed, 2 + seed % 5);
            Feasible.Found found =
                    Feasible.of(space, Map.of()).random(Optional.empty(), new RandomStream(seed), point -> true, LIMIT);
            assertThat(found.point()).as(space.toString()).isPresent();
            assertThat(space.contains(found.point().orElseThrow())).isTrue();
        }
    }

    @Test
    void nearbyPointsHoldWhatTheyShall() {
        SearchSpace space = SearchSpace.of(
                        RangeParameter.real("a", 0, 1).step(0.05),
                        RangeParameter.real("b", 0, 1).step(0.05),
                        RangeParameter.real("x", 0, 1))
                .where("a + b + x == 1");
        Point near = Feasible.of(space, Map.of())
                .nearest(
                        Map.of("a", 0.41, "b", 0.3, "x", 0.9),
                        Map.of("b", 0.35),
                        new RandomStream(1),
                        point -> true,
                        LIMIT)
                .point()
                .orElseThrow();
        assertThat(near.asDouble("b")).isEqualTo(0.35);
        assertThat(near.asDouble("a")).isBetween(0.399, 0.451);
        assertThat(space.contains(near)).isTrue();
    }

    /** Grids with constraints through one of their points. */
    private static SearchSpace drawn(int seed, int dimension) {
        RandomStream random = new RandomStream(1000 + seed);
        Parameter[] parameters = new Parameter[dimension];
        for (int i = 0; i < dimension; i++) {
            String name = "p" + i;
            parameters[i] = switch (random.nextInt(4)) {
                case 0 -> RangeParameter.integer(name, -3, 9);
                case 1 -> RangeParameter.real(name, 0, 1).step(0.05);
                case 2 -> RangeParameter.real(name, 0, 2).digits(1);
                default -> ChoiceParameter.of(name, 1, 2.5, 4, 8);
            };
        }
        SearchSpace space = SearchSpace.of(parameters);
        Point through = space.pointAt(random.doubles(dimension).toArray(), Map.of());
        List<String> constraints = new ArrayList<>();
        for (int j = 0; j < Math.min(3, dimension); j++) {
            StringBuilder text = new StringBuilder("0");
            double sum = 0;
            for (int i = 0; i < dimension; i++) {
                int weight = i == j ? 3 : random.nextInt(7) - 3;
                text.append(" + ").append(weight).append("*p").append(i);
                sum += weight * through.asDouble("p" + i);
            }
            String[] relations = {" == ", " <= ", " >= "};
            constraints.add(text + relations[random.nextInt(3)] + Math.rint(sum * 100) / 100);
        }
        return space.where(constraints.toArray(new String[0]));
    }
}
