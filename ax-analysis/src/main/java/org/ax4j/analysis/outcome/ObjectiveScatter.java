package org.ax4j.analysis.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.Scatter;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Direction;
import org.ax4j.problem.Dominance;
import org.ax4j.problem.Goal;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Path;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Chart.Stroke;
import org.ax4j.spi.Finding;

/**
 * One goal against another: the trade-off that was found. The line is the frontier of these two goals among the completed trials that keep all
 * thresholds and constraints; with more than two goals a trial may be on the frontier of all of them without being on this line.
 */
public final class ObjectiveScatter implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT = Component.of(
            Analysis.class,
            "ax/objective-scatter",
            new Config(Optional.empty(), Optional.empty()),
            ObjectiveScatter::new);

    private final Config config;

    /**
     * Which goals are shown.
     *
     * @param x the goal on the horizontal axis; the second one where none is given
     * @param y the goal on the vertical axis; the first one where none is given
     */
    public record Config(Optional<String> x, Optional<String> y) {}

    private ObjectiveScatter(Config config) {
        this.config = config;
    }

    /**
     * The spec of the scatter of the first two goals.
     *
     * @return the spec
     */
    public static Spec<Analysis> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of the scatter of two goals.
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
        List<Goal> goals = problem.objective().goals();
        if (goals.size() < 2) {
            return Finding.notApplicable(
                    "there is only one goal, " + goals.get(0).name() + ", and a scatter needs two");
        }
        Optional<Goal> x = goal(goals, config.x(), 1);
        Optional<Goal> y = goal(goals, config.y(), 0);
        if (x.isEmpty() || y.isEmpty() || x.equals(y)) {
            return Finding.notApplicable("a scatter needs two of the goals "
                    + Words.list(goals.stream().map(Goal::name).toList()) + " but was given "
                    + config.x().orElse(goals.get(1).name()) + " and "
                    + config.y().orElse(goals.get(0).name()));
        }
        Scatter scatter =
                Scatter.of(request.history(), problem, Quantity.of(x.get(), problem), Quantity.of(y.get(), problem));
        return scatter.shown(() -> card(request, problem, scatter, List.of(x.get(), y.get())));
    }

    private static Optional<Goal> goal(List<Goal> goals, Optional<String> name, int otherwise) {
        return name.isEmpty()
                ? Optional.of(goals.get(otherwise))
                : goals.stream().filter(goal -> goal.name().equals(name.get())).findFirst();
    }

    private static Card card(AnalysisRequest request, Problem problem, Scatter scatter, List<Goal> pair) {
        Set<Integer> best = Scatter.best(request.history(), problem);
        List<Trial> line = line(Incumbent.completed(request.history(), problem), problem, pair);
        List<Layer> lines = line.isEmpty()
                ? List.of()
                : List.of(new Path(
                        "Pareto frontier",
                        Role.BEST,
                        Stroke.STEP,
                        line.stream().map(scatter::mark).toList()));
        return Card.of(
                        COMPONENT.id(),
                        scatter.title(),
                        Card.Group.RESULTS,
                        scatter.table("pareto_frontier", trial -> best.contains(trial.index())))
                .subtitle(subtitle(scatter))
                .chart(scatter.plane(lines, best))
                .text(text(scatter, line));
    }

    /** The frontier of two goals, from the best in the first on. */
    private static List<Trial> line(List<Trial> completed, Problem problem, List<Goal> pair) {
        List<Trial> feasible = completed.stream()
                .filter(trial -> problem.violation(trial::mean) == 0)
                .toList();
        List<double[]> gains =
                feasible.stream().map(trial -> gains(trial, pair)).toList();
        return Dominance.front(gains).stream()
                .map(feasible::get)
                .sorted(Comparator.comparingDouble(trial -> -gains(trial, pair)[0]))
                .toList();
    }

    private static double[] gains(Trial trial, List<Goal> pair) {
        return pair.stream()
                .mapToDouble(goal -> goal.expression().value(trial::mean))
                .toArray();
    }

    private static String subtitle(Scatter scatter) {
        String up = towards(scatter.y(), "up", "down");
        String aside = towards(scatter.x(), "to the right", "to the left");
        return "Better is " + up + " and " + aside
                + ". The golden line is the Pareto frontier of the completed trials that keep all thresholds and constraints: no other one is"
                + " better in one of the two without being worse in the other.";
    }

    private static String towards(Quantity quantity, String more, String less) {
        return quantity.direction().filter(way -> way == Direction.MINIMISE).isPresent() ? less : more;
    }

    private static String text(Scatter scatter, List<Trial> line) {
        if (line.isEmpty()) {
            return "No completed trial keeps all thresholds and constraints, so there is no frontier yet.";
        }
        Trial first = line.get(line.size() - 1);
        Trial last = line.get(0);
        String best = best(first, scatter.y(), scatter.x());
        return line.size() == 1 ? best : best + " " + best(last, scatter.x(), scatter.y());
    }

    private static String best(Trial trial, Quantity in, Quantity other) {
        return "The best " + in.name() + " is " + in.text(in.of(trial).orElseThrow()) + ", of " + Words.name(trial)
                + ", with a " + other.name() + " of "
                + other.text(other.of(trial).orElseThrow()) + ".";
    }
}
