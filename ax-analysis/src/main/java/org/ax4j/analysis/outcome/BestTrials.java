package org.ax4j.analysis.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.analysis.sheet.TrialSheets;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Goal;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Finding;

/**
 * The best completed trials, beside the baseline: for one goal a ranking, for several the best one in each goal. Feasible trials come first; where none
 * is feasible, those that violate the bounds least.
 */
public final class BestTrials implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/best-trials", new Config(5), BestTrials::new);

    private final Config config;

    /**
     * How many.
     *
     * @param count the length of the ranking for one goal, at least 1
     */
    public record Config(int count) {
        /** Checks the count. */
        public Config {
            new Faults()
                    .unless(
                            count >= 1,
                            Code.CONFIG,
                            "the number of best trials must be at least 1 but is " + count,
                            "Ask for 1 or more.")
                    .check();
        }
    }

    private BestTrials(Config config) {
        this.config = config;
    }

    /**
     * The spec of a ranking of five.
     *
     * @return the spec
     */
    public static Spec<Analysis> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a ranking.
     *
     * @param config how long
     * @return the spec
     */
    public static Spec<Analysis> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Finding analyse(AnalysisRequest request) {
        return request.withProblem(problem -> found(request.history(), problem));
    }

    private Finding found(History history, Problem problem) {
        List<Trial> completed = Incumbent.completed(history, problem);
        if (completed.isEmpty()) {
            return Finding.notApplicable(
                    "no trial is completed with all metrics of the objective and its constraints yet");
        }
        Map<Trial, String> chosen =
                problem.objective().hasSeveral() ? extremes(completed, problem) : ranking(completed, problem);
        List<Trial> best = List.copyOf(chosen.keySet());
        baseline(history, problem).ifPresent(trial -> chosen.putIfAbsent(trial, "baseline"));
        Sheet<Trial> sheet = TrialSheets.of()
                .column("standing", trial -> chosen.getOrDefault(trial, ""))
                .column("feasible", trial -> problem.violation(trial::mean) == 0)
                .column("violation", trial -> violation(problem, trial));
        TrialSheets.parameters(TrialSheets.metrics(sheet, history), history.space());
        return Card.of(
                        COMPONENT.id(),
                        title(best, problem),
                        Card.Group.RESULTS,
                        sheet.table(List.copyOf(chosen.keySet())).withoutEmptyColumns())
                .subtitle(subtitle(problem))
                .text((text(best.get(0), history, problem) + " "
                                + Contenders.of(history, problem).text())
                        .strip());
    }

    private static Optional<Double> violation(Problem problem, Trial trial) {
        return Optional.of(problem.violation(trial::mean)).filter(beyond -> beyond > 0);
    }

    private Map<Trial, String> ranking(List<Trial> completed, Problem problem) {
        List<Trial> sorted = new ArrayList<>(completed);
        sorted.sort(order(problem, problem.objective().goals().get(0)));
        Map<Trial, String> ranks = new LinkedHashMap<>();
        sorted.stream().limit(config.count()).forEach(trial -> ranks.put(trial, "rank " + (ranks.size() + 1)));
        return ranks;
    }

    private static Map<Trial, String> extremes(List<Trial> completed, Problem problem) {
        Map<Trial, String> best = new LinkedHashMap<>();
        for (Goal goal : problem.objective().goals()) {
            Trial top = completed.stream().min(order(problem, goal)).orElseThrow();
            best.merge(top, "best " + goal.name(), (before, more) -> before + ", " + more);
        }
        return best;
    }

    /** The least violation first, then the largest gain. */
    private static Comparator<Trial> order(Problem problem, Goal goal) {
        return Comparator.<Trial>comparingDouble(trial -> problem.violation(trial::mean))
                .thenComparingDouble(trial -> -goal.expression().value(trial::mean));
    }

    private static String title(List<Trial> best, Problem problem) {
        if (problem.violation(best.get(0)::mean) > 0) {
            return "No feasible trial yet";
        }
        return problem.objective().hasSeveral() ? "The best in each goal" : "Best: " + Words.name(best.get(0));
    }

    private static String subtitle(Problem problem) {
        String what = problem.objective().hasSeveral()
                ? "The completed trial that is best in each goal"
                : "Completed trials by " + problem.objective().goals().get(0).name();
        return what + ", feasible ones first, those that violate the bounds least next.";
    }

    private static Optional<Trial> baseline(History history, Problem problem) {
        return history.baseline()
                .filter(trial -> trial.status() == TrialStatus.COMPLETED && trial.hasAll(problem.optimisedMetrics()));
    }

    /** How the best one compares with the baseline, goal by goal. */
    private static String text(Trial best, History history, Problem problem) {
        Optional<Trial> baseline = baseline(history, problem).filter(trial -> trial.index() != best.index());
        List<String> sentences = new ArrayList<>();
        for (Goal goal : problem.objective().goals()) {
            Quantity quantity = Quantity.of(goal, problem);
            baseline.flatMap(trial -> TrialSheets.finished(quantity, trial))
                    .ifPresent(before -> sentences.add(quantity.name() + " of " + Words.name(best) + " is "
                            + quantity.text(quantity.of(best).orElseThrow()) + ", of the baseline "
                            + quantity.text(before) + "."));
        }
        return String.join(" ", sentences);
    }
}
