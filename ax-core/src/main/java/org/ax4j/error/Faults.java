package org.ax4j.error;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Collects all that is wrong with one input, so that it is told at once. Not safe for threads. */
public final class Faults {
    /** A name has at most so many characters. */
    public static final int LONGEST_NAME = 500;

    private final List<Fault> found = new ArrayList<>();

    /** Nothing found yet. */
    public Faults() {}

    /**
     * Notes a fault where a condition does not hold.
     *
     * @param holds the condition
     * @param code which kind of fault
     * @param what what is wrong, with the value given
     * @param hint what to do
     * @return this
     */
    public Faults unless(boolean holds, Code code, String what, String hint) {
        if (!holds) {
            found.add(new Fault(code, what, hint));
        }
        return this;
    }

    /**
     * Notes a fault where a condition does not hold, whose text is made only then: for checks that are made often.
     *
     * @param holds the condition
     * @param fault gives the fault
     * @return this
     */
    public Faults unless(boolean holds, Supplier<Fault> fault) {
        if (!holds) {
            found.add(fault.get());
        }
        return this;
    }

    /**
     * Notes a fault where a name cannot be used: it must not be blank, must not hold backticks, which quote names in expressions, and must have at most
     * {@value #LONGEST_NAME} characters.
     *
     * @param whose what bears the name, for example {@code "a parameter"}
     * @param name the name
     * @return this
     */
    public Faults name(String whose, String name) {
        if (!name.isBlank() && name.indexOf('`') < 0 && name.length() <= LONGEST_NAME) {
            return this;
        }
        unless(!name.isBlank(), Code.NAME, "the name of " + whose + " is blank", "Give it a name.");
        unless(
                name.indexOf('`') < 0,
                Code.NAME,
                "the name '" + name + "' of " + whose + " holds a backtick",
                "Leave it out: backticks quote names in expressions.");
        return unless(
                name.length() <= LONGEST_NAME,
                Code.NAME,
                "the name of " + whose + " has " + name.length() + " characters",
                "Use at most " + LONGEST_NAME + ".");
    }

    /**
     * Notes faults found elsewhere.
     *
     * @param faults the faults
     * @return this
     */
    public Faults addAll(List<Fault> faults) {
        found.addAll(faults);
        return this;
    }

    /**
     * Runs a check and notes what it throws.
     *
     * @param check the check
     * @return this
     */
    public Faults collect(Runnable check) {
        try {
            check.run();
        } catch (AxException e) {
            found.addAll(e.faults());
        }
        return this;
    }

    /**
     * What was found so far.
     *
     * @return the faults in order
     */
    public List<Fault> found() {
        return found.isEmpty() ? List.of() : List.copyOf(found);
    }

    /** Ends with {@link InvalidInputException} if anything was found. */
    public void check() {
        check(InvalidInputException::new);
    }

    /**
     * Ends with an exception if anything was found.
     *
     * @param exception makes the exception of the faults
     */
    public void check(Function<List<Fault>, ? extends AxException> exception) {
        if (!found.isEmpty()) {
            throw exception.apply(List.copyOf(found));
        }
    }
}
