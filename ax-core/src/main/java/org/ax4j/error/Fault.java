package org.ax4j.error;

/**
 * One thing that is wrong.
 *
 * @param code which kind
 * @param what what is wrong, with the value that was given
 * @param hint what to do
 */
public record Fault(Code code, String what, String hint) {
    /** {@code [AX-CODE] what. hint} */
    @Override
    public String toString() {
        return "[" + code.id() + "] " + what + ". " + hint;
    }
}
