package org.ax4j.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;

/**
 * How a run goes: {@code RunOptions.trials(30).parallelism(4)}.
 *
 * @param trials how many trials are started at most, besides those that were there before
 * @param parallelism how many run at once; 1 runs all on the caller's thread
 * @param earlyStopping whether reports ask a stopper, the one that was configured, else the default one where it is present, and whether it is asked about the
 *     whole experiment before trials are started
 * @param limits what ends a run before its last trial
 * @param surroundings who runs evaluations, and who is told
 */
public record RunOptions(int trials, int parallelism, boolean earlyStopping, Limits limits, Surroundings surroundings) {
    private static final Limits DEFAULT_LIMITS = new Limits(4, 0.5, Optional.empty());

    /**
     * What ends a run before its last trial.
     *
     * @param failures this many failed trials are always tolerated
     * @param failureRate beyond these, the share of ended trials that may have failed or been abandoned
     * @param time how long trials may be started; those that run then still end in their own time
     */
    public record Limits(int failures, double failureRate, Optional<Duration> time) {
        /** Checks the numbers. */
        public Limits {
            Faults.present(time, "time", "Give Optional.empty() for no limit.");
            new Faults()
                    .unless(
                            failures >= 0,
                            Code.ARGUMENT,
                            "the number of tolerated failures must be >= 0 but is " + failures,
                            "Give 0 or more.")
                    .unless(
                            failureRate >= 0 && failureRate <= 1,
                            Code.ARGUMENT,
                            "the tolerated failure rate must be between 0 and 1 but is " + Figures.of(failureRate),
                            "Give a share such as 0.5.")
                    .unless(
                            time.isEmpty() || !time.get().isNegative(),
                            Code.ARGUMENT,
                            "the time of a run must be >= 0 but is " + time.orElse(Duration.ZERO),
                            "Give how long trials may be started.")
                    .check();
        }
    }

    /**
     * Who runs evaluations, and who is told.
     *
     * @param executor runs evaluations where several run at once; empty for threads of the run's own, which end with it
     * @param listener is told how it goes on
     */
    public record Surroundings(Optional<Executor> executor, RunListener listener) {
        /** Checks that both are given. */
        public Surroundings {
            Faults.present(executor, "executor", "Give Optional.empty() for threads of the run's own.");
            Faults.present(listener, "listener", "Give RunListener.NONE for none.");
        }
    }

    /** Checks the numbers. */
    public RunOptions {
        Faults.present(limits, "limits", "Give what ends a run.");
        Faults.present(surroundings, "surroundings", "Give who runs evaluations.");
        new Faults()
                .unless(
                        trials >= 1,
                        Code.ARGUMENT,
                        "the number of trials to run must be at least 1 but is " + trials,
                        "Give 1 or more.")
                .unless(
                        parallelism >= 1,
                        Code.ARGUMENT,
                        "the parallelism of a run must be at least 1 but is " + parallelism,
                        "Give 1 to run all on the caller's thread.")
                .check();
    }

    /**
     * One trial after the other, with early stopping where there is a stopper; ends where more than 4 and more than half of the trials failed.
     *
     * @param count how many trials are started at most, besides those that were there before
     * @return the options
     */
    public static RunOptions trials(int count) {
        return new RunOptions(count, 1, true, DEFAULT_LIMITS, new Surroundings(Optional.empty(), RunListener.NONE));
    }

    /**
     * A copy that runs several trials at once. Which trial ends first is then up to the threads, and so is what later suggestions know.
     *
     * @param atOnce how many
     * @return the copy
     */
    public RunOptions parallelism(int atOnce) {
        return new RunOptions(trials, atOnce, earlyStopping, limits, surroundings);
    }

    /**
     * A copy that asks stoppers or not.
     *
     * @param asked whether reports ask one
     * @return the copy
     */
    public RunOptions earlyStopping(boolean asked) {
        return new RunOptions(trials, parallelism, asked, limits, surroundings);
    }

    /**
     * A copy that tolerates other failures. A run ends where more trials failed than both numbers allow; so {@code (0, 0)} ends it at the first failure and a
     * rate of 1 never.
     *
     * @param failures this many failed trials are always tolerated
     * @param rate beyond these, the share of ended trials that may have failed or been abandoned
     * @return the copy
     */
    public RunOptions toleratedFailures(int failures, double rate) {
        return new RunOptions(
                trials, parallelism, earlyStopping, new Limits(failures, rate, limits.time()), surroundings);
    }

    /**
     * A copy that starts trials for a limited time, by the client's clock.
     *
     * @param time how long; trials that run then still end in their own time
     * @return the copy
     */
    public RunOptions time(Duration time) {
        Limits timed = new Limits(
                limits.failures(),
                limits.failureRate(),
                Optional.of(Faults.present(time, "time", "Give how long, or leave it out.")));
        return new RunOptions(trials, parallelism, earlyStopping, timed, surroundings);
    }

    /**
     * A copy whose evaluations run elsewhere. Not used with a parallelism of 1.
     *
     * @param executor runs them; stays open
     * @return the copy
     */
    public RunOptions executor(Executor executor) {
        Surroundings other = new Surroundings(
                Optional.of(Faults.present(executor, "executor", "Give an executor, or leave it out.")),
                surroundings.listener());
        return new RunOptions(trials, parallelism, earlyStopping, limits, other);
    }

    /**
     * A copy with a listener.
     *
     * @param listener is told how it goes on
     * @return the copy
     */
    public RunOptions listener(RunListener listener) {
        Surroundings other = new Surroundings(surroundings.executor(), listener);
        return new RunOptions(trials, parallelism, earlyStopping, limits, other);
    }
}
