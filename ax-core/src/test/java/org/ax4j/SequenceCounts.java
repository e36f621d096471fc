package org.ax4j;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.ax4j.error.AxException;
import org.ax4j.experiment.TrialStatus;

/** What sequences reached. */
public final class SequenceCounts {
    private final Map<String, Integer> codes = new TreeMap<>();
    private final Map<TrialStatus, Integer> ends = new EnumMap<>(TrialStatus.class);
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
        return calls() + " calls, " + Math.round(1000 * validShare()) / 10.0 + " % valid; ends " + ends + "; codes "
                + codes;
    }
}
