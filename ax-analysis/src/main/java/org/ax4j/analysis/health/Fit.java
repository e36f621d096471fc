package org.ax4j.analysis.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ax4j.analysis.sheet.Agreement;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.error.DataRequiredException;
import org.ax4j.error.UnsupportedProblemException;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Prediction;
import org.ax4j.problem.Problem;
import org.ax4j.spi.AnalysisRequest.Model;

/**
 * Whether the model foretells trials that it has not seen: better than their mean does, and not surer than it may be.
 *
 * @param model the model, where there is one
 */
record Fit(Optional<Model> model) implements Check {
    private static final int ENOUGH = 10;
    private static final double LEAST_EXPLAINED = 0.1;
    private static final double LEAST_COVERED = 0.75;

    @Override
    public List<Verdict> verdicts(History history, Problem problem) {
        Map<Integer, Map<String, Prediction>> leftOut = leftOut();
        List<Verdict> verdicts = new ArrayList<>();
        for (String metric : problem.optimisedMetrics()) {
            Agreement.first(history, Optional.of(metric), trial -> leftOut.getOrDefault(trial.index(), Map.of()))
                    .filter(agreement -> agreement.pairs().size() >= ENOUGH)
                    .ifPresent(agreement -> verdicts.addAll(verdicts(metric, agreement)));
        }
        return verdicts;
    }

    private Map<Integer, Map<String, Prediction>> leftOut() {
        try {
            return model.flatMap(Model::leaveOneOut).orElse(Map.of());
        } catch (DataRequiredException | UnsupportedProblemException e) {
            return Map.of();
        }
    }

    private static List<Verdict> verdicts(String metric, Agreement agreement) {
        String trials = Words.count(agreement.pairs().size(), "trial");
        OptionalDouble explained = agreement.explained();
        long covered = Math.round(100 * agreement.covered());
        List<Verdict> verdicts = new ArrayList<>();
        explained.ifPresent(
                share -> verdicts.add(
                        Verdict.of(
                                "fit",
                                share >= LEAST_EXPLAINED,
                                "predicted from all others, " + trials + " of " + metric + " have an R² of "
                                        + Math.round(100 * share) / 100.0,
                                "The model says next to nothing of it yet: run more trials, repeat some to see the noise, or look for a parameter that is missing.")));
        verdicts.add(
                Verdict.of(
                        "fit",
                        agreement.covered() >= LEAST_COVERED,
                        "of " + metric + ", " + covered + " % of " + trials
                                + " lie in the 95 % interval predicted from all others",
                        "The model is surer than it may be: tell standard errors of the readings, or declare the noise of the metric."));
        return verdicts;
    }
}
