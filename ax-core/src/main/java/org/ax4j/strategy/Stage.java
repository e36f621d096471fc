package org.ax4j.strategy;

import java.util.OptionalInt;
import org.ax4j.component.Spec;
import org.ax4j.error.Faults;
import org.ax4j.spi.Generator;

/**
 * A generator and when its turn is over.
 *
 * @param name the name by which trials' origins call it
 * @param generator which generator
 * @param exit when the next stage follows
 */
public record Stage(String name, Spec<Generator> generator, Exit exit) {
    /** Checks that all of it is there. */
    public Stage {
        new Faults().name("a stage", name).check();
        Faults.present(generator, "generator", "Give the spec of a generator.");
        Faults.present(exit, "exit", "Give Stage.Exit.NEVER for a stage that stays for ever.");
    }

    /**
     * When a stage is over: both counts must be reached.
     *
     * @param trials how many trials there must be, failed and abandoned ones not counted
     * @param completed how many trials must be completed, with every metric of the objective and its constraints; all trials of the experiment count
     * @param existing whether trials count that the strategy did not make
     * @param most how many trials there may be before this many are completed: beyond, asks have to wait; empty for any number, so that no ask ever waits
     */
    public record Exit(int trials, int completed, boolean existing, OptionalInt most) {
        /** No stage follows. */
        public static final Exit NEVER = new Exit(Integer.MAX_VALUE, Integer.MAX_VALUE, true);

        /** Checks that all of it is there. */
        public Exit {
            Faults.present(most, "most", "Give OptionalInt.empty() for any number.");
        }

        /**
         * For a stage in which no ask ever waits.
         *
         * @param trials how many trials there must be
         * @param completed how many trials must be completed
         * @param existing whether trials count that the strategy did not make
         */
        public Exit(int trials, int completed, boolean existing) {
            this(trials, completed, existing, OptionalInt.empty());
        }
    }
}
