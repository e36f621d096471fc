package org.ax4j.models.failure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.models.encode.Encoding;

/**
 * Where trials succeeded and where they failed: those that were completed or stopped early succeeded, unless they told nothing of what is optimised; those that run
 * or were abandoned say nothing.
 *
 * @param succeeded inputs of trials that succeeded, in their order
 * @param failed inputs of trials that failed, in their order
 */
record Endings(List<double[]> succeeded, List<double[]> failed) {
    static Endings of(History history, Encoding encoding) {
        List<double[]> succeeded = new ArrayList<>();
        List<double[]> failed = new ArrayList<>();
        for (Trial trial : history.runs()) {
            double[] x = encoding.encode(trial.point());
            if (Arrays.stream(x).allMatch(Double::isFinite)) {
                switch (trial.status()) {
                    case COMPLETED -> (isSilent(trial, history) ? failed : succeeded).add(x);
                    case EARLY_STOPPED -> succeeded.add(x);
                    case FAILED -> failed.add(x);
                    default -> {}
                }
            }
        }
        return new Endings(succeeded, failed);
    }

    private static boolean isSilent(Trial trial, History history) {
        return history.problem().map(problem -> Silence.of(trial, problem)).orElse(false);
    }

    /** Whether there are both kinds. */
    boolean differ() {
        return !succeeded.isEmpty() && !failed.isEmpty();
    }

    /** The latest of each kind. */
    Endings latest(int most) {
        return new Endings(latest(succeeded, most), latest(failed, most));
    }

    private static List<double[]> latest(List<double[]> all, int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    /** Inputs, successes first {@code [n x d]}. */
    double[][] x() {
        return Stream.concat(succeeded.stream(), failed.stream()).toArray(double[][]::new);
    }

    /** 1 for a success, -1 for a failure, in the order of the inputs. */
    double[] labels() {
        double[] labels = new double[succeeded.size() + failed.size()];
        Arrays.fill(labels, -1);
        Arrays.fill(labels, 0, succeeded.size(), 1);
        return labels;
    }
}
