package org.ax4j.benchmarks.golden;

import java.util.List;
import java.util.Locale;

/**
 * What came of one kind of figure.
 *
 * @param figure which figures, as group and name
 * @param recomputed how many were recomputed
 * @param largestDeviation the largest relative deviation of all, of exact figures the largest difference
 * @param faults where a figure deviates by more than its tolerance, or cannot be recomputed, and by how much
 */
public record GoldenLine(String figure, int recomputed, double largestDeviation, List<String> faults) {
    /** Takes the faults as a list of its own. */
    public GoldenLine {
        faults = List.copyOf(faults);
    }

    /**
     * Whether something was recomputed and all of it agreed.
     *
     * @return true if there is no fault
     */
    public boolean passes() {
        return faults.isEmpty() && recomputed > 0;
    }

    /**
     * The line for reading.
     *
     * @return figure, verdict, count, largest deviation and the first fault
     */
    public String text() {
        String verdict = passes() ? "ok" : "FAILED";
        String line = String.format(
                Locale.ROOT,
                "%-22s %-6s %7d recomputed, largest deviation %.2e",
                figure,
                verdict,
                recomputed,
                largestDeviation);
        return faults.isEmpty() ? line : line + "; " + faults.size() + " beyond, first: " + faults.get(0);
    }
}
