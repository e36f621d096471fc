package org.ax4j.benchmarks.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ax4j.benchmarks.curves.LearningTask.Step;
import org.ax4j.benchmarks.regret.BenchmarkProblem;
import org.ax4j.benchmarks.regret.BenchmarkProblem.Wanted;
import org.ax4j.benchmarks.regret.DigitsProblem;
import org.ax4j.benchmarks.regret.DigitsProblem.Progress;
import org.ax4j.space.Point;

/** The real curves of the tutorial's task: an SGD classifier on the digits, with a reading after each mini-batch. Without noise. */
public final class DigitsTask {
    /** Median of the counted times of 20,000 uniform points. */
    private static final double USUAL_TIME = 0.00776;

    private DigitsTask() {}

    /**
     * The task; its steps are rows, and its time is the counted training time.
     *
     * @return the task
     */
    public static LearningTask task() {
        BenchmarkProblem problem = DigitsProblem.problem();
        return new LearningTask(
                problem.name(),
                problem.space(),
                new Wanted("score", List.of()),
                USUAL_TIME,
                (point, seed) -> train(point));
    }

    private static List<Step> train(Point point) {
        DigitsProblem.Training training = new DigitsProblem.Training(point);
        List<Step> steps = new ArrayList<>();
        while (training.hasNext()) {
            if (!training.next()) {
                return List.of();
            }
            Progress progress = training.progress();
            Map<String, Double> outcomes = Map.of("score", progress.score(), LearningTask.TIME, progress.time());
            steps.add(new Step(progress.rows(), outcomes, outcomes));
        }
        return steps;
    }
}
