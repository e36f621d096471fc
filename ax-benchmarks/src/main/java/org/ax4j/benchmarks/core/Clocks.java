package org.ax4j.benchmarks.core;

import java.time.Duration;
import java.util.Locale;

/** What a process used so far: time on the wall, and time of the processor on all threads, those of the compiler and the collector included. */
record Clocks(double wall, double processor) {
    static final String OWN = "processor";

    static Clocks now() {
        double own = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Clocks::seconds)
                .orElse(Double.NaN);
        return new Clocks(System.nanoTime() / 1e9, own);
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /** What was used since. */
    Clocks since() {
        Clocks now = now();
        return new Clocks(now.wall - wall, now.processor - processor);
    }

    /** A line for the process that started this one. */
    static void tell(String name, double value) {
        System.out.println(name + " " + String.format(Locale.ROOT, "%.6f", value));
    }

    /** Tells what a step took since. */
    void tellSince(String name) {
        Clocks took = since();
        tell(name + " wall", took.wall);
        tell(name + " processor", took.processor);
    }

    /** Tells what the whole process used. */
    static void tell() {
        tell(OWN, now().processor);
    }
}
