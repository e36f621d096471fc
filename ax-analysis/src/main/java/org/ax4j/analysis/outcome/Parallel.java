package org.ax4j.analysis.outcome;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.experiment.BestTrial;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Problem;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.RangeParameter;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Path;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Chart.Stroke;
import org.ax4j.spi.Finding;

/**
 * Parallel coordinates: each completed trial is a line through its place in the domain of every searched parameter, on the parameter's own scale; the best
 * ones stand out. A. Inselberg, "The plane with parallel coordinates", The Visual Computer 1, 1985.
 */
public final class Parallel implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/parallel-coordinates", new Config(), config -> new Parallel());

    private static final int MOST_LINES = 1000;

    /** Nothing to configure. */
    public record Config() {}

    /** The place of a trial in one domain: 0 at its beginning, 1 at its end. */
    private record Crossing(Trial trial, int axis, Parameter parameter, double place) {}

    private Parallel() {}

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
        List<Trial> completed = Incumbent.completed(history, problem);
        List<Parameter> axes = problem.space().searched();
        if (axes.size() < 2 || completed.size() < 2) {
            return Finding.notApplicable(
                    "parallel lines need two searched parameters and two completed trials, but there are " + axes.size()
                            + " and " + completed.size());
        }
        List<Trial> shown = completed.subList(Math.max(0, completed.size() - MOST_LINES), completed.size());
        Map<Trial, List<Crossing>> lines = new LinkedHashMap<>();
        shown.forEach(trial -> lines.put(trial, crossings(trial, axes)));
        Set<Integer> best = best(history, problem);
        Sheet<Crossing> sheet = new Sheet<Crossing>()
                .column("trial_index", at -> at.trial().index())
                .column("arm_name", at -> at.trial().armName())
                .column("best", at -> best.contains(at.trial().index()))
                .column("axis", Crossing::axis)
                .column("parameter", at -> at.parameter().name())
                .column("value", at -> at.trial().point().text(at.parameter().name()))
                .column("place", Crossing::place);
        Axis across = Axis.named("parameter", axes.stream().map(Parameter::name).toList());
        return Card.of(
                        COMPONENT.id(),
                        "Where the best trials lie",
                        Card.Group.RESULTS,
                        sheet.table(
                                lines.values().stream().flatMap(List::stream).toList()))
                .subtitle(
                        "Each line is a completed trial; it crosses each parameter's domain at its value, from 0 at the beginning to 1 at the end, on the parameter's scale. The best stand out.")
                .chart(new Plane(across, Axis.of("place in the domain"), layers(lines, best)));
    }

    /** The frontier, or for one goal the best fifth of the feasible trials. */
    private static Set<Integer> best(History history, Problem problem) {
        List<BestTrial> frontier = Incumbent.observed(history, problem).frontier();
        if (problem.objective().hasSeveral() || frontier.isEmpty()) {
            return frontier.stream().map(BestTrial::trialIndex).collect(Collectors.toSet());
        }
        List<Trial> feasible = new ArrayList<>(Incumbent.completed(history, problem));
        feasible.removeIf(trial -> problem.violation(trial::mean) > 0);
        feasible.sort(java.util.Comparator.comparingDouble(trial -> -problem.gains(trial::mean)[0]));
        Set<Integer> best = new HashSet<>();
        feasible.stream().limit((feasible.size() + 4) / 5).forEach(trial -> best.add(trial.index()));
        return best;
    }

    private static List<Crossing> crossings(Trial trial, List<Parameter> axes) {
        List<Crossing> crossings = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            Parameter parameter = axes.get(axis);
            int at = axis;
            Optional.ofNullable(trial.point().values().get(parameter.name()))
                    .flatMap(value -> place(parameter, value))
                    .ifPresent(place -> crossings.add(new Crossing(trial, at, parameter, place)));
        }
        return crossings;
    }

    private static Optional<Double> place(Parameter parameter, Object value) {
        if (parameter instanceof RangeParameter range && value instanceof Number number) {
            return Optional.of(range.toUnit(number.doubleValue()));
        }
        if (parameter instanceof ChoiceParameter choice) {
            int last = Math.max(1, choice.values().size() - 1);
            return Optional.of((double) choice.indexOf(value) / last);
        }
        return Optional.empty();
    }

    private static List<Layer> layers(Map<Trial, List<Crossing>> lines, Set<Integer> best) {
        List<Layer> others = new ArrayList<>();
        List<Layer> bests = new ArrayList<>();
        lines.forEach((trial, crossings) -> {
            boolean isBest = best.contains(trial.index());
            List<Mark> vertices = crossings.stream().map(Parallel::mark).toList();
            (isBest ? bests : others)
                    .add(new Path(
                            isBest ? "best" : "completed",
                            isBest ? Role.BEST : Role.COMPLETED,
                            Stroke.STRAIGHT,
                            vertices));
        });
        others.addAll(bests);
        return others;
    }

    private static Mark mark(Crossing at) {
        String name = at.parameter().name();
        return Mark.of(
                at.axis(),
                at.place(),
                Words.name(at.trial()) + ", " + name + " = "
                        + at.trial().point().text(name));
    }
}
