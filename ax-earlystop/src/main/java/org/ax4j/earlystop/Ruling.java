package org.ax4j.earlystop;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ax4j.experiment.StopAdvice;

/** An advice in the making: its figures are noted where they arise. Not safe for threads. */
final class Ruling {
    private final Map<String, Double> figures = new LinkedHashMap<>();

    /** Notes a figure; one that is not known is left out. */
    Ruling figure(String name, double value) {
        if (Double.isFinite(value)) {
            figures.put(name, value);
        }
        return this;
    }

    StopAdvice keep(String reason) {
        return new StopAdvice(false, "goes on: " + reason, figures);
    }

    StopAdvice stop(String reason) {
        return new StopAdvice(true, "stop: " + reason, figures);
    }
}
