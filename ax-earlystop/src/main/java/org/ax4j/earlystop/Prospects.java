package org.ax4j.earlystop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.ax4j.curve.FinishedCurves;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Goal;
import org.ax4j.problem.Hypervolume;
import org.ax4j.problem.Problem;

/**
 * What may become of unfinished trials. Each metric that a goal or a constraint names ends as its curve is completed from finished ones; given the curves,
 * the errors of different metrics are taken as independent; what gets better ever faster may go on like that, see {@link Ascent}. The chance is that all thresholds and constraints are kept and the {@link Summit} is reached.
 *
 * <p>Where goals and bounds are on single metrics, the chance is exact for up to four goals and not too large a front: put through
 * the distribution functions of the goals, what is dominated is a union of boxes at the origin, whose volume is a hypervolume,
 *
 * <pre>
 * P = prod_j P(m_j in bounds) - prod_(j no goal) P(m_j in bounds) HV{(P(m_i in bounds, g_i &lt;= f_i))_i : f in front}
 * </pre>
 *
 * <p>Else it is the share of {@value Draws#COUNT} fixed quasi-random draws, good to about 0.01. A metric of which nothing is known keeps all bounds, and by a
 * goal of which nothing is known nothing is dominated.
 */
final class Prospects {
    private static final int MOST_EXACT = 4;
    /** For each number of goals the largest frontier of which the hypervolume costs no more than draws do. */
    private static final int[] MOST_POINTS = {0, 1, 1000, 50, 20};

    private final Problem problem;
    private final Optional<Bounds> bounds;
    private final Results results;
    private final Map<String, FinishedCurves> curves;
    private final Summit summit;
    /** Of the metrics that may rise ever faster. */
    private final Map<String, Ascent.Rule> rising = new TreeMap<>();

    private Prospects(Problem problem, Optional<Bounds> bounds, Results results, Map<String, FinishedCurves> curves) {
        this.problem = problem;
        this.bounds = bounds;
        this.results = results;
        this.curves = curves;
        this.summit = Summit.of(results.gains());
        curves.forEach((metric, full) -> problem.better(metric).ifPresent(direction -> {
            if (!full.growth().isCumulative() && !full.curves().isEmpty()) {
                rising.put(metric, Ascent.Rule.of(direction, full.curves()));
            }
        }));
    }

    static Prospects of(History history, Problem problem) {
        Map<String, FinishedCurves> curves = new TreeMap<>();
        problem.optimisedMetrics().forEach(metric -> curves.put(metric, FinishedCurves.of(history, metric)));
        boolean few = problem.objective().goals().size() <= MOST_EXACT;
        return new Prospects(
                problem, few ? Bounds.of(problem) : Optional.empty(), Results.of(history, problem), curves);
    }

    /** As they stand later, with no fewer trials and the same problem, when some have changed. */
    Prospects after(History history, int[] changed) {
        Map<String, FinishedCurves> next = new TreeMap<>();
        curves.forEach((metric, full) -> next.put(metric, full.after(history, metric, changed)));
        return new Prospects(problem, bounds, results.after(history, changed), next);
    }

    Summit summit() {
        return summit;
    }

    /** Where the metrics of a trial end, by all of its readings, where this many curves say something about them. */
    Map<String, Ending> endings(Trial trial, int least) {
        Map<String, Ending> endings = endingsAt(trial, Double.POSITIVE_INFINITY, least);
        rising.forEach((metric, rule) -> endings.computeIfPresent(
                metric,
                (name, ending) ->
                        ending.estimate().isPresent() ? ending.widened(rule.see(trial.curve(metric))) : ending));
        return endings;
    }

    /** Whether the last reading of some metric may be a glitch. */
    boolean mayBeGlitch(Trial trial) {
        return rising.entrySet().stream()
                .anyMatch(one -> Glitch.isLast(
                        trial.curve(one.getKey()),
                        one.getValue().sign(),
                        Objects.requireNonNull(curves.get(one.getKey())).curves()));
    }

    /** The same by the readings up to a step, whatever their pace. */
    Map<String, Ending> endingsAt(Trial trial, double step, int least) {
        Map<String, Ending> endings = new LinkedHashMap<>();
        curves.forEach((metric, full) -> endings.put(metric, Ending.of(full, trial.curve(metric), step, least)));
        return endings;
    }

    /** The chance to keep all bounds. */
    double feasible(Map<String, Ending> endings) {
        return bounds.map(known -> within(endings, known, List.of())).orElseGet(() -> drawn(endings, false));
    }

    /** The chance to keep all bounds and to reach the summit. */
    double chance(Map<String, Ending> endings) {
        return bounds.filter(known -> summit.points().size()
                        <= MOST_POINTS[problem.objective().goals().size()])
                .map(known -> exact(endings, known))
                .orElseGet(() -> drawn(endings, true));
    }

    private double within(Map<String, Ending> endings, Bounds known, List<String> except) {
        double product = 1;
        for (Map.Entry<String, Ending> entry : endings.entrySet()) {
            double[] range = known.of(entry.getKey());
            product *= except.contains(entry.getKey()) ? 1 : entry.getValue().chanceWithin(range[0], range[1]);
        }
        return product;
    }

    private double exact(Map<String, Ending> endings, Bounds known) {
        List<Goal> goals = problem.objective().goals();
        List<double[]> beaten = new ArrayList<>();
        for (double[] point : summit.points()) {
            double[] shares = new double[goals.size()];
            for (int i = 0; i < shares.length; i++) {
                shares[i] = beaten(goals.get(i), point[i], endings, known);
            }
            beaten.add(shares);
        }
        List<String> metrics =
                goals.stream().flatMap(goal -> goal.metric().stream()).toList();
        double dominated = Hypervolume.of(beaten, new double[goals.size()]);
        return Math.max(0, within(endings, known, List.of()) - within(endings, known, metrics) * dominated);
    }

    /** The chance that a goal's metric keeps its bounds and gains no more than a point; less than it where the goal is the only one. */
    private double beaten(Goal goal, double gain, Map<String, Ending> endings, Bounds known) {
        String metric = goal.metric().orElseThrow();
        Ending ending = endings.get(metric);
        if (ending == null || !ending.isKnown()) {
            return 0;
        }
        double weight = goal.expression().weight(metric);
        double limit = (gain - goal.expression().constant()) / weight;
        boolean strict = problem.objective().goals().size() == 1;
        double[] range = known.of(metric);
        return weight > 0
                ? ending.chanceWithin(range[0], Math.min(range[1], strict ? Math.nextDown(limit) : limit))
                : ending.chanceWithin(Math.max(range[0], strict ? Math.nextUp(limit) : limit), range[1]);
    }

    private double drawn(Map<String, Ending> endings, boolean reaching) {
        Map<String, double[]> draws = new TreeMap<>();
        int coordinate = 0;
        for (Map.Entry<String, Ending> entry : endings.entrySet()) {
            if (entry.getValue().isKnown()) {
                draws.put(entry.getKey(), Draws.of(entry.getValue(), Draws.places(endings.size(), coordinate)));
            }
            coordinate++;
        }
        int good = 0;
        for (int i = 0; i < Draws.COUNT; i++) {
            good += isGood(draws, i, reaching) ? 1 : 0;
        }
        return (double) good / Draws.COUNT;
    }

    private boolean isGood(Map<String, double[]> draws, int draw, boolean reaching) {
        // What is not known is NaN, and violates nothing.
        double violation = 0;
        for (var constraint : problem.constraints()) {
            violation += positive(constraint.violation(metric -> value(draws, metric, draw)));
        }
        double[] gains = problem.gains(metric -> value(draws, metric, draw));
        for (int i = 0; i < gains.length; i++) {
            violation += positive(problem.objective().goals().get(i).threshold().orElse(Double.NaN) - gains[i]);
            gains[i] = Double.isNaN(gains[i]) ? Double.POSITIVE_INFINITY : gains[i];
        }
        return violation == 0 && (!reaching || summit.isReached(gains));
    }

    private static double value(Map<String, double[]> draws, String metric, int draw) {
        double[] known = draws.get(metric);
        return known == null ? Double.NaN : known[draw];
    }

    private static double positive(double excess) {
        return excess > 0 ? excess : 0;
    }
}
