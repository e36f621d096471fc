package org.ax4j.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ax4j.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constraints that cannot hold together. */
class ContradictionTest {
    /** Far wider than any range or bound here. */
    private static final double WIDE = 1e4;

    private static SearchSpace space() {
        return SearchSpace.of(
                RangeParameter.real("x1", 0, 2),
                RangeParameter.real("x2", 0, 2),
                RangeParameter.real("rate", 1e-8, 1e-2).log(),
                RangeParameter.integer("n", 1, 6),
                RangeParameter.integer("batch", 5, 500).step(5),
                RangeParameter.real("half", 0, 3).step(0.5),
                ChoiceParameter.of("size", 1, 4, 16),
                FixedParameter.of("seed", 7));
    }

    private static String refusal(SearchSpace space, String... constraints) {
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> space.where(constraints));
        assertThat(refused).as("%s", Arrays.toString(constraints)).isNotNull();
        assertThat(refused.faults()).hasSize(1);
        return refused.faults().get(0).what();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x1 + x2 >= 5 | the constraint x1 + x2 >= 5 cannot hold with x1 <= 2 and x2 <= 2",
                "x1 >= x2 + 1; x2 >= x1 + 1; n <= 3 | the constraints x1 - x2 >= 1 and -x1 + x2 >= 1 cannot hold together",
                "x1 + x2 <= 1; x1 - x2 == 0; x1 >= 0.75 | the constraints x1 + x2 <= 1, x1 - x2 == 0 and x1 >= 0.75 cannot hold together",
                "x1 + x2 == 4.001 | the constraint x1 + x2 == 4.001 cannot hold with x1 <= 2 and x2 <= 2",
                "x1 <= -0.5 | the constraint x1 <= -0.5 cannot hold with x1 >= 0",
                "rate >= 0.02 | the constraint rate >= 0.02 cannot hold with rate <= 0.01",
                "2*n == 5 | the constraint 2*n == 5 cannot hold with n a whole number",
                "n >= 2.2; n <= 2.8; x1 >= 0.5 | the constraints n >= 2.2 and n <= 2.8 cannot hold together with n a whole number",
                "batch == 12 | the constraint batch == 12 cannot hold with batch in steps of 5 from 5",
                "half == 1.25 | the constraint half == 1.25 cannot hold with half in steps of 0.5 from 0",
                "size >= 5; size <= 15 | the constraints size >= 5 and size <= 15 cannot hold together with size one of [1, 4, 16]",
                "n >= seed | the constraint n - seed >= 0 cannot hold with n <= 6 and seed == 7",
                "x1 + n <= 0.5; x2 <= 3 | the constraint n + x1 <= 0.5 cannot hold with x1 >= 0 and n >= 1",
                "x1 >= 3; x1 + x2 >= 5 | the constraint x1 >= 3 cannot hold with x1 <= 2"
            })
    void namesASmallestSet(String constraints, String what) {
        assertThat(refusal(space(), constraints.split("; "))).isEqualTo(what);
    }

    @ParameterizedTest
    @CsvSource({
        "x1 + x2 >= 4",
        "x1 + x2 <= 0",
        "x1 + x2 == 4",
        "x1 == x2",
        "rate >= 0.01",
        "rate <= 1e-8",
        "2*n == 4",
        "n >= 6",
        "batch == 500",
        "half == 1.5",
        "size >= 16",
        "n + 1 >= seed",
        "x1 + x2 + n == 1",
        "1e9*x1 - 1e9*x2 == 2e9"
    })
    void oneRemainingPointIsEnough(String constraint) {
        assertThatCode(() -> space().where(constraint)).doesNotThrowAnyException();
    }

    @Test
    void copiesAndOldConstraintsCount() {
        SearchSpace half = space().where("x1 + x2 >= 3");
        assertThat(refusal(half, "x1 + x2 <= 2"))
                .isEqualTo("the constraints x1 + x2 >= 3 and x1 + x2 <= 2 cannot hold together");
    }

    /** Whole numbers: refused exactly where no point of the grid keeps all constraints. */
    @Test
    void wholeNumbersByCounting() {
        SplittableRandom random = new SplittableRandom(1);
        int refused = 0;
        for (int run = 0; run < 300; run++) {
            SearchSpace grid = SearchSpace.of(
                    RangeParameter.integer("a", 0, 5),
                    RangeParameter.integer("b", -2, 3),
                    ChoiceParameter.of("c", 1, 2, 7));
            List<ParameterConstraint> constraints = new ArrayList<>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                String relation = List.of("<=", ">=", "==").get(random.nextInt(3));
                constraints.add(ParameterConstraint.parse(random.nextInt(1, 4) + "*a + " + random.nextInt(-3, 4)
                        + "*b - " + random.nextInt(3) + "*c " + relation + " " + random.nextInt(-6, 9)));
            }
            boolean possible = IntStream.range(0, 6 * 6 * 3)
                    .anyMatch(i -> constraints.stream()
                            .allMatch(c -> c.violation(name -> switch (name) {
                                        case "a" -> i % 6;
                                        case "b" -> i / 6 % 6 - 2;
                                        default -> List.of(1, 2, 7).get(i / 36);
                                    })
                                    == 0));
            boolean accepted =
                    Contradiction.among(grid.parameters(), constraints).isEmpty();
            assertThat(accepted).as("%s", constraints).isEqualTo(possible);
            refused += accepted ? 0 : 1;
        }
        assertThat(refused).isBetween(50, 250);
    }

    /** Two reals: what is named cannot hold, and no smaller set of demands is as bad; told by the corners of the half-planes. */
    @Test
    void twoRealsByTheirCorners() {
        SplittableRandom random = new SplittableRandom(2);
        int refused = 0;
        for (int run = 0; run < 200; run++) {
            SearchSpace square = SearchSpace.of(RangeParameter.real("x", -1, 2), RangeParameter.real("y", 0, 3));
            List<String> demands = new ArrayList<>(List.of("x >= -1", "x <= 2", "y >= 0", "y <= 3"));
            List<ParameterConstraint> constraints = new ArrayList<>();
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                ParameterConstraint one = ParameterConstraint.parse(random.nextInt(-3, 4) + "*x + "
                        + (random.nextBoolean() ? 1 : -2) + "*y " + (random.nextBoolean() ? "<=" : ">=") + " "
                        + random.nextInt(-9, 10));
                constraints.add(one);
                demands.add(one.toString());
            }
            boolean possible = hasCorner(demands);
            var fault = Contradiction.among(square.parameters(), constraints);
            assertThat(fault.isEmpty()).as("%s", constraints).isEqualTo(possible);
            if (fault.isPresent()) {
                List<String> named = List.of(fault.get()
                        .what()
                        .replaceAll("^the constraints? ", "")
                        .split(", | and | cannot hold together with | cannot hold with | cannot hold.*"));
                assertThat(demands).containsAll(named);
                assertThat(hasCorner(named)).as(fault.get().what()).isFalse();
                assertThat(smallest(demands)).as(fault.get().what()).isEqualTo(named.size());
                refused++;
            }
        }
        assertThat(refused).isBetween(30, 170);
    }

    private static int smallest(List<String> demands) {
        return IntStream.range(0, 1 << demands.size())
                .filter(set -> !hasCorner(IntStream.range(0, demands.size())
                        .filter(i -> (set >> i & 1) == 1)
                        .mapToObj(demands::get)
                        .collect(Collectors.toList())))
                .map(Integer::bitCount)
                .min()
                .orElseThrow();
    }

    /** Half-planes within a wide square have a point in common exactly where two of their edges meet in one. */
    private static boolean hasCorner(List<String> demands) {
        List<ParameterConstraint> all = new ArrayList<>();
        demands.forEach(text -> all.add(ParameterConstraint.parse(text)));
        List.of("x >= -" + WIDE, "x <= " + WIDE, "y >= -" + WIDE, "y <= " + WIDE)
                .forEach(text -> all.add(ParameterConstraint.parse(text)));
        for (ParameterConstraint p : all) {
            for (ParameterConstraint q : all) {
                double a = p.expression().weight("x");
                double b = p.expression().weight("y");
                double c = q.expression().weight("x");
                double d = q.expression().weight("y");
                double det = a * d - b * c;
                double x = (p.bound() * d - b * q.bound()) / det;
                double y = (a * q.bound() - p.bound() * c) / det;
                if (det != 0 && all.stream().allMatch(r -> r.violation(name -> name.equals("x") ? x : y) == 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What no whole numbers keep is named without any end of a range, however wide the ranges are. */
    @Test
    void stepsThatNeverAddUpAreNamedAlone() {
        assertThatThrownBy(() -> SearchSpace.of(RangeParameter.integer("a", 0, 5), RangeParameter.integer("b", 0, 1000))
                        .where("2*a == 2*b + 1"))
                .hasMessageContaining(
                        "the constraint 2*a - 2*b == 1 cannot hold with a a whole number and b a whole number."
                                + " Relax one of these");
        assertThatThrownBy(() -> SearchSpace.of(
                                RangeParameter.integer("a", 0, 9),
                                RangeParameter.integer("b", 0, 9),
                                RangeParameter.integer("c", 0, 9))
                        .where("2*a + 4*b + 6*c == 7"))
                .hasMessageContaining("cannot hold with a a whole number, b a whole number and c a whole number");
        assertThatThrownBy(() -> SearchSpace.of(
                                RangeParameter.real("x", 0, 1).step(0.2),
                                RangeParameter.real("y", 0, 2).step(0.4))
                        .where("x + y == 0.5"))
                .hasMessageContaining("in steps of 0.2 from 0");
        assertThat(SearchSpace.of(RangeParameter.integer("a", 0, 9), RangeParameter.integer("b", 0, 9))
                        .where("2*a + 3*b == 7")
                        .constraints())
                .hasSize(1);
        assertThat(SearchSpace.of(RangeParameter.real("x", 0.1, 0.9).step(0.2), RangeParameter.integer("n", 0, 9))
                        .where("10*x + n == 8")
                        .constraints())
                .hasSize(1);
    }

    /** Rounded reals have the values that their digits leave. */
    @Test
    void digitsAreNamed() {
        SearchSpace rounded = SearchSpace.of(
                RangeParameter.real("a", 0, 1).digits(1),
                RangeParameter.real("b", 0, 1).digits(1),
                RangeParameter.real("c", 0, 1).digits(3),
                RangeParameter.real("odd", 0.05, 1).digits(1));
        assertThat(refusal(rounded, "a >= 0.22", "a <= 0.28", "b >= 0.5"))
                .isEqualTo("the constraints a >= 0.22 and a <= 0.28 cannot hold together with a of 1 digit");
        assertThat(refusal(rounded, "a + b == 0.55"))
                .isEqualTo("the constraint a + b == 0.55 cannot hold with a of 1 digit and b of 1 digit");
        assertThat(refusal(rounded, "c >= 0.0001", "c <= 0.0009"))
                .isEqualTo("the constraints c >= 0.0001 and c <= 0.0009 cannot hold together with c of 3 digits");
        assertThat(rounded.where("a == 0.3", "a + b == 0.7", "c == 0.123").constraints())
                .hasSize(3);
        assertThat(rounded.where("odd <= 0.06").constraints())
                .as("a bound with more digits is a value itself")
                .hasSize(1);
    }

    private static SearchSpace branches() {
        return SearchSpace.of(
                ChoiceParameter.of("solver", "sgd", "adam", "plain")
                        .activates("sgd", "momentum", "decay", "kind")
                        .activates("adam", "beta"),
                RangeParameter.real("momentum", 0, 1),
                RangeParameter.real("decay", 0, 1),
                ChoiceParameter.of("kind", "a", "b").activates("b", "depth"),
                RangeParameter.integer("depth", 1, 9),
                RangeParameter.real("beta", 0, 1),
                RangeParameter.real("x", 0, 2));
    }

    /** What cannot hold wherever it counts leaves no point of that branch. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "momentum + decay >= 3 | with {solver='sgd'} the constraint decay + momentum >= 3 cannot hold with momentum <= 1 and decay <= 1",
                "momentum >= x + 0.5; x >= 1; beta <= x | with {solver='sgd'} the constraints momentum - x >= 0.5 and x >= 1 cannot hold together with momentum <= 1",
                "2*depth == 5 | with {solver='sgd', kind='b'} the constraint 2*depth == 5 cannot hold with depth a whole number",
                "depth >= 8; depth - 10*decay <= 0; decay <= 0.5 | with {solver='sgd', kind='b'} the constraints depth >= 8, -10*decay + depth <= 0 and decay <= 0.5 cannot hold together",
            })
    void branchesAreLookedAtEach(String constraints, String what) {
        assertThat(refusal(branches(), constraints.split("; "))).isEqualTo(what);
    }

    @Test
    void whatNeverCountsTogetherDoesNotContradict() {
        assertThatCode(() -> branches().where("momentum >= x + 0.5", "beta <= x - 1.5", "beta + momentum >= 7"))
                .as("sgd and adam exclude each other")
                .doesNotThrowAnyException();
        assertThatCode(() -> branches().where("depth >= 9", "decay == 1", "beta == 0"))
                .doesNotThrowAnyException();
    }

    /** Thirty parameters and thirty constraints: told by the certificate of the program, not by looking through all sets. */
    @Test
    void manyConstraintsAreToldWithFewPrograms() {
        Parameter[] many = IntStream.range(0, 30)
                .mapToObj(i -> RangeParameter.integer("n" + i, 0, 28))
                .toArray(Parameter[]::new);
        String[] chain = IntStream.range(0, 29)
                .mapToObj(i -> "n" + (i + 1) + " >= n" + i + " + 1")
                .toArray(String[]::new);
        assertThat(refusal(SearchSpace.of(many), chain))
                .as("all of them are needed")
                .contains(" and -n28 + n29 >= 1 cannot hold together with ")
                .endsWith("n0 >= 0 and n29 <= 28");
        String[] ring = IntStream.range(0, 30)
                .mapToObj(i -> "n" + (i + 1) % 30 + " >= n" + i + " + 1")
                .toArray(String[]::new);
        assertThat(refusal(SearchSpace.of(many), ring)).doesNotContain(" with ");
        Conflicts conflicts = conflicts(many, ring);
        assertThat(conflicts.smallest().orElseThrow()).hasSize(30).allMatch(Demand::isConstraint);
        assertThat(conflicts.programs()).isLessThan(1000);
        String[] halves = IntStream.range(0, 30)
                .mapToObj(i -> i < 29 ? "2*n" + i + " + 2*n" + (i + 1) + " >= 10.5" : "2*n0 + 2*n1 <= 11.5")
                .toArray(String[]::new);
        assertThat(refusal(SearchSpace.of(many), halves))
                .startsWith("the constraints 2*n0 + 2*n1 >= 10.5 and 2*n0 + 2*n1 <= 11.5 cannot hold together with");
    }

    private static Conflicts conflicts(Parameter[] parameters, String[] constraints) {
        List<Demand> demands = new ArrayList<>();
        List.of(parameters).forEach(parameter -> demands.addAll(Demand.of(parameter)));
        List.of(constraints).forEach(text -> demands.add(Demand.of(ParameterConstraint.parse(text), 1e-8 * 28)));
        return new Conflicts(
                List.of(parameters).stream()
                        .collect(Collectors.toMap(Parameter::name, parameter -> new Scaling.Span(0, 28))),
                demands);
    }
}
