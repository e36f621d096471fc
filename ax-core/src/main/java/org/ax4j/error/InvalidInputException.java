package org.ax4j.error;

import java.util.List;

/** The input is wrong: correct it and call again. */
public final class InvalidInputException extends AxException {
    private static final long serialVersionUID = 1;

    /**
     * Of several faults of one input.
     *
     * @param faults the faults, at least one
     */
    public InvalidInputException(List<Fault> faults) {
        super(faults);
    }

    /**
     * Of one fault.
     *
     * @param code which kind of fault
     * @param what what is wrong, with the value given
     * @param hint what to do
     */
    public InvalidInputException(Code code, String what, String hint) {
        super(List.of(new Fault(code, what, hint)));
    }
}
