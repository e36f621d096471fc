package org.ax4j.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
final class NearestTrial implements AnalysisRequest.Model {
    private final SearchSpace space;
    private final Set<String> metrics;
    private final List<Trial> told;
    /** Where each trial lies [trials x parameters]. */
    private final double[][] shares;

    /** Made once: it is asked for again and again. */
    private final Map<String, Sensitivity> indices = new ConcurrentHashMap<>();

    /** All that the model depends on. */
    record Told(SearchSpace space, Set<String> metrics, List<Trial> trials) {
        static Told of(History history) {
            Problem problem = history.problem().orElseThrow();
            Set<String> metrics = problem.optimisedMetrics();
            return new Told(
                    problem.space(),
                    metrics,
                    history.trials().stream()
                            .filter(trial -> trial.hasAll(metrics))
                            .toList());
        }

        /** The model, where any trial has all metrics. */
        Optional<AnalysisRequest.Model> model() {
            return trials.isEmpty() ? Optional.empty() : Optional.of(new NearestTrial(this));
        }
    }

    private NearestTrial(Told data) {
        this.space = data.space();
        this.metrics = data.metrics();
        this.told = data.trials();
        this.shares = told.stream()
                .map(trial -> Landscape.shares(space, trial.point()))
                .toArray(double[][]::new);
    }

    /** The model of a history, where any trial has all metrics. */
    static Optional<AnalysisRequest.Model> model(History history) {
        return Told.of(history).model();
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
                all.put(trial.index(), new NearestTrial(new Told(space, metrics, others)).predicted(trial.point()));
            }
        }
        return Optional.of(all);
    }

    @Override
    public Optional<Map<String, Sensitivity>> sensitivity() {
        Map<String, Sensitivity> all = new LinkedHashMap<>();
        for (String metric : metrics) {
            all.put(metric, indices.computeIfAbsent(metric, this::sensitivity));
        }
        return Optional.of(all);
    }

    private Sensitivity sensitivity(String metric) {
        return Exchanged.of(
                space,
                point -> told.get(nearest(Landscape.shares(space, point))).mean(metric));
    }

    private int nearest(double[] place) {
        int nearest = 0;
        for (int i = 1; i < shares.length; i++) {
            nearest = distance(shares[i], place) < distance(shares[nearest], place) ? i : nearest;
        }
        return nearest;
    }

    private Map<String, Prediction> predicted(Point point) {
        double[] place = Landscape.shares(space, point);
        int nearest = nearest(place);
        double error = 0.1 + distance(shares[nearest], place);
        Map<String, Prediction> predicted = new LinkedHashMap<>();
        for (String metric : metrics) {
            predicted.put(metric, new Prediction(told.get(nearest).mean(metric), error));
        }
        return predicted;
    }

    private static double distance(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += gap(left[i], right[i]);
        }
        return sum;
    }

    /** A parameter that one of the points does not have counts as one from end to end. */
    private static double gap(double left, double right) {
        return Double.isNaN(left) || Double.isNaN(right)
                ? (Double.isNaN(left) == Double.isNaN(right) ? 0 : 1)
                : Math.abs(left - right);
    }
}
