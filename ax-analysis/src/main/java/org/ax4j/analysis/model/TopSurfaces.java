package org.ax4j.analysis.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ax4j.analysis.sheet.Marks;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.experiment.Prediction;
import org.ax4j.problem.Metric;
import org.ax4j.problem.Problem;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart.Field;
import org.ax4j.spi.Chart.Panels;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Finding;
import org.ax4j.spi.Table;

/**
 * The parts of a model that are worth looking at: slices of the parameters and surfaces of the pairs of parameters that matter most to a metric, all through the
 * best point. Constraints between parameters are not looked at.
 */
public final class TopSurfaces implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/top-surfaces", new Config(Optional.empty(), 3, 3), TopSurfaces::new);

    private static final int STEPS = 15;

    private final Config config;

    /**
     * What is shown.
     *
     * @param metric which metric; the first one of the objective where none is given
     * @param slices how many parameters at most
     * @param surfaces how many pairs of parameters at most
     */
    public record Config(Optional<String> metric, int slices, int surfaces) {
        /** Checks the numbers. */
        public Config {
            new Faults()
                    .unless(
                            slices >= 0 && surfaces >= 0 && slices + surfaces > 0,
                            Code.CONFIG,
                            "the numbers of slices and surfaces must not be negative, nor both 0, but are " + slices
                                    + " and " + surfaces,
                            "Give how many of each are shown at most.")
                    .check();
        }
    }

    private TopSurfaces(Config config) {
        this.config = config;
    }

    /**
     * The spec for the first metric.
     *
     * @return the spec
     */
    public static Spec<Analysis> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec for a metric.
     *
     * @param config which one, and how much of it
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
                (metric, anchor, slices) -> card(request, problem, metric, anchor, slices)));
    }

    private Finding card(AnalysisRequest request, Problem problem, Metric metric, Anchor anchor, List<Slice> slices) {
        Ranking ranking = Ranking.of(request, metric, slices);
        if (ranking.mattering() == 0) {
            return Finding.notApplicable("no parameter that the best point has matters to '" + metric.name() + "'");
        }
        List<Slice> shown =
                ranking.slicesThatMatter().stream().limit(config.slices()).toList();
        List<Surface> surfaces = ranking.pairsThatMatter().stream()
                .limit(config.surfaces())
                .map(pair -> Surface.through(
                        anchor.point(), problem.space(), request.model().orElseThrow(), metric.name(), pair, STEPS))
                .toList();
        List<Plane> planes = new ArrayList<>();
        shown.forEach(
                slice -> planes.add(new Plane(slice.axis(), Quantity.of(metric).axis(false), SlicePlot.layers(slice))));
        surfaces.forEach(surface ->
                planes.add(plane(surface, surface.field("predicted " + metric.name(), Role.MODEL, Prediction::mean))));
        surfaces.forEach(
                surface -> planes.add(plane(surface, surface.field("standard error", Role.PLAIN, Prediction::sem))));
        String caveat =
                problem.space().constraints().isEmpty() ? "" : " Constraints between parameters are not looked at.";
        return Card.of(
                        COMPONENT.id(),
                        "What the model sees of " + metric.name(),
                        Card.Group.INSIGHTS,
                        table(metric, shown, surfaces))
                .subtitle(
                        "What is predicted as the parameters vary that matter most, one and two at a time, with the 95 % interval or the standard error; all else stays as in "
                                + anchor.text() + ". They are chosen by " + ranking.text() + "." + caveat)
                .chart(new Panels(planes))
                .text(
                        shown.isEmpty()
                                ? ""
                                : "In order: "
                                        + Words.list(shown.stream()
                                                .map(slice -> slice.parameter().name())
                                                .toList())
                                        + ".");
    }

    private static Plane plane(Surface surface, Field field) {
        return new Plane(
                Slice.axis(surface.x(), surface.atX()), Slice.axis(surface.y(), surface.atY()), List.of(field));
    }

    /** One prediction with the values of the one or two parameters that vary. */
    private record Row(Parameter x, Slice.At atX, Optional<Parameter> y, Optional<Slice.At> atY, Prediction predicted) {
        double lower() {
            return predicted.mean() - Marks.HALF * sem();
        }

        double upper() {
            return predicted.mean() + Marks.HALF * sem();
        }

        private double sem() {
            return predicted.sem() > 0 ? predicted.sem() : 0;
        }
    }

    private static Table table(Metric metric, List<Slice> slices, List<Surface> surfaces) {
        List<Row> rows = new ArrayList<>();
        for (Slice slice : slices) {
            for (int i = 0; i < slice.at().size(); i++) {
                rows.add(new Row(
                        slice.parameter(),
                        slice.at().get(i),
                        Optional.empty(),
                        Optional.empty(),
                        slice.predicted().get(i)));
            }
        }
        for (Surface surface : surfaces) {
            for (int row = 0; row < surface.atY().size(); row++) {
                for (int column = 0; column < surface.atX().size(); column++) {
                    rows.add(new Row(
                            surface.x(),
                            surface.atX().get(column),
                            Optional.of(surface.y()),
                            Optional.of(surface.atY().get(row)),
                            surface.predicted(column, row)));
                }
            }
        }
        return new Sheet<Row>()
                .column("x_parameter", row -> row.x().name())
                .column("x", row -> row.atX().value())
                .column("x_place", row -> named(row.x(), row.atX()))
                .column("y_parameter", row -> row.y().map(Parameter::name))
                .column("y", row -> row.atY().map(Slice.At::value))
                .column(
                        "y_place",
                        row -> row.y().flatMap(y -> named(y, row.atY().orElseThrow())))
                .column(metric.name(), "metric", Row::predicted)
                .column("lower_95", Row::lower)
                .column("upper_95", Row::upper)
                .table(rows)
                .withoutEmptyColumns();
    }

    /** Where a name stands on its axis; numbers stand at themselves. */
    private static Optional<Integer> named(Parameter parameter, Slice.At at) {
        return parameter instanceof ChoiceParameter ? Optional.of((int) at.place()) : Optional.empty();
    }
}
