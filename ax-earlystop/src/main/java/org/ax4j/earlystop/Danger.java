package org.ax4j.earlystop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.experiment.BestTrial;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Problem;

/**
 * Finds where a comparison would have stopped one of the best trials on its way. That is asked again and again while little changes, so that values at the
 * steps of these ways are kept, and most steps are settled by counting. Safe for threads.
 */
final class Danger {
    private final Settled<List<Trial>> best = new Settled<>(Danger::best);
    private final Map<String, Columns> columns = new HashMap<>();

    /** A best trial and the step at which it would have been stopped. */
    record Threat(Trial trial, double step) {}

    /** Judges a trial at a step thoroughly. */
    interface Judge {
        /** Whether it is bad there. */
        boolean isBad(Trial trial, double step);
    }

    /** The steps at which a trial could have been stopped. */
    interface Way {
        /** The steps, ascending. */
        double[] of(Trial trial);
    }

    /** The first threat, by trials and steps in order; a share of the trials is bad, and so many of the best are safe anyhow. */
    synchronized Optional<Threat> first(Evidence evidence, Percentile.Config config, Way way, Judge judge) {
        boolean counts = evidence.problem().constraints().isEmpty();
        for (Curves curves : evidence.curves()) {
            if (counts && !curves.measure().isCumulative()) {
                columns.computeIfAbsent(curves.measure().name(), name -> new Columns())
                        .update(curves.all());
            }
        }
        for (Trial trial : best.of(evidence.history(), evidence.problem())) {
            for (double step : way.of(trial)) {
                boolean settled = counts && isSafe(evidence, trial, step, config);
                if (!settled && judge.isBad(trial, step)) {
                    return Optional.of(new Threat(trial, step));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isSafe(Evidence evidence, Trial trial, double step, Percentile.Config config) {
        for (Curves curves : evidence.curves()) {
            Columns known = columns.get(curves.measure().name());
            if (known != null && !curves.measure().isCumulative() && !trial.isBatch()) {
                double own = curves.of(trial).map(curve -> curve.at(step)).orElse(Double.NaN);
                if (isSafe(curves.measure(), own, known.at(step), config)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the order statistics that the bound lies between are surely no better than a value, or few are better; false says nothing. */
    private static boolean isSafe(Measure measure, double own, double[] values, Percentile.Config config) {
        int size = 0;
        int better = 0;
        double gain = measure.gain(own);
        for (double value : values) {
            size += Double.isNaN(value) ? 0 : 1;
            better += measure.gain(value) > gain ? 1 : 0;
        }
        int right = Math.min((int) (config.percentile() / 100 * (size - 1)) + 1, size - 1);
        return !Double.isNaN(own) && (size - better > right || better < config.protectedBest());
    }

    private static List<Trial> best(History history, Problem problem) {
        Incumbent incumbent = Incumbent.observed(history, problem);
        List<BestTrial> found = problem.objective().hasSeveral()
                ? incumbent.frontier()
                : incumbent.best().stream().toList();
        return found.stream().map(history::run).toList();
    }
}
