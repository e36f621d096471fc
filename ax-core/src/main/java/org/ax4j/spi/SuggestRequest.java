package org.ax4j.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.error.Code;
import org.ax4j.error.TrialStateException;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Problem;
import org.ax4j.space.Meter;
import org.ax4j.space.Point;
import org.ax4j.space.PointSet;
import org.ax4j.space.SearchSpace;
import org.jspecify.annotations.Nullable;

/** What a {@link Generator} is asked. Made by core and the test kit only; may gain methods in any release. Immutable. */
public final class SuggestRequest {
    private final History history;
    private final Problem problem;
    private final int count;
    private final Map<String, Object> fixed;
    private final Call call;
    /** Made when it is first asked for: copies are made of requests that nobody asks. */
    private volatile @Nullable PointSet taken;

    /** Which call of which component this is: the number of calls before it in one ask, points already planned in it, and the memory. */
    private record Call(
            String component,
            int number,
            List<Point> planned,
            Optional<Map<String, Object>> memory,
            double effort,
            long units) {}

    private SuggestRequest(History history, Problem problem, int count, Map<String, Object> fixed, Call call) {
        this.history = history;
        this.problem = problem;
        this.count = count;
        this.fixed = fixed;
        this.call = call;
    }

    /**
     * Asks a component for points.
     *
     * @param component the component's id, on which randomness and memory depend
     * @param history what happened so far; its problem must be configured
     * @param count how many points
     * @return the request
     */
    public static SuggestRequest of(String component, History history, int count) {
        Problem problem = history.problem()
                .orElseThrow(() -> new TrialStateException(
                        Code.NOT_CONFIGURED,
                        "nothing says what is wanted",
                        "Call configureExperiment and configureOptimization first."));
        return new SuggestRequest(
                history,
                problem,
                count,
                Map.of(),
                new Call(component, 0, List.of(), history.memory(component), 1, Long.MAX_VALUE));
    }

    /**
     * A copy whose points must hold some values.
     *
     * @param values canonical values by parameter name, as {@link SearchSpace#canonicalPart} gives them
     * @return the copy
     */
    public SuggestRequest fixed(Map<String, Object> values) {
        return new SuggestRequest(
                history, problem, count, Collections.unmodifiableMap(new LinkedHashMap<>(values)), call);
    }

    /**
     * A copy for a later call of the same ask.
     *
     * @param planned points that earlier calls of the ask gave
     * @param number how many calls there were before
     * @param memory what the component left in the latest of them, where it did
     * @return the copy
     */
    public SuggestRequest after(List<Point> planned, int number, Optional<Map<String, Object>> memory) {
        Optional<Map<String, Object>> latest = memory.or(call::memory);
        Call next = new Call(call.component(), number, List.copyOf(planned), latest, call.effort(), call.units());
        return new SuggestRequest(history, problem, count, fixed, next);
    }

    /**
     * A copy with less time.
     *
     * @param share the share of its usual work that the component should do, above 0 and at most 1
     * @return the copy
     */
    public SuggestRequest effort(double share) {
        Call next = new Call(call.component(), call.number(), call.planned(), call.memory(), share, call.units());
        return new SuggestRequest(history, problem, count, fixed, next);
    }

    /**
     * A copy that limits the work whose time is not known beforehand.
     *
     * @param most how many units of {@link #meter} there may be, at least 0
     * @return the copy
     */
    public SuggestRequest units(long most) {
        Call next = new Call(call.component(), call.number(), call.planned(), call.memory(), call.effort(), most);
        return new SuggestRequest(history, problem, count, fixed, next);
    }

    /**
     * What happened so far.
     *
     * @return the history
     */
    public History history() {
        return history;
    }

    /**
     * What is searched and wanted.
     *
     * @return the problem
     */
    public Problem problem() {
        return problem;
    }

    /**
     * What is searched.
     *
     * @return the space
     */
    public SearchSpace space() {
        return problem.space();
    }

    /**
     * How many points are asked for.
     *
     * @return at least 1
     */
    public int count() {
        return count;
    }

    /**
     * Values that all points must hold.
     *
     * @return canonical values by parameter name, mostly none
     */
    public Map<String, Object> fixed() {
        return fixed;
    }

    /**
     * How much work the component should do: the deadline of the ask, made a share of the usual work, so that a replay repeats the work and not the time. A
     * component whose work takes long should scale its starts and iterations by it, and answer with no point and the reason where that is too little for any.
     *
     * @return the share of its usual work, above 0; 1 where there is no deadline, or time enough
     */
    public double effort() {
        return call.effort();
    }

    /**
     * Counts work of which nobody knows beforehand how much is needed, such as a search inside constraints: the deadline of the ask, made units of work. A
     * component that counts by it ends where the meter says so, with the points that it has by then, or none and why, and tells by
     * {@link Suggestions#metered} how much it did.
     *
     * @return a fresh meter for this call, without a limit where there is no deadline
     */
    public Meter meter() {
        return Meter.of(call.units());
    }

    /**
     * Points whose outcomes are still to come: of running trials, and those given earlier in the same ask.
     *
     * @return the points, in order
     */
    public List<Point> pending() {
        List<Point> pending = new ArrayList<>();
        history.runs().stream()
                .filter(trial -> trial.status().isPending())
                .forEach(trial -> pending.add(trial.point()));
        pending.addAll(call.planned());
        return List.copyOf(pending);
    }

    private PointSet taken() {
        PointSet known = taken;
        if (known == null) {
            PointSet all = new PointSet(problem.space());
            PointSet failed = new PointSet(problem.space());
            for (Trial trial : history.runs()) {
                if (trial.status() != TrialStatus.FAILED || !failed.add(trial.point())) {
                    all.add(trial.point());
                }
            }
            call.planned().forEach(all::add);
            known = all;
            taken = known;
        }
        return known;
    }

    /**
     * Whether a point was tried or suggested before, or one that differs by rounding alone, see {@link PointSet}; a point whose trial failed may come once
     * more, and counts if it fails again.
     *
     * @param point a canonical point
     * @return true where it must not be suggested
     */
    public boolean isTaken(Point point) {
        return taken().contains(point);
    }

    /**
     * How many different points are taken.
     *
     * @return the count
     */
    public int takenCount() {
        return taken().size();
    }

    /**
     * How many different points are taken that could have been suggested: those of the space that hold the fixed values. Cost O(trials).
     *
     * @return the count
     */
    public int takenInside() {
        return (int) taken().stream()
                .filter(point -> point.values().entrySet().containsAll(fixed.entrySet()))
                .filter(problem.space()::contains)
                .count();
    }

    /**
     * The only randomness: it depends on the experiment's seed, the component, the log's length and the number of the call. Each call gives the stream from its
     * start, so ask once.
     *
     * @return the stream
     */
    public RandomStream random() {
        return new RandomStream(randomSeed());
    }

    /**
     * The seed of {@link #random()}.
     *
     * @return the seed
     */
    public long randomSeed() {
        return RandomStream.seed(
                RandomStream.seed(history.seed(), call.component(), history.length()), "call", call.number());
    }

    /**
     * What the component left at an earlier call.
     *
     * @param type the record's type
     * @param <M> the record's type
     * @return it, or empty where there is none of that type
     */
    public <M extends Record> Optional<M> memory(Class<M> type) {
        return Memories.typed(call.memory(), type);
    }
}
