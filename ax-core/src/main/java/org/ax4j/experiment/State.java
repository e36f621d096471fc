package org.ax4j.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ax4j.component.Spec;
import org.ax4j.problem.Metric;
import org.ax4j.space.LiveSpace;

/** What a log's entries add up to; each entry makes the next state of the one before. */
record State(Optional<Named> named, Setup setup, Trials trials, Arms arms, Map<String, Map<String, Object>> memories) {
    /** The name, and the space with its edits. */
    record Named(Event.Configured event, LiveSpace live) {}

    /** What was configured. */
    record Setup(
            List<Metric> metrics,
            Optional<Event.OptimizationConfigured> optimization,
            Optional<Map<String, Object>> strategy,
            Optional<Spec<?>> stopper,
            Optional<Event.Asked> lastAsk) {}

    static State empty() {
        return new State(
                Optional.empty(),
                new Setup(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Trials.EMPTY,
                Arms.empty(),
                Map.of());
    }

    State after(Entry entry) {
        return entry.event().match(new Step(this, entry.at()));
    }

    private State with(Setup next) {
        return new State(named, next, trials, arms, memories);
    }

    private State with(Trial trial) {
        return new State(named, setup, trials.with(trial), arms, memories);
    }

    private State declaring(Set<String> names) {
        for (String name : names) {
            if (!knows(name)) {
                return declared(names.stream()
                        .filter(other -> !knows(other))
                        .map(Metric::named)
                        .toList());
            }
        }
        return this;
    }

    /** A plain search: it is made for each reading, and metrics are few. */
    private boolean knows(String name) {
        for (Metric metric : setup.metrics()) {
            if (metric.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private State declared(List<Metric> metrics) {
        Map<String, Metric> byName = new LinkedHashMap<>();
        setup.metrics().forEach(metric -> byName.put(metric.name(), metric));
        metrics.forEach(metric -> byName.put(metric.name(), metric));
        return with(new Setup(
                List.copyOf(byName.values()),
                setup.optimization(),
                setup.strategy(),
                setup.stopper(),
                setup.lastAsk()));
    }

    /** One event, told at a time. */
    private record Step(State before, Instant at) implements Event.Cases<State> {
        @Override
        public State configured(Event.Configured event) {
            Named named = new Named(event, LiveSpace.of(event.space()));
            return new State(Optional.of(named), before.setup, before.trials, before.arms, before.memories);
        }

        /** Old trials are carried over, so that models see complete points; the log keeps what was run. Cost O(trials). */
        @Override
        public State spaceEdited(Event.SpaceEdited event) {
            Named named = before.named.orElseThrow();
            LiveSpace live = named.live();
            Trials trials = Trials.EMPTY;
            Arms arms = Arms.empty();
            for (Trial trial : before.trials) {
                Trial carried = trial.carried(point -> live.carried(event.edit(), point));
                trials = trials.with(carried);
                arms = arms.with(carried.members().stream().map(Trial::arm).toList());
            }
            Named edited = new Named(named.event(), live.after(event.edit()));
            return new State(Optional.of(edited), before.setup, trials, arms, before.memories);
        }

        @Override
        public State metricsDeclared(Event.MetricsDeclared event) {
            return before.declared(event.metrics());
        }

        @Override
        public State optimizationConfigured(Event.OptimizationConfigured event) {
            Set<String> used = new TreeSet<>();
            event.constraints()
                    .forEach(c -> used.addAll(c.expression().weights().keySet()));
            List<String> ordered = new ArrayList<>();
            event.objective()
                    .goals()
                    .forEach(goal -> ordered.addAll(goal.expression().weights().keySet()));
            State known = before;
            for (String name : ordered) {
                known = known.declaring(Set.of(name));
            }
            known = known.declaring(used);
            Setup s = known.setup;
            return known.with(new Setup(s.metrics(), Optional.of(event), s.strategy(), s.stopper(), s.lastAsk()));
        }

        @Override
        public State strategyConfigured(Event.StrategyConfigured event) {
            Setup s = before.setup;
            return before.with(
                    new Setup(s.metrics(), s.optimization(), Optional.of(event.strategy()), s.stopper(), s.lastAsk()));
        }

        @Override
        public State stoppingConfigured(Event.StoppingConfigured event) {
            Setup s = before.setup;
            return before.with(
                    new Setup(s.metrics(), s.optimization(), s.strategy(), Optional.of(event.stopper()), s.lastAsk()));
        }

        @Override
        public State asked(Event.Asked event) {
            Setup s = before.setup;
            return before.with(new Setup(s.metrics(), s.optimization(), s.strategy(), s.stopper(), Optional.of(event)));
        }

        @Override
        public State trialAdded(Event.TrialAdded event) {
            Trial trial = Trial.added(event.trial(), event.arm(), event.origin(), Life.candidate(at));
            return new State(
                    before.named,
                    before.setup,
                    before.trials.with(trial),
                    before.arms.with(List.of(event.arm())),
                    before.memories);
        }

        @Override
        public State batchAdded(Event.BatchAdded event) {
            Trial trial = Trial.batch(event.trial(), event.members(), Life.candidate(at));
            List<Arm> arms = event.members().stream().map(Event.Member::arm).toList();
            return new State(
                    before.named, before.setup, before.trials.with(trial), before.arms.with(arms), before.memories);
        }

        @Override
        public State statusChanged(Event.StatusChanged event) {
            Trial trial = before.trials.get(event.trial());
            return before.with(trial.lives(trial.life().became(event.status(), event.reason(), at)));
        }

        @Override
        public State dataAttached(Event.DataAttached event) {
            Trial trial = before.trials.get(event.trial());
            return before.declaring(event.outcomes().readings().keySet())
                    .with(trial.told(event.arm(), event.step(), event.outcomes()));
        }

        @Override
        public State advised(Event.Advised event) {
            return before.with(before.trials.get(event.trial()).advised(event.advice()));
        }

        @Override
        public State experimentAdvised(Event.ExperimentAdvised event) {
            return before;
        }

        @Override
        public State remembered(Event.Remembered event) {
            Map<String, Map<String, Object>> memories = new LinkedHashMap<>(before.memories);
            memories.put(event.key(), event.memory());
            return new State(
                    before.named, before.setup, before.trials, before.arms, Collections.unmodifiableMap(memories));
        }
    }
}
