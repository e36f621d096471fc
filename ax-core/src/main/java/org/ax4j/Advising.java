package org.ax4j;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ax4j.component.Artifacts;
import org.ax4j.component.Calls;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.PluginException;
import org.ax4j.experiment.History;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;

/** One question to the stopper: which one, its answer checked by rules S1 and S2, and what it wants to remember. */
final class Advising {
    /** What is said where the stopper does not judge experiments. */
    static final StopAdvice TRIALS_ONLY =
            new StopAdvice(false, "goes on: the stopper judges trials, not the experiment", Map.of());

    private static final String DEFAULT = "ax/default-stopper";

    private final Instances instances;
    private final History history;
    private final Map<String, Map<String, Object>> memories = new LinkedHashMap<>();

    Advising(Instances instances, History history) {
        this.instances = instances;
        this.history = history;
    }

    /** Whether a stopper was chosen, or the default one is present. */
    boolean isPossible() {
        return history.stopper().isPresent() || instances.components().has(Stopper.class, DEFAULT);
    }

    StopAdvice advice(int trial) {
        if (history.trial(trial).isBatch()) {
            return new StopAdvice(
                    false,
                    "trial " + trial + " is a batch: its arms run together and are not judged one by one",
                    Map.of());
        }
        Spec<Stopper> spec = spec();
        Stopper stopper = instances.of(Stopper.class, spec);
        String who = "stopper '" + spec.id() + "'";
        ReviewRequest request = ReviewRequest.of(spec.id(), history, List.of(trial));
        Review review = Calls.guarded(who, () -> stopper.review(request));
        check(who, trial, review);
        review.memory().ifPresent(memory -> memories.put(spec.id(), Calls.memory(who, memory)));
        return review.advice().getOrDefault(trial, new StopAdvice(false, "", Map.of()));
    }

    /** What the stopper says about the whole experiment; empty where it judges trials only. */
    Optional<StopAdvice> advice() {
        Spec<Stopper> spec = spec();
        Stopper stopper = instances.of(Stopper.class, spec);
        String who = "stopper '" + spec.id() + "'";
        Optional<StopAdvice> advice =
                Calls.guarded(who, () -> stopper.reviewExperiment(ReviewRequest.of(spec.id(), history, List.of())));
        new Faults()
                .unless(
                        advice.filter(given -> given.reason().isBlank()).isEmpty(),
                        Code.PLUGIN,
                        who + " breaks rule S6: its advice on the experiment has no reason",
                        "Tell its vendor; the experiment stays as it was.")
                .check(PluginException::new);
        return advice;
    }

    private static void check(String who, int trial, Review review) {
        String hint = "Tell its vendor; the experiment stays as it was.";
        new Faults()
                .unless(
                        review.advice().keySet().equals(Set.of(trial)),
                        Code.PLUGIN,
                        who + " breaks rule S1: asked about trial " + trial + " it advises on "
                                + review.advice().keySet(),
                        hint)
                .unless(
                        review.advice().values().stream()
                                .noneMatch(advice -> advice.reason().isBlank()),
                        Code.PLUGIN,
                        who + " breaks rule S2: its advice has no reason",
                        hint)
                .check(PluginException::new);
    }

    @SuppressWarnings("unchecked")
    private Spec<Stopper> spec() {
        Optional<Spec<?>> chosen = history.stopper();
        if (!isPossible()) {
            throw new PluginException(Code.ARTIFACT, "no stopper is present", Artifacts.add("ax-earlystop"));
        }
        return (Spec<Stopper>) chosen.orElse(Spec.of(Stopper.class, DEFAULT));
    }

    /** What is to be remembered, by key. */
    Map<String, Map<String, Object>> memories() {
        return memories;
    }
}
