package org.ax4j.analysis.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.space.Parameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Chart.Interval;

/** Columns about trials. A value of a trial that did not run to its end never stands in the column of measurements, but in one of its own. */
public final class TrialSheets {
    private static final String UNFINISHED = " (unfinished)";
    private static final String ESTIMATED = " (estimated)";
    private static final String FROM = " (estimated from)";
    private static final String TO = " (estimated to)";

    private TrialSheets() {}

    /**
     * A sheet that begins with index, arm and status.
     *
     * @return the sheet
     */
    public static Sheet<Trial> of() {
        return new Sheet<Trial>()
                .column("trial_index", Trial::index)
                .column("arm_name", Trial::armName)
                .column("trial_status", trial -> trial.status().text());
    }

    /**
     * Adds columns of measurements, then columns of unfinished values, then columns of the final values that these are estimated to lead to.
     *
     * @param sheet where to
     * @param quantities what is measured
     * @param finals the estimates
     * @return the sheet
     */
    public static Sheet<Trial> measured(Sheet<Trial> sheet, List<Quantity> quantities, Finals finals) {
        quantities.forEach(quantity -> sheet.column(quantity.name(), "metric", trial -> finished(quantity, trial)));
        quantities.forEach(
                quantity -> sheet.column(quantity.name() + UNFINISHED, "metric", trial -> unfinished(quantity, trial)));
        quantities.forEach(
                quantity -> sheet.column(quantity.name() + ESTIMATED, "metric", trial -> finals.of(quantity, trial)));
        return sheet;
    }

    /**
     * Adds columns of where the 95 % intervals of estimated final values begin and end, which may reach further to one side.
     *
     * @param sheet where to
     * @param quantities what is measured
     * @param finals the estimates
     * @return the sheet
     */
    public static Sheet<Trial> intervals(Sheet<Trial> sheet, List<Quantity> quantities, Finals finals) {
        for (Quantity quantity : quantities) {
            Function<Trial, Optional<Interval>> interval = trial -> finals.interval(quantity, trial);
            sheet.column(
                    quantity.name() + FROM,
                    "metric",
                    trial -> interval.apply(trial).map(Interval::low));
            sheet.column(
                    quantity.name() + TO,
                    "metric",
                    trial -> interval.apply(trial).map(Interval::high));
        }
        return sheet;
    }

    /**
     * Adds the columns of all metrics.
     *
     * @param sheet where to
     * @param history whose metrics
     * @return the sheet
     */
    public static Sheet<Trial> metrics(Sheet<Trial> sheet, History history) {
        return measured(
                sheet, MetricOrder.of(history).stream().map(Quantity::of).toList(), Finals.of(history));
    }

    /**
     * Adds a column for each parameter, empty where a point has no value of it.
     *
     * @param sheet where to
     * @param space whose parameters
     * @return the sheet
     */
    public static Sheet<Trial> parameters(Sheet<Trial> sheet, Optional<SearchSpace> space) {
        space.map(SearchSpace::parameters)
                .orElse(List.of())
                .forEach(parameter -> sheet.column(parameter.name(), "parameter", trial -> value(parameter, trial)));
        return sheet;
    }

    /**
     * A measurement.
     *
     * @param quantity what is measured
     * @param trial the trial
     * @return its value where the trial ran to its end
     */
    public static Optional<Prediction> finished(Quantity quantity, Trial trial) {
        return trial.status() == TrialStatus.COMPLETED ? quantity.of(trial) : Optional.empty();
    }

    private static Optional<Prediction> unfinished(Quantity quantity, Trial trial) {
        return trial.status() == TrialStatus.COMPLETED ? Optional.empty() : quantity.of(trial);
    }

    private static Optional<Object> value(Parameter parameter, Trial trial) {
        return Optional.ofNullable(trial.point().values().get(parameter.name()));
    }
}
