package org.ax4j.analysis.model;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.ax4j.analysis.sheet.Marks;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;
import org.ax4j.problem.Metric;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart.Band;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Path;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Chart.Stroke;
import org.ax4j.spi.Finding;
import org.ax4j.spi.Table;

/**
 * What the model predicts of a metric as one parameter varies through the best point, with its 95 % interval. For ranges, whole numbers and choices
 * alike; constraints between parameters are not looked at.
 */
public final class SlicePlot implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/slice", new Config(Optional.empty(), Optional.empty(), 1), SlicePlot::new);

    private final Config config;

    /**
     * What is shown.
     *
     * @param metric which metric; the first one of the objective where none is given
     * @param parameter which parameter; where none is given the rank says which
     * @param rank 1 for the parameter of the largest effect, 2 for the next, and so on
     */
    public record Config(Optional<String> metric, Optional<String> parameter, int rank) {
        /** Checks the rank. */
        public Config {
            new Faults()
                    .unless(
                            rank >= 1,
                            Code.CONFIG,
                            "the rank of a parameter must be at least 1 but is " + rank,
                            "Give 1 for the parameter of the largest effect.")
                    .check();
        }
    }

    private SlicePlot(Config config) {
        this.config = config;
    }

    /**
     * The spec of the parameter of the largest effect on the first metric.
     *
     * @return the spec
     */
    public static Spec<Analysis> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a parameter.
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
                (metric, anchor, slices) -> chosen(slices)
                        .<Finding>map(slice -> card(metric, anchor, slice, problem))
                        .orElseGet(() -> Finding.notApplicable("there is no such parameter to vary: "
                                + config.parameter().orElse("rank " + config.rank())))));
    }

    private Optional<Slice> chosen(List<Slice> slices) {
        return config.parameter().isPresent()
                ? slices.stream()
                        .filter(slice -> slice.parameter()
                                .name()
                                .equals(config.parameter().get()))
                        .findFirst()
                : slices.stream().skip(config.rank() - 1L).findFirst();
    }

    private static Card card(Metric metric, Anchor anchor, Slice slice, Problem problem) {
        Quantity quantity = Quantity.of(metric);
        String caveat =
                problem.space().constraints().isEmpty() ? "" : " Constraints between parameters are not looked at.";
        return Card.of(
                        COMPONENT.id(),
                        metric.name() + " by " + slice.parameter().name(),
                        Card.Group.INSIGHTS,
                        table(metric, slice))
                .subtitle("What the model predicts as " + slice.parameter().name() + " varies and all else stays as in "
                        + anchor.text() + ", with the 95 % interval." + caveat)
                .chart(new Plane(slice.axis(), quantity.axis(false), layers(slice)))
                .text("The mean goes from " + Figures.of(slice.low()) + " to " + Figures.of(slice.high()) + ".");
    }

    private static Table table(Metric metric, Slice slice) {
        Sheet<Integer> sheet = new Sheet<Integer>()
                .column("place", i -> slice.isNamed() ? Optional.of(i) : Optional.empty())
                .column(
                        slice.parameter().name(),
                        "parameter",
                        i -> slice.at().get(i).value())
                .column(metric.name(), "metric", i -> slice.predicted().get(i))
                .column("lower_95", slice::lower)
                .column("upper_95", slice::upper);
        return sheet.table(IntStream.range(0, slice.at().size()).boxed().toList())
                .withoutEmptyColumns();
    }

    /** A slice as layers of a plane. */
    static List<Layer> layers(Slice slice) {
        if (slice.isNamed()) {
            return List.of(new Points("predicted", Role.MODEL, marks(slice)));
        }
        Band interval = new Band(
                "95 % interval",
                Role.MODEL,
                slice.at().stream().map(Slice.At::place).toList(),
                each(slice, slice::lower),
                each(slice, slice::upper));
        return List.of(interval, new Path("predicted", Role.MODEL, Stroke.STRAIGHT, marks(slice)));
    }

    private static List<Double> each(Slice slice, IntToDoubleFunction end) {
        return IntStream.range(0, slice.at().size()).mapToDouble(end).boxed().toList();
    }

    private static List<Mark> marks(Slice slice) {
        return IntStream.range(0, slice.at().size())
                .mapToObj(i -> new Mark(
                        slice.at().get(i).place(),
                        slice.predicted().get(i).mean(),
                        Optional.empty(),
                        Marks.interval(slice.predicted().get(i)),
                        "predicted"))
                .toList();
    }
}
