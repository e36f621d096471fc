package org.ax4j;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ax4j.error.AxException;
import org.ax4j.experiment.TrialStatus;

/** What sequences reached. */
public final class SequenceCounts {
    private final Map<String, Integer> codes = new TreeMap<>();
    private final Map<TrialStatus, Integer> ends = new EnumMap<>(TrialStatus.class);
    private final Map<String, Integer> transitions = new TreeMap<>();
    private int batches;
    private int relative;
    private int valid;
    private int invalid;

    /**
     * Both together.
     *
     * @param other more
     * @return this, with the other's counts added
     */
    public SequenceCounts plus(SequenceCounts other) {
        valid += other.valid;
        invalid += other.invalid;
        batches += other.batches;
        relative += other.relative;
        other.transitions.forEach((way, count) -> transitions.merge(way, count, Integer::sum));
        other.codes.forEach((code, count) -> codes.merge(code, count, Integer::sum));
        other.ends.forEach((status, count) -> ends.merge(status, count, Integer::sum));
        return this;
    }

    void called(boolean isValid) {
        valid += isValid ? 1 : 0;
        invalid += isValid ? 0 : 1;
    }

    void refused(AxException e) {
        e.faults().forEach(fault -> codes.merge(fault.code().id(), 1, Integer::sum));
    }

    void became(TrialStatus status) {
        ends.merge(status, 1, Integer::sum);
    }

    void batch() {
        batches++;
    }

    void relative(List<String> constraints) {
        relative += constraints.stream().anyMatch(text -> text.contains("baseline")) ? 1 : 0;
    }

    /**
     * Counts a change of a trial's status.
     *
     * @param from the status before
     * @param to the status after
     */
    public void changed(TrialStatus from, TrialStatus to) {
        transitions.merge(from + " to " + to, 1, Integer::sum);
    }

    /**
     * How often each change of status was seen.
     *
     * @return the counts, by texts such as {@code RUNNING to FAILED}
     */
    public Map<String, Integer> transitions() {
        return transitions;
    }

    /**
     * How many trials of several arms there were.
     *
     * @return the count, of those attached and those asked for
     */
    public int batches() {
        return batches;
    }

    /**
     * How often what is wanted had a bound that moves with the baseline.
     *
     * @return the count
     */
    public int relative() {
        return relative;
    }

    /**
     * How many calls there were.
     *
     * @return the count
     */
    public int calls() {
        return valid + invalid;
    }

    /**
     * Which share of them was valid.
     *
     * @return the share
     */
    public double validShare() {
        return valid / (double) calls();
    }

    /**
     * How often each code was told.
     *
     * @return the counts
     */
    public Map<String, Integer> codes() {
        return codes;
    }

    /**
     * How often trials ended in each way.
     *
     * @return the counts
     */
    public Map<TrialStatus, Integer> ends() {
        return ends;
    }

    @Override
    public String toString() {
        return calls() + " calls, " + Math.round(1000 * validShare()) / 10.0 + " % valid; " + batches + " batches; "
                + relative
                + " objectives with bounds relative to the baseline; ends " + ends + "; transitions " + transitions
                + "; codes " + codes;
    }
}
