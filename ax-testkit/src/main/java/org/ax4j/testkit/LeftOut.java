package org.ax4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ax4j.component.Calls;
import org.ax4j.error.DataRequiredException;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.spi.Generator;
import org.ax4j.spi.LeaveOneOut;
import org.ax4j.spi.PredictRequest;

/** Checks of the rules L1, L3 and L4, for generators that predict trials from all others. */
record LeftOut(Subject<Generator> subject) {
    /** An answer for each completed trial with exactly its metrics, finite; none for a trial without readings. */
    void complete(Scenario scenario) {
        History history = scenario.history();
        ask(subject.fresh(), history).ifPresent(answers -> {
            for (Trial trial : history.trials()) {
                boolean ended = trial.status() == TrialStatus.COMPLETED;
                Set<String> known = trial.isBatch()
                        ? Set.of()
                        : new TreeSet<>(trial.progress().curves().keySet());
                Set<String> answered = new TreeSet<>(
                        answers.getOrDefault(trial.index(), Map.of()).keySet());
                if (ended) {
                    assertEquals(known, answered, () -> "breaks rule L1: metrics of trial " + trial.index());
                }
                assertTrue(
                        known.containsAll(answered),
                        () -> "breaks rule L1: trial " + trial.index() + " has readings of " + known
                                + " and is answered with " + answered);
            }
            answers.values().forEach(answer -> answer.forEach(LeftOut::finite));
        });
    }

    private static void finite(String metric, Prediction prediction) {
        assertTrue(
                Double.isFinite(prediction.mean()) && Double.isFinite(prediction.sem()) && prediction.sem() >= 0,
                () -> "breaks rule L3: " + metric + " has mean " + prediction.mean() + " and standard error "
                        + prediction.sem());
    }

    /** The same request has the same answer. */
    void same(Generator warm, Scenario scenario, List<Scenario> others) {
        new Repeats<Generator, Optional<Map<Integer, Map<String, Prediction>>>>(subject, this::ask)
                .same(warm, scenario.history(), others);
    }

    private Optional<Map<Integer, Map<String, Prediction>>> ask(Generator generator, History history) {
        PredictRequest request = PredictRequest.of(subject.id(), history, List.of());
        try {
            return Optional.of(
                    new TreeMap<>(Calls.guarded(subject.who(), () -> ((LeaveOneOut) generator).leaveOneOut(request))));
        } catch (DataRequiredException e) {
            return Optional.empty();
        }
    }
}
