package org.ax4j.earlystop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** The review of all parts; a trial is stopped where all of them say so, or any, but never without parts. */
    Review review(ReviewRequest request, boolean all) {
        Map<String, Map<String, Object>> before =
                request.memory(Memory.class).map(Memory::parts).orElse(Map.of());
        Map<String, Map<String, Object>> after = new TreeMap<>(before);
        List<Review> reviews = new ArrayList<>();
        for (int i = 0; i < stoppers.size(); i++) {
            String place = String.valueOf(i);
            String name = owner + "/" + place;
            Stopper stopper = stoppers.get(i);
            ReviewRequest asked = request.part(name, Optional.ofNullable(before.get(place)));
            Review review = Calls.guarded("stopper '" + specs.get(i).id() + "'", () -> stopper.review(asked));
            review.memory().ifPresent(memory -> after.put(place, Calls.memory(name, memory)));
            reviews.add(review);
        }
        Map<Integer, StopAdvice> advice = new TreeMap<>();
        request.trials().forEach(trial -> advice.put(trial, joined(trial, reviews, all)));
        return new Review(advice, after.equals(before) ? Optional.empty() : Optional.of(new Memory(after)));
    }

    private StopAdvice joined(int trial, List<Review> reviews, boolean all) {
        Ruling ruling = new Ruling().figure("parts", reviews.size());
        List<String> reasons = new ArrayList<>();
        int stops = 0;
        for (int i = 0; i < reviews.size(); i++) {
            String place = i + ".";
            StopAdvice part = reviews.get(i).advice().getOrDefault(trial, new StopAdvice(false, "goes on", Map.of()));
            stops += part.stop() ? 1 : 0;
            reasons.add(specs.get(i).id() + " says " + part.reason());
            ruling.figure(place + "stop", part.stop() ? 1 : 0);
            part.figures().forEach((name, figure) -> ruling.figure(place + name, figure));
        }
        String text = reasons.isEmpty() ? "no stopper is named" : String.join("; ", reasons);
        return (all ? stops == reviews.size() : stops > 0) && stops > 0 ? ruling.stop(text) : ruling.keep(text);
    }
}
