package org.ax4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ax4j.component.Calls;
import org.ax4j.error.DataRequiredException;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Problem;
import org.ax4j.space.Point;
import org.ax4j.spi.Generator;
import org.ax4j.spi.PredictRequest;
import org.ax4j.spi.Predictor;

/** Checks of the rules M1 to M3, for generators that are predictors. */
record Predictions(Subject<Generator> subject) {
    /** From this many completed trials with all metrics on, there is enough data for any model. */
    private static final int ENOUGH = 5;

    /** One answer for each point, with every metric that has data. */
    void complete(Scenario scenario) {
        History history = scenario.history();
        List<Point> points = points(history);
        Optional<List<Map<String, Prediction>>> predicted = predict(subject.fresh(), history, points);
        assertTrue(
                predicted.isPresent() || completed(history) < ENOUGH,
                () -> "says that data is missing with " + completed(history) + " completed trials");
        predicted.ifPresent(answers -> {
            assertEquals(points.size(), answers.size(), "answers for points");
            answers.forEach(answer -> assertTrue(
                    answer.keySet().containsAll(told(history)),
                    () -> "predicts " + answer.keySet() + " where there is data of " + told(history)));
            assertEquals(
                    answers.get(0),
                    one(history, points.get(0)),
                    "the first of many points is predicted otherwise than alone");
            assertEquals(
                    answers.get(points.size() - 1),
                    one(history, points.get(points.size() - 1)),
                    "the last of many points is predicted otherwise than alone");
        });
    }

    /** Finite, and where trials are, within the spread of their values: that is the metrics' own unit. */
    void inOwnUnits(Scenario scenario) {
        History history = scenario.history();
        predict(subject.fresh(), history, points(history))
                .ifPresent(answers -> answers.forEach(answer -> answer.forEach((metric, prediction) -> {
                    assertTrue(Double.isFinite(prediction.mean()), () -> metric + " has mean " + prediction.mean());
                    assertTrue(
                            prediction.sem() >= 0 && Double.isFinite(prediction.sem()),
                            () -> metric + " has standard error " + prediction.sem());
                })));
        List<Point> tried = history.trials().stream().map(Trial::point).toList();
        predict(subject.fresh(), history, tried)
                .ifPresent(answers -> answers.forEach(answer -> told(history)
                        .forEach(metric -> near(
                                history,
                                metric,
                                Optional.ofNullable(answer.get(metric)).orElseThrow()))));
    }

    private static void near(History history, String metric, Prediction prediction) {
        DoubleSummaryStatistics seen = history.trials().stream()
                .filter(trial -> trial.value(metric).isPresent())
                .mapToDouble(trial -> trial.mean(metric))
                .summaryStatistics();
        double slack = Math.max(seen.getMax() - seen.getMin(), 1e-6 * Math.abs(seen.getMax()));
        assertTrue(
                prediction.mean() >= seen.getMin() - slack && prediction.mean() <= seen.getMax() + slack,
                () -> metric + " is " + seen.getMin() + " to " + seen.getMax()
                        + " and is predicted where it was measured as " + prediction.mean());
    }

    /** The same request has the same answer. */
    void same(Generator warm, Scenario scenario, List<Scenario> others) {
        new Repeats<Generator, Optional<List<Map<String, Prediction>>>>(
                        subject, (generator, history) -> predict(generator, history, points(history)))
                .same(warm, scenario.history(), others);
    }

    private Map<String, Prediction> one(History history, Point point) {
        return predict(subject.fresh(), history, List.of(point)).orElseThrow().get(0);
    }

    private Optional<List<Map<String, Prediction>>> predict(Generator generator, History history, List<Point> points) {
        PredictRequest request = PredictRequest.of(subject.id(), history, points);
        try {
            return Optional.of(Calls.guarded(subject.who(), () -> ((Predictor) generator).predict(request)));
        } catch (DataRequiredException e) {
            return Optional.empty();
        }
    }

    /** All that was tried, and the middle. */
    private static List<Point> points(History history) {
        List<Point> points = new ArrayList<>();
        points.add(history.space().orElseThrow().centre(Map.of()));
        history.trials().forEach(trial -> points.add(trial.point()));
        return points;
    }

    /** The optimised metrics of which there is enough data. */
    private static List<String> told(History history) {
        return history.problem().map(Problem::optimisedMetrics).orElse(Set.of()).stream()
                .filter(metric -> history.trials().stream()
                                .filter(trial -> trial.status() == TrialStatus.COMPLETED)
                                .filter(trial -> trial.value(metric).isPresent())
                                .count()
                        >= ENOUGH)
                .toList();
    }

    private static long completed(History history) {
        Set<String> metrics = history.problem().map(Problem::optimisedMetrics).orElse(Set.of());
        return history.trials().stream()
                .filter(trial -> trial.status() == TrialStatus.COMPLETED && trial.hasAll(metrics))
                .count();
    }
}
