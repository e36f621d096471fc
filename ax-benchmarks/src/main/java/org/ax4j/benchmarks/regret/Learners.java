package org.ax4j.benchmarks.regret;

import java.util.List;
import java.util.Map;
import org.ax4j.benchmarks.regret.BenchmarkProblem.Wanted;
import org.ax4j.space.SearchSpace;

/** The project's own learner on the bundled digits, tuned for its error alone: with all rows, and with few of them. */
final class Learners {
    private static final int ALL = 1437;
    private static final int FEW = 500;

    private Learners() {}

    static List<BenchmarkProblem> all() {
        return List.of(error("digits_error", ALL, 2), error("digits_few", FEW, 4));
    }

    private static BenchmarkProblem error(String name, int rows, int passes) {
        SearchSpace space = DigitsProblem.space();
        return new BenchmarkProblem(
                name,
                Slice.LEARNERS,
                space,
                Wanted.minimum(),
                Setting.of(30),
                point -> DigitsProblem.end(new DigitsProblem.Training(point, rows, passes))
                        .map(end -> Map.of("f", 1 - end.score()))
                        .orElse(Map.of()),
                Scores.least(0));
    }
}
