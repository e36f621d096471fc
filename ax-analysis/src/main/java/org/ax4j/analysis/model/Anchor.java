package org.ax4j.analysis.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.analysis.sheet.MetricOrder;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.error.DataRequiredException;
import org.ax4j.error.UnsupportedProblemException;
import org.ax4j.experiment.BestTrial;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.problem.Metric;
import org.ax4j.problem.Problem;
import org.ax4j.space.Point;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Finding;

/**
 * The point through which slices go: that of the best trial by its readings, else the centre of the space.
 *
 * @param point the point
 * @param text how texts name it
 */
record Anchor(Point point, String text) {
    static Anchor of(History history, Problem problem) {
        Optional<BestTrial> best = Incumbent.observed(history, problem).best();
        return best.map(trial -> new Anchor(trial.point(), "the best, " + Words.name(history.run(trial))))
                .orElseGet(() -> new Anchor(problem.space().centre(Map.of()), "the centre of the space"));
    }

    /** Makes a finding of the slices of a metric. */
    @FunctionalInterface
    interface Showing {
        Finding of(Metric metric, Anchor anchor, List<Slice> slices);
    }

    /** The finding on a metric's slices, or why there is none. */
    static Finding sliced(AnalysisRequest request, Problem problem, Optional<String> name, Showing showing) {
        if (request.model().isEmpty()) {
            return Finding.notApplicable("no generator of the strategy models outcomes");
        }
        Optional<Metric> metric = MetricOrder.of(request.history()).stream()
                .filter(known -> name.map(known.name()::equals).orElse(true))
                .findFirst();
        if (metric.isEmpty()) {
            return Finding.notApplicable("there is no metric '" + name.orElse("") + "'");
        }
        Anchor anchor = of(request.history(), problem);
        try {
            List<Slice> slices = Slice.through(
                    anchor.point(),
                    problem.space(),
                    request.model().get(),
                    metric.get().name());
            return slices.isEmpty()
                    ? Finding.notApplicable(
                            "the model predicts nothing of '" + metric.get().name() + "' yet")
                    : showing.of(metric.get(), anchor, slices);
        } catch (DataRequiredException | UnsupportedProblemException e) {
            return Finding.notApplicable("the model cannot predict yet: " + e.getMessage());
        }
    }
}
