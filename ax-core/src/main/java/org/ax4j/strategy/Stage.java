package org.ax4j.strategy;

import org.ax4j.component.Spec;
import org.ax4j.spi.Generator;

/**
 * A generator and when its turn is over.
 *
 * @param name the name by which trials' origins call it
 * @param generator which generator
 * @param exit when the next stage follows
 */
public record Stage(String name, Spec<Generator> generator, Exit exit) {
    /**
     * When a stage is over: both counts must be reached.
     *
     * @param trials how many trials there must be, failed and abandoned ones not counted
     * @param completed how many of them must be completed, with every metric of the objective and its constraints
     * @param existing whether trials count that the strategy did not make
     */
    public record Exit(int trials, int completed, boolean existing) {
        /** No stage follows. */
        public static final Exit NEVER = new Exit(Integer.MAX_VALUE, Integer.MAX_VALUE, true);
    }
}
