package org.ax4j.analysis.model;

import java.util.Map;
import java.util.Optional;
import org.ax4j.analysis.sheet.Agreement;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.DataRequiredException;
import org.ax4j.error.UnsupportedProblemException;
import org.ax4j.experiment.Prediction;
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
        try {
            return request.model()
                    .flatMap(AnalysisRequest.Model::leaveOneOut)
                    .map(leftOut -> finding(request, leftOut))
                    .orElseGet(() -> Finding.notApplicable("there is no model that can leave trials out"));
        } catch (DataRequiredException | UnsupportedProblemException e) {
            return Finding.notApplicable("the model cannot predict yet: " + e.getMessage());
        }
    }

    private Finding finding(AnalysisRequest request, Map<Integer, Map<String, Prediction>> leftOut) {
        return Agreement.first(
                        request.history(), config.metric(), trial -> leftOut.getOrDefault(trial.index(), Map.of()))
                .<Finding>map(agreement -> agreement.card(
                        COMPONENT.id(), "cross-validation", "Each trial as the model predicts it from all others."))
                .orElseGet(() -> Finding.notApplicable("no trial is completed of which "
                        + config.metric().map(name -> "'" + name + "'").orElse("a metric") + " is modelled"));
    }
}
