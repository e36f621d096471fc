package org.ax4j.error;

import java.util.List;

/** The problem cannot be served as configured: choose another component or change the problem. */
public final class UnsupportedProblemException extends AxException {
    private static final long serialVersionUID = 1;

    /**
     * Of several faults of one input.
     *
     * @param faults the faults, at least one
     */
    public UnsupportedProblemException(List<Fault> faults) {
        super(faults);
    }

    /**
     * Of one fault.
     *
     * @param code which kind of fault
     * @param what what is wrong, with the value given
     * @param hint what to do
     */
    public UnsupportedProblemException(Code code, String what, String hint) {
        super(List.of(new Fault(code, what, hint)));
    }
}
