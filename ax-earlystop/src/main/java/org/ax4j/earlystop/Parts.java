package org.ax4j.earlystop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ax4j.component.Calls;
import org.ax4j.component.Components;
import org.ax4j.component.Spec;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;

/** The stoppers that another one is made of: each is asked, with its own memory, and all that they say is kept. */
final class Parts {
    /**
     * What the parts remember.
     *
     * @param parts the memory of each part that has one, in plain form, by its place
     */
    record Memory(Map<String, Map<String, Object>> parts) {
        Memory {
            parts = Collections.unmodifiableMap(new TreeMap<>(parts));
        }
    }

    private final String owner;
    private final List<Spec<Stopper>> specs;
    private final List<Stopper> stoppers;

    private Parts(String owner, List<Spec<Stopper>> specs, List<Stopper> stoppers) {
        this.owner = owner;
        this.specs = specs;
        this.stoppers = stoppers;
    }

    static Parts of(String owner, List<Spec<Stopper>> specs, Components components) {
        return new Parts(
                owner,
                specs,
                specs.stream()
                        .map(spec -> components.create(Stopper.class, spec))
                        .toList());
    }

    /** What parts answered, and what all of them remember now. */
    private record Heard(List<Review> reviews, Optional<Record> memory) {}

    /** The review of all parts; a trial is stopped where all of them say so, or any, but never without parts. */
    Review review(ReviewRequest request, boolean all) {
        Heard heard = heard(request, all(), false);
        Map<Integer, StopAdvice> advice = new TreeMap<>();
        request.trials().forEach(trial -> {
            List<StopAdvice> given = heard.reviews().stream()
                    .map(review -> advice(review, trial))
                    .toList();
            advice.put(trial, joined(places(given), given, all));
        });
        return new Review(advice, heard.memory());
    }

    /** The review of the parts in turn: each is asked about the trials that all before it would stop, and those are stopped that all would. */
    Review inTurn(ReviewRequest request) {
        Heard heard = heard(request, all(), true);
        Map<Integer, StopAdvice> advice = new TreeMap<>();
        for (int trial : request.trials()) {
            List<StopAdvice> given = new ArrayList<>();
            for (Review review : heard.reviews()) {
                given.add(advice(review, trial));
                if (!isCondemned(given.get(given.size() - 1))) {
                    break;
                }
            }
            advice.put(trial, joined(places(given), given, true));
        }
        return new Review(advice, heard.memory());
    }

    private int[] all() {
        return IntStream.range(0, stoppers.size()).toArray();
    }

    private static List<Integer> places(List<StopAdvice> given) {
        return IntStream.range(0, given.size()).boxed().toList();
    }

    private static StopAdvice advice(Review review, int trial) {
        return review.advice().getOrDefault(trial, new StopAdvice(false, "goes on", Map.of()));
    }

    /** The review of one part as it stands, with what all parts remember. */
    Review only(ReviewRequest request, int part) {
        Heard heard = heard(request, new int[] {part}, false);
        return new Review(heard.reviews().get(0).advice(), heard.memory());
    }

    private Heard heard(ReviewRequest request, int[] asked, boolean inTurn) {
        Map<String, Map<String, Object>> before =
                request.memory(Memory.class).map(Memory::parts).orElse(Map.of());
        Map<String, Map<String, Object>> after = new TreeMap<>(before);
        List<Review> reviews = new ArrayList<>();
        List<Integer> trials = request.trials();
        for (int part : asked) {
            if (inTurn && trials.isEmpty()) {
                break;
            }
            String place = String.valueOf(part);
            ReviewRequest own = request.about(trials).part(name(part), Optional.ofNullable(before.get(place)));
            Review review = Calls.guarded(who(part), () -> stoppers.get(part).review(own));
            review.memory().ifPresent(memory -> after.put(place, Calls.memory(name(part), memory)));
            reviews.add(review);
            trials = inTurn
                    ? trials.stream()
                            .filter(trial -> isCondemned(advice(review, trial)))
                            .toList()
                    : trials;
        }
        return new Heard(reviews, after.equals(before) ? Optional.empty() : Optional.of(new Memory(after)));
    }

    private String name(int part) {
        return owner + "/" + part;
    }

    private String who(int part) {
        return "stopper '" + specs.get(part).id() + "'";
    }

    /** What the parts that judge the experiment say about it: it ends where all of these, or any, say so; empty where none does. */
    Optional<StopAdvice> experiment(ReviewRequest request, boolean all) {
        List<Integer> places = new ArrayList<>();
        List<StopAdvice> advice = new ArrayList<>();
        for (int part = 0; part < stoppers.size(); part++) {
            Optional<StopAdvice> given = onlyExperiment(request, part);
            if (given.isPresent()) {
                places.add(part);
                advice.add(given.get());
            }
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(joined(places, advice, all));
    }

    /** What one part says about the experiment. */
    Optional<StopAdvice> onlyExperiment(ReviewRequest request, int part) {
        ReviewRequest own = request.part(name(part), Optional.empty());
        return Calls.guarded(who(part), () -> stoppers.get(part).reviewExperiment(own));
    }

    private StopAdvice joined(List<Integer> places, List<StopAdvice> advice, boolean all) {
        Ruling ruling = new Ruling().figure("parts", advice.size());
        List<String> reasons = new ArrayList<>();
        int stops = 0;
        int condemned = 0;
        for (int i = 0; i < advice.size(); i++) {
            String place = places.get(i) + ".";
            StopAdvice part = advice.get(i);
            stops += part.stop() ? 1 : 0;
            condemned += isCondemned(part) ? 1 : 0;
            reasons.add(specs.get(places.get(i)).id() + " says " + part.reason());
            ruling.figure(place + "stop", part.stop() ? 1 : 0);
            part.figures().forEach((name, figure) -> ruling.figure(place + name, figure));
        }
        String text = reasons.isEmpty() ? "no stopper is named" : String.join("; ", reasons);
        if (isReached(stops, advice.size(), all)) {
            return ruling.stop(text);
        }
        if (isReached(condemned, advice.size(), all)) {
            ruling.figure(StopAdvice.CONDEMNED, 1);
        }
        return ruling.keep(text);
    }

    private static boolean isReached(int count, int parts, boolean all) {
        return count > 0 && (count == parts || !all);
    }

    /** Whether a trial is stopped, or would be if an audit did not let it run on. */
    private static boolean isCondemned(StopAdvice advice) {
        return advice.stop() || advice.isAudit();
    }
}
