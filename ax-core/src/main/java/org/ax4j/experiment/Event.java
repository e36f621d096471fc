package org.ax4j.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ax4j.component.Spec;
import org.ax4j.error.Faults;
import org.ax4j.problem.Metric;
import org.ax4j.problem.Objective;
import org.ax4j.problem.OutcomeConstraint;
import org.ax4j.space.SearchSpace;
import org.ax4j.space.SpaceEdit;

/** What an {@link Entry} of the log says. An experiment is nothing but its events in their order. */
public sealed interface Event {
    /**
     * Answers by kind of event; the compiler lists what to change when a kind is added.
     *
     * @param cases one answer for each kind
     * @param <R> what is answered
     * @return the answer for this event
     */
    <R> R match(Cases<R> cases);

    /**
     * The experiment was named and its space given.
     *
     * @param name its name
     * @param config what people say about it
     * @param space what is searched
     */
    record Configured(String name, ExperimentConfig config, SearchSpace space) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.configured(this);
        }
    }

    /**
     * The space was changed while it was searched. Trials before it are kept as they ran; what the history says of them follows the edit.
     *
     * @param edit the change
     */
    record SpaceEdited(SpaceEdit edit) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.spaceEdited(this);
        }
    }

    /**
     * Metrics were declared; those of known names are replaced.
     *
     * @param metrics the metrics
     */
    record MetricsDeclared(List<Metric> metrics) implements Event {
        /** Copies the list. */
        public MetricsDeclared {
            metrics = List.copyOf(metrics);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.metricsDeclared(this);
        }
    }

    /**
     * What is wanted was said.
     *
     * @param objective the goals
     * @param constraints what must hold
     */
    record OptimizationConfigured(Objective objective, List<OutcomeConstraint> constraints) implements Event {
        /** Copies the list. */
        public OptimizationConfigured {
            constraints = List.copyOf(constraints);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.optimizationConfigured(this);
        }
    }

    /**
     * The strategy was chosen.
     *
     * @param strategy its plain form
     */
    record StrategyConfigured(Map<String, Object> strategy) implements Event {
        /** Copies the map. */
        public StrategyConfigured {
            strategy = Collections.unmodifiableMap(new LinkedHashMap<>(strategy));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.strategyConfigured(this);
        }
    }

    /**
     * The stopper was chosen.
     *
     * @param stopper which component with which complete configuration
     */
    record StoppingConfigured(Spec<?> stopper) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stoppingConfigured(this);
        }
    }

    /**
     * Trials were asked for.
     *
     * @param count how many
     * @param fixed values that the call fixed, canonical; what was frozen then is in the edits before it, and was held too
     * @param seen how many entries of the log the answer is based on
     * @param answered how many there were
     * @param answer why there were fewer; empty where there were not
     */
    record Asked(int count, Map<String, Object> fixed, long seen, int answered, String answer) implements Event {
        /** Copies the map, and makes the answer one that can be stored. */
        public Asked {
            answer = Faults.whole(answer);
            fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.asked(this);
        }
    }

    /**
     * A trial was added.
     *
     * @param trial its index, the number of trials before it
     * @param arm its point and name
     * @param origin where it comes from
     */
    record TrialAdded(int trial, Arm arm, Origin origin) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.trialAdded(this);
        }
    }

    /**
     * A trial of several arms was added.
     *
     * @param trial its index, the number of trials before it
     * @param members its arms, at least one
     */
    record BatchAdded(int trial, List<Member> members) implements Event {
        /** Copies the list. */
        public BatchAdded {
            members = List.copyOf(members);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.batchAdded(this);
        }
    }

    /**
     * One arm of a batch.
     *
     * @param arm its point and name
     * @param weight its weight, finite and positive
     * @param origin where it comes from
     */
    record Member(Arm arm, double weight, Origin origin) {}

    /**
     * A trial's status changed.
     *
     * @param trial its index
     * @param status the new status
     * @param reason why; empty where nothing was said
     */
    record StatusChanged(int trial, TrialStatus status, String reason) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.statusChanged(this);
        }
    }

    /**
     * Readings came in.
     *
     * @param trial the trial's index
     * @param arm the name of the arm of a batch that was read; empty for a trial of one arm
     * @param step how far the trial was; empty for final readings
     * @param outcomes the readings
     */
    record DataAttached(int trial, String arm, OptionalDouble step, Outcomes outcomes) implements Event {
        /**
         * Readings of a trial of one arm.
         *
         * @param trial the trial's index
         * @param step how far the trial was; empty for final readings
         * @param outcomes the readings
         */
        public DataAttached(int trial, OptionalDouble step, Outcomes outcomes) {
            this(trial, "", step, outcomes);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dataAttached(this);
        }
    }

    /**
     * Advice was asked for.
     *
     * @param trial the trial's index
     * @param advice what was answered
     */
    record Advised(int trial, StopAdvice advice) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.advised(this);
        }
    }

    /**
     * Advice on the whole experiment was asked for.
     *
     * @param advice what was answered
     */
    record ExperimentAdvised(StopAdvice advice) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.experimentAdvised(this);
        }
    }

    /**
     * A component left something to be handed back to it.
     *
     * @param key whose it is: the component's id, with a place before it where a component is used in several
     * @param memory its plain form
     */
    record Remembered(String key, Map<String, Object> memory) implements Event {
        /** Copies the map. */
        public Remembered {
            memory = Collections.unmodifiableMap(new LinkedHashMap<>(memory));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.remembered(this);
        }
    }

    /**
     * One answer for each kind of event.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {
        /**
         * For the name and space.
         *
         * @param event the event
         * @return the answer
         */
        R configured(Configured event);

        /**
         * For a change of the space.
         *
         * @param event the event
         * @return the answer
         */
        R spaceEdited(SpaceEdited event);

        /**
         * For metrics.
         *
         * @param event the event
         * @return the answer
         */
        R metricsDeclared(MetricsDeclared event);

        /**
         * For the objective.
         *
         * @param event the event
         * @return the answer
         */
        R optimizationConfigured(OptimizationConfigured event);

        /**
         * For the strategy.
         *
         * @param event the event
         * @return the answer
         */
        R strategyConfigured(StrategyConfigured event);

        /**
         * For the stopper.
         *
         * @param event the event
         * @return the answer
         */
        R stoppingConfigured(StoppingConfigured event);

        /**
         * For a request of trials.
         *
         * @param event the event
         * @return the answer
         */
        R asked(Asked event);

        /**
         * For a new trial.
         *
         * @param event the event
         * @return the answer
         */
        R trialAdded(TrialAdded event);

        /**
         * For a new trial of several arms.
         *
         * @param event the event
         * @return the answer
         */
        R batchAdded(BatchAdded event);

        /**
         * For a status.
         *
         * @param event the event
         * @return the answer
         */
        R statusChanged(StatusChanged event);

        /**
         * For readings.
         *
         * @param event the event
         * @return the answer
         */
        R dataAttached(DataAttached event);

        /**
         * For advice.
         *
         * @param event the event
         * @return the answer
         */
        R advised(Advised event);

        /**
         * For advice on the whole experiment.
         *
         * @param event the event
         * @return the answer
         */
        R experimentAdvised(ExperimentAdvised event);

        /**
         * For a memory.
         *
         * @param event the event
         * @return the answer
         */
        R remembered(Remembered event);
    }
}
