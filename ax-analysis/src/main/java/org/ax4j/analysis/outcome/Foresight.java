package org.ax4j.analysis.outcome;

import java.util.Map;
import java.util.Optional;
import org.ax4j.analysis.sheet.Agreement;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.experiment.Making;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
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
        return Agreement.first(request.history(), config.metric(), Foresight::predicted)
                .<Finding>map(agreement -> agreement.card(
                        COMPONENT.id(),
                        "predicted and measured",
                        "Each point as it was predicted when it was suggested, before it was measured."))
                .orElseGet(() -> Finding.notApplicable("no trial is completed of which "
                        + config.metric().map(name -> "'" + name + "'").orElse("a metric") + " was predicted"));
    }

    private static Map<String, Prediction> predicted(Trial trial) {
        return trial.origin().making().map(Making::predicted).orElse(Map.of());
    }
}
