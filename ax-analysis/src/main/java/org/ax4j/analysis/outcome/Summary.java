package org.ax4j.analysis.outcome;

import java.util.List;
import java.util.Optional;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.analysis.sheet.TrialSheets;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Finding;

/** One row for each trial: what became of it, who suggested it, what was measured, its point. Columns in which nothing is known are left out. */
public final class Summary implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/summary", new Config(), config -> new Summary());

    /** Nothing to configure. */
    public record Config() {}

    private Summary() {}

    /**
     * The spec of this analysis.
     *
     * @return the spec
     */
    public static Spec<Analysis> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a configuration.
     *
     * @param config the configuration, which has nothing to choose
     * @return the spec
     */
    public static Spec<Analysis> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Finding analyse(AnalysisRequest request) {
        History history = request.history();
        List<Trial> trials = history.runs();
        if (trials.isEmpty()) {
            return Finding.notApplicable("there is no trial yet: call getNextTrials or attachTrial first");
        }
        Sheet<Trial> sheet = TrialSheets.of()
                .column("generation_node", trial -> trial.origin().stage());
        sheet.column("weight", trial -> trial.batch().map(Trial.Batch::weight));
        TrialSheets.metrics(sheet, history);
        TrialSheets.parameters(sheet, history.space());
        sheet.column("status_reason", Summary::reason);
        return Card.of(
                        COMPONENT.id(),
                        "Summary of " + Words.count(history.trials().size(), "trial"),
                        Card.Group.RESULTS,
                        sheet.table(trials).withoutEmptyColumns())
                .subtitle(subtitle(trials));
    }

    private static String subtitle(List<Trial> trials) {
        boolean unfinished = trials.stream()
                .anyMatch(trial -> trial.status() != TrialStatus.COMPLETED
                        && !trial.progress().curves().isEmpty());
        return "One row for each trial" + (trials.stream().anyMatch(Trial::isBatch) ? ", for each arm of a batch" : "")
                + ": what was tried, who suggested it, and what came out."
                + (unfinished
                        ? " Values of trials that did not run to their end stand apart, as unfinished, and beside them the final values that their curves are estimated to lead to."
                        : "");
    }

    private static Optional<String> reason(Trial trial) {
        return Optional.of(trial.life().reason()).filter(reason -> !reason.isEmpty());
    }
}
