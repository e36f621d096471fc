package org.ax4j.models.failure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.models.encode.Encoding;

/**
 * How trials ended: those that were completed or stopped early succeeded, those that failed did not, others say nothing.
 * Of many trials the latest of both kinds are kept.
 */
final class Endings {
    /** More of one kind would take more time than they are worth. */
    private static final int MOST = 128;

    private final List<double[]> succeeded = new ArrayList<>();
    private final List<double[]> failed = new ArrayList<>();

    private Endings() {}

    static Endings of(History history, Encoding encoding) {
        Endings endings = new Endings();
        for (Trial trial : history.runs()) {
            double[] x = encoding.encode(trial.point());
            if (Arrays.stream(x).allMatch(Double::isFinite)) {
                switch (trial.status()) {
                    case COMPLETED, EARLY_STOPPED -> endings.succeeded.add(x);
                    case FAILED -> endings.failed.add(x);
                    default -> {}
                }
            }
        }
        return endings;
    }

    /** Whether there are both kinds. */
    boolean differ() {
        return !succeeded.isEmpty() && !failed.isEmpty();
    }

    /** The share of successes, one of each kind added. */
    double rate() {
        return (succeeded.size() + 1.0) / (succeeded.size() + failed.size() + 2.0);
    }

    /** Inputs, successes first {@code [n x d]}. */
    double[][] x() {
        List<double[]> all = new ArrayList<>(latest(succeeded));
        all.addAll(latest(failed));
        return all.toArray(double[][]::new);
    }

    /** 1 for a success, -1 for a failure, in the order of the inputs. */
    double[] labels() {
        double[] labels = new double[latest(succeeded).size() + latest(failed).size()];
        Arrays.fill(labels, -1);
        Arrays.fill(labels, 0, latest(succeeded).size(), 1);
        return labels;
    }

    private static List<double[]> latest(List<double[]> all) {
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }
}
