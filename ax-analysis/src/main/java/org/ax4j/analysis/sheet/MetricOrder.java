package org.ax4j.analysis.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ax4j.experiment.History;
import org.ax4j.problem.Metric;
import org.ax4j.problem.Problem;

/** In which order metrics are shown. */
public final class MetricOrder {
    private MetricOrder() {}

    /**
     * The metrics of an experiment: those of goals first in the order of the objective, then those of constraints, then the tracked ones.
     *
     * @param history the experiment
     * @return all its metrics
     */
    public static List<Metric> of(History history) {
        List<String> names = history.problem().map(MetricOrder::names).orElse(List.of());
        List<Metric> metrics = new ArrayList<>(history.metrics());
        metrics.sort(Comparator.comparingInt(
                metric -> names.contains(metric.name()) ? names.indexOf(metric.name()) : names.size()));
        return List.copyOf(metrics);
    }

    private static List<String> names(Problem problem) {
        List<String> names = new ArrayList<>();
        problem.objective()
                .goals()
                .forEach(goal -> names.addAll(goal.expression().weights().keySet()));
        names.addAll(problem.optimisedMetrics());
        return names;
    }
}
