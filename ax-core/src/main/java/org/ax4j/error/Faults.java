package org.ax4j.error;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects all that is wrong with one input, so that it is told at once. Not safe for threads. */
public final class Faults {
    /** A name has at most this many characters. */
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
     * An argument that must be given.
     *
     * @param value what the caller gave
     * @param argument the argument's name
     * @param hint what to give
     * @param <T> its type
     * @return the value
     * @throws InvalidInputException AX-ARGUMENT where it is null
     */
    public static <T> T present(@Nullable T value, String argument, String hint) {
        if (value == null) {
            throw new InvalidInputException(Code.ARGUMENT, "the argument '" + argument + "' is null", hint);
        }
        return value;
    }

    /**
     * Arguments of which each must be given.
     *
     * @param values what the caller gave
     * @param argument the argument's name
     * @param hint what to give
     * @param <T> their type
     * @return the values as a list
     * @throws InvalidInputException AX-ARGUMENT where it or one of them is null
     */
    public static <T> List<T> present(T @Nullable [] values, String argument, String hint) {
        if (values == null) {
            throw new InvalidInputException(Code.ARGUMENT, "the argument '" + argument + "' is null", hint);
        }
        for (int i = 0; i < values.length; i++) {
            present(values[i], argument + "[" + i + "]", hint);
        }
        return List.of(values);
    }

    /**
     * A copy of values of which each must be given.
     *
     * @param values what the caller gave
     * @param argument the argument's name
     * @param hint what to give
     * @param <T> their type
     * @return the values as a list that does not change
     * @throws InvalidInputException AX-ARGUMENT where it or one of them is null
     */
    public static <T> List<T> copy(@Nullable Collection<? extends T> values, String argument, String hint) {
        Collection<? extends T> given = present(values, argument, hint);
        try {
            return List.copyOf(given); // itself where it cannot change
        } catch (NullPointerException e) {
            int i = 0;
            for (T value : given) {
                present(value, argument + "[" + i++ + "]", hint);
            }
            throw e;
        }
    }

    /**
     * A copy of values by name, all of which must be given.
     *
     * @param values what the caller gave
     * @param argument the argument's name
     * @param hint what to give
     * @param <K> the type of the names
     * @param <V> the type of the values
     * @return the values as a map of the same order that does not change
     * @throws InvalidInputException AX-ARGUMENT where it, a name or a value is null
     */
    public static <K, V> Map<K, V> copy(@Nullable Map<K, ? extends V> values, String argument, String hint) {
        Map<K, V> copy = new LinkedHashMap<>();
        present(values, argument, hint)
                .forEach((name, value) -> copy.put(
                        present(name, "a name in " + argument, hint),
                        present(value, argument + "[" + name + "]", hint)));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Notes a fault where a text cannot be stored: it is null, or holds half of a character (a surrogate without its other half), of which files in UTF-8 have
     * no form.
     *
     * @param code which kind of fault
     * @param what what the text is, for example {@code "the description"}
     * @param text the text
     * @return this
     */
    public Faults text(Code code, String what, @Nullable String text) {
        if (text == null) {
            return unless(false, code, what + " is null", "Give a text; it may be empty.");
        }
        int half = half(text);
        return unless(
                half < 0,
                () -> new Fault(
                        code,
                        what + " holds half of a character, " + String.format("\\u%04X", (int) text.charAt(half))
                                + ", at " + half,
                        "Give the whole character, or leave it out: files cannot hold half of one."));
    }

    /**
     * A text that can be stored: for texts that nobody can be asked to mend, such as those of exceptions.
     *
     * @param text any text
     * @return the text, with a question mark for each half of a character
     */
    public static String whole(String text) {
        return half(text) < 0 ? text : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Where a surrogate stands without its other half, or -1. */
    private static int half(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Notes a fault where a name cannot be used: it must not be blank, must not hold backticks, which quote names in expressions, must have at most
     * {@value #LONGEST_NAME} characters, and none of which only half is there.
     *
     * @param whose what bears the name, for example {@code "a parameter"}
     * @param name the name
     * @return this
     */
    public Faults name(String whose, @Nullable String name) {
        if (name == null) {
            return unless(false, Code.NAME, "the name of " + whose + " is null", "Give it a name.");
        }
        text(Code.NAME, "the name of " + whose, name);
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
