package org.ax4j.curve;

import java.util.Optional;
import org.ax4j.experiment.Curve;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Direction;
import org.ax4j.problem.Metric;

/** How a metric develops while a trial trains. */
public enum Growth {
    /** It may rise and fall. */
    FREE,
    /** It was declared as one that only grows, such as time: an unfinished reading is a lower bound. */
    DECLARED,
    /** It is not to be large and only grew, from 0 or more, in all of at least five full curves, and is taken as if it were declared. */
    SEEN;

    /** As many full curves must only grow before their metric is taken as one that does. */
    public static final int LEAST_SEEN = 5;

    /**
     * How a metric of an experiment develops, which is to be large where {@link org.ax4j.problem.Problem#better} says so.
     *
     * @param history what happened so far
     * @param metric the metric's name
     * @return as it was declared, else as the curves of completed trials show; a curve of one reading shows nothing
     */
    public static Growth of(History history, String metric) {
        return of(history, metric, isWantedLarge(history, metric));
    }

    /**
     * How a metric of an experiment develops.
     *
     * @param history what happened so far
     * @param metric the metric's name
     * @param maximised whether it is to be large; such a metric is never taken as one that only grows unless it is declared so
     * @return as it was declared, else as the curves of completed trials show; a curve of one reading shows nothing
     */
    public static Growth of(History history, String metric, boolean maximised) {
        if (history.metrics().stream().anyMatch(known -> known.name().equals(metric) && known.isCumulative())) {
            return DECLARED;
        }
        if (maximised) {
            return FREE;
        }
        int seen = 0;
        for (Trial trial : history.runs()) {
            Curve curve = trial.curve(metric);
            if (trial.status() == TrialStatus.COMPLETED && curve.size() > 1) {
                if (!isSeen(curve)) {
                    return FREE;
                }
                seen++;
            }
        }
        return seen >= LEAST_SEEN ? SEEN : FREE;
    }

    private static boolean isSeen(Curve curve) {
        return curve.rises() && curve.mean(0) >= 0 && curve.mean(curve.size() - 1) > curve.mean(0);
    }

    private static boolean isWantedLarge(History history, String metric) {
        Optional<Direction> better = history.problem()
                .map(problem -> problem.better(metric))
                .orElseGet(() -> history.metrics().stream()
                        .filter(known -> known.name().equals(metric))
                        .findFirst()
                        .flatMap(Metric::direction));
        return better.filter(Direction.MAXIMISE::equals).isPresent();
    }

    /**
     * Whether an unfinished reading is a lower bound.
     *
     * @return true unless it may fall
     */
    public boolean isCumulative() {
        return this != FREE;
    }
}
