package org.ax4j.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.InvalidInputException;
import org.ax4j.error.TrialStateException;
import org.ax4j.problem.Metric;
import org.ax4j.problem.OutcomeConstraint;
import org.ax4j.problem.Problem;
import org.ax4j.problem.RelativeBound;
import org.ax4j.space.LiveSpace;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;

/**
 * An experiment as it stands at one moment: an ordered log and what it adds up to. Immutable; taking one costs nothing, and two of the same content are the
 * same object as long as nothing was written between.
 */
public final class History {
    private final long seed;
    private final Log log;
    private final State state;

    private History(long seed, Log log, State state) {
        this.seed = seed;
        this.log = log;
        this.state = state;
    }

    /**
     * An experiment in which nothing happened.
     *
     * @param seed from which all its randomness comes
     * @return the history without entries
     */
    public static History empty(long seed) {
        return new History(seed, Log.EMPTY, State.empty());
    }

    /**
     * The history with one more entry. Nothing is checked: {@link Experiment} does that.
     *
     * @param entry an entry whose sequence number is {@link #length()}
     * @return the longer history
     */
    public History with(Entry entry) {
        if (entry.sequence() != length()) {
            throw new IllegalArgumentException(
                    "the next entry must have number " + length() + " but has " + entry.sequence());
        }
        return new History(seed, log.with(entry), state.after(entry));
    }

    /**
     * The experiment as it stood when this many entries were written. Cost O(sequence).
     *
     * @param sequence how many entries, 0 to {@link #length()}
     * @return the earlier history
     */
    public History asOf(long sequence) {
        if (sequence < 0 || sequence > length()) {
            throw new InvalidInputException(
                    Code.ARGUMENT,
                    "there is no moment " + sequence + " in a log of " + length() + " entries",
                    "Give 0 to " + length() + ".");
        }
        if (sequence == length()) {
            return this;
        }
        Log earlier = log.first(Math.toIntExact(sequence));
        State then = State.empty();
        for (Entry entry : earlier) {
            then = then.after(entry);
        }
        return new History(seed, earlier, then);
    }

    /**
     * From which all randomness comes.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * How many entries there are; the sequence number of the next one.
     *
     * @return the count
     */
    public long length() {
        return log.size();
    }

    /**
     * The log.
     *
     * @return its entries, in order
     */
    public List<Entry> entries() {
        return log;
    }

    /**
     * The experiment's name.
     *
     * @return the name, or empty before it was configured
     */
    public Optional<String> name() {
        return state.named().map(named -> named.event().name());
    }

    /**
     * What people say about the experiment.
     *
     * @return description, owner, tags; empty ones before it was configured
     */
    public ExperimentConfig config() {
        return state.named().map(named -> named.event().config()).orElse(ExperimentConfig.empty());
    }

    /**
     * What is searched, with all edits so far.
     *
     * @return the space, or empty before it was configured
     */
    public Optional<SearchSpace> space() {
        return live().map(LiveSpace::space);
    }

    /**
     * What is searched, with all edits so far, and which of it is frozen.
     *
     * @return the space and frozen values, or empty before it was configured
     */
    public Optional<LiveSpace> live() {
        return state.named().map(State.Named::live);
    }

    /**
     * What is measured: declared, used by the objective, or merely told.
     *
     * @return the metrics in order of appearance
     */
    public List<Metric> metrics() {
        return state.setup().metrics();
    }

    /**
     * What is searched and wanted. Bounds relative to the baseline are resolved by the means of the latest data of its arm, as they stand in this history.
     *
     * @return the problem, or empty before both were configured
     */
    public Optional<Problem> problem() {
        return space().flatMap(space -> state.setup().optimization().map(wanted -> {
            Map<Boolean, List<OutcomeConstraint>> byKind =
                    wanted.constraints().stream().collect(Collectors.partitioningBy(OutcomeConstraint::isRelative));
            return new Problem(space, metrics(), wanted.objective(), byKind.getOrDefault(false, List.of()))
                    .with(byKind.getOrDefault(true, List.of()).stream()
                            .map(this::resolved)
                            .toList());
        }));
    }

    private RelativeBound resolved(OutcomeConstraint constraint) {
        return new RelativeBound(
                constraint,
                baselineWith(constraint.expression().weights().keySet())
                        .flatMap(trial -> constraint.resolved(trial::mean)));
    }

    /** The latest trial of the baseline's arm that tells of some metrics and neither broke nor was given up. */
    private Optional<Trial> baselineWith(Set<String> metrics) {
        return baseline()
                .flatMap(latest -> runs().stream()
                        .filter(trial -> trial.armName().equals(latest.armName()))
                        .filter(trial ->
                                trial.status() != TrialStatus.FAILED && trial.status() != TrialStatus.ABANDONED)
                        .filter(trial -> trial.hasAll(metrics))
                        .reduce((earlier, later) -> later));
    }

    /**
     * The trials.
     *
     * @return all of them, in order of index
     */
    public List<Trial> trials() {
        return state.trials();
    }

    /**
     * Each arm of each trial as a trial of its own: what models and tables look at.
     *
     * @return the same as {@link #trials()} where none is a batch, else longer
     */
    public List<Trial> runs() {
        return trials().stream().anyMatch(Trial::isBatch)
                ? trials().stream().flatMap(trial -> trial.members().stream()).toList()
                : trials();
    }

    /**
     * What was tried for one that stands out.
     *
     * @param best the one
     * @return its trial; of a batch its arm
     */
    public Trial run(BestTrial best) {
        Trial trial = trial(best.trialIndex());
        return trial.member(best.armName()).orElse(trial);
    }

    /**
     * A trial.
     *
     * @param index its index
     * @return the trial
     * @throws TrialStateException AX-TRIAL if there is none of that index
     */
    public Trial trial(int index) {
        if (index < 0 || index >= trials().size()) {
            String range = trials().isEmpty() ? "there is none yet" : "there are trials 0 to " + (trials().size() - 1);
            throw new TrialStateException(
                    Code.TRIAL,
                    "there is no trial " + index + ": " + range,
                    "Use an index that getNextTrials or attachTrial gave.");
        }
        return trials().get(index);
    }

    /**
     * Which trials stand otherwise than in another history, as in an earlier one of the same experiment: for what follows from the trials and is brought up to date rather than
     * made anew. Trials count as changed unless they are the very same objects, so that all do in a history that was loaded anew. Cost O(changed) and a 32nd of all trials.
     *
     * @param other any history
     * @return the indices, ascending, those of trials that the other one does not have included
     */
    public int[] changedSince(History other) {
        return state.trials().differing(other.state.trials());
    }

    /** The arm of a point, where a trial has it. */
    Optional<Arm> arm(Point point) {
        return state.arms()
                .first(point)
                .flatMap(first -> trials().get(first).members().stream()
                        .map(Trial::arm)
                        .filter(arm -> arm.point().equals(point))
                        .findFirst());
    }

    /** Whether a trial's arm has a name. */
    boolean hasArm(String name) {
        return state.arms().has(name);
    }

    /**
     * The trial of the point of comparison.
     *
     * @return the latest attached baseline, or empty
     */
    public Optional<Trial> baseline() {
        Optional<Trial> found = Optional.empty();
        for (Trial trial : trials()) {
            found = trial.origin().stage().equals(Origin.BASELINE) ? Optional.of(trial) : found;
        }
        return found;
    }

    /**
     * The strategy in plain form.
     *
     * @return it, or empty where none was chosen
     */
    public Optional<Map<String, Object>> strategy() {
        return state.setup().strategy();
    }

    /**
     * The stopper that was chosen.
     *
     * @return it, or empty where none was chosen
     */
    public Optional<Spec<?>> stopper() {
        return state.setup().stopper();
    }

    /**
     * The latest advice on the whole experiment.
     *
     * @return it, or empty where none was asked for
     */
    public Optional<StopAdvice> advice() {
        for (int i = log.size() - 1; i >= 0; i--) {
            if (log.get(i).event() instanceof Event.ExperimentAdvised advised) {
                return Optional.of(advised.advice());
            }
        }
        return Optional.empty();
    }

    /**
     * The latest request of trials.
     *
     * @return it, or empty
     */
    public Optional<Event.Asked> lastAsk() {
        return state.setup().lastAsk();
    }

    /**
     * What a component left to be handed back to it.
     *
     * @param key whose it is
     * @return its plain form, or empty
     */
    public Optional<Map<String, Object>> memory(String key) {
        return Optional.ofNullable(state.memories().get(key));
    }
}
