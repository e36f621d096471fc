package org.ax4j.models.surrogate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Prediction;
import org.ax4j.models.encode.Encoding;
import org.ax4j.models.encode.Observations;
import org.ax4j.models.encode.Outliers;
import org.ax4j.models.encode.Target;
import org.ax4j.problem.Metric;
import org.ax4j.problem.Problem;

/** The surrogates of everything that an experiment observed: of its targets, and of its other metrics. Immutable. */
public final class Surrogates {
    private final Encoding encoding;
    private final JointNoise noise;
    private final List<Surrogate> targets;
    private final List<Surrogate> tracked;

    private Surrogates(Encoding encoding, JointNoise noise, List<Surrogate> targets, List<Surrogate> tracked) {
        this.encoding = encoding;
        this.noise = noise;
        this.targets = targets;
        this.tracked = tracked;
    }

    /**
     * What carries over from one call to the next.
     *
     * @param fits what each fit left, by the target's expression
     */
    public record Memory(Map<String, Remembered> fits) {
        /** Nothing yet. */
        public static final Memory NONE = new Memory(Map.of());
    }

    /**
     * Fits all targets of a problem, in parallel; the result does not depend on the number of threads.
     *
     * @param rules how targets are modelled
     * @param history what happened so far
     * @param problem what is searched and wanted
     * @param memory what earlier fits left
     * @return the surrogates of the targets that have an observation
     */
    public static Surrogates ofTargets(ModellingRules rules, History history, Problem problem, Memory memory) {
        Encoding encoding = Encoding.of(problem.space());
        List<Target> targets = Target.of(problem);
        List<Observations> observed = observed(history, encoding, targets);
        JointNoise noise = JointNoise.of(
                rules,
                goals(targets, observed),
                memory.fits(),
                (given, fits) -> fitted(given, encoding, targets, observed, fits));
        return new Surrogates(encoding, noise, noise.chosen(), List.of());
    }

    /**
     * Fits the metrics too that no target consists of, and those of which the target's model takes the worst outcomes for better than they are, unless it is usual to do so.
     *
     * @param rules how targets are modelled
     * @param history what happened so far
     * @param memory what earlier fits left
     * @return a copy that predicts every metric with an observation
     */
    public Surrogates withMetrics(ModellingRules rules, History history, Memory memory) {
        Set<String> known = targets.stream()
                .filter(target -> rules.usual().outliers() == Outliers.CLIPPED || !target.isClipped())
                .flatMap(target -> target.metric().stream())
                .collect(Collectors.toSet());
        List<Target> others = history.metrics().stream()
                .map(Metric::name)
                .filter(metric -> !known.contains(metric))
                .map(Target::tracked)
                .toList();
        List<Observations> observed = observed(history, encoding, others);
        return new Surrogates(encoding, noise, targets, fitted(rules, encoding, others, observed, memory.fits()));
    }

    private static List<Observations> observed(History history, Encoding encoding, List<Target> targets) {
        return targets.parallelStream()
                .map(target -> Observations.of(history, encoding, target))
                .toList();
    }

    private static List<Surrogate> fitted(
            ModellingRules rules,
            Encoding encoding,
            List<Target> targets,
            List<Observations> observed,
            Map<String, Remembered> memory) {
        int goals = goals(targets, observed);
        return IntStream.range(0, targets.size())
                .parallel()
                .filter(i -> observed.get(i).size() > 0)
                .mapToObj(i -> {
                    Target target = targets.get(i);
                    Optional<Remembered> earlier = Optional.ofNullable(memory.get(key(target)));
                    return Surrogate.fitted(rules.suited(target, goals), encoding, target, observed.get(i), earlier);
                })
                .toList();
    }

    /** Those beyond two count that differ from trial to trial. */
    private static int goals(List<Target> targets, List<Observations> observed) {
        int all = 0;
        int differing = 0;
        for (int i = 0; i < observed.size(); i++) {
            if (targets.get(i).isGoal()) {
                all++;
                differing += observed.get(i).areEqual() ? 0 : 1;
            }
        }
        return Math.max(Math.min(2, all), differing);
    }

    /** By which what a fit left is remembered. */
    static String key(Target target) {
        return (target.isGoal() ? "goal " : Double.isNaN(target.bound()) ? "metric " : "bound ") + target.expression();
    }

    /**
     * The inputs.
     *
     * @return their encoding
     */
    public Encoding encoding() {
        return encoding;
    }

    /**
     * The surrogates of the problem's targets: goals first, then constraints.
     *
     * @return them, in order
     */
    public List<Surrogate> targets() {
        return targets;
    }

    /**
     * The same of processes in which what inputs do not explain is peculiar to each point, see {@link org.ax4j.models.gp.GaussianProcess#peculiar}, where nothing says that it is noise, neither a target of itself nor all together.
     *
     * @return a copy
     */
    public Surrogates peculiar() {
        return new Surrogates(
                encoding,
                noise,
                noise.isFirm()
                        ? targets
                        : targets.stream().map(Surrogate::peculiar).toList(),
                tracked.stream().map(Surrogate::peculiar).toList());
    }

    /**
     * What the next fits are to remember.
     *
     * @return what each fit left
     */
    public Memory memory() {
        return new Memory(noise.remembered());
    }

    /**
     * Predicts the metrics that are modelled alone.
     *
     * @param points inputs {@code [q x d]}
     * @return mean and standard error of each metric in its own unit, for each point
     */
    public List<Map<String, Prediction>> predict(double[][] points) {
        List<Map<String, Prediction>> all = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            all.add(new LinkedHashMap<>());
        }
        alone().forEach(surrogate -> predict(surrogate, points, all));
        return all;
    }

    /** Those of metrics for their own sake come first: they know of all outcomes how bad they are. */
    private Stream<Surrogate> alone() {
        return Stream.concat(tracked.stream(), targets.stream())
                .filter(surrogate -> surrogate.metric().isPresent());
    }

    /**
     * The surrogates of the metrics that are modelled alone.
     *
     * @return them by metric, each of a weight times its metric
     */
    public Map<String, Surrogate> ofMetrics() {
        Map<String, Surrogate> all = new LinkedHashMap<>();
        alone().forEach(surrogate -> all.putIfAbsent(surrogate.metric().orElseThrow(), surrogate));
        return all;
    }

    private static void predict(Surrogate surrogate, double[][] points, List<Map<String, Prediction>> all) {
        String metric = surrogate.metric().orElseThrow();
        List<Prediction> predictions = surrogate.predict(points);
        for (int i = 0; i < points.length; i++) {
            all.get(i).putIfAbsent(metric, ofMetric(surrogate, metric, predictions.get(i)));
        }
    }

    /** A target of one metric is that metric times its weight; no 0 becomes -0. */
    private static Prediction ofMetric(Surrogate surrogate, String metric, Prediction term) {
        double weight = surrogate.target().expression().weight(metric);
        return new Prediction(term.mean() / weight + 0.0, term.sem() / Math.abs(weight));
    }

    /**
     * Predicts the metrics that are modelled alone for each trial that measured them, from all other trials.
     *
     * @return mean and standard error of each metric in its own unit, by index of the trial in ascending order
     */
    public Map<Integer, Map<String, Prediction>> leaveOneOut() {
        Map<Integer, Map<String, Prediction>> all = new TreeMap<>();
        alone().forEach(surrogate -> {
            String metric = surrogate.metric().orElseThrow();
            surrogate
                    .leaveOneOut()
                    .forEach((trial, prediction) -> all.computeIfAbsent(trial, key -> new LinkedHashMap<>())
                            .putIfAbsent(metric, ofMetric(surrogate, metric, prediction)));
        });
        return all;
    }
}
