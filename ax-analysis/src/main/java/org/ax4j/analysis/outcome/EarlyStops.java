package org.ax4j.analysis.outcome;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.analysis.sheet.TrialSheets;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.Figures;
import org.ax4j.experiment.Curve;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Finding;

/**
 * Which trials were stopped early, why, and about how much work that saved: each is taken to have been on its way to the median last step
 * of the completed trials.
 */
public final class EarlyStops implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/early-stops", new Config(), config -> new EarlyStops());

    /** Nothing to configure. */
    public record Config() {}

    private EarlyStops() {}

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
        List<Trial> stopped = of(history, TrialStatus.EARLY_STOPPED);
        if (stopped.isEmpty()) {
            return Finding.notApplicable("no trial was stopped early");
        }
        OptionalDouble full = medianOfLastSteps(of(history, TrialStatus.COMPLETED));
        Sheet<Trial> sheet = TrialSheets.of()
                .column("last_step", EarlyStops::lastStep)
                .column("saved_steps", trial -> saved(trial, full));
        TrialSheets.metrics(sheet, history)
                .column("status_reason", trial -> trial.life().reason());
        return Card.of(
                        COMPONENT.id(),
                        "Early stopping: " + Words.count(stopped.size(), "trial") + " stopped",
                        Card.Group.RESULTS,
                        sheet.table(stopped).withoutEmptyColumns())
                .subtitle("When each was stopped and why. All values are unfinished.")
                .text(full.isPresent() ? text(history, stopped, full) : "");
    }

    private static List<Trial> of(History history, TrialStatus status) {
        return history.trials().stream()
                .filter(trial -> trial.status() == status)
                .toList();
    }

    /** The last step at which any metric of any arm has a reading. */
    static Optional<Double> lastStep(Trial trial) {
        OptionalDouble last = trial.members().stream()
                .flatMap(arm -> arm.progress().curves().values().stream())
                .map(Curve::lastStep)
                .flatMapToDouble(OptionalDouble::stream)
                .max();
        return last.isPresent() ? Optional.of(last.getAsDouble()) : Optional.empty();
    }

    /** The lower one of the two in the middle, where there are two. */
    private static OptionalDouble medianOfLastSteps(List<Trial> completed) {
        double[] steps = completed.stream()
                .flatMap(trial -> lastStep(trial).stream())
                .mapToDouble(step -> step)
                .sorted()
                .toArray();
        return steps.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(steps[(steps.length - 1) / 2]);
    }

    private static Optional<Double> saved(Trial trial, OptionalDouble full) {
        return full.isEmpty() ? Optional.empty() : lastStep(trial).map(last -> Math.max(0, full.getAsDouble() - last));
    }

    private static String text(History history, List<Trial> stopped, OptionalDouble full) {
        double saved = stopped.stream()
                .flatMap(trial -> saved(trial, full).stream())
                .mapToDouble(steps -> steps)
                .sum();
        double made = history.trials().stream()
                .flatMap(trial -> lastStep(trial).stream())
                .mapToDouble(steps -> steps)
                .sum();
        double share = saved + made > 0 ? 100 * saved / (saved + made) : 0;
        return "About " + Math.round(share) + " % of the work was saved: " + Figures.of(saved) + " steps, where "
                + Figures.of(made) + " were made, if each stopped trial had gone on to step "
                + Figures.of(full.getAsDouble()) + ", the median last step of the completed ones.";
    }
}
