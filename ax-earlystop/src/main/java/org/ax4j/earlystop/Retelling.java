package org.ax4j.earlystop;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ax4j.component.Calls;
import org.ax4j.experiment.Entry;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.History;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;

/** Replays an experiment, obeying a stopper. Not safe for threads. */
final class Retelling {
    private final String id;
    private final Stopper stopper;
    private final Map<Integer, StopAdvice> stopped = new LinkedHashMap<>();
    private History history;

    Retelling(History whole, String id, Stopper stopper) {
        this.id = id;
        this.stopper = stopper;
        this.history = History.empty(whole.seed());
        List<Entry> entries = whole.entries();
        for (int i = 0; i < entries.size(); i++) {
            if (isTold(entries.get(i).event())) {
                add(entries.get(i).at(), entries.get(i).event());
                OptionalInt asked = asked(entries, i);
                if (asked.isPresent()) {
                    ask(entries.get(i).at(), asked.getAsInt());
                }
            }
        }
    }

    /** The experiment as it would have been. */
    History history() {
        return history;
    }

    /** Why each stopped trial was stopped, by index in order of time. */
    Map<Integer, StopAdvice> stopped() {
        return Collections.unmodifiableMap(stopped);
    }

    private void add(Instant at, Event event) {
        history = history.with(new Entry(history.length(), at, event));
    }

    /** All but what was advised, what stoppers remembered then, and what became of a trial after it was stopped. */
    private boolean isTold(Event event) {
        if (event instanceof Event.Advised || event instanceof Event.ExperimentAdvised) {
            return false;
        }
        if (event instanceof Event.Remembered remembered) {
            return !remembered.key().equals(id);
        }
        if (event instanceof Event.DataAttached data) {
            return !stopped.containsKey(data.trial());
        }
        return !(event instanceof Event.StatusChanged change) || !stopped.containsKey(change.trial());
    }

    /** The trial that is asked about after an entry: it runs, its next reading is at another step, and it does not end here. */
    private OptionalInt asked(List<Entry> entries, int place) {
        if (!(entries.get(place).event() instanceof Event.DataAttached data)
                || data.step().isEmpty()) {
            return OptionalInt.empty();
        }
        Trial trial = history.trial(data.trial());
        boolean more = place + 1 < entries.size()
                && isWhole(data, entries.get(place + 1).event());
        return more || trial.isBatch() || trial.status() != TrialStatus.RUNNING
                ? OptionalInt.empty()
                : OptionalInt.of(data.trial());
    }

    /** Whether an event belongs to a reading: more at the same step, or that the trial was completed with it. */
    private static boolean isWhole(Event.DataAttached data, Event next) {
        if (next instanceof Event.StatusChanged change) {
            return change.trial() == data.trial() && change.status() == TrialStatus.COMPLETED;
        }
        return next instanceof Event.DataAttached more
                && more.trial() == data.trial()
                && more.step().equals(data.step());
    }

    private void ask(Instant at, int trial) {
        ReviewRequest request = ReviewRequest.of(id, history, List.of(trial));
        Review review = Calls.guarded("stopper '" + id + "'", () -> stopper.review(request));
        StopAdvice advice = review.advice().getOrDefault(trial, new StopAdvice(false, "goes on", Map.of()));
        review.memory()
                .ifPresent(memory -> add(at, new Event.Remembered(id, Calls.memory("stopper '" + id + "'", memory))));
        if (advice.stop()) {
            stopped.put(trial, advice);
            add(at, new Event.StatusChanged(trial, TrialStatus.EARLY_STOPPED, advice.reason()));
        }
    }
}
