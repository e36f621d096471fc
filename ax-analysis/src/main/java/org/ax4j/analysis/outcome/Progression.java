package org.ax4j.analysis.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ax4j.analysis.sheet.Bound;
import org.ax4j.analysis.sheet.Look;
import org.ax4j.analysis.sheet.MetricOrder;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.experiment.Curve;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Metric;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Path;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Chart.Stroke;
import org.ax4j.spi.Finding;
import org.ax4j.spi.Table;

/** The learning curves of all trials: the readings of one metric by step, or by the time since the trial began. */
public final class Progression implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/progression", new Config(Optional.empty(), false), Progression::new);

    private static final int VALUE_COLUMN = 5;

    private final Config config;

    /**
     * What is shown.
     *
     * @param metric whose readings; where none is given the first one of the objective that has some at steps, else any
     * @param byTime whether by the time since the trial began, as the log's clock has it, instead of by step
     */
    public record Config(Optional<String> metric, boolean byTime) {}

    /** A reading at a step. */
    private record Told(Trial trial, double step, OptionalDouble time, Prediction value) {}

    private Progression(Config config) {
        this.config = config;
    }

    /**
     * The spec of the first metric's curves by step.
     *
     * @return the spec
     */
    public static Spec<Analysis> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a metric's curves.
     *
     * @param config which metric, by what
     * @return the spec
     */
    public static Spec<Analysis> spec(Config config) {
        return COMPONENT.spec(config);
    }

    /**
     * The metrics that have readings at steps.
     *
     * @param history the experiment
     * @return those of goals first, in the order of the objective
     */
    public static List<Metric> curved(History history) {
        return MetricOrder.of(history).stream()
                .filter(metric -> history.runs().stream()
                        .anyMatch(trial -> trial.curve(metric.name()).size() > 0))
                .toList();
    }

    @Override
    public Finding analyse(AnalysisRequest request) {
        History history = request.history();
        Optional<Metric> metric = curved(history).stream()
                .filter(known -> config.metric().map(known.name()::equals).orElse(true))
                .findFirst();
        if (metric.isEmpty()) {
            return Finding.notApplicable(
                    config.metric().map(name -> "metric '" + name + "'").orElse("no metric")
                            + (config.metric().isPresent() ? " has no readings" : " has readings")
                            + " at steps: give steps to attachData");
        }
        Times times = Times.of(history, metric.get().name());
        if (config.byTime() && !times.known()) {
            return Finding.notApplicable(
                    "the log's clock stood still while trials ran, so that nothing is known of time");
        }
        return card(history, Quantity.of(metric.get()), times);
    }

    private Card card(History history, Quantity quantity, Times times) {
        List<List<Told>> curves = history.runs().stream()
                .map(trial -> curve(trial, quantity.name(), times))
                .filter(curve -> !curve.isEmpty())
                .toList();
        List<Bound> bounds =
                history.problem().map(problem -> Bound.of(quantity, problem)).orElse(List.of());
        Axis across = config.byTime() ? new Axis("time since the start", times.unit(), false) : Axis.of("step");
        return Card.of(
                        COMPONENT.id(),
                        quantity.name() + (config.byTime() ? " by time" : " by step"),
                        Card.Group.RESULTS,
                        table(curves, quantity, bounds, times))
                .subtitle("One line for each trial"
                        + (quantity.better().isEmpty() ? "" : "; " + quantity.better())
                        + ". A cross ends a trial that was stopped early: its last value is unfinished.")
                .chart(new Plane(across, quantity.axis(false), layers(history, curves, bounds)))
                .text(text(curves));
    }

    private List<Told> curve(Trial trial, String metric, Times times) {
        Curve curve = trial.curve(metric);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < curve.size(); i++) {
            OptionalDouble time = times.at(trial, curve.step(i));
            if (!config.byTime() || time.isPresent()) {
                told.add(new Told(trial, curve.step(i), time, new Prediction(curve.mean(i), curve.sem(i))));
            }
        }
        return told;
    }

    private List<Layer> layers(History history, List<List<Told>> curves, List<Bound> bounds) {
        List<Layer> layers = new ArrayList<>();
        bounds.forEach(bound -> layers.add(bound.rule(true)));
        List<Layer> ends = new ArrayList<>();
        for (Look look : Look.values()) {
            List<Mark> last = new ArrayList<>();
            for (List<Told> curve : curves) {
                if (Look.of(curve.get(0).trial(), history) == look) {
                    List<Mark> marks = curve.stream().map(this::mark).toList();
                    layers.add(new Path(look.text(), look.role(), Stroke.STRAIGHT, marks));
                    last.add(marks.get(marks.size() - 1));
                }
            }
            if (look == Look.STOPPED && !last.isEmpty()) {
                ends.add(new Points(look.text(), look.role(), last));
            }
        }
        layers.addAll(ends);
        return layers;
    }

    private Mark mark(Told told) {
        double x = config.byTime() ? told.time().orElseThrow() : told.step();
        return Mark.of(x, told.value().mean(), Words.name(told.trial()));
    }

    private Table table(List<List<Told>> curves, Quantity quantity, List<Bound> bounds, Times times) {
        List<Told> rows = curves.stream().flatMap(List::stream).toList();
        boolean whole = rows.stream().allMatch(told -> told.step() == Math.rint(told.step()));
        Sheet<Told> sheet = new Sheet<Told>()
                .column("trial_index", told -> told.trial().index())
                .column("arm_name", told -> told.trial().armName())
                .column("trial_status", told -> told.trial().status().text())
                .column("step", told -> whole ? (Object) (long) told.step() : (Object) told.step())
                .column(
                        "time_" + times.unit(),
                        told -> config.byTime() ? Optional.of(told.time().orElseThrow()) : Optional.empty())
                .column(quantity.name(), "metric", Told::value);
        return Bound.rows(sheet.table(rows), bounds, VALUE_COLUMN).withoutEmptyColumns();
    }

    private static String text(List<List<Told>> curves) {
        long readings = curves.stream().mapToLong(List::size).sum();
        return Words.count(readings, "reading") + " of " + Words.count(curves.size(), "trial") + ".";
    }
}
