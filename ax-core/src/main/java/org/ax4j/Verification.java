package org.ax4j;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What a replay of a stored experiment found. Only what suggestions depend on can be found to have changed: a reading that no later suggestion looked at has
 * left no trace.
 *
 * @param asks one finding for each ask, in the log's order
 */
public record Verification(List<Ask> asks) {
    /** Copies the list. */
    public Verification {
        asks = List.copyOf(asks);
    }

    /**
     * One ask and what came out of it now.
     *
     * @param sequence the number of its entry in the log
     * @param trials the indices of the trials that it gave
     * @param differences what differs; empty where the same came out, bit for bit: points, reasons, predictions, work and memories
     */
    public record Ask(long sequence, List<Integer> trials, List<Difference> differences) {
        /** Copies the lists. */
        public Ask {
            trials = List.copyOf(trials);
            differences = List.copyOf(differences);
        }
    }

    /**
     * One thing that differs.
     *
     * @param trial the trial's index; empty where it is about the ask as a whole
     * @param what what is stored and what comes out
     */
    public record Difference(OptionalInt trial, String what) {
        /** {@code trial 3: x is 0.5 but comes out as 0.25} */
        @Override
        public String toString() {
            return (trial.isPresent() ? "trial " + trial.getAsInt() + ": " : "") + what;
        }
    }

    /**
     * Whether everything came out the same.
     *
     * @return true where nothing differs
     */
    public boolean holds() {
        return differences().isEmpty();
    }

    /**
     * All that differs.
     *
     * @return the differences of all asks, in the log's order
     */
    public List<Difference> differences() {
        return asks.stream().flatMap(ask -> ask.differences().stream()).toList();
    }

    /** One line that counts, and one for each difference with the number of the ask's entry. */
    @Override
    public String toString() {
        int trials = asks.stream().mapToInt(ask -> ask.trials().size()).sum();
        String head = asks.size() + " asks with " + trials + " trials: "
                + (holds() ? "all the same" : differences().size() + " differences");
        return asks.stream()
                .flatMap(ask -> ask.differences().stream()
                        .map(what -> System.lineSeparator() + "entry " + ask.sequence() + ", " + what))
                .collect(Collectors.joining("", head, ""));
    }
}
