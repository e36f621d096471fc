package org.ax4j;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.ax4j.error.AxException;
import org.ax4j.experiment.TrialStatus;

/** What the sequences reached. */
final class SequenceCounts {
    private final Map<String, Integer> codes = new TreeMap<>();
    private final Map<TrialStatus, Integer> ends = new EnumMap<>(TrialStatus.class);
    private int valid;
    private int invalid;

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

    int calls() {
        return valid + invalid;
    }

    double validShare() {
        return valid / (double) calls();
    }

    Map<String, Integer> codes() {
        return codes;
    }

    Map<TrialStatus, Integer> ends() {
        return ends;
    }

    @Override
    public String toString() {
        return calls() + " calls, " + Math.round(1000 * validShare()) / 10.0 + " % valid; ends " + ends + "; codes "
                + codes;
    }
}
