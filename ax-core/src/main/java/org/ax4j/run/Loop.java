package org.ax4j.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.error.DataRequiredException;
import org.ax4j.error.ExhaustedException;
import org.ax4j.error.Figures;
import org.ax4j.experiment.BestTrial;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.run.RunSummary.End;
import org.ax4j.run.RunSummary.Ending;

/**
 * The closed loop: ask, evaluate, tell, until something ends it. With a parallelism of 1 all of it happens on the caller's thread, and the same seed and
 * evaluation give the same experiment. A run that was interrupted waits for its evaluations to notice. One instance serves one run.
 */
public final class Loop {
    private static final Ending GOING_ON = new Ending(End.NOTHING, "");

    private final Desk desk;
    private final RunOptions options;
    private final Announcer announcer;
    private final Attempt.Context context;
    private final Instant begin;
    private final List<Integer> started = new ArrayList<>();

    private Ending ending = GOING_ON;
    private Optional<Throwable> error = Optional.empty();
    /** Whether the next ask must wait until a trial ends. */
    private boolean waiting;

    /**
     * Prepares a run.
     *
     * @param desk where it asks and tells
     * @param evaluation what is run
     * @param options how it goes
     */
    public Loop(Desk desk, Evaluation evaluation, RunOptions options) {
        this.desk = desk;
        this.options = options;
        this.announcer = new Announcer(options.surroundings().listener());
        this.context = new Attempt.Context(desk, evaluation, announcer, options.earlyStopping() && desk.advises());
        this.begin = desk.clock().instant();
    }

    /**
     * Runs until something ends it.
     *
     * @return what happened
     * @throws org.ax4j.error.AxException what an ask or a tell throws, once all evaluations that ran have ended
     */
    public RunSummary run() {
        boolean interrupted = false;
        try (Workers workers = Workers.of(options)) {
            while (goesOn() || workers.busy()) {
                if (goesOn() && !waiting && workers.free() > 0) {
                    start(workers);
                } else {
                    interrupted |= awaited(workers);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        rethrow();
        return summary(ending);
    }

    private boolean goesOn() {
        if (ending.by() == End.NOTHING && error.isEmpty()) {
            ending = checked();
        }
        return ending.by() == End.NOTHING && error.isEmpty();
    }

    private Ending checked() {
        Duration took = took();
        if (Thread.currentThread().isInterrupted()) {
            return interruption();
        }
        if (options.limits().time().filter(limit -> took.compareTo(limit) >= 0).isPresent()) {
            return new Ending(End.TIME, "its time of " + options.limits().time().orElseThrow() + " was over");
        }
        return started.size() >= options.trials()
                ? new Ending(End.TRIALS, "all " + options.trials() + " trials were run")
                : failures();
    }

    private Ending failures() {
        Map<TrialStatus, Integer> counts = counts();
        int failed = counts.getOrDefault(TrialStatus.FAILED, 0) + counts.getOrDefault(TrialStatus.ABANDONED, 0);
        int ended = started.size() - counts.getOrDefault(TrialStatus.RUNNING, 0);
        RunOptions.Limits limits = options.limits();
        return failed > limits.failures() && failed > limits.failureRate() * ended
                ? new Ending(
                        End.FAILURES,
                        failed + " of " + ended + " trials failed or were abandoned, and " + limits.failures()
                                + " or a rate of " + Figures.of(limits.failureRate()) + " are tolerated")
                : GOING_ON;
    }

    private void start(Workers workers) {
        int count = Math.min(workers.free(), options.trials() - started.size());
        try {
            if (context.earlyStopping()) {
                StopAdvice advice = desk.advice();
                if (advice.stop()) {
                    ending = new Ending(End.ADVICE, advice.reason());
                    return;
                }
            }
            List<Integer> next = List.copyOf(desk.next(count).keySet());
            started.addAll(next);
            for (int trial : next) {
                announcer.started(desk.history().trial(trial));
                workers.start(new Attempt(context, trial));
            }
        } catch (ExhaustedException e) {
            ending = new Ending(End.EXHAUSTED, e.faults().get(0).what());
        } catch (DataRequiredException e) {
            waiting = true;
            if (!workers.busy()) {
                ending = new Ending(End.DATA_REQUIRED, e.faults().get(0).what());
            }
        } catch (RuntimeException e) {
            error = Optional.of(e);
        }
    }

    /** Waits until an attempt ended, and says whether the thread was interrupted before. */
    private boolean awaited(Workers workers) {
        try {
            ended(workers.next());
            return false;
        } catch (InterruptedException e) {
            ending = ending.by() == End.NOTHING ? interruption() : ending;
            workers.cancel();
            return true;
        }
    }

    private void ended(Attempt attempt) {
        waiting = false;
        error = error.or(attempt::error);
        try {
            if (attempt.cancelling().isCancelled()) {
                dropped(attempt);
            }
            if (announcer.isHeard()) {
                announcer.ended(desk.history().trial(attempt.trialIndex()), summary(GOING_ON));
            }
        } catch (RuntimeException e) {
            error = error.or(() -> Optional.of(e));
        }
    }

    /** What was cancelled before it began still counts as running. */
    private void dropped(Attempt attempt) {
        int index = attempt.trialIndex();
        if (desk.history().trial(index).status() == TrialStatus.RUNNING) {
            desk.fail(index, attempt.error().map(Object::toString).orElse("the run was interrupted"));
        }
    }

    private static Ending interruption() {
        return new Ending(End.INTERRUPTED, "the thread that waits for it was interrupted");
    }

    private void rethrow() {
        if (error.isPresent()) {
            if (error.get() instanceof Error fatal) {
                throw fatal;
            }
            throw (RuntimeException) error.get();
        }
    }

    private Duration took() {
        return Duration.between(begin, desk.clock().instant());
    }

    private Map<TrialStatus, Integer> counts() {
        Map<TrialStatus, Integer> counts = new EnumMap<>(TrialStatus.class);
        History history = desk.history();
        started.forEach(index -> counts.merge(history.trial(index).status(), 1, Integer::sum));
        return counts;
    }

    private RunSummary summary(Ending by) {
        return new RunSummary(started, counts(), by, best(), took());
    }

    private List<BestTrial> best() {
        History history = desk.history();
        return history.problem()
                .map(problem -> {
                    Incumbent incumbent = Incumbent.observed(history, problem);
                    return problem.objective().hasSeveral()
                            ? incumbent.frontier()
                            : incumbent.best().stream().toList();
                })
                .orElse(List.of());
    }
}
