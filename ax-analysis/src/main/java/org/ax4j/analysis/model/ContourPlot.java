package org.ax4j.analysis.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.ax4j.problem.Problem;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Field;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Panels;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Finding;
import org.ax4j.spi.Table;

/**
 * What the model predicts of a metric as two parameters vary through the best point, and how sure it is, with the trials that were completed. For ranges, whole
 * numbers and choices alike; constraints between parameters are not looked at.
 */
public final class ContourPlot implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/contour", new Config(Optional.empty(), List.of(), 1), ContourPlot::new);

    private static final int STEPS = 25;

    private final Config config;

    /**
     * What is shown.
     *
     * @param metric which metric; the first one of the objective where none is given
     * @param parameters which two parameters; where none are given the rank says which
     * @param rank 1 for the pair that explains most of the predicted mean, 2 for the next, and so on
     */
    public record Config(Optional<String> metric, List<String> parameters, int rank) {
        /** Checks the number of parameters and the rank. */
        public Config {
            parameters = List.copyOf(parameters);
            new Faults()
                    .unless(
                            parameters.isEmpty()
                                    || (parameters.size() == 2
                                            && !parameters.get(0).equals(parameters.get(1))),
                            Code.CONFIG,
                            "a contour needs two different parameters but was given " + parameters,
                            "Give two names, or none and a rank.")
                    .unless(
                            rank >= 1,
                            Code.CONFIG,
                            "the rank of a pair must be at least 1 but is " + rank,
                            "Give 1 for the pair that explains most.")
                    .check();
        }
    }

    private ContourPlot(Config config) {
        this.config = config;
    }

    /**
     * The spec of the pair that explains most of the first metric.
     *
     * @return the spec
     */
    public static Spec<Analysis> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a pair.
     *
     * @param config which one, for which metric
     * @return the spec
     */
    public static Spec<Analysis> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Finding analyse(AnalysisRequest request) {
        return request.withProblem(problem -> Anchor.sliced(
                request,
                problem,
                config.metric(),
                (metric, anchor, slices) -> chosen(request, metric, slices)
                        .map(pair -> {
                            Surface surface = Surface.through(
                                    anchor.point(),
                                    problem.space(),
                                    request.model().orElseThrow(),
                                    metric.name(),
                                    pair,
                                    STEPS);
                            return (Finding) card(metric, anchor, surface, request.history(), problem);
                        })
                        .orElseGet(() -> Finding.notApplicable("there are no two such parameters to vary: "
                                + (config.parameters().isEmpty()
                                        ? "rank " + config.rank()
                                        : Words.list(config.parameters()))))));
    }

    private Optional<Surface.Pair> chosen(AnalysisRequest request, Metric metric, List<Slice> slices) {
        if (config.parameters().isEmpty()) {
            return Ranking.of(request, metric, slices).pairs().stream()
                    .skip(config.rank() - 1L)
                    .findFirst();
        }
        Optional<Parameter> x = parameter(slices, config.parameters().get(0));
        Optional<Parameter> y = parameter(slices, config.parameters().get(1));
        return x.flatMap(across -> y.map(up -> new Surface.Pair(across, up)));
    }

    private static Optional<Parameter> parameter(List<Slice> slices, String name) {
        return slices.stream()
                .map(Slice::parameter)
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    private static Card card(Metric metric, Anchor anchor, Surface surface, History history, Problem problem) {
        List<Seen> seen = history.runs().stream()
                .filter(trial -> trial.status() == TrialStatus.COMPLETED)
                .flatMap(trial -> Seen.of(trial, surface).stream())
                .toList();
        String caveat =
                problem.space().constraints().isEmpty() ? "" : " Constraints between parameters are not looked at.";
        Field mean = surface.field("predicted " + metric.name(), Role.MODEL, Prediction::mean);
        Field error = surface.field("standard error", Role.PLAIN, Prediction::sem);
        return Card.of(
                        COMPONENT.id(),
                        metric.name() + " by " + surface.x().name() + " and "
                                + surface.y().name(),
                        Card.Group.INSIGHTS,
                        table(metric, surface, seen))
                .subtitle("What the model predicts as both vary and all else stays as in " + anchor.text()
                        + ", and how sure it is. The marks are the completed trials, whatever their other values."
                        + caveat)
                .chart(new Panels(List.of(plane(surface, mean, seen), plane(surface, error, seen))));
    }

    private static Plane plane(Surface surface, Field field, List<Seen> seen) {
        Points trials = new Points(
                "completed",
                Role.BASELINE,
                seen.stream()
                        .map(one -> Mark.of(one.x(), one.y(), Words.name(one.trial())))
                        .toList());
        Axis x = Slice.axis(surface.x(), surface.atX());
        Axis y = Slice.axis(surface.y(), surface.atY());
        return new Plane(x, y, seen.isEmpty() ? List.of(field) : List.of(field, trials));
    }

    /** A trial with its places on both axes. */
    private record Seen(Trial trial, double x, double y) {
        static Optional<Seen> of(Trial trial, Surface surface) {
            Optional<Double> x = place(trial, surface.x());
            Optional<Double> y = place(trial, surface.y());
            return x.flatMap(across -> y.map(up -> new Seen(trial, across, up)));
        }

        private static Optional<Double> place(Trial trial, Parameter parameter) {
            Object value = trial.point().values().get(parameter.name());
            if (parameter instanceof ChoiceParameter choice) {
                int index = value == null ? -1 : choice.indexOf(value);
                return index < 0 ? Optional.empty() : Optional.of((double) index);
            }
            return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
        }
    }

    /** A row for each cell, then one for each trial. */
    private static Table table(Metric metric, Surface surface, List<Seen> seen) {
        int columns = surface.atX().size();
        int cells = surface.predicted().size();
        Sheet<Integer> sheet = new Sheet<Integer>()
                .column(
                        "place_x",
                        i -> named(
                                surface.x(),
                                i < cells
                                        ? surface.atX().get(i % columns).place()
                                        : seen.get(i - cells).x()))
                .column(
                        "place_y",
                        i -> named(
                                surface.y(),
                                i < cells
                                        ? surface.atY().get(i / columns).place()
                                        : seen.get(i - cells).y()))
                .column(
                        surface.x().name(),
                        "parameter",
                        i -> i < cells
                                ? surface.atX().get(i % columns).value()
                                : value(seen.get(i - cells), surface.x()))
                .column(
                        surface.y().name(),
                        "parameter",
                        i -> i < cells
                                ? surface.atY().get(i / columns).value()
                                : value(seen.get(i - cells), surface.y()))
                .column(
                        metric.name(),
                        "metric",
                        i -> i < cells ? Optional.of(surface.predicted().get(i)) : Optional.empty())
                .column(
                        "trial_index",
                        i -> i < cells
                                ? Optional.empty()
                                : Optional.of(seen.get(i - cells).trial().index()));
        return sheet.table(IntStream.range(0, cells + seen.size()).boxed().toList())
                .withoutEmptyColumns();
    }

    private static Object value(Seen seen, Parameter parameter) {
        return Objects.requireNonNull(seen.trial().point().values().get(parameter.name()));
    }

    /** Where a name stands on its axis; numbers stand at themselves. */
    private static Optional<Integer> named(Parameter parameter, double place) {
        return parameter instanceof ChoiceParameter ? Optional.of((int) place) : Optional.empty();
    }
}
