package org.ax4j.examples.tutorial;

import java.time.InstantSource;

/** What training costs, and what time it is. */
interface TrainingClock extends InstantSource {
    /**
     * How much was spent so far.
     *
     * @return nanoseconds since an arbitrary moment
     */
    long nanos();

    /**
     * Notes that a mini-batch was learned and scored.
     *
     * @param rows how many rows it had
     */
    void learned(int rows);
}
