package org.ax4j.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Problem;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Sensitivity;

/** The plainest model: a point's outcomes are those of the nearest trial that has all metrics, with a standard error that grows with the distance. */
record NearestTrial(SearchSpace space, Problem problem, List<Trial> told) implements AnalysisRequest.Model {
    /** The model of a history, where any trial has all metrics. */
    static Optional<AnalysisRequest.Model> model(History history) {
        Problem problem = history.problem().orElseThrow();
        List<Trial> told = history.trials().stream()
                .filter(trial -> trial.hasAll(problem.optimisedMetrics()))
                .toList();
        NearestTrial nearest = new NearestTrial(problem.space(), problem, told);
        return told.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    @Override
    public List<Map<String, Prediction>> predict(List<Point> points) {
        return points.stream().map(this::predicted).toList();
    }

    @Override
    public Optional<Map<Integer, Map<String, Prediction>>> leaveOneOut() {
        Map<Integer, Map<String, Prediction>> all = new LinkedHashMap<>();
        for (Trial trial : told) {
            List<Trial> others = told.stream()
                    .filter(other -> other.index() != trial.index())
                    .toList();
            if (!others.isEmpty() && trial.status() == TrialStatus.COMPLETED) {
                all.put(trial.index(), new NearestTrial(space, problem, others).predicted(trial.point()));
            }
        }
        return Optional.of(all);
    }

    @Override
    public Optional<Map<String, Sensitivity>> sensitivity() {
        Map<String, Sensitivity> all = new LinkedHashMap<>();
        for (String metric : problem.optimisedMetrics()) {
            all.put(metric, Exchanged.of(space, point -> nearest(point).mean(metric)));
        }
        return Optional.of(all);
    }

    private Trial nearest(Point point) {
        Trial nearest = told.get(0);
        for (Trial trial : told) {
            nearest = distance(trial.point(), point) < distance(nearest.point(), point) ? trial : nearest;
        }
        return nearest;
    }

    private Map<String, Prediction> predicted(Point point) {
        Trial nearest = nearest(point);
        Map<String, Prediction> predicted = new LinkedHashMap<>();
        for (String metric : problem.optimisedMetrics()) {
            predicted.put(metric, new Prediction(nearest.mean(metric), 0.1 + distance(nearest.point(), point)));
        }
        return predicted;
    }

    private double distance(Point a, Point b) {
        double[] left = Landscape.shares(space, a);
        double[] right = Landscape.shares(space, b);
        return IntStream.range(0, left.length)
                .mapToDouble(i -> gap(left[i], right[i]))
                .sum();
    }

    /** A parameter that one of the points does not have counts as one from end to end. */
    private static double gap(double left, double right) {
        return Double.isNaN(left) || Double.isNaN(right)
                ? (Double.isNaN(left) == Double.isNaN(right) ? 0 : 1)
                : Math.abs(left - right);
    }
}
