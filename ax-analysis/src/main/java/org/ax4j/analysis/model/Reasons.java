package org.ax4j.analysis.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.experiment.Entry;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Making;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Problem;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.AnalysisRequest.Model;

/**
 * What speaks for a suggested trial: from which point it departs, what is predicted of it, what each parameter adds on the way, and what was tried near it.
 *
 * @param trial the trial
 * @param from the best trial before it was suggested, else the baseline, else the centre of the space
 * @param predicted what the model says of it now
 * @param steps the parameters that differ, the one that adds most first
 * @param near earlier trials, the nearest first
 */
record Reasons(Trial trial, Anchor from, Map<String, Prediction> predicted, List<Step> steps, List<Near> near) {
    private static final int NEAREST = 3;

    /** A parameter that differs, and what its change adds to the predicted mean of the goal. */
    record Step(String parameter, Prediction adds) {}

    /** An earlier trial with its distance. */
    record Near(Trial trial, double distance) {}

    /** The reasons for a trial. */
    static Reasons of(Trial trial, History history, Problem problem, Quantity goal, Model model) {
        Anchor from = from(trial, history, problem);
        Map<String, Prediction> predicted =
                model.predict(List.of(trial.point())).get(0);
        return new Reasons(
                trial,
                from,
                predicted,
                steps(trial.point(), from.point(), problem.space(), goal, model),
                near(trial, history, problem.space()));
    }

    private static Anchor from(Trial trial, History history, Problem problem) {
        History seen = history.asOf(moment(trial, history));
        Optional<Trial> best = Incumbent.observed(seen, problem).best().map(history::run);
        return best.map(known -> new Anchor(known.point(), "the best before, " + Words.name(known)))
                .or(() -> seen.baseline()
                        .filter(known -> problem.space().contains(known.point()))
                        .map(known -> new Anchor(known.point(), "the baseline, " + Words.name(known))))
                .orElseGet(() -> new Anchor(problem.space().centre(Map.of()), "the centre of the space"));
    }

    /** How much of the log there was when it was suggested, or attached. */
    private static long moment(Trial trial, History history) {
        return trial.origin()
                .making()
                .map(Making::seen)
                .orElseGet(() -> history.entries().stream()
                        .filter(entry -> adds(entry.event(), trial.index()))
                        .mapToLong(Entry::sequence)
                        .findFirst()
                        .orElse(history.length()));
    }

    private static boolean adds(Event event, int index) {
        return event instanceof Event.TrialAdded one
                ? one.trial() == index
                : event instanceof Event.BatchAdded batch && batch.trial() == index;
    }

    private static List<Step> steps(Point to, Point from, SearchSpace space, Quantity goal, Model model) {
        List<String> differing = differing(to, from, space);
        if (differing.isEmpty()) {
            return List.of();
        }
        List<Prediction> parts = Shapley.of(differing.size(), sets -> {
            List<Point> points = sets.stream()
                    .map(set -> between(to, from, space, differing, set))
                    .toList();
            return model.predict(points).stream()
                    .mapToDouble(
                            metrics -> goal.of(metrics).map(Prediction::mean).orElse(Double.NaN))
                    .toArray();
        });
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (Double.isFinite(parts.get(i).mean())) {
                steps.add(new Step(differing.get(i), parts.get(i)));
            }
        }
        steps.sort(Comparator.comparingDouble(step -> -Math.abs(step.adds().mean())));
        return steps;
    }

    private static List<String> differing(Point to, Point from, SearchSpace space) {
        return space.searched().stream()
                .map(Parameter::name)
                .filter(name ->
                        !Objects.equals(to.values().get(name), from.values().get(name)))
                .toList();
    }

    /** The point that has some of the differing values of the one and all others of the other; what these activate without a value is in its middle. */
    private static Point between(Point to, Point from, SearchSpace space, List<String> differing, BitSet some) {
        Map<String, Object> values = new LinkedHashMap<>(from.values());
        Set<String> taken = new LinkedHashSet<>();
        some.stream().forEach(i -> taken.add(differing.get(i)));
        to.values().forEach((name, value) -> {
            if (taken.contains(name)) {
                values.put(name, value);
            }
        });
        return space.centre(values);
    }

    private static List<Near> near(Trial trial, History history, SearchSpace space) {
        return history.runs().stream()
                .filter(other -> other.index() < trial.index())
                .map(other -> new Near(other, Distance.between(trial.point(), other.point(), space)))
                .sorted(Comparator.comparingDouble(Near::distance))
                .limit(NEAREST)
                .toList();
    }
}
