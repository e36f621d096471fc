package org.ax4j.examples.tutorial;

import java.time.Instant;

/** The time as it is: what training costs is measured. */
final class MeasuredClock implements TrainingClock {
    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void learned(int rows) {}

    @Override
    public Instant instant() {
        return Instant.now();
    }
}
