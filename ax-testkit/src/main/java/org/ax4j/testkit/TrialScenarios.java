package org.ax4j.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.experiment.Origin;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** One situation for each kind of trial and outcome: failed, pending, repeated, noisy, equal, huge, and spaces that are nearly or wholly tried. */
final class TrialScenarios {
    private static final SearchSpace SPACE = SpaceScenarios.square();
    private static final SearchSpace SMALL =
            SearchSpace.of(ChoiceParameter.ofBoolean("flag"), ChoiceParameter.of("kind", "a", "b", "c"));

    private TrialScenarios() {}

    static List<Scenario> all() {
        Point centre = SPACE.centre(Map.of());
        return List.of(
                scenario("one observation", square().completed(1, TrialScenarios::y)),
                scenario("only running trials", square().running(3)),
                scenario(
                        "failed, abandoned and running trials",
                        square().completed(5, TrialScenarios::y)
                                .ended(2, TrialStatus.FAILED, "out of memory")
                                .ended(1, TrialStatus.ABANDONED, "lost")
                                .running(2)),
                scenario("only failed trials", square().ended(3, TrialStatus.FAILED, "no licence")),
                scenario(
                        "batches, completed, failed and running",
                        square().completed(3, TrialScenarios::y)
                                .batch(3, TrialStatus.COMPLETED, TrialScenarios::y)
                                .batch(2, TrialStatus.FAILED, TrialScenarios::y)
                                .batch(1, TrialStatus.COMPLETED, TrialScenarios::y)
                                .batch(2, TrialStatus.RUNNING, TrialScenarios::y)
                                .also(experiment -> experiment.attachBatch(Map.of(centre, 2.0)))
                                .completed(centre, Outcomes.of("y", 1))),
                scenario("equal outcomes", square().completed(6, point -> Outcomes.of("y", 0.1))),
                scenario(
                        "huge outcomes",
                        square().completed(6, point -> Outcomes.of("y", 1e200 * point.asDouble("x1")))),
                scenario(
                        "tiny outcomes",
                        square().completed(6, point -> Outcomes.of("y", 1e-200 * point.asDouble("x1")))),
                scenario(
                        "one outlier",
                        square().completed(6, TrialScenarios::y).completed(1, point -> Outcomes.of("y", -1e9))),
                scenario(
                        "noisy and exact readings",
                        square().completed(4, point -> Outcomes.of("y", point.asDouble("x1"), 0.1))
                                .completed(3, point -> Outcomes.of("y", point.asDouble("x1"), 0))),
                scenario(
                        "one point tried again and again",
                        square().completed(centre, Outcomes.of("y", 1))
                                .completed(centre, Outcomes.of("y", 1.5))
                                .completed(centre, Outcomes.of("y", 0.5))),
                scenario(
                        "a metric that some trials lack",
                        Histories.seeded(31)
                                .space(SPACE)
                                .wanted("y, -cost")
                                .completed(4, TrialScenarios::y)
                                .completed(4, point -> y(point).and("cost", 1 + point.asDouble("x1")))),
                scenario("a small space, half tried", small().completed(3, TrialScenarios::flag)),
                scenario("a small space, all tried", small().completed(6, TrialScenarios::flag)),
                scenario(
                        "a small space, all tried, some failed",
                        small().completed(4, TrialScenarios::flag).ended(2, TrialStatus.FAILED, "broke")),
                scenario("a single point", single()));
    }

    private static Histories square() {
        return Histories.seeded(32).space(SPACE).wanted("y");
    }

    private static Histories small() {
        return Histories.seeded(33).space(SMALL).wanted("y");
    }

    private static Histories single() {
        SearchSpace space = SearchSpace.of(RangeParameter.integer("k", 1, 2)).where("k <= 1");
        return Histories.seeded(34)
                .space(space)
                .wanted("y")
                .also(experiment ->
                        experiment.attach(Point.of(Map.of("k", 1)), Optional.of("the only one"), Origin.ATTACHED));
    }

    private static Outcomes y(Point point) {
        return Landscape.at(SPACE, point, List.of("y"));
    }

    private static Outcomes flag(Point point) {
        return Landscape.at(SMALL, point, List.of("y"));
    }

    private static Scenario scenario(String name, Histories histories) {
        return new Scenario(name, histories.history());
    }
}
