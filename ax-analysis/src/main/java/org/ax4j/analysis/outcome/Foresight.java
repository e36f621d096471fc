package org.ax4j.analysis.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.analysis.sheet.Agreement;
import org.ax4j.analysis.sheet.MetricOrder;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.TrialSheets;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Making;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Metric;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
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
            List<Agreement.Pair> pairs = pairs(history, metric);
            if (!pairs.isEmpty() && config.metric().map(metric.name()::equals).orElse(true)) {
                return new Agreement(Quantity.of(metric), pairs)
                        .card(
                                COMPONENT.id(),
                                "predicted and measured",
                                "Each point as it was predicted when it was suggested, before it was measured.");
            }
        }
        return Finding.notApplicable("no trial is completed of which "
                + config.metric().map(name -> "'" + name + "'").orElse("a metric") + " was predicted");
    }

    private static List<Agreement.Pair> pairs(History history, Metric metric) {
        List<Agreement.Pair> pairs = new ArrayList<>();
        for (Trial trial : history.runs()) {
            Optional<Prediction> predicted =
                    trial.origin().making().map(Making::predicted).flatMap(all -> known(all, metric));
            Optional<Prediction> observed = TrialSheets.finished(Quantity.of(metric), trial);
            if (predicted.isPresent() && observed.isPresent()) {
                pairs.add(new Agreement.Pair(trial, predicted.get(), observed.get()));
            }
        }
        return pairs;
    }

    private static Optional<Prediction> known(Map<String, Prediction> predicted, Metric metric) {
        return Optional.ofNullable(predicted.get(metric.name()));
    }
}
