package org.ax4j.analysis.model;

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
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Metric;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Finding;

/**
 * What the model says of each trial when it is fitted to all others, against what that trial measured: the hyperparameters are those of the fit to all trials.
 */
public final class CrossValidation implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/cross-validation", new Config(Optional.empty()), CrossValidation::new);

    private final Config config;

    /**
     * What is shown.
     *
     * @param metric which metric; the first one that is modelled where none is given
     */
    public record Config(Optional<String> metric) {}

    private CrossValidation(Config config) {
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
        Optional<Map<Integer, Map<String, Prediction>>> leftOut =
                request.model().flatMap(AnalysisRequest.Model::leaveOneOut);
        if (leftOut.isEmpty()) {
            return Finding.notApplicable("there is no model that can leave trials out");
        }
        for (Metric metric : MetricOrder.of(request.history())) {
            List<Agreement.Pair> pairs = pairs(request.history(), metric, leftOut.get());
            if (!pairs.isEmpty() && config.metric().map(metric.name()::equals).orElse(true)) {
                return new Agreement(Quantity.of(metric), pairs)
                        .card(
                                COMPONENT.id(),
                                "cross-validation",
                                "Each trial as the model predicts it from all others.");
            }
        }
        return Finding.notApplicable("no trial is completed of which "
                + config.metric().map(name -> "'" + name + "'").orElse("a metric") + " is modelled");
    }

    private static List<Agreement.Pair> pairs(
            History history, Metric metric, Map<Integer, Map<String, Prediction>> leftOut) {
        List<Agreement.Pair> pairs = new ArrayList<>();
        for (Trial trial : history.trials()) {
            Optional<Prediction> predicted = Optional.ofNullable(
                    leftOut.getOrDefault(trial.index(), Map.of()).get(metric.name()));
            Optional<Prediction> observed = TrialSheets.finished(Quantity.of(metric), trial);
            if (predicted.isPresent() && observed.isPresent()) {
                pairs.add(new Agreement.Pair(trial, predicted.get(), observed.get()));
            }
        }
        return pairs;
    }
}
