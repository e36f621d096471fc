package org.ax4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.ax4j.component.Plain;
import org.ax4j.error.AxException;
import org.ax4j.experiment.Entry;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.Experiment;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Making;
import org.ax4j.strategy.Asking;
import org.ax4j.strategy.Efforts;
import org.ax4j.strategy.GenerationStrategy;

/** Replays one log ask by ask. Cost: that of all asks, and one pass over the log. */
final class Verifying {
    private final Instances instances;
    private final History history;

    Verifying(Instances instances, History history) {
        this.instances = instances;
        this.history = history;
    }

    /** What the log says of one ask: the strategy that came in with it, itself, its trials, and what components left after it. */
    private record Told(
            Optional<Map<String, Object>> strategy,
            long sequence,
            Event.Asked asked,
            List<Event.TrialAdded> added,
            Map<String, Object> memories) {
        private List<Integer> trials() {
            return added.stream().map(Event.TrialAdded::trial).distinct().toList();
        }

        private List<Making> makings() {
            return added.stream()
                    .flatMap(trial -> trial.origin().making().stream())
                    .toList();
        }
    }

    Verification verification() {
        List<Told> asks = told();
        Map<Long, History> moments =
                moments(asks.stream().map(told -> told.asked().seen()).collect(Collectors.toSet()));
        return new Verification(asks.stream()
                .map(told -> new Verification.Ask(told.sequence(), told.trials(), differences(told, moments)))
                .toList());
    }

    private List<Told> told() {
        List<Told> found = new ArrayList<>();
        List<Entry> entries = history.entries();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).event() instanceof Event.Asked asked) {
                found.add(told(entries, i, asked));
            }
        }
        return found;
    }

    /** An ask, its trials with their first status, and memories are written as one, so they follow each other. */
    private static Told told(List<Entry> entries, int at, Event.Asked asked) {
        List<Event.TrialAdded> added = new ArrayList<>();
        Map<String, Object> memories = new LinkedHashMap<>();
        int next = at + 1;
        while (next < entries.size() && added.size() < asked.answered()) {
            if (entries.get(next).event() instanceof Event.TrialAdded trial) {
                added.add(trial);
            } else if (entries.get(next).event() instanceof Event.BatchAdded batch) {
                batch.members().forEach(one -> added.add(new Event.TrialAdded(batch.trial(), one.arm(), one.origin())));
            } else if (!(entries.get(next).event() instanceof Event.StatusChanged)) {
                break;
            }
            next++;
        }
        while (next < entries.size() && entries.get(next).event() instanceof Event.StatusChanged) {
            next++;
        }
        while (next < entries.size() && entries.get(next).event() instanceof Event.Remembered remembered) {
            memories.put(remembered.key(), remembered.memory());
            next++;
        }
        Optional<Map<String, Object>> strategy =
                at > 0 && entries.get(at - 1).event() instanceof Event.StrategyConfigured own
                        ? Optional.of(own.strategy())
                        : Optional.empty();
        return new Told(strategy, at, asked, added, memories);
    }

    /** The experiment as it stood when this many entries were written. */
    private Map<Long, History> moments(Set<Long> lengths) {
        Map<Long, History> moments = new HashMap<>();
        History then = History.empty(history.seed());
        for (Entry entry : history.entries()) {
            if (lengths.contains(then.length())) {
                moments.put(then.length(), then);
            }
            then = then.with(entry);
        }
        return moments;
    }

    private List<Verification.Difference> differences(Told told, Map<Long, History> moments) {
        Differences differences = new Differences();
        History then = moments.get(told.asked().seen());
        if (then == null || told.asked().seen() > told.sequence()) {
            differences.note(
                    OptionalInt.empty(),
                    "the ask says that it saw " + told.asked().seen() + " entries, but it is entry " + told.sequence());
            return differences.found();
        }
        try {
            Answers answers = new Answers(instances, then);
            Asking.Answer now = answers.asking(
                            told.strategy()
                                    .map(plain -> Plain.to(plain, GenerationStrategy.class))
                                    .orElseGet(answers::strategy),
                            (id, generator) -> generator)
                    .efforts(Efforts.of(told.makings()))
                    .points(told.asked().count(), told.asked().fixed());
            compare(told, now, differences);
            weights(told, differences);
        } catch (AxException e) {
            differences.note(OptionalInt.empty(), "the ask cannot be answered again: " + e.getMessage());
        }
        return differences.found();
    }

    /** Arms that were asked for have equal weights. */
    private void weights(Told told, Differences differences) {
        told.trials()
                .forEach(trial -> history.trial(trial)
                        .arms()
                        .forEach((arm, weight) -> differences.compare(
                                OptionalInt.of(trial), "the weight of arm '" + arm.name() + "'", weight, 1.0)));
    }

    private static void compare(Told told, Asking.Answer now, Differences differences) {
        OptionalInt whole = OptionalInt.empty();
        differences.compare(
                whole,
                "the number of trials",
                told.asked().answered(),
                now.asked().answered());
        differences.compare(
                whole, "the answer", told.asked().answer(), now.asked().answer());
        int both = Math.min(told.added().size(), now.drafts().size());
        for (int i = 0; i < both; i++) {
            Event.TrialAdded stored = told.added().get(i);
            Experiment.Draft draft = now.drafts().get(i);
            OptionalInt trial = OptionalInt.of(stored.trial());
            differences.points(trial, stored.arm().point(), draft.point());
            differences.origins(trial, stored.origin(), draft.origin());
        }
        differences.memories(told.memories(), now.memories());
    }
}
