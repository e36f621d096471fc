package org.ax4j.analysis.outcome;

import java.util.List;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.analysis.sheet.TrialSheets;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Finding;

/** The completed, feasible trials that no other one dominates, from the best in the first goal on. For several goals. */
public final class Frontier implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/frontier", new Config(), config -> new Frontier());

    /** Nothing to configure. */
    public record Config() {}

    private Frontier() {}

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
        return request.withProblem(problem -> found(request.history(), problem));
    }

    private static Finding found(History history, Problem problem) {
        if (!problem.objective().hasSeveral()) {
            return Finding.notApplicable("there is only one goal, "
                    + problem.objective().goals().get(0).name() + ": see " + BestTrials.COMPONENT.id());
        }
        List<Trial> frontier = Incumbent.observed(history, problem).frontier().stream()
                .map(history::run)
                .toList();
        if (frontier.isEmpty()) {
            return Finding.notApplicable(
                    Incumbent.completed(history, problem).isEmpty()
                            ? "no trial is completed with all metrics of the objective and its constraints yet"
                            : "no completed trial keeps all thresholds and constraints: see "
                                    + BestTrials.COMPONENT.id());
        }
        Sheet<Trial> sheet = TrialSheets.metrics(TrialSheets.of(), history);
        return Card.of(
                        COMPONENT.id(),
                        "Pareto frontier: " + Words.count(frontier.size(), "trial"),
                        Card.Group.RESULTS,
                        TrialSheets.parameters(sheet, history.space())
                                .table(frontier)
                                .withoutEmptyColumns())
                .subtitle(
                        "Completed trials that keep all thresholds and constraints, and to which no other one is better in one goal without being worse in another. The best in "
                                + problem.objective().goals().get(0).name() + " comes first.")
                .text(Contenders.of(history, problem).text());
    }
}
