package org.ax4j.analysis.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ax4j.analysis.sheet.Condition;
import org.ax4j.analysis.sheet.Look;
import org.ax4j.analysis.sheet.Marks;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.DataRequiredException;
import org.ax4j.error.Figures;
import org.ax4j.error.UnsupportedProblemException;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Direction;
import org.ax4j.problem.Dominance;
import org.ax4j.problem.Goal;
import org.ax4j.problem.Problem;
import org.ax4j.space.Point;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Panels;
import org.ax4j.spi.Chart.Path;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Chart.Stroke;
import org.ax4j.spi.Finding;
import org.ax4j.spi.Table;

/**
 * The chance that each arm keeps each constraint and threshold, and all of them: by the model where there is one, which takes noise away and judges what still
 * runs too, else by the readings of completed trials. Bounds count as independent. The first chart holds a goal against the chance of all.
 */
public final class FeasibilityPlot implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/feasibility", new Config(Optional.empty()), FeasibilityPlot::new);

    private static final double LIKELY = 0.5;
    private static final double UNLIKELY = 0.1;

    private final Config config;

    /**
     * What is shown.
     *
     * @param goal the goal that the chance is held against; the first one where none is given
     */
    public record Config(Optional<String> goal) {}

    private FeasibilityPlot(Config config) {
        this.config = config;
    }

    /**
     * The spec for the first goal.
     *
     * @return the spec
     */
    public static Spec<Analysis> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec for a goal.
     *
     * @param config which one
     * @return the spec
     */
    public static Spec<Analysis> spec(Config config) {
        return COMPONENT.spec(config);
    }

    /** An arm with its chances, in the order of the conditions. */
    private record Judged(Trial trial, Prediction goal, List<Double> chances) {
        double all() {
            return chances.stream().reduce(1.0, (one, other) -> one * other);
        }
    }

    @Override
    public Finding analyse(AnalysisRequest request) {
        return request.withProblem(problem -> found(request, problem));
    }

    private Finding found(AnalysisRequest request, Problem problem) {
        List<Condition> conditions = Condition.of(problem);
        if (conditions.isEmpty()) {
            return Finding.notApplicable(
                    problem.unresolved().isEmpty()
                            ? "there is neither a constraint on outcomes nor a threshold"
                            : "the bounds wait for the baseline's data: " + problem.relative());
        }
        Optional<Goal> goal = problem.objective().goals().stream()
                .filter(known -> config.goal().map(known.name()::equals).orElse(true))
                .findFirst();
        if (goal.isEmpty()) {
            return Finding.notApplicable("there is no goal '" + config.goal().orElse("") + "'");
        }
        Quantity quantity = Quantity.of(goal.get(), problem);
        Optional<List<Judged>> modelled =
                request.model().flatMap(model -> modelled(request.history(), quantity, conditions, model));
        List<Judged> judged = modelled.orElseGet(() -> measured(request.history(), quantity, conditions));
        return judged.isEmpty()
                ? Finding.notApplicable(
                        "no trial is completed that told " + quantity.name() + " and all that is bounded")
                : card(request.history(), quantity, conditions, judged, modelled.isPresent());
    }

    /** Empty where the model cannot predict yet. */
    private static Optional<List<Judged>> modelled(
            History history, Quantity goal, List<Condition> conditions, AnalysisRequest.Model model) {
        List<Trial> trials = history.runs().stream()
                .filter(trial -> Look.of(trial, history) != Look.ENDED)
                .toList();
        try {
            List<Point> points = trials.stream().map(Trial::point).toList();
            List<Map<String, Prediction>> predicted = points.isEmpty() ? List.of() : model.predict(points);
            List<Judged> judged = new ArrayList<>();
            for (int i = 0; i < trials.size(); i++) {
                Map<String, Prediction> metrics = predicted.get(i);
                judged(trials.get(i), goal.of(metrics), conditions, condition -> condition.chance(metrics))
                        .ifPresent(judged::add);
            }
            return Optional.of(judged).filter(some -> !some.isEmpty());
        } catch (DataRequiredException | UnsupportedProblemException e) {
            return Optional.empty();
        }
    }

    private static List<Judged> measured(History history, Quantity goal, List<Condition> conditions) {
        return history.runs().stream()
                .filter(trial -> trial.status() == TrialStatus.COMPLETED)
                .flatMap(trial ->
                        judged(trial, goal.of(trial), conditions, condition -> condition.chance(trial)).stream())
                .toList();
    }

    private static Optional<Judged> judged(
            Trial trial,
            Optional<Prediction> goal,
            List<Condition> conditions,
            Function<Condition, Optional<Double>> chance) {
        List<Double> chances = conditions.stream()
                .flatMap(condition -> chance.apply(condition).stream())
                .toList();
        return chances.size() == conditions.size()
                ? goal.map(value -> new Judged(trial, value, chances))
                : Optional.empty();
    }

    private static Card card(
            History history, Quantity goal, List<Condition> conditions, List<Judged> judged, boolean modelled) {
        Plane trade = trade(history, goal, judged, modelled);
        return Card.of(
                        COMPONENT.id(),
                        "Chance of feasibility, " + (modelled ? "modelled" : "measured"),
                        modelled ? Card.Group.INSIGHTS : Card.Group.RESULTS,
                        table(goal, conditions, judged))
                .subtitle("How likely each arm keeps "
                        + Words.list(conditions.stream().map(Condition::text).toList())
                        + (modelled
                                ? ", by the model after all that was measured."
                                : ", by its readings; 0 or 1 where no standard error is known.")
                        + " On the golden line no other arm is better in one without being worse in the other"
                        + (goal.better().isEmpty() ? "." : "; of " + goal.name() + ", " + goal.better() + "."))
                .chart(conditions.size() > 1 ? new Panels(List.of(trade, each(conditions, judged))) : trade)
                .text(text(conditions, judged));
    }

    private static Table table(Quantity goal, List<Condition> conditions, List<Judged> judged) {
        Sheet<Judged> sheet = new Sheet<Judged>()
                .column("trial_index", one -> one.trial().index())
                .column("arm_name", one -> one.trial().armName())
                .column("trial_status", one -> one.trial().status().text())
                .column(goal.name(), "metric", Judged::goal);
        for (int i = 0; i < conditions.size(); i++) {
            int at = i;
            sheet.column(
                    conditions.get(i).text(), "chance", one -> one.chances().get(at));
        }
        return sheet.column("chance_of_all", Judged::all).table(judged);
    }

    /** The goal against the chance of all. */
    private static Plane trade(History history, Quantity goal, List<Judged> judged, boolean modelled) {
        int sign = goal.direction().filter(Direction.MINIMISE::equals).isPresent() ? -1 : 1;
        List<double[]> gains = judged.stream()
                .map(one -> new double[] {one.all(), sign * one.goal().mean()})
                .toList();
        List<Mark> front = Dominance.front(gains).stream()
                .map(judged::get)
                .sorted(Comparator.comparingDouble(Judged::all))
                .map(FeasibilityPlot::mark)
                .toList();
        List<Layer> layers = new ArrayList<>();
        layers.add(new Path("best trade-off", Role.BEST, Stroke.STRAIGHT, front));
        Map<Look, List<Mark>> byLook = new EnumMap<>(Look.class);
        judged.forEach(one -> byLook.computeIfAbsent(Look.of(one.trial(), history), look -> new ArrayList<>())
                .add(mark(one)));
        byLook.forEach((look, marks) -> layers.add(
                new Points(modelled ? look.text().replace(", unfinished", "") : look.text(), look.role(), marks)));
        return new Plane(Axis.of("chance that all bounds are kept"), goal.axis(false), layers);
    }

    private static Mark mark(Judged one) {
        return new Mark(
                one.all(), one.goal().mean(), Optional.empty(), Marks.interval(one.goal()), Words.name(one.trial()));
    }

    /** The chance of each bound, trial by trial. */
    private static Plane each(List<Condition> conditions, List<Judged> judged) {
        List<Layer> layers = IntStream.range(0, conditions.size())
                .<Layer>mapToObj(i -> new Points(
                        conditions.get(i).text(),
                        Role.PLAIN,
                        judged.stream()
                                .map(one -> Mark.of(
                                        one.trial().index(), one.chances().get(i), Words.name(one.trial())))
                                .toList()))
                .toList();
        return new Plane(Axis.of("trial"), Axis.of("chance of each bound"), layers);
    }

    private static String text(List<Condition> conditions, List<Judged> judged) {
        long likely = judged.stream().filter(one -> one.all() >= LIKELY).count();
        long unlikely = judged.stream().filter(one -> one.all() < UNLIKELY).count();
        Judged surest =
                judged.stream().max(Comparator.comparingDouble(Judged::all)).orElseThrow();
        int hardest = IntStream.range(0, conditions.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> mean(judged, i)))
                .orElseThrow();
        return likely + " of " + Words.count(judged.size(), "arm") + " keep all bounds with a chance of at least "
                + LIKELY + ", " + unlikely + " with less than " + UNLIKELY + ". The surest is "
                + Words.name(surest.trial()) + " with " + Figures.of(surest.all()) + ". The hardest bound is "
                + conditions.get(hardest).text() + ", with a mean chance of " + Figures.of(mean(judged, hardest))
                + ".";
    }

    private static double mean(List<Judged> judged, int condition) {
        return judged.stream()
                .mapToDouble(one -> one.chances().get(condition))
                .average()
                .orElseThrow();
    }
}
