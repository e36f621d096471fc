package org.ax4j.analysis.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ax4j.analysis.sheet.Bound;
import org.ax4j.analysis.sheet.Marks;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.analysis.sheet.TrialSheets;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.Figures;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Dominance;
import org.ax4j.problem.Goal;
import org.ax4j.problem.Hypervolume;
import org.ax4j.problem.Problem;
import org.ax4j.problem.ReferencePoint;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Path;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Chart.Rule;
import org.ax4j.spi.Chart.Stroke;
import org.ax4j.spi.Finding;

/**
 * How the result grew with the trials: the best feasible value so far, or for several goals the hypervolume that the feasible trials dominate. Only
 * completed trials count, in order of their index.
 */
public final class Utility implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/utility", new Config(), config -> new Utility());

    /** Nothing to configure. */
    public record Config() {}

    /** A trial and what was reached with it. */
    private record Reached(Trial trial, double utility) {}

    private Utility() {}

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
        List<Trial> feasible = Incumbent.completed(history, problem).stream()
                .filter(trial -> problem.violation(trial::mean) == 0)
                .toList();
        if (feasible.size() < 2) {
            return Finding.notApplicable(
                    "there are " + feasible.size() + " completed trials that keep all bounds, and a course needs two");
        }
        return problem.objective().hasSeveral()
                ? volumes(problem, feasible)
                : values(history, Quantity.of(problem.objective().goals().get(0), problem), problem, feasible);
    }

    private static Card values(History history, Quantity quantity, Problem problem, List<Trial> feasible) {
        Goal goal = problem.objective().goals().get(0);
        List<Reached> reached = new ArrayList<>();
        Trial best = feasible.get(0);
        for (Trial trial : feasible) {
            boolean better =
                    goal.expression().value(trial::mean) > goal.expression().value(best::mean);
            best = better ? trial : best;
            reached.add(new Reached(trial, quantity.of(best).orElseThrow().mean()));
        }
        List<Layer> layers = new ArrayList<>();
        Optional<Prediction> baseline = history.baseline().flatMap(trial -> TrialSheets.finished(quantity, trial));
        baseline.ifPresent(value -> layers.add(new Rule("baseline", Role.BASELINE, true, value.mean())));
        layers.add(path("best so far", reached));
        layers.add(new Points(
                "completed and feasible",
                Role.COMPLETED,
                feasible.stream().map(trial -> mark(trial, quantity)).toList()));
        Sheet<Reached> sheet = sheet().column(quantity.name(), "metric", at -> quantity.of(at.trial()))
                .column("best_so_far", Reached::utility);
        List<Bound> reference = baseline.map(value -> List.of(new Bound("baseline", value.mean())))
                .orElse(List.of());
        return Card.of(
                        COMPONENT.id(),
                        quantity.name() + ": best so far",
                        Card.Group.RESULTS,
                        Bound.rows(sheet.table(reached), reference, 3))
                .subtitle("The best value of the completed trials that keep all bounds, up to each trial; "
                        + quantity.better() + ".")
                .chart(new Plane(Axis.of("trial"), quantity.axis(false), layers))
                .text("The best value, " + quantity.text(quantity.of(best).orElseThrow()) + ", is of "
                        + Words.name(best) + ".");
    }

    private static Mark mark(Trial trial, Quantity quantity) {
        Prediction value = quantity.of(trial).orElseThrow();
        return new Mark(trial.index(), value.mean(), Optional.empty(), Marks.interval(value), Words.name(trial));
    }

    private static Card volumes(Problem problem, List<Trial> feasible) {
        double[] reference = ReferencePoint.observed(
                problem.objective().goals(),
                feasible.stream().map(trial -> problem.gains(trial::mean)).toList());
        List<Reached> reached = new ArrayList<>();
        List<double[]> front = List.of();
        for (Trial trial : feasible) {
            List<double[]> longer = new ArrayList<>(front);
            longer.add(problem.gains(trial::mean));
            front = Dominance.front(longer).stream().map(longer::get).toList();
            reached.add(new Reached(trial, Hypervolume.of(front, reference)));
        }
        return Card.of(
                        COMPONENT.id(),
                        "Hypervolume so far",
                        Card.Group.RESULTS,
                        sheet().column("hypervolume", Reached::utility).table(reached))
                .subtitle(
                        "How much room the completed trials that keep all bounds have won between the goals, up to each trial; larger is better.")
                .chart(new Plane(Axis.of("trial"), Axis.of("hypervolume"), List.of(path("hypervolume", reached))))
                .text("The volume is measured from " + corner(problem, reference) + ".");
    }

    private static String corner(Problem problem, double[] reference) {
        List<Goal> goals = problem.objective().goals();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < reference.length; i++) {
            double weight =
                    goals.get(i).metric().map(goals.get(i).expression()::weight).orElse(1.0);
            String which = goals.get(i).threshold().isPresent()
                    ? ", its threshold"
                    : ", a tenth of the frontier's range below its worst";
            parts.add(goals.get(i).name() + " = " + Figures.of(reference[i] / weight + 0.0) + which);
        }
        return parts.stream().collect(Collectors.joining("; "));
    }

    private static Sheet<Reached> sheet() {
        return new Sheet<Reached>()
                .column("trial_index", at -> at.trial().index())
                .column("arm_name", at -> at.trial().armName())
                .column("trial_status", at -> at.trial().status().text());
    }

    private static Path path(String name, List<Reached> reached) {
        return new Path(
                name,
                Role.BEST,
                Stroke.STEP,
                reached.stream()
                        .map(at -> Mark.of(at.trial().index(), at.utility(), Words.name(at.trial())))
                        .toList());
    }
}
