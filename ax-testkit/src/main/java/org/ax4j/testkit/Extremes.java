package org.ax4j.testkit;

import java.util.List;
import java.util.stream.IntStream;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.FixedParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** Problems beyond what most components serve: they may object, but must say so. */
final class Extremes {
    private Extremes() {}

    static List<Scenario> all() {
        return List.of(
                scenario("nothing to search", "y", FixedParameter.of("only", 1)),
                scenario("a thousand choices", "y", ChoiceParameter.of("choice", words(ChoiceParameter.MOST_VALUES))),
                scenario("sixty parameters", "y", reals(60)),
                scenario("five goals", "a, b, c, d, e", reals(3)));
    }

    private static Parameter[] reals(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> RangeParameter.real("x" + i, 0, 1))
                .toArray(Parameter[]::new);
    }

    private static Object[] words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "word " + i).toArray();
    }

    private static Scenario scenario(String name, String objective, Parameter... parameters) {
        return new Scenario(
                name,
                Histories.seeded(51)
                        .space(SearchSpace.of(parameters))
                        .wanted(objective)
                        .history());
    }
}
