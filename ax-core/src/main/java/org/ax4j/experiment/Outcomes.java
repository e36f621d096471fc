package org.ax4j.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ax4j.error.Code;
import org.ax4j.error.Fault;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;

/**
 * Readings of several metrics at one moment.
 *
 * @param readings the reading of each metric, in the order given
 */
public record Outcomes(Map<String, Reading> readings) {
    private static final String GIVE = "Give readings, as in Outcomes.of(\"score\", 0.9).";

    /** Copies the readings; their values are checked when they are told to an experiment. */
    public Outcomes {
        Faults.present(readings, "readings", GIVE).forEach((metric, reading) -> {
            Faults.present(metric, "metric", "Give the metric's name.");
            Faults.present(reading, "reading of '" + metric + "'", "Give its mean, or leave the metric out.");
        });
        readings = readings.size() == 1
                ? Map.copyOf(readings)
                : Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    }

    /**
     * One metric, of unknown noise.
     *
     * @param metric its name
     * @param mean what was measured
     * @return the outcomes
     */
    public static Outcomes of(String metric, double mean) {
        return of(metric, mean, Double.NaN);
    }

    /**
     * One metric with its standard error.
     *
     * @param metric its name
     * @param mean what was measured
     * @param sem its standard error, 0 for an exact value
     * @return the outcomes
     */
    public static Outcomes of(String metric, double mean, double sem) {
        return new Outcomes(
                Map.of(Faults.present(metric, "metric", "Give the metric's name."), new Reading(mean, sem)));
    }

    /**
     * Several metrics, of unknown noise.
     *
     * @param means what was measured of each
     * @return the outcomes
     */
    public static Outcomes of(Map<String, Double> means) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        Faults.present(means, "means", GIVE).forEach((metric, mean) -> {
            Faults.present(mean, "mean of '" + metric + "'", "Give what was measured, or leave the metric out.");
            readings.put(metric, new Reading(mean, Double.NaN));
        });
        return new Outcomes(readings);
    }

    /**
     * A copy with one more metric, of unknown noise.
     *
     * @param metric its name
     * @param mean what was measured
     * @return the copy
     */
    public Outcomes and(String metric, double mean) {
        return and(metric, mean, Double.NaN);
    }

    /**
     * A copy with one more metric and its standard error.
     *
     * @param metric its name
     * @param mean what was measured
     * @param sem its standard error, 0 for an exact value
     * @return the copy
     */
    public Outcomes and(String metric, double mean, double sem) {
        Map<String, Reading> longer = new LinkedHashMap<>(readings);
        longer.put(metric, new Reading(mean, sem));
        return new Outcomes(longer);
    }

    /** What is wrong with the readings: every fault of every metric. */
    List<Fault> faults() {
        Faults faults = new Faults();
        faults.unless(
                !readings.isEmpty(),
                Code.READING,
                "no metric was given",
                "Give at least one, as in Outcomes.of(\"score\", 0.9).");
        readings.forEach((metric, reading) -> faults.name("a metric", metric)
                .unless(
                        Double.isFinite(reading.mean()),
                        () -> new Fault(
                                Code.READING,
                                "metric '" + metric + "' must be finite but is " + Figures.of(reading.mean()),
                                "Mark the trial failed with markTrialFailed if it has no result."))
                .unless(
                        !(reading.sem() < 0) && reading.sem() != Double.POSITIVE_INFINITY,
                        () -> new Fault(
                                Code.READING,
                                "the standard error of metric '" + metric + "' must be finite and >= 0 but is "
                                        + Figures.of(reading.sem()),
                                "Leave it out where it is not known.")));
        return faults.found();
    }
}
