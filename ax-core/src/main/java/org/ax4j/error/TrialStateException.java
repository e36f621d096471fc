package org.ax4j.error;

import java.util.List;

/** The trial is not in a state that allows the call. */
public final class TrialStateException extends AxException {
    private static final long serialVersionUID = 1;

    /**
     * Of several faults of one input.
     *
     * @param faults the faults, at least one
     */
    public TrialStateException(List<Fault> faults) {
        super(faults);
    }

    /**
     * Of one fault.
     *
     * @param code which kind of fault
     * @param what what is wrong, with the value given
     * @param hint what to do
     */
    public TrialStateException(Code code, String what, String hint) {
        super(List.of(new Fault(code, what, hint)));
    }
}
