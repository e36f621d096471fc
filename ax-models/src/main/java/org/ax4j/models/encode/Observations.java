package org.ax4j.models.encode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ax4j.curve.FinishedCurves;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;

/**
 * What is known of one target: for each trial, and each arm of a batch, that has it, its input, its value, and the variance of that value.
 * Completed trials count with their readings. Trials that run or were stopped early are unfinished: unless they have a
 * final reading, they count with the final value that their curve leads to, and its variance, see
 * {@link FinishedCurves}. Failed and abandoned trials do not count. Immutable.
 */
public final class Observations {
    /** Stands for the index of a trial where several arms share one. */
    public static final int NO_TRIAL = -1;

    private final double[][] x;
    private final double[] y;
    private final double[] variance;
    private final int[] trials;
    private final int measured;

    private Observations(List<Row> rows) {
        this.x = rows.stream().map(Row::x).toArray(double[][]::new);
        this.y = rows.stream().mapToDouble(row -> row.value().mean()).toArray();
        this.variance = rows.stream().mapToDouble(row -> row.value().variance()).toArray();
        this.trials = rows.stream().mapToInt(Row::trial).toArray();
        this.measured =
                (int) rows.stream().filter(row -> row.value().measured()).count();
    }

    private record Value(double mean, double variance, boolean measured) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(int trial, double[] x, Value value) {}

    /** One metric of the target's sum: its full curves, and the standard deviation of readings that come without. */
    private record Term(String metric, double weight, FinishedCurves curves, double noise) {
        static Term of(History history, String metric, double weight) {
            double noise = history.metrics().stream()
                    .filter(known -> known.name().equals(metric))
                    .mapToDouble(known -> known.noise().orElse(Double.NaN))
                    .findFirst()
                    .orElse(Double.NaN);
            return new Term(metric, weight, FinishedCurves.of(history, metric), noise);
        }

        Optional<Value> value(Trial trial) {
            TrialStatus status = trial.status();
            if (status == TrialStatus.FAILED || status == TrialStatus.ABANDONED) {
                return Optional.empty();
            }
            if (status == TrialStatus.COMPLETED
                    || trial.curve(metric).finalReading().isPresent()) {
                return trial.value(metric).map(reading -> {
                    double sd = reading.hasSem() ? reading.sem() : noise;
                    return new Value(weight * reading.mean(), weight * weight * sd * sd, true);
                });
            }
            return curves.estimate(trial, metric)
                    .map(estimate -> new Value(
                            weight * estimate.median(), weight * weight * estimate.sd() * estimate.sd(), false));
        }
    }

    /**
     * Reads a history.
     *
     * @param history what happened so far
     * @param encoding the inputs
     * @param target what is read
     * @return the observations, measured ones first, each kind in order of trials
     */
    public static Observations of(History history, Encoding encoding, Target target) {
        List<Term> terms = target.expression().weights().entrySet().stream()
                .map(term -> Term.of(history, term.getKey(), term.getValue()))
                .toList();
        List<Row> measured = new ArrayList<>();
        List<Row> estimated = new ArrayList<>();
        for (Trial trial : history.runs()) {
            double[] x = encoding.encode(trial.point());
            Optional<Value> value = value(trial, terms, target.expression().constant());
            if (value.isPresent() && Arrays.stream(x).allMatch(Double::isFinite)) {
                (value.get().measured() ? measured : estimated)
                        .add(new Row(trial.isBatch() ? NO_TRIAL : trial.index(), x, value.get()));
            }
        }
        measured.addAll(estimated);
        return new Observations(measured);
    }

    private static Optional<Value> value(Trial trial, List<Term> terms, double constant) {
        double mean = constant;
        double variance = 0;
        boolean measured = true;
        for (Term term : terms) {
            Optional<Value> value = term.value(trial);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            mean += value.get().mean();
            variance += value.get().variance();
            measured &= value.get().measured();
        }
        return Double.isFinite(mean) ? Optional.of(new Value(mean, variance, measured)) : Optional.empty();
    }

    /**
     * Number of observations.
     *
     * @return {@code n}
     */
    public int size() {
        return y.length;
    }

    /**
     * Whether they tell nothing apart.
     *
     * @return true for two or more that are all equal
     */
    public boolean areEqual() {
        return y.length > 1 && Arrays.stream(y).allMatch(one -> one == y[0]);
    }

    /**
     * How many of them are measured, not estimated.
     *
     * @return the count; these come first
     */
    public int measured() {
        return measured;
    }

    /**
     * Whose they are.
     *
     * @return indices of trials {@code [n]}, {@link #NO_TRIAL} for an arm of a batch; lent for reading
     */
    public int[] trials() {
        return trials;
    }

    /**
     * Inputs.
     *
     * @return coordinates {@code [n x d]}, lent for reading
     */
    public double[][] x() {
        return x;
    }

    /**
     * Values in the target's own unit.
     *
     * @return values {@code [n]}, lent for reading
     */
    public double[] y() {
        return y;
    }

    /**
     * Variances of the values.
     *
     * @return variances {@code [n]}, NaN where not known, lent for reading
     */
    public double[] variance() {
        return variance;
    }

    /**
     * A figure of the content: equal for equal observations.
     *
     * @return a hash of all numbers
     */
    public long content() {
        long hash = y.length;
        for (int i = 0; i < y.length; i++) {
            for (double coordinate : x[i]) {
                hash = mixed(hash, coordinate);
            }
            hash = mixed(mixed(hash, y[i]), variance[i]);
        }
        return hash;
    }

    private static long mixed(long hash, double value) {
        long mixed = (hash ^ Double.doubleToLongBits(value)) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }
}
