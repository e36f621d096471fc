package org.ax4j.earlystop;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.experiment.Trial;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a comparison would have stopped one of the best trials on its way. That is asked again and again while little changes: what was found at a step is kept until a reading
 * changes what is known there, all of it until the best trials may have changed. Values at the steps of these ways are kept too, and most steps are settled by counting. Safe for
 * threads.
 */
final class SafetyReplay {
    private final Map<String, Columns> columns = new HashMap<>();
    private final Settled<Rivals> rivals = new Settled<>(Rivals::of, Rivals::after);
    private @Nullable Known known;

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

    /** The way of a best trial, and what was found at each of its steps. */
    private static final class Path {
        private final Trial trial;
        private final double[] steps;
        private final @Nullable Boolean[] bad;

        Path(Trial trial, double[] steps) {
            this.trial = trial;
            this.steps = steps;
            this.bad = new Boolean[steps.length];
        }

        /** Forgets what was found behind a step and up to another. */
        void forget(double after, double until) {
            int found = Arrays.binarySearch(steps, after);
            for (int i = found >= 0 ? found + 1 : -found - 1; i < steps.length && steps[i] <= until; i++) {
                bad[i] = null;
            }
        }
    }

    private record Known(Evidence evidence, List<Path> paths) {}

    /** The first threat, by trials and steps in order; a share of the trials is bad, and this many of the best are safe anyhow. */
    synchronized Optional<Threat> first(Evidence evidence, Percentile.Config config, Way way, Judge judge) {
        Known now = new Known(evidence, paths(evidence, config, way));
        known = now;
        boolean updated = false;
        for (Path path : now.paths()) {
            for (int i = 0; i < path.steps.length; i++) {
                Boolean bad = path.bad[i];
                if (bad == null) {
                    updated = updated || update(evidence);
                    bad = !isSafe(evidence, path.trial, path.steps[i], config)
                            && judge.isBad(path.trial, path.steps[i]);
                    path.bad[i] = bad;
                }
                if (bad) {
                    return Optional.of(new Threat(path.trial, path.steps[i]));
                }
            }
        }
        return Optional.empty();
    }

    /** The ways of the best trials, without what was found where something has changed: a judge that looks back may see that from any later step. */
    private List<Path> paths(Evidence evidence, Percentile.Config config, Way way) {
        Known before = known;
        if (before == null
                || !evidence.isSettledAs(before.evidence())
                || evidence.history().trials().size()
                        < before.evidence().history().trials().size()) {
            return rivals.of(evidence).best().stream()
                    .map(trial -> new Path(trial, way.of(trial)))
                    .toList();
        }
        for (int trial : evidence.history().changedSince(before.evidence().history())) {
            double[] range = evidence.changed(before.evidence(), trial);
            double until = config.guard().patience() > 0 ? Double.POSITIVE_INFINITY : range[1];
            before.paths().forEach(path -> path.forget(range[0], until));
        }
        return before.paths();
    }

    /** Takes the curves as they stand now; true, since it is done once. */
    private boolean update(Evidence evidence) {
        columns.keySet()
                .retainAll(evidence.curves().stream()
                        .map(curves -> curves.measure().name())
                        .toList());
        for (Curves curves : evidence.curves()) {
            if (counts(evidence) && !curves.measure().isCumulative()) {
                columns.computeIfAbsent(curves.measure().name(), name -> new Columns())
                        .update(curves.all());
            }
        }
        return true;
    }

    private static boolean counts(Evidence evidence) {
        return evidence.problem().constraints().isEmpty();
    }

    private boolean isSafe(Evidence evidence, Trial trial, double step, Percentile.Config config) {
        for (Curves curves : evidence.curves()) {
            Columns column = columns.get(curves.measure().name());
            if (counts(evidence) && column != null && !curves.measure().isCumulative() && !trial.isBatch()) {
                double own = curves.of(trial).map(curve -> curve.at(step)).orElse(Double.NaN);
                if (isSafe(curves.measure(), own, column.at(step), config)) {
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
}
