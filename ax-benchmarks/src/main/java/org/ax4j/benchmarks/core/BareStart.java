package org.ax4j.benchmarks.core;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.Guice;
import java.io.IOException;
import org.ax4j.benchmarks.process.Clocks;

/** The least that a program with these libraries takes: an empty injector, and one record written as JSON and read again. */
final class BareStart {
    private BareStart() {}

    /** The one record. */
    record Reading(String metric, double mean, int trial) {}

    public static void main(String[] args) throws IOException {
        Guice.createInjector();
        ObjectMapper mapper = new ObjectMapper();
        Reading reading = new Reading("score", 0.9, 1);
        if (!mapper.readValue(mapper.writeValueAsString(reading), Reading.class).equals(reading)) {
            throw new IllegalStateException("the record did not survive");
        }
        Clocks.tell();
    }
}
