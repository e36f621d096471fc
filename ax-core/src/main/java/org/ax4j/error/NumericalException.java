package org.ax4j.error;

import java.util.List;

/** Arithmetic failed and no fallback could mend it. */
public final class NumericalException extends AxException {
    private static final long serialVersionUID = 1;

    /**
     * Of several faults of one input.
     *
     * @param faults the faults, at least one
     */
    public NumericalException(List<Fault> faults) {
        super(faults);
    }

    /**
     * Of one fault.
     *
     * @param code which kind of fault
     * @param what what is wrong, with the value given
     * @param hint what to do
     */
    public NumericalException(Code code, String what, String hint) {
        super(List.of(new Fault(code, what, hint)));
    }

    /**
     * Of one fault that another exception brought.
     *
     * @param code which kind of fault
     * @param what what is wrong, with the value given
     * @param hint what to do
     * @param cause the other exception
     */
    public NumericalException(Code code, String what, String hint, Throwable cause) {
        super(new Fault(code, what, hint), cause);
    }
}
