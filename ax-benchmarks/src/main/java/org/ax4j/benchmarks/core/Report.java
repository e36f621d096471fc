package org.ax4j.benchmarks.core;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.ax4j.benchmarks.process.Samples;

/**
 * The table of figures. A limit counts as broken where the first quartile of the runs is beyond it, by the wall and by the processor alike: a machine with other
 * work makes the wall's time longer, and a compiler that works beside the program makes the processor's longer.
 */
final class Report {
    private static final String ROW = "%-38s %10s %10s %10s %10s %8s  %s%n";

    private final PrintStream out;
    private final List<String> broken = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
        out.printf(ROW, "figure", "wall", "q1", "processor", "q1", "limit", "");
    }

    /** A figure with its limit. */
    void limited(String name, double[] wall, double[] processor, double limit) {
        Samples byWall = Samples.of(wall);
        Samples byProcessor = Samples.of(processor);
        boolean holds = Math.min(byWall.first(), byProcessor.first()) <= limit;
        if (!holds) {
            broken.add(name);
        }
        row(name, byWall, byProcessor, text(limit), holds ? "holds" : "BROKEN");
    }

    /** A figure that is only told. */
    void told(String name, double[] wall, double[] processor) {
        row(name, Samples.of(wall), Samples.of(processor), "-", "");
    }

    private void row(String name, Samples wall, Samples processor, String limit, String verdict) {
        out.printf(
                ROW,
                name,
                text(wall.median()),
                text(wall.first()),
                text(processor.median()),
                text(processor.first()),
                limit,
                verdict);
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "-" : String.format(java.util.Locale.ROOT, value < 0.1 ? "%.5f" : "%.2f", value);
    }

    /** What is broken, by name. */
    List<String> broken() {
        return List.copyOf(broken);
    }
}
