package org.ax4j.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.DerivedParameter;
import org.ax4j.space.FixedParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** One situation for each kind of space, with one goal and a few completed trials. */
final class SpaceScenarios {
    private SpaceScenarios() {}

    static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        all.add(tried("reals", square()));
        all.add(tried(
                "reals on log and logit scales",
                SearchSpace.of(
                        RangeParameter.real("rate", 1e-8, 100).log(),
                        RangeParameter.real("share", 0.001, 0.999).logit())));
        all.add(tried(
                "integers and steps",
                SearchSpace.of(
                        RangeParameter.integer("batch", 5, 500).log(),
                        RangeParameter.integer("depth", -3, 12),
                        RangeParameter.real("dropout", 0, 0.5).step(0.05))));
        all.add(tried(
                "choices, ordered and not",
                SearchSpace.of(
                        ChoiceParameter.of("loss", "hinge", "log_loss", "huber"),
                        ChoiceParameter.of("size", 16, 32, 64, 128),
                        ChoiceParameter.of("level", "low", "mid", "high").ordered(),
                        RangeParameter.real("x", 0, 1))));
        all.add(tried(
                "booleans", SearchSpace.of(ChoiceParameter.ofBoolean("shrinking"), RangeParameter.real("x", -1, 1))));
        all.add(tried(
                "fixed and derived parameters",
                SearchSpace.of(
                        RangeParameter.real("x1", 0, 1),
                        FixedParameter.of("seed", 7),
                        RangeParameter.real("x2", 0, 1),
                        DerivedParameter.of("total", "x1 + 2*x2"))));
        all.add(tried(
                "constraints between parameters",
                SearchSpace.of(
                                RangeParameter.real("x1", 0, 2),
                                RangeParameter.real("x2", 0, 2),
                                RangeParameter.integer("k", 0, 5))
                        .where("x1 + x2 <= 1.5", "x1 >= x2", "x1 + k <= 5")));
        all.add(mixture());
        all.add(tried("values that activate parameters", hierarchical()));
        all.add(tried("a range of tiny width", SearchSpace.of(RangeParameter.real("x", 1e6, 1e6 + 1e-6))));
        all.add(tried("ranges of huge width", SearchSpace.of(RangeParameter.real("x", -1e300, 1e300))));
        all.add(tried(
                "twelve parameters",
                SearchSpace.of(IntStream.range(0, 12)
                        .mapToObj(i -> RangeParameter.real("x" + i, 0, i + 1))
                        .toArray(Parameter[]::new))));
        return all;
    }

    static SearchSpace square() {
        return SearchSpace.of(RangeParameter.real("x1", 0, 1), RangeParameter.real("x2", -5, 10));
    }

    /** Two levels, a child of two values, one that comes first, a fixed and a computed one, and a constraint within one branch. */
    static SearchSpace hierarchical() {
        return SearchSpace.of(
                        RangeParameter.real("momentum", 0, 0.99),
                        ChoiceParameter.of("solver", "sgd", "nesterov", "adam")
                                .activates("sgd", "momentum", "schedule")
                                .activates("nesterov", "momentum")
                                .activates("adam", "beta1", "beta2", "amsgrad"),
                        RangeParameter.real("rate", 1e-5, 1).log(),
                        ChoiceParameter.of("schedule", "constant", "steps").activates("steps", "every", "factor"),
                        RangeParameter.integer("every", 1, 20),
                        FixedParameter.of("factor", 0.5),
                        RangeParameter.real("beta1", 0.5, 1),
                        RangeParameter.real("beta2", 0.5, 1),
                        ChoiceParameter.ofBoolean("amsgrad"),
                        DerivedParameter.of("gap", "beta2 - beta1"))
                .where("beta1 <= beta2");
    }

    private static Scenario tried(String name, SearchSpace space) {
        return new Scenario(
                name,
                Histories.seeded(11)
                        .space(space)
                        .wanted("y")
                        .completed(7, point -> Landscape.at(space, point, List.of("y")))
                        .history());
    }

    /** An equality, which random points never keep. */
    private static Scenario mixture() {
        SearchSpace space = SearchSpace.of(
                        RangeParameter.real("a", 0, 1), RangeParameter.real("b", 0, 1), RangeParameter.real("c", 0, 1))
                .where("a + b + c == 1");
        Histories histories = Histories.seeded(12).space(space).wanted("y");
        for (double a : new double[] {0, 0.25, 0.5}) {
            Point point = Point.of(Map.of("a", a, "b", 0.25, "c", 0.75 - a));
            histories.completed(point, Outcomes.of("y", a * a));
        }
        return new Scenario("an equality between parameters", histories.history());
    }
}
