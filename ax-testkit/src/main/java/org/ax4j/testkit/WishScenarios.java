package org.ax4j.testkit;

import java.util.List;
import org.ax4j.experiment.Outcomes;
import org.ax4j.problem.Metric;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;

/** One situation for each kind of wish: several goals, thresholds, weights, outcome constraints, tracked metrics. */
final class WishScenarios {
    private static final SearchSpace SPACE = SpaceScenarios.square();

    private WishScenarios() {}

    static List<Scenario> all() {
        return List.of(
                scenario("nothing tried, one goal", plain().wanted("y")),
                scenario("nothing tried, two goals", plain().wanted("y, -cost")),
                scenario("a goal to minimise", plain().wanted("-y").completed(6, WishScenarios::both)),
                scenario("a weighted sum as goal", plain().wanted("y - 2*cost").completed(6, WishScenarios::both)),
                scenario("two goals", plain().wanted("y, -cost").completed(8, WishScenarios::both)),
                scenario(
                        "two goals with thresholds and a baseline",
                        plain().wanted("y, -cost", "y >= 11.5", "cost <= 21.9")
                                .baseline(SPACE.centre(java.util.Map.of()), both(SPACE.centre(java.util.Map.of())))
                                .completed(8, WishScenarios::both)),
                scenario(
                        "three goals",
                        plain().wanted("y, -cost, z")
                                .completed(6, point -> Landscape.at(SPACE, point, List.of("y", "cost", "z")))),
                scenario(
                        "an outcome constraint",
                        plain().wanted("y", "cost <= 21.8").completed(8, WishScenarios::both)),
                scenario(
                        "no trial keeps the outcome constraint",
                        plain().wanted("y", "cost <= -1000").completed(8, WishScenarios::both)),
                scenario(
                        "declared and tracked metrics",
                        plain().metrics(
                                        Metric.named("cost")
                                                .minimise()
                                                .cumulative()
                                                .unit("s"),
                                        Metric.named("memory").unit("MB").noise(0.5))
                                .wanted("y, -cost")
                                .completed(6, point -> both(point).and("memory", 100 + point.asDouble("x2")))));
    }

    private static Histories plain() {
        return Histories.seeded(21).space(SPACE);
    }

    private static Outcomes both(Point point) {
        return Landscape.at(SPACE, point, List.of("y", "cost"));
    }

    private static Scenario scenario(String name, Histories histories) {
        return new Scenario(name, histories.history());
    }
}
