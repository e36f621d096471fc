package org.ax4j.analysis.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ax4j.analysis.sheet.Marks;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.experiment.Prediction;
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
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Chart.Stroke;
import org.ax4j.spi.Finding;

/** How much each parameter matters to a metric near the best point: the range of the predicted mean as that parameter alone goes through its values. */
public final class Effects implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/effects", new Config(Optional.empty()), Effects::new);

    private final Config config;

    /**
     * What is shown.
     *
     * @param metric which metric; the first one of the objective where none is given
     */
    public record Config(Optional<String> metric) {}

    private Effects(Config config) {
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
     * @param config which one
     * @return the spec
     */
    public static Spec<Analysis> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Finding analyse(AnalysisRequest request) {
        return request.withProblem(problem -> Anchor.sliced(request, problem, config.metric(), Effects::card));
    }

    private static Card card(Metric metric, Anchor anchor, List<Slice> slices) {
        Sheet<Integer> sheet = new Sheet<Integer>()
                .column("rank", i -> i)
                .column("parameter", i -> slices.get(i).parameter().name())
                .column("effect", i -> slices.get(i).effect())
                .column(
                        "lowest_mean",
                        i -> predicted(slices.get(i), slices.get(i).low()))
                .column("at_lowest", i -> where(slices.get(i), slices.get(i).low()))
                .column(
                        "highest_mean",
                        i -> predicted(slices.get(i), slices.get(i).high()))
                .column("at_highest", i -> where(slices.get(i), slices.get(i).high()));
        List<String> names =
                slices.stream().map(slice -> slice.parameter().name()).toList();
        return Card.of(
                        COMPONENT.id(),
                        "What matters to " + metric.name(),
                        Card.Group.INSIGHTS,
                        sheet.table(IntStream.range(0, slices.size()).boxed().toList()))
                .subtitle(
                        "How far the predicted mean moves as one parameter goes through all its values and the others stay as in "
                                + anchor.text() + "; the one that moves it most comes first. Bars span 95 %.")
                .chart(new Plane(
                        Axis.named("parameter", names), Quantity.of(metric).axis(false), layers(slices)));
    }

    private static int index(Slice slice, double mean) {
        return IntStream.range(0, slice.at().size())
                .filter(i -> slice.predicted().get(i).mean() == mean)
                .findFirst()
                .orElseThrow();
    }

    private static Object where(Slice slice, double mean) {
        return slice.at().get(index(slice, mean)).value();
    }

    private static Prediction predicted(Slice slice, double mean) {
        return slice.predicted().get(index(slice, mean));
    }

    private static Mark end(Slice slice, int place, double mean) {
        String label = slice.parameter().name() + " = " + where(slice, mean);
        return new Mark(place, mean, Optional.empty(), Marks.interval(predicted(slice, mean)), label);
    }

    private static List<Layer> layers(List<Slice> slices) {
        List<Layer> layers = new ArrayList<>();
        List<Mark> ends = new ArrayList<>();
        for (int i = 0; i < slices.size(); i++) {
            Slice slice = slices.get(i);
            Mark low = end(slice, i, slice.low());
            Mark high = end(slice, i, slice.high());
            layers.add(new Path("range of the predicted mean", Role.MODEL, Stroke.STRAIGHT, List.of(low, high)));
            ends.add(low);
            ends.add(high);
        }
        layers.add(new Points("range of the predicted mean", Role.MODEL, ends));
        return layers;
    }
}
