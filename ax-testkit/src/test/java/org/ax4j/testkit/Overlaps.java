package org.ax4j.testkit;

import java.util.concurrent.atomic.AtomicInteger;

/** Notes whether two threads were ever inside at once, and keeps each long enough inside for that. */
final class Overlaps {
    private final AtomicInteger inside = new AtomicInteger();
    private volatile boolean seen;

    /** True once two threads met. */
    boolean met() {
        inside.incrementAndGet();
        for (int i = 0; i < 20_000; i++) {
            seen |= inside.get() > 1;
            Thread.onSpinWait();
        }
        inside.decrementAndGet();
        return seen;
    }
}
