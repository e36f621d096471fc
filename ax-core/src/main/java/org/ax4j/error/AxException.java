package org.ax4j.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that the caller can react to. There is one subtype for each reaction; each fault has a code with a page in
 * {@code docs/errors}, says what was given and what to do. Nothing was changed when it is thrown.
 */
public abstract sealed class AxException extends RuntimeException
        permits InvalidInputException,
                UnsupportedProblemException,
                TrialStateException,
                ExhaustedException,
                DataRequiredException,
                PluginException,
                SnapshotException,
                StorageException,
                NumericalException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    AxException(List<Fault> faults) {
        super(text(faults));
        this.faults = List.copyOf(faults);
    }

    AxException(Fault fault, Throwable cause) {
        super(text(List.of(fault)), cause);
        this.faults = List.of(fault);
    }

    /**
     * All that is wrong with the input, at least one.
     *
     * @return the faults in the order in which they were found
     */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * The code of the first fault.
     *
     * @return for example {@code AX-RANGE}
     */
    public String code() {
        return faults.get(0).code().id();
    }

    /**
     * What to do about the first fault.
     *
     * @return a sentence
     */
    public String hint() {
        return faults.get(0).hint();
    }

    private static String text(List<Fault> faults) {
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("an exception needs at least one fault");
        }
        return faults.stream().map(Fault::toString).collect(Collectors.joining(System.lineSeparator()));
    }
}
