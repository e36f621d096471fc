package org.ax4j.experiment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ax4j.component.Spec;
import org.ax4j.error.AxException;
import org.ax4j.error.Code;
import org.ax4j.error.Fault;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;
import org.ax4j.error.TrialStateException;
import org.ax4j.problem.Metric;
import org.ax4j.problem.ObjectiveGrammar;
import org.ax4j.space.LiveSpace;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;
import org.ax4j.space.SpaceEdit;

/**
 * The one thing that changes: a cell that holds the latest {@link History}. Each command checks all of its input against the latest history and then writes
 * all of its entries, or throws and writes none. Safe for threads; reading never waits.
 */
public final class Experiment {
    private final InstantSource clock;
    private final Consumer<History> listener;
    private volatile History history;

    /**
     * An experiment that continues a history.
     *
     * @param history what happened so far
     * @param clock gives entries their time
     * @param listener is told each new history before the command returns, under the lock; where it throws nothing is written
     */
    public Experiment(History history, InstantSource clock, Consumer<History> listener) {
        this.history = history;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * The experiment as it stands now.
     *
     * @return the latest history
     */
    public History history() {
        return history;
    }

    /**
     * Names the experiment and gives its space, once.
     *
     * @param name its name
     * @param config what people say about it
     * @param space what is searched
     * @throws TrialStateException AX-CONFIGURED if that was done before
     */
    public void configure(String name, ExperimentConfig config, SearchSpace space) {
        write(now -> {
            new Faults().name("the experiment", name).check();
            Faults.present(config, "config", "Give what people say about it, or leave it out.");
            Faults.present(space, "space", "Give a space, as in SearchSpace.of(RangeParameter.real(\"x\", 0, 1)).");
            now.name().ifPresent(known -> {
                throw new TrialStateException(
                        Code.CONFIGURED,
                        "the experiment is configured already, as '" + known + "'",
                        "Use a new client for another experiment.");
            });
            return List.of(new Event.Configured(name, config, space));
        });
    }

    /**
     * Changes the space while it is searched: all edits, or none.
     *
     * @param edits the changes, each of the space that those before it leave
     * @throws AxException AX-NOT-CONFIGURED before the experiment is configured; AX-SPACE, AX-NAME, AX-POINT or AX-PARAMETER-CONSTRAINT, all faults at once
     */
    public void edit(List<SpaceEdit> edits) {
        write(now -> {
            LiveSpace live = now.live().orElseThrow(Experiment::notConfigured);
            Faults faults = new Faults();
            for (SpaceEdit edit : edits) {
                try {
                    live = live.after(edit);
                } catch (AxException e) {
                    faults.addAll(e.faults());
                }
            }
            faults.check();
            return edits.stream().map(Event.SpaceEdited::new).toList();
        });
    }

    private static TrialStateException notConfigured() {
        return new TrialStateException(
                Code.NOT_CONFIGURED, "the experiment is not configured", "Call configureExperiment first.");
    }

    /**
     * Declares metrics; those of known names are replaced.
     *
     * @param metrics the metrics
     * @throws AxException AX-NAME if two have the same name, AX-METRIC if one is declared against the objective
     */
    public void declare(List<Metric> metrics) {
        write(now -> {
            Faults faults = ExperimentRules.distinct(metrics);
            now.problem().ifPresent(problem -> faults.addAll(ExperimentRules.directions(metrics, problem.objective())));
            faults.check();
            return List.of(new Event.MetricsDeclared(metrics));
        });
    }

    /**
     * Says what is wanted.
     *
     * @param wanted the objective and constraints
     * @throws AxException AX-METRIC if a goal goes against a declared direction, or names a metric that is not known and resembles one that is, or that is
     *     not known though a trial is completed
     */
    public void configureOptimization(ObjectiveGrammar wanted) {
        write(now -> {
            new Faults()
                    .addAll(ExperimentRules.directions(now.metrics(), wanted.objective()))
                    .addAll(ExperimentRules.unknown(now, wanted))
                    .check();
            return List.of(new Event.OptimizationConfigured(wanted.objective(), wanted.constraints()));
        });
    }

    /**
     * Chooses the strategy.
     *
     * @param strategy its plain form
     */
    public void configureStrategy(Map<String, Object> strategy) {
        write(now -> List.of(new Event.StrategyConfigured(strategy)));
    }

    /**
     * Chooses the stopper.
     *
     * @param stopper which component with which complete configuration
     */
    public void configureStopping(Spec<?> stopper) {
        write(now -> List.of(new Event.StoppingConfigured(stopper)));
    }

    /**
     * Adds a point that the caller gave; it runs at once.
     *
     * @param given the point, of the space as it is now
     * @param name its arm's name, where the caller gave one; else it is that of an equal point, {@code baseline} or made of the trial's index
     * @param stage {@link Origin#ATTACHED} or {@link Origin#BASELINE}
     * @return the trial's index
     * @throws AxException AX-NAME if the name belongs to another point, AX-POINT if the point is not of the space
     */
    public int attach(Point given, Optional<String> name, String stage) {
        History after = write(now -> {
            Point point = now.space().orElseThrow(Experiment::notConfigured).canonical(given);
            int index = now.trials().size();
            Arm arm = new Arm(ExperimentRules.armName(now, point, name, stage, index), point);
            return List.of(
                    new Event.TrialAdded(index, arm, Origin.given(stage)),
                    new Event.StatusChanged(index, TrialStatus.RUNNING, ""));
        });
        return after.trials().size() - 1;
    }

    /**
     * Adds points that the caller gave as one trial; it runs at once.
     *
     * @param weights the weight of each point of the space as it is now, in order
     * @return the trial's index
     * @throws AxException AX-POINT for points outside the space, AX-ARGUMENT where there is no point, one is there twice, or a weight is not positive and finite
     */
    public int attachBatch(Map<Point, Double> weights) {
        History after = write(now -> {
            SearchSpace space = now.space().orElseThrow(Experiment::notConfigured);
            Map<Point, Double> own = ExperimentRules.batch(space, weights);
            List<Origin> origins = Collections.nCopies(own.size(), Origin.given(Origin.ATTACHED));
            return batch(now, List.copyOf(own.keySet()), List.copyOf(own.values()), origins);
        });
        return after.trials().size() - 1;
    }

    private static List<Event> batch(History now, List<Point> points, List<Double> weights, List<Origin> origins) {
        int index = now.trials().size();
        List<Arm> arms = ExperimentRules.arms(now, points, index);
        List<Event.Member> members = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) {
            members.add(new Event.Member(arms.get(i), weights.get(i), origins.get(i)));
        }
        return List.of(new Event.BatchAdded(index, members), new Event.StatusChanged(index, TrialStatus.RUNNING, ""));
    }

    /**
     * Adds what an ask gave as one trial of equal weights, which runs at once.
     *
     * @param strategy the default strategy that the ask brought in as plain values, empty where one was chosen before
     * @param asked the request
     * @param drafts the suggestions, at least one
     * @param memories what is to be remembered, by key
     * @return the history with all of it
     */
    public History answerBatch(
            Optional<Map<String, Object>> strategy,
            Event.Asked asked,
            List<Draft> drafts,
            Map<String, Map<String, Object>> memories) {
        return answered(
                strategy,
                asked,
                memories,
                now -> batch(
                        now,
                        drafts.stream().map(Draft::point).toList(),
                        Collections.nCopies(drafts.size(), 1.0),
                        drafts.stream().map(Draft::origin).toList()));
    }

    /** All of an ask in one write: the strategy that it brought in, itself, its trials, and what is to be remembered. */
    private History answered(
            Optional<Map<String, Object>> strategy,
            Event.Asked asked,
            Map<String, Map<String, Object>> memories,
            Function<History, List<Event>> trials) {
        return write(now -> {
            List<Event> events = new ArrayList<>();
            strategy.ifPresent(chosen -> events.add(new Event.StrategyConfigured(chosen)));
            events.add(asked);
            events.addAll(trials.apply(now));
            memories.forEach((key, memory) -> events.add(new Event.Remembered(key, memory)));
            return events;
        });
    }

    /**
     * A suggestion on its way into the experiment.
     *
     * @param point the point, canonical
     * @param origin where it comes from
     */
    public record Draft(Point point, Origin origin) {}

    /**
     * Adds what an ask gave: the request itself, its trials, which run at once, and what components want to remember.
     *
     * @param asked the request
     * @param drafts the suggestions
     * @param memories what is to be remembered, by key
     * @return the history with all of it
     */
    public History answer(Event.Asked asked, List<Draft> drafts, Map<String, Map<String, Object>> memories) {
        return answer(Optional.empty(), asked, drafts, memories);
    }

    /**
     * Adds what an ask gave, and the strategy that it brought in.
     *
     * @param strategy the default strategy as plain values, empty where one was chosen before
     * @param asked the request
     * @param drafts the suggestions
     * @param memories what is to be remembered, by key
     * @return the history with all of it
     */
    public History answer(
            Optional<Map<String, Object>> strategy,
            Event.Asked asked,
            List<Draft> drafts,
            Map<String, Map<String, Object>> memories) {
        return answered(strategy, asked, memories, now -> running(now, drafts));
    }

    private static List<Event> running(History now, List<Draft> drafts) {
        List<Event> events = new ArrayList<>();
        int index = now.trials().size();
        for (Draft draft : drafts) {
            String name = ExperimentRules.armName(
                    now, draft.point(), Optional.empty(), draft.origin().stage(), index);
            events.add(new Event.TrialAdded(index, new Arm(name, draft.point()), draft.origin()));
            events.add(new Event.StatusChanged(index, TrialStatus.RUNNING, ""));
            index++;
        }
        return events;
    }

    /**
     * Adds readings to a trial of one arm, and ends it where asked for; both or neither.
     *
     * @param trial its index
     * @param step how far it was; empty for final readings
     * @param outcomes the readings, or empty where there are none to add
     * @param end the status to end with, or empty where the trial goes on
     * @throws AxException AX-READING, AX-TRIAL or AX-STATUS; the trial stays as it was
     */
    public void tell(int trial, OptionalDouble step, Optional<Outcomes> outcomes, Optional<TrialStatus> end) {
        tell(trial, "", step, outcomes, end);
    }

    /**
     * Adds readings to a trial, and ends it where asked for; both or neither.
     *
     * @param trial its index
     * @param arm the name of the arm that was read; empty for the only one
     * @param step how far it was; empty for final readings
     * @param outcomes the readings, or empty where there are none to add
     * @param end the status to end with, or empty where the trial goes on
     * @throws AxException AX-READING, AX-TRIAL or AX-STATUS; the trial stays as it was
     */
    public void tell(
            int trial, String arm, OptionalDouble step, Optional<Outcomes> outcomes, Optional<TrialStatus> end) {
        write(now -> {
            Trial told = now.trial(trial);
            Faults faults = new Faults();
            outcomes.ifPresent(given -> faults.addAll(given.faults()));
            step.ifPresent(given -> faults.unless(
                    Double.isFinite(given),
                    () -> new Fault(
                            Code.READING,
                            "a step must be finite but is " + Figures.of(given),
                            "Leave it out for final readings.")));
            faults.check();
            outcomes.ifPresent(given -> ExperimentRules.arm(told, arm));
            List<Event> events = new ArrayList<>();
            String batchArm = told.isBatch() ? arm : "";
            OptionalDouble at = step.isPresent() ? OptionalDouble.of(step.getAsDouble() + 0.0) : step;
            outcomes.ifPresent(given -> events.add(new Event.DataAttached(trial, batchArm, at, given)));
            end.ifPresent(status -> {
                ExperimentRules.transition(told, status);
                events.add(new Event.StatusChanged(trial, status, ""));
            });
            return events;
        });
    }

    /**
     * Changes a trial's status.
     *
     * @param trial its index
     * @param status the new status, which must be another than the present one
     * @param reason why; may be empty
     * @throws AxException AX-TRIAL or AX-STATUS, AX-ARGUMENT where the reason cannot be stored
     */
    public void mark(int trial, TrialStatus status, String reason) {
        write(now -> {
            Trial marked = now.trial(trial);
            new Faults().text(Code.ARGUMENT, "the reason", reason).check();
            ExperimentRules.transition(marked, status);
            return List.of(new Event.StatusChanged(trial, status, reason));
        });
    }

    /**
     * Notes that advice was asked for, and what the stopper wants to remember.
     *
     * @param trial the trial's index
     * @param advice what was answered
     * @param memories what is to be remembered, by key
     */
    public void advised(int trial, StopAdvice advice, Map<String, Map<String, Object>> memories) {
        write(now -> {
            now.trial(trial);
            List<Event> events = new ArrayList<>();
            events.add(new Event.Advised(trial, advice));
            memories.forEach((key, memory) -> events.add(new Event.Remembered(key, memory)));
            return events;
        });
    }

    /**
     * Notes that advice on the whole experiment was asked for.
     *
     * @param advice what was answered
     */
    public void advised(StopAdvice advice) {
        write(now -> List.of(new Event.ExperimentAdvised(advice)));
    }

    /**
     * A stored history with its next entry, which must fit what is there: indices known, statuses following each other.
     *
     * @param history what happened so far
     * @param entry the next entry
     * @return the longer history
     * @throws AxException where it does not fit, or {@link IllegalArgumentException} where its number is not the next
     */
    public static History replayed(History history, Entry entry) {
        entry.event().match(new Replay(history));
        return history.with(entry);
    }

    private synchronized History write(Function<History, List<? extends Event>> command) {
        History next = history;
        List<? extends Event> events = command.apply(next);
        if (events.isEmpty()) {
            return next;
        }
        Instant at = clock.instant();
        for (Event event : events) {
            next = next.with(new Entry(next.length(), at, event));
        }
        listener.accept(next);
        history = next;
        return next;
    }
}
