package org.ax4j.benchmarks.process;

import java.time.Duration;
import java.util.Locale;

/**
 * What a process used so far: time on the wall, and time of the processor on all threads, those of the compiler and the collector included.
 *
 * @param wall seconds by the wall
 * @param processor seconds of the processor
 */
public record Clocks(double wall, double processor) {
    /** How a process calls all that it used of the processor. */
    public static final String OWN = "processor";

    /**
     * What this process used so far.
     *
     * @return both times
     */
    public static Clocks now() {
        double own = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Clocks::seconds)
                .orElse(Double.NaN);
        return new Clocks(System.nanoTime() / 1e9, own);
    }

    /**
     * A duration as a number.
     *
     * @param duration any
     * @return seconds
     */
    public static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /**
     * What was used since.
     *
     * @return the differences
     */
    public Clocks since() {
        Clocks now = now();
        return new Clocks(now.wall - wall, now.processor - processor);
    }

    /**
     * A line for the process that started this one.
     *
     * @param name the figure's name
     * @param value the figure
     */
    public static void tell(String name, double value) {
        System.out.println(name + " " + String.format(Locale.ROOT, "%.6f", value));
    }

    /**
     * Tells what a step took since.
     *
     * @param name the step's name
     */
    public void tellSince(String name) {
        Clocks took = since();
        tell(name + " wall", took.wall);
        tell(name + " processor", took.processor);
    }

    /** Tells what the whole process used. */
    public static void tell() {
        tell(OWN, now().processor);
    }
}
