package org.ax4j.testkit;

import static org.ax4j.experiment.TrialStatus.COMPLETED;
import static org.ax4j.experiment.TrialStatus.EARLY_STOPPED;
import static org.ax4j.experiment.TrialStatus.FAILED;
import static org.ax4j.experiment.TrialStatus.RUNNING;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;

/** One situation for each kind of learning curve: none, one, short, of other steps, out of order, stopped, of several metrics. */
final class CurveScenarios {
    private static final SearchSpace SPACE = SpaceScenarios.square();

    private CurveScenarios() {}

    static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        all.add(scenario(
                "one curve that grows", curves(1, COMPLETED).curve(RUNNING, steps(1, 3), CurveScenarios::score)));
        all.add(scenario(
                "curves, one stopped, two running",
                curves(6, COMPLETED)
                        .curve(EARLY_STOPPED, steps(1, 4), CurveScenarios::score)
                        .curve(RUNNING, steps(1, 6), CurveScenarios::score)
                        .curve(RUNNING, steps(1, 9), (point, step) -> Outcomes.of("score", -100))));
        all.add(scenario(
                "running trials with one reading and with none",
                curves(5, COMPLETED)
                        .curve(RUNNING, steps(1, 1), CurveScenarios::score)
                        .running(1)));
        all.add(scenario(
                "curves of different steps",
                curves(3, COMPLETED)
                        .curve(COMPLETED, new double[] {0.5, 2.25, 7, 30}, CurveScenarios::score)
                        .curve(COMPLETED, new double[] {-4, -3, 0}, CurveScenarios::score)
                        .curve(RUNNING, new double[] {9, 3, 5, 3}, CurveScenarios::score)
                        .curve(RUNNING, new double[] {1e9}, CurveScenarios::score)));
        all.add(scenario(
                "curves with final readings and failures",
                curves(4, COMPLETED)
                        .curve(FAILED, steps(1, 2), CurveScenarios::score)
                        .curve(RUNNING, steps(1, 5), CurveScenarios::score)
                        .also(experiment -> experiment.tell(
                                0,
                                OptionalDouble.empty(),
                                java.util.Optional.of(Outcomes.of("score", 12)),
                                java.util.Optional.empty()))));
        all.add(scenario(
                "equal curves",
                each(5, COMPLETED, steps(1, 8)).curve(RUNNING, steps(1, 8), (point, step) -> Outcomes.of("score", 1))));
        all.add(scenario(
                "curves of batches",
                curves(2, COMPLETED)
                        .batch(3, COMPLETED, steps(1, 10), CurveScenarios::score)
                        .batch(2, RUNNING, steps(1, 4), CurveScenarios::score)
                        .curve(RUNNING, steps(1, 6), CurveScenarios::score)));
        all.add(scenario("only running curves", curves(4, RUNNING)));
        all.add(twoMetrics());
        return all;
    }

    private static Histories curves(int count, TrialStatus end) {
        Histories histories = Histories.seeded(41).space(SPACE).wanted("score");
        IntStream.range(0, count).forEach(i -> histories.curve(end, steps(1, 10), CurveScenarios::score));
        return histories;
    }

    private static Histories each(int count, TrialStatus end, double[] steps) {
        Histories histories = Histories.seeded(42).space(SPACE).wanted("score");
        IntStream.range(0, count).forEach(i -> histories.curve(end, steps, (point, step) -> Outcomes.of("score", 1)));
        return histories;
    }

    private static Scenario twoMetrics() {
        Histories histories = Histories.seeded(43).space(SPACE).wanted("score, -time", "score >= 11", "time <= 8");
        IntStream.range(0, 5).forEach(i -> histories.curve(COMPLETED, steps(1, 8), CurveScenarios::timed));
        return scenario(
                "curves of two goals, one metric late",
                histories
                        .curve(RUNNING, steps(1, 4), CurveScenarios::timed)
                        .curve(RUNNING, steps(1, 4), CurveScenarios::score));
    }

    private static double[] steps(int from, int to) {
        return IntStream.rangeClosed(from, to).asDoubleStream().toArray();
    }

    private static Outcomes score(Point point, double step) {
        return Outcomes.of("score", Landscape.height(SPACE, point, 0) - 1 / (1 + Math.abs(step)));
    }

    private static Outcomes timed(Point point, double step) {
        return score(point, step).and("time", step * (1 + point.asDouble("x1")));
    }

    private static Scenario scenario(String name, Histories histories) {
        return new Scenario(name, histories.history());
    }
}
