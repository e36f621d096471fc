package org.ax4j.strategy;

import java.util.Optional;
import java.util.OptionalInt;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/**
 * How a {@link GenerationMethod} begins.
 *
 * @param method what comes after the beginning
 * @param initializationBudget how many trials there are before the model takes over, existing ones included where they count; empty for three where everything that is searched is a
 *     range of reals without steps, and five elsewhere, also where the space is not configured before the strategy (docs/benchmarks.md)
 * @param observed how many trials must be completed before the model takes over, and what happens until then
 * @param initializeWithCenter whether the first trial is the middle of the space, where nothing was attached before
 * @param useExistingTrialsForInitialization whether attached trials count as beginning
 */
public record GenerationStrategyConfig(
        GenerationMethod method,
        OptionalInt initializationBudget,
        Observed observed,
        boolean initializeWithCenter,
        boolean useExistingTrialsForInitialization) {
    private static final int REALS = 3;
    private static final int OTHERS = 5;

    /**
     * What the model waits for.
     *
     * @param atLeast how many trials must be completed, of all in the experiment; empty for half of the budget, at least 2 of 2 and more
     * @param allowExceeding whether asks beyond the budget are filled until then; else they end with AX-DATA-REQUIRED
     */
    public record Observed(OptionalInt atLeast, boolean allowExceeding) {
        /** Checks that all of it is there. */
        public Observed {
            Faults.present(atLeast, "atLeast", "Give OptionalInt.empty() for half of the budget.");
        }
    }

    /** Checks the numbers. */
    public GenerationStrategyConfig {
        Faults.present(method, "method", "Choose one, as GenerationMethod.FAST.");
        Faults.present(initializationBudget, "initializationBudget", "Give OptionalInt.empty() for the usual one.");
        Faults.present(
                observed, "observed", "Say what the model waits for, or use GenerationStrategyConfig.of(method).");
        new Faults()
                .unless(
                        initializationBudget.orElse(0) >= 0,
                        Code.ARGUMENT,
                        "the initialization budget must be >= 0 but is " + initializationBudget.orElse(0),
                        "Give the number of trials before the model takes over.")
                .unless(
                        observed.atLeast().orElse(1) >= 1,
                        Code.ARGUMENT,
                        "at least 1 completed trial is needed before a model but got "
                                + observed.atLeast().orElse(1),
                        "Give 1 or more, or leave it out.")
                .check();
    }

    /**
     * For a configuration whose asks are never blocked.
     *
     * @param method what comes after the beginning
     * @param initializationBudget how many trials there are before the model takes over
     * @param minObservedInitializationTrials how many trials must be completed; empty for half of the budget, at least 2 of 2 and more
     * @param initializeWithCenter whether the first trial is the middle of the space
     * @param useExistingTrialsForInitialization whether attached trials count as beginning
     */
    public GenerationStrategyConfig(
            GenerationMethod method,
            int initializationBudget,
            OptionalInt minObservedInitializationTrials,
            boolean initializeWithCenter,
            boolean useExistingTrialsForInitialization) {
        this(
                method,
                OptionalInt.of(initializationBudget),
                new Observed(minObservedInitializationTrials, true),
                initializeWithCenter,
                useExistingTrialsForInitialization);
    }

    /**
     * The defaults of a method: three trials to begin with, five where not all that is searched is real or the space is configured later; the centre first, existing trials counted.
     *
     * @param method the method
     * @return the configuration
     */
    public static GenerationStrategyConfig of(GenerationMethod method) {
        return new GenerationStrategyConfig(
                method, OptionalInt.empty(), new Observed(OptionalInt.empty(), true), true, true);
    }

    /**
     * A copy with another budget.
     *
     * @param trials how many trials there are before the model takes over
     * @return the copy
     */
    public GenerationStrategyConfig initializationBudget(int trials) {
        return new GenerationStrategyConfig(
                method, OptionalInt.of(trials), observed, initializeWithCenter, useExistingTrialsForInitialization);
    }

    /**
     * A copy that needs another number of completed trials.
     *
     * @param trials how many must be completed before the model takes over
     * @return the copy
     */
    public GenerationStrategyConfig minObservedInitializationTrials(int trials) {
        return new GenerationStrategyConfig(
                method,
                initializationBudget,
                new Observed(OptionalInt.of(trials), observed.allowExceeding()),
                initializeWithCenter,
                useExistingTrialsForInitialization);
    }

    /**
     * A copy that begins with the centre or not.
     *
     * @param centre whether it does
     * @return the copy
     */
    public GenerationStrategyConfig initializeWithCenter(boolean centre) {
        return new GenerationStrategyConfig(
                method, initializationBudget, observed, centre, useExistingTrialsForInitialization);
    }

    /**
     * A copy that counts attached trials or not.
     *
     * @param existing whether it counts them
     * @return the copy
     */
    public GenerationStrategyConfig useExistingTrialsForInitialization(boolean existing) {
        return new GenerationStrategyConfig(method, initializationBudget, observed, initializeWithCenter, existing);
    }

    /**
     * A copy that fills asks beyond the budget until enough trials are completed, as is the default, or makes them wait.
     *
     * @param allowed false for AX-DATA-REQUIRED where the budget is used and too few trials are completed
     * @return the copy
     */
    public GenerationStrategyConfig allowExceedingInitializationBudget(boolean allowed) {
        return new GenerationStrategyConfig(
                method,
                initializationBudget,
                new Observed(observed.atLeast(), allowed),
                initializeWithCenter,
                useExistingTrialsForInitialization);
    }

    /** How many trials there are before the model takes over in a space. */
    int budget(Optional<SearchSpace> space) {
        boolean reals = space.filter(GenerationStrategyConfig::isOfReals).isPresent();
        return initializationBudget.orElse(reals ? REALS : OTHERS);
    }

    private static boolean isOfReals(SearchSpace space) {
        return !space.searched().isEmpty()
                && space.searched().stream()
                        .allMatch(parameter -> parameter instanceof RangeParameter range
                                && !range.integer()
                                && range.step().isEmpty());
    }

    /** How many trials there may be before enough are completed. */
    OptionalInt most(int budget) {
        return observed.allowExceeding() ? OptionalInt.empty() : OptionalInt.of(budget);
    }

    int minObserved(int budget) {
        int usual = Math.max(Math.min(2, budget), budget / 2);
        return observed.atLeast().orElse(Math.max(1, usual));
    }
}
