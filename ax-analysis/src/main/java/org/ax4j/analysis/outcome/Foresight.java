package org.ax4j.analysis.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ax4j.analysis.sheet.Marks;
import org.ax4j.analysis.sheet.MetricOrder;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.analysis.sheet.TrialSheets;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Making;
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
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Chart.Stroke;
import org.ax4j.spi.Finding;

/**
 * What the generator thought of each point when it suggested it, against what was measured then: the model judged by trials that it had not seen.
 */
public final class Foresight implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/foresight", new Config(Optional.empty()), Foresight::new);

    private final Config config;

    /**
     * What is shown.
     *
     * @param metric which metric; the first one that was predicted where none is given
     */
    public record Config(Optional<String> metric) {}

    /** A trial with what was thought and what was measured. */
    private record Pair(Trial trial, Prediction predicted, Prediction observed) {
        /** Whether the measurement lies in the 95 % interval; the noise of the measurement widens it. */
        private boolean isWithin() {
            double noise = observed.sem() > 0 ? observed.sem() : 0;
            double spread = Math.sqrt(predicted.sem() * predicted.sem() + noise * noise);
            return Math.abs(observed.mean() - predicted.mean()) <= Marks.HALF * spread;
        }
    }

    private Foresight(Config config) {
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
        History history = request.history();
        for (Metric metric : MetricOrder.of(history)) {
            List<Pair> pairs = pairs(history, metric);
            if (!pairs.isEmpty() && config.metric().map(metric.name()::equals).orElse(true)) {
                return card(Quantity.of(metric), pairs);
            }
        }
        return Finding.notApplicable("no trial is completed of which "
                + config.metric().map(name -> "'" + name + "'").orElse("a metric") + " was predicted");
    }

    private static List<Pair> pairs(History history, Metric metric) {
        List<Pair> pairs = new ArrayList<>();
        for (Trial trial : history.runs()) {
            Optional<Prediction> predicted =
                    trial.origin().making().map(Making::predicted).flatMap(all -> known(all, metric));
            Optional<Prediction> observed = TrialSheets.finished(Quantity.of(metric), trial);
            if (predicted.isPresent() && observed.isPresent()) {
                pairs.add(new Pair(trial, predicted.get(), observed.get()));
            }
        }
        return pairs;
    }

    private static Optional<Prediction> known(Map<String, Prediction> predicted, Metric metric) {
        return Optional.ofNullable(predicted.get(metric.name()));
    }

    private static Card card(Quantity quantity, List<Pair> pairs) {
        Sheet<Pair> sheet = new Sheet<Pair>()
                .column("trial_index", pair -> pair.trial().index())
                .column("arm_name", pair -> pair.trial().armName())
                .column("observed", Pair::observed)
                .column("predicted", Pair::predicted)
                .column("within_95", Pair::isWithin);
        long within = pairs.stream().filter(Pair::isWithin).count();
        double error = pairs.stream()
                .mapToDouble(pair ->
                        Math.abs(pair.predicted().mean() - pair.observed().mean()))
                .average()
                .orElseThrow();
        return Card.of(
                        COMPONENT.id(),
                        quantity.name() + ": predicted and measured",
                        Card.Group.DIAGNOSTICS,
                        sheet.table(pairs))
                .subtitle(
                        "Each point as it was predicted when it was suggested, before it was measured; bars span 95 %. On the dashed line both are equal.")
                .chart(new Plane(
                        new Axis("measured " + quantity.name(), quantity.unit(), false),
                        new Axis("predicted " + quantity.name(), quantity.unit(), false),
                        layers(pairs)))
                .text(within + " of " + Words.count(pairs.size(), "measurement")
                        + " lie in their predicted 95 % interval; the mean absolute error is "
                        + quantity.text(new Prediction(error, Double.NaN)) + ".");
    }

    private static List<Layer> layers(List<Pair> pairs) {
        double low =
                pairs.stream().mapToDouble(pair -> pair.observed().mean()).min().orElseThrow();
        double high =
                pairs.stream().mapToDouble(pair -> pair.observed().mean()).max().orElseThrow();
        Path equal = new Path(
                "equal", Role.BOUND, Stroke.DASHED, List.of(Mark.of(low, low, "equal"), Mark.of(high, high, "equal")));
        List<Mark> marks = pairs.stream().map(Foresight::mark).toList();
        return List.of(equal, new Points("trials", Role.MODEL, marks));
    }

    private static Mark mark(Pair pair) {
        OptionalDouble measured = Marks.half(pair.observed());
        return new Mark(
                pair.observed().mean(),
                pair.predicted().mean(),
                measured,
                Marks.half(pair.predicted()),
                Words.name(pair.trial()));
    }
}
