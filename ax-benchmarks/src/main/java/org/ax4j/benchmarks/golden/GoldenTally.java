package org.ax4j.benchmarks.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Counts the figures of one kind and keeps the largest deviation. */
public final class GoldenTally {
    private final String figure;
    private final List<String> faults = new ArrayList<>();
    private int recomputed;
    private double largest;

    /**
     * Nothing yet.
     *
     * @param figure which figures, as group and name
     */
    public GoldenTally(String figure) {
        this.figure = figure;
    }

    /**
     * Compares an array of numbers; with tolerance 0 they must be equal.
     *
     * @param where which case
     * @param actual what was recomputed
     * @param expected what the file has
     * @param tolerance the largest relative deviation
     */
    public void compare(String where, double[] actual, JsonNode expected, double tolerance) {
        if (!expected.isArray() || expected.size() != actual.length) {
            fault(where + ": " + actual.length + " numbers recomputed, but golden is "
                    + (expected.isArray() ? expected.size() + " numbers" : "no array"));
            return;
        }
        for (int i = 0; i < actual.length; i++) {
            compare(where + "[" + i + "]", actual[i], expected.get(i), tolerance);
        }
    }

    /**
     * Compares one number; with tolerance 0 it must be equal.
     *
     * @param where which case
     * @param actual what was recomputed
     * @param expected what the file has
     * @param tolerance the largest relative deviation
     */
    public void compare(String where, double actual, JsonNode expected, double tolerance) {
        if (!expected.isNumber()) {
            fault(where + ": recomputed " + actual + ", but golden is no number: " + expected);
            return;
        }
        recomputed++;
        double golden = expected.doubleValue();
        double difference = Math.abs(actual - golden);
        double deviation = difference == 0.0 || tolerance == 0.0 ? difference : difference / Math.abs(golden);
        largest = Math.max(largest, deviation);
        if (!(deviation <= tolerance)) {
            fault(where + ": recomputed " + actual + ", golden " + golden);
        }
    }

    /**
     * Compares one number with an allowance of its own.
     *
     * @param where which case
     * @param actual what was recomputed
     * @param golden what the file has
     * @param allowed the largest difference
     */
    public void within(String where, double actual, double golden, double allowed) {
        recomputed++;
        double difference = Math.abs(actual - golden);
        largest = Math.max(largest, difference);
        if (!(difference <= allowed)) {
            fault(where + ": recomputed " + actual + ", golden " + golden + ", allowed " + allowed);
        }
    }

    /**
     * Notes what is wrong.
     *
     * @param text where and what
     */
    public void fault(String text) {
        faults.add(text);
    }

    /**
     * What came of it.
     *
     * @return the line
     */
    public GoldenLine line() {
        return new GoldenLine(figure, recomputed, largest, faults);
    }
}
