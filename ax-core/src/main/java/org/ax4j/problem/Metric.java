package org.ax4j.problem;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;

/**
 * What is measured. Everything but the name is optional; a metric that neither the objective nor a constraint uses is tracked only.
 *
 * @param name the name under which readings come
 * @param direction which way it is better, where that is not told by the objective
 * @param unit its unit, empty where it has none
 * @param isCumulative whether it only grows while a trial runs, so that a reading before the end is a lower bound of the final one
 * @param noise the known standard deviation of a single reading, where readings come without standard errors
 */
public record Metric(
        String name, Optional<Direction> direction, String unit, boolean isCumulative, OptionalDouble noise) {
    /** Checks name and noise. */
    public Metric {
        Faults.present(direction, "direction", "Give Optional.empty() where it is not told.");
        Faults.present(noise, "noise", "Give OptionalDouble.empty() where it is not known.");
        new Faults()
                .name("a metric", name)
                .text(Code.METRIC, "the unit of metric '" + name + "'", unit)
                .unless(
                        noise.isEmpty() || (noise.getAsDouble() >= 0 && Double.isFinite(noise.getAsDouble())),
                        Code.METRIC,
                        "metric '" + name + "': known noise must be a finite standard deviation >= 0 but got "
                                + Figures.exact(noise.orElse(0)),
                        "Give the standard deviation of one reading, 0 for none.")
                .check();
    }

    /**
     * A metric of which only the name is known.
     *
     * @param name the name
     * @return the metric
     */
    public static Metric named(String name) {
        return new Metric(name, Optional.empty(), "", false, OptionalDouble.empty());
    }

    /**
     * A copy that is better the larger it is.
     *
     * @return the copy
     */
    public Metric maximise() {
        return new Metric(name, Optional.of(Direction.MAXIMISE), unit, isCumulative, noise);
    }

    /**
     * A copy that is better the smaller it is.
     *
     * @return the copy
     */
    public Metric minimise() {
        return new Metric(name, Optional.of(Direction.MINIMISE), unit, isCumulative, noise);
    }

    /**
     * A copy with a unit.
     *
     * @param symbol for example {@code "s"}
     * @return the copy
     */
    public Metric unit(String symbol) {
        return new Metric(name, direction, symbol, isCumulative, noise);
    }

    /**
     * A copy that only grows while a trial runs, such as time or cost.
     *
     * @return the copy
     */
    public Metric cumulative() {
        return new Metric(name, direction, unit, true, noise);
    }

    /**
     * A copy whose readings have a known standard deviation.
     *
     * @param deviation the standard deviation of one reading, 0 for none
     * @return the copy
     */
    public Metric noise(double deviation) {
        return new Metric(name, direction, unit, isCumulative, OptionalDouble.of(deviation));
    }
}
