package org.ax4j.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ax4j.space.LinearExpression;
import org.ax4j.space.Relation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectiveGrammarTest {
    /** What is written, the goals with their thresholds as gains, and the constraints that stay. */
    static Stream<Arguments> readings() {
        return Stream.of(
                read("acc").goals("acc").rest(),
                read("-loss").goals("-loss").rest(),
                read("-1 * loss").goals("-loss").rest(),
                read("2*a + b - 0.5*c").goals("2*a + b - 0.5*c").rest(),
                read("c + b + a").goals("a + b + c").rest(),
                read("acc, -latency").goals("acc", "-latency").rest(),
                read("acc", "m <= 3").goals("acc").rest("m <= 3"),
                read("acc", "3*m <= 6").goals("acc").rest("m <= 2"),
                read("acc", "-3*m <= 6").goals("acc").rest("m >= -2"),
                read("acc", "3 >= m").goals("acc").rest("m <= 3"),
                read("acc", "m + 1 >= 0.2").goals("acc").rest("m >= -0.8"),
                read("acc", "0.5*a + 0.5*b >= 0.95").goals("acc").rest("0.5*a + 0.5*b >= 0.95"),
                read("acc", "a >= b").goals("acc").rest("a - b >= 0"),
                read("acc", "0.2 <= m", "m <= 0.5").goals("acc").rest("m >= 0.2", "m <= 0.5"),
                read("2*a + b", "a >= 1").goals("2*a + b").rest("a >= 1"),
                read("acc, -time", "acc >= 0.85", "time <= 10")
                        .goals("acc @ 0.85", "-time @ -10")
                        .rest(),
                read("acc, -time", "acc <= 0.99").goals("acc", "-time").rest("acc <= 0.99"),
                read("acc, -time", "time >= 1").goals("acc", "-time").rest("time >= 1"),
                read("acc, -time", "acc >= 0.8", "acc <= 0.9")
                        .goals("acc @ 0.8", "-time")
                        .rest("acc <= 0.9"),
                read("2*acc, -time", "acc >= 0.85")
                        .goals("2*acc @ 1.7", "-time")
                        .rest(),
                read("a + 2*b, c", "a + 2*b >= 3").goals("a + 2*b @ 3", "c").rest(),
                read("a + 2*b, c", "-a - 2*b <= -3").goals("a + 2*b @ 3", "c").rest(),
                read("a + 2*b, c", "a >= 3").goals("a + 2*b", "c").rest("a >= 3"),
                read("`val/acc`, -`a b`", "`val/acc` >= 0.5")
                        .goals("`val/acc` @ 0.5", "-`a b`")
                        .rest());
    }

    private record Case(String objective, List<String> constraints, List<String> wanted) {
        Case goals(String... goals) {
            return new Case(objective, constraints, Arrays.asList(goals));
        }

        Arguments rest(String... rest) {
            return Arguments.of(objective, constraints, wanted, Arrays.asList(rest));
        }
    }

    private static Case read(String objective, String... constraints) {
        return new Case(objective, Arrays.asList(constraints), List.of());
    }

    @ParameterizedTest
    @MethodSource("readings")
    void reads(String objective, List<String> constraints, List<String> goals, List<String> rest) {
        ObjectiveGrammar read = ObjectiveGrammar.parse(objective, constraints, Set.of());
        assertThat(read.objective().goals()).map(ObjectiveGrammarTest::shown).containsExactlyElementsOf(goals);
        assertThat(read.constraints()).map(OutcomeConstraint::toString).containsExactlyElementsOf(rest);
    }

    private static String shown(Goal goal) {
        OptionalDouble threshold = goal.threshold();
        return goal + (threshold.isPresent() ? " @ " + org.ax4j.error.Figures.exact(threshold.getAsDouble()) : "");
    }

    @ParameterizedTest
    @MethodSource("readings")
    void textsReadBackAsTheSame(String objective, List<String> constraints, List<String> goals, List<String> rest) {
        ObjectiveGrammar read = ObjectiveGrammar.parse(objective, constraints, Set.of());
        assertThat(ObjectiveGrammar.parse(read.objective().toString(), read.constraintTexts(), Set.of()))
                .isEqualTo(read);
    }

    @Test
    void declaredNamesMayHoldSigns() {
        ObjectiveGrammar read = ObjectiveGrammar.parse(
                "val/acc, -p50 latency", List.of("val/acc >= 0.5"), Set.of("val/acc", "p50 latency"));
        assertThat(read.objective().metrics()).containsExactly("p50 latency", "val/acc");
        assertThat(read.objective().goals().get(0).threshold()).hasValue(0.5);
        assertThat(read.objective().goals().get(1).direction()).isEqualTo(Direction.MINIMISE);
        assertThat(read.objective().goals()).map(Goal::name).containsExactly("val/acc", "p50 latency");
    }

    /** What has a sign in it and no spaces is taken apart only where the parts are known, or something that is no name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a-b           | a,b            | a - b
        a-2*b         | a              | a - 2*b
        a-b-c-d       | a,b-c,d        | a - `b-c` + -1*d
        a-b-c         | a-b,b-c,c      | `a-b` - c
        a -b          |                | a - b
        a- b          |                | a - b
        2*a - b.c     | b.c            | 2*a - `b.c`
        b.c/2         | b.c            | 0.5*`b.c`
        a/1000        |                | 0.001*a
        (a)-(b)       |                | a - b
        `a`-b         |                | a - b
        a b-c         | a b,c          | `a b` - c
        val/acc (x)-b | val/acc (x),b  | `val/acc (x)` - b
        """)
    void tightSignsStandBetweenKnownNames(String text, @Nullable String declared, String same) {
        Set<String> names = declared == null ? Set.of() : Set.of(declared.split(","));
        assertThat(ObjectiveGrammar.parse(text, List.of(), names))
                .isEqualTo(ObjectiveGrammar.parse(same, List.of(), Set.of()));
    }

    /** All signs but the backtick may be in a name, written in backticks, also those that other parsers stumble over. */
    @ParameterizedTest
    @ValueSource(
            strings = {"a;b", "a[0]", "it's", "a\\b", "x**2", "S", "beta", "1e5", "a,b", "<=", "größe", "a.b", "a-b"})
    void namesInBackticksMayHoldAnySign(String name) {
        ObjectiveGrammar read = ObjectiveGrammar.parse("-`" + name + "`", List.of("`" + name + " 2` >= 1"), Set.of());
        assertThat(read.objective().metrics()).containsExactly(name);
        assertThat(read.constraints().get(0).expression().weights()).containsOnlyKeys(name + " 2");
        assertThat(ObjectiveGrammar.parse(read.objective().toString(), read.constraintTexts(), Set.of()))
                .isEqualTo(read);
    }

    /** A constraint holds for outcomes exactly where its text does, whether it became a threshold or not. */
    @Test
    void violationIsThatOfTheTexts() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 500; i++) {
            double bound = random.nextInt(-8, 8) / 4.0;
            double factor = random.nextInt(1, 5) * (random.nextBoolean() ? 0.5 : -0.5);
            Relation relation = random.nextBoolean() ? Relation.AT_MOST : Relation.AT_LEAST;
            String text = factor + "*a " + relation.symbol() + " " + bound;
            ObjectiveGrammar read = ObjectiveGrammar.parse("2*a, -b", List.of(text), Set.of());
            Problem problem = problem(read);
            for (int a = -5; a <= 5; a++) {
                double value = a / 2.0;
                boolean holds = relation == Relation.AT_MOST ? factor * value <= bound : factor * value >= bound;
                double violation = problem.violation(name -> name.equals("a") ? value : 0);
                assertThat(violation == 0).as("%s at %s", text, value).isEqualTo(holds);
            }
        }
    }

    @Test
    void gainsAreThoseOfTheGoals() {
        Problem problem = problem(ObjectiveGrammar.parse("2*a - b, -c", List.of("d <= 1"), Set.of()));
        assertThat(problem.gains(name -> name.charAt(0) - 'a' + 1)).containsExactly(0.0, -3.0);
        assertThat(problem.optimisedMetrics()).containsExactly("a", "b", "c", "d");
        assertThat(problem.violation(name -> Double.NaN)).isNaN();
        assertThat(problem.objective().goals().get(0).direction()).isEqualTo(Direction.MAXIMISE);
        assertThat(problem.objective().goals().get(0).metric()).isEmpty();
    }

    private static Problem problem(ObjectiveGrammar read) {
        return new Problem(
                org.ax4j.space.SearchSpace.of(org.ax4j.space.ChoiceParameter.ofBoolean("flag")),
                List.of(),
                read.objective(),
                read.constraints());
    }

    @Test
    void constantsOfASumMoveToItsBound() {
        OutcomeConstraint constraint = new OutcomeConstraint(LinearExpression.parse("a + b + 2"), Relation.AT_MOST, 3);
        assertThat(constraint).hasToString("a + b <= 1");
        assertThat(constraint.violation(name -> 1.0)).isEqualTo(1.0);
    }

    @Test
    void goalsKeepTheirOrder() {
        List<String> names = new ArrayList<>(List.of("e", "b", "z", "a"));
        String text = names.stream().collect(Collectors.joining(","));
        assertThat(ObjectiveGrammar.parse(text, List.of(), Set.of()).objective())
                .hasToString("e, b, z, a");
    }

    @Test
    void copiesOfMetricsKeepTheRest() {
        Metric metric = Metric.named("time").minimise().unit("s").cumulative().noise(0.1);
        assertThat(metric.direction()).contains(Direction.MINIMISE);
        assertThat(metric.unit()).isEqualTo("s");
        assertThat(metric.isCumulative()).isTrue();
        assertThat(metric.noise()).hasValue(0.1);
        assertThat(metric.maximise().direction()).contains(Direction.MAXIMISE);
    }
}
