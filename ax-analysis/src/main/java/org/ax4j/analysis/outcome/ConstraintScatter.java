package org.ax4j.analysis.outcome;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ax4j.analysis.sheet.Bound;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.Scatter;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Goal;
import org.ax4j.problem.OutcomeConstraint;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Finding;

/** A goal against what a constraint bounds: what the bound costs. */
public final class ConstraintScatter implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT = Component.of(
            Analysis.class,
            "ax/constraint-scatter",
            new Config(Optional.empty(), Optional.empty()),
            ConstraintScatter::new);

    private final Config config;

    /**
     * What is shown.
     *
     * @param constraint what is bounded, a metric or a sum as constraints write it; the first constraint's where none is given
     * @param goal the goal; the first one where none is given
     */
    public record Config(Optional<String> constraint, Optional<String> goal) {}

    private ConstraintScatter(Config config) {
        this.config = config;
    }

    /**
     * The spec of the first goal against the first constraint.
     *
     * @return the spec
     */
    public static Spec<Analysis> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a goal against a constraint.
     *
     * @param config which ones
     * @return the spec
     */
    public static Spec<Analysis> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Finding analyse(AnalysisRequest request) {
        return request.withProblem(problem -> found(request, problem));
    }

    private Finding found(AnalysisRequest request, Problem problem) {
        Optional<Quantity> x = problem.constraints().stream()
                .map(constraint -> Quantity.of(constraint.expression(), problem))
                .filter(quantity ->
                        config.constraint().map(quantity.name()::equals).orElse(true))
                .findFirst();
        Optional<Goal> goal = problem.objective().goals().stream()
                .filter(known -> config.goal().map(known.name()::equals).orElse(true))
                .findFirst();
        if (x.isEmpty() || goal.isEmpty()) {
            return Finding.notApplicable(
                    problem.constraints().isEmpty()
                            ? "there is no constraint on outcomes"
                            : "there is no such goal or constraint: the goals are " + problem.objective()
                                    + ", the constraints " + problem.constraints());
        }
        Quantity y = Quantity.of(goal.get(), problem);
        Scatter scatter = Scatter.of(request.history(), problem, x.get(), y);
        return scatter.shown(() -> card(request, problem, scatter));
    }

    private static Card card(AnalysisRequest request, Problem problem, Scatter scatter) {
        return Card.of(
                        COMPONENT.id(),
                        scatter.title(),
                        Card.Group.RESULTS,
                        scatter.table("feasible", trial -> feasible(trial, problem)))
                .subtitle(
                        "The dashed line is the bound. Marked are the best of the completed trials that keep all bounds; of "
                                + scatter.y().name() + ", " + scatter.y().better() + ".")
                .chart(scatter.plane(List.of(), Scatter.best(request.history(), problem)))
                .text(text(scatter, problem));
    }

    private static Optional<Boolean> feasible(Trial trial, Problem problem) {
        double violation = problem.violation(trial::mean);
        return trial.status() == TrialStatus.COMPLETED && !Double.isNaN(violation)
                ? Optional.of(violation == 0)
                : Optional.empty();
    }

    private static String text(Scatter scatter, Problem problem) {
        List<Trial> completed = scatter.all().stream()
                .filter(trial -> trial.status() == TrialStatus.COMPLETED)
                .toList();
        return problem.constraints().stream()
                .filter(constraint -> constraint.expression().equals(scatter.x().expression()))
                .map(constraint -> kept(constraint, completed) + " of "
                        + Words.count(completed.size(), "completed trial") + " keep "
                        + Bound.of(constraint).text() + ".")
                .collect(Collectors.joining(" "));
    }

    private static long kept(OutcomeConstraint constraint, List<Trial> completed) {
        return completed.stream()
                .filter(trial -> constraint.violation(trial::mean) == 0)
                .count();
    }
}
