package org.ax4j.benchmarks.sklearn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.ax4j.benchmarks.golden.GoldenTally;

/** Finds figures and parameters of a golden case that nobody would look at. */
final class GoldenFields {
    private GoldenFields() {}

    /** Whether a parameter is missing or no number, which is a fault. */
    static boolean lacks(JsonNode golden, Set<String> numbers, String where, GoldenTally tally) {
        Set<String> missing = new TreeSet<>(numbers);
        missing.removeIf(name -> golden.path(name).isNumber());
        if (!missing.isEmpty()) {
            tally.fault(where + ": needs numbers for " + missing);
        }
        return !missing.isEmpty();
    }

    static void check(JsonNode golden, Set<String> known, String where, GoldenTally tally) {
        Set<String> unknown = new TreeSet<>();
        golden.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                unknown.add(name);
            }
        });
        if (!unknown.isEmpty()) {
            tally.fault(where + ": cannot recompute " + unknown);
        }
    }
}
