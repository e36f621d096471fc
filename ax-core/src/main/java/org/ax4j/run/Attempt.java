package org.ax4j.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ax4j.error.AxException;
import org.ax4j.error.InvalidInputException;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Reading;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.jspecify.annotations.Nullable;

/** One evaluation of one trial: tells all that becomes of it, and never throws. */
final class Attempt implements Progress {
    /** What an attempt needs of its run. */
    record Context(Desk desk, Evaluation evaluation, Announcer announcer, boolean earlyStopping) {}

    private static final System.Logger LOG = System.getLogger(Attempt.class.getName());

    private final Context context;
    private final Cancelling cancelling = new Cancelling();
    private final int trial;
    private volatile double lastStep = Double.NaN;
    private volatile boolean stopped;
    private volatile boolean cut;
    private volatile @Nullable Throwable error;

    Attempt(Context context, int trial) {
        this.context = context;
        this.trial = trial;
    }

    @Override
    public int trialIndex() {
        return trial;
    }

    /** Says who may begin and whether to go on. */
    Cancelling cancelling() {
        return cancelling;
    }

    /** What broke that is not the evaluation's own: it ends the run. */
    Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    /** Ends before it began, because nobody runs it. */
    void rejected(RuntimeException reason) {
        error = reason;
        cancelling.cancel();
    }

    void run() {
        try {
            outcomes().ifPresent(this::ended);
        } catch (RuntimeException e) {
            error = e;
        }
    }

    /** What the evaluation answers; empty where it failed, which is then told. */
    private Optional<Outcomes> outcomes() {
        try {
            @Nullable Outcomes outcomes = context.evaluation().evaluate(now().point(), this);
            if (outcomes == null) {
                failed("the evaluation answered null", Optional.empty());
            }
            return Optional.ofNullable(outcomes);
        } catch (InterruptedException e) {
            failed("the evaluation was interrupted", Optional.of(e));
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            failed(e instanceof AxException ? String.valueOf(e.getMessage()) : e.toString(), Optional.of(e));
        } catch (Error e) {
            error = e;
            failed(e.toString(), Optional.of(e));
        }
        return Optional.empty();
    }

    private void ended(Outcomes outcomes) {
        try {
            if (!isRunning()) {
                return;
            }
            if (cut) {
                failed("the run was interrupted", Optional.empty());
            } else if (stopped) {
                unreported(outcomes).ifPresent(rest -> context.desk().attach(trial, lastStep, rest));
                context.desk().stop(trial);
            } else {
                context.desk().complete(trial, outcomes);
            }
        } catch (InvalidInputException e) {
            failed(String.valueOf(e.getMessage()), Optional.of(e));
        }
    }

    /** A stopped trial's readings are those that it reported; only what it never did is added. */
    private Optional<Outcomes> unreported(Outcomes outcomes) {
        Map<String, Reading> rest = new LinkedHashMap<>(outcomes.readings());
        rest.keySet().removeAll(now().progress().curves().keySet());
        return rest.isEmpty() ? Optional.empty() : Optional.of(new Outcomes(rest));
    }

    private void failed(String reason, Optional<Throwable> cause) {
        LOG.log(
                System.Logger.Level.WARNING,
                () -> "the evaluation of trial " + trial + " failed: " + reason,
                cause.orElse(null));
        if (isRunning()) {
            context.desk().fail(trial, reason);
        }
    }

    @Override
    public boolean report(double step, Outcomes outcomes) {
        context.desk().attach(trial, step, outcomes);
        lastStep = step;
        context.announcer().reported(now(), step);
        if (Thread.currentThread().isInterrupted() || cancelling.isCancelled()) {
            cut = true;
        }
        if (!cut && !stopped && context.earlyStopping() && isRunning()) {
            stopped = advisedToStop();
        }
        return !cut && !stopped && isRunning();
    }

    /** A stopper that fails stops nothing: the trial is not to blame. */
    private boolean advisedToStop() {
        try {
            return context.desk().advice(trial).stop();
        } catch (AxException e) {
            LOG.log(System.Logger.Level.WARNING, () -> "trial " + trial + " goes on without advice: " + e, e);
            return false;
        }
    }

    private Trial now() {
        return context.desk().history().trial(trial);
    }

    private boolean isRunning() {
        return now().status() == TrialStatus.RUNNING;
    }
}
