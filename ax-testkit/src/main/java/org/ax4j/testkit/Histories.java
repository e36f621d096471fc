package org.ax4j.testkit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ax4j.experiment.Experiment;
import org.ax4j.experiment.ExperimentConfig;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Origin;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.ax4j.problem.ObjectiveGrammar;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.RandomStream;

/**
 * Histories for tests, written by the very commands that a client uses, so that nothing is in them that could not happen. The same calls give the same history;
 * its clock stands still at the epoch. Where no point is given, a new random one that keeps the space's constraints is taken.
 *
 * <pre>{@code
 * History history = Histories.seeded(7)
 *         .space(SearchSpace.of(RangeParameter.real("x", 0, 1)))
 *         .wanted("score", "time <= 3")
 *         .completed(10, point -> Outcomes.of("score", point.asDouble("x")).and("time", 2))
 *         .running(2)
 *         .history();
 * }</pre>
 *
 * Not safe for threads.
 */
public final class Histories {
    private static final int PATIENCE = 10_000;

    private final Experiment experiment;
    private final RandomStream random;

    private Histories(History history) {
        this.experiment = new Experiment(history, () -> Instant.EPOCH, written -> {});
        this.random = new RandomStream(RandomStream.seed(history.seed(), "histories", history.length()));
    }

    /**
     * Begins with an experiment in which nothing happened.
     *
     * @param seed the experiment's seed
     * @return the builder
     */
    public static Histories seeded(long seed) {
        return new Histories(History.empty(seed));
    }

    /**
     * Goes on with a history.
     *
     * @param history what happened so far
     * @return the builder
     */
    public static Histories after(History history) {
        return new Histories(history);
    }

    /**
     * Names the experiment "test" and says what is searched.
     *
     * @param space the space
     * @return this
     */
    public Histories space(SearchSpace space) {
        return space("test", space);
    }

    /**
     * Names the experiment and says what is searched.
     *
     * @param name its name
     * @param space the space
     * @return this
     */
    public Histories space(String name, SearchSpace space) {
        experiment.configure(name, ExperimentConfig.empty(), space);
        return this;
    }

    /**
     * Declares metrics.
     *
     * @param metrics the metrics
     * @return this
     */
    public Histories metrics(Metric... metrics) {
        experiment.declare(List.of(metrics));
        return this;
    }

    /**
     * Says what is wanted.
     *
     * @param objective as in {@code "score, -time"}
     * @param constraints as in {@code "time <= 3"}
     * @return this
     */
    public Histories wanted(String objective, String... constraints) {
        Set<String> known =
                experiment.history().metrics().stream().map(Metric::name).collect(Collectors.toSet());
        experiment.configureOptimization(ObjectiveGrammar.parse(objective, List.of(constraints), known));
        return this;
    }

    /**
     * Adds a completed point of comparison.
     *
     * @param point the point
     * @param outcomes its final readings
     * @return this
     */
    public Histories baseline(Point point, Outcomes outcomes) {
        end(attached(point, Origin.BASELINE), outcomes);
        return this;
    }

    /**
     * Adds a completed trial.
     *
     * @param point the point
     * @param outcomes its final readings
     * @return this
     */
    public Histories completed(Point point, Outcomes outcomes) {
        end(attached(point, Origin.ATTACHED), outcomes);
        return this;
    }

    /**
     * Adds completed trials at new points.
     *
     * @param count how many
     * @param outcomes the final readings of a point
     * @return this
     */
    public Histories completed(int count, Function<Point, Outcomes> outcomes) {
        return each(count, point -> completed(point, outcomes.apply(point)));
    }

    /**
     * Adds a trial of several arms of equal weights at new points.
     *
     * @param count how many arms, at least 1
     * @param end RUNNING, or the status to end with
     * @param outcomes the final readings of a point
     * @return this
     */
    public Histories batch(int count, TrialStatus end, Function<Point, Outcomes> outcomes) {
        return batch(count, end, new double[] {Double.NaN}, (point, step) -> outcomes.apply(point));
    }

    /**
     * Adds a trial of several arms of equal weights at new points, with readings at steps.
     *
     * @param count how many arms, at least 1
     * @param end RUNNING, or the status to end with
     * @param steps the steps at which each arm has readings, NaN for final ones
     * @param outcomes the readings of a point at a step
     * @return this
     */
    public Histories batch(int count, TrialStatus end, double[] steps, BiFunction<Point, Double, Outcomes> outcomes) {
        Map<Point, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < PATIENCE && weights.size() < count; i++) {
            weights.put(point(), 1.0);
        }
        int trial = experiment.attachBatch(weights);
        for (Trial arm : experiment.history().trial(trial).members()) {
            for (double step : steps) {
                OptionalDouble at = Double.isNaN(step) ? OptionalDouble.empty() : OptionalDouble.of(step);
                Outcomes told = outcomes.apply(arm.point(), step);
                experiment.tell(trial, arm.armName(), at, Optional.of(told), Optional.empty());
            }
        }
        if (end != TrialStatus.RUNNING) {
            experiment.mark(trial, end, "");
        }
        return this;
    }

    /**
     * Adds running trials without readings at new points.
     *
     * @param count how many
     * @return this
     */
    public Histories running(int count) {
        return each(count, point -> attached(point, Origin.ATTACHED));
    }

    /**
     * Adds trials without readings at new points, and ends them.
     *
     * @param count how many
     * @param end FAILED or ABANDONED
     * @param reason why
     * @return this
     */
    public Histories ended(int count, TrialStatus end, String reason) {
        return each(count, point -> experiment.mark(attached(point, Origin.ATTACHED), end, reason));
    }

    /**
     * Adds a trial at a new point with readings at steps.
     *
     * @param end RUNNING, or the status to end with
     * @param steps the steps, in the order in which they are told
     * @param outcomes the readings of a point at a step
     * @return this
     */
    public Histories curve(TrialStatus end, double[] steps, BiFunction<Point, Double, Outcomes> outcomes) {
        Point point = point();
        int trial = attached(point, Origin.ATTACHED);
        for (double step : steps) {
            experiment.tell(trial, OptionalDouble.of(step), Optional.of(outcomes.apply(point, step)), Optional.empty());
        }
        if (end != TrialStatus.RUNNING) {
            experiment.mark(trial, end, "");
        }
        return this;
    }

    /**
     * Changes the experiment by any command of its own.
     *
     * @param command what to do
     * @return this
     */
    public Histories also(Consumer<Experiment> command) {
        command.accept(experiment);
        return this;
    }

    /**
     * What was built.
     *
     * @return the history, immutable
     */
    public History history() {
        return experiment.history();
    }

    private Histories each(int count, Consumer<Point> add) {
        for (int i = 0; i < count; i++) {
            add.accept(point());
        }
        return this;
    }

    private void end(int trial, Outcomes outcomes) {
        experiment.tell(trial, OptionalDouble.empty(), Optional.of(outcomes), Optional.of(TrialStatus.COMPLETED));
    }

    private int attached(Point point, String stage) {
        return experiment.attach(space().canonical(point), Optional.empty(), stage);
    }

    private SearchSpace space() {
        return experiment.history().space().orElseThrow(() -> new IllegalStateException("call space(...) first"));
    }

    /** A random point that is new and keeps the constraints. */
    private Point point() {
        int dimension = space().searched().size();
        for (int i = 0; i < PATIENCE; i++) {
            Point point = space().pointAt(random.doubles(dimension).toArray(), Map.of());
            if (space().violation(point) == 0
                    && experiment.history().trials().stream()
                            .noneMatch(trial -> trial.point().equals(point))) {
                return point;
            }
        }
        throw new IllegalStateException("found no new point in " + PATIENCE + " draws: give points one by one");
    }
}
