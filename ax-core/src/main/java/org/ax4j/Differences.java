package org.ax4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.ax4j.error.Figures;
import org.ax4j.experiment.Making;
import org.ax4j.experiment.Origin;
import org.ax4j.experiment.Prediction;
import org.ax4j.space.Point;
import org.jspecify.annotations.Nullable;

/** Collects where what is stored and what comes out are not the same, bit for bit. */
final class Differences {
    private final List<Verification.Difference> found = new ArrayList<>();

    List<Verification.Difference> found() {
        return List.copyOf(found);
    }

    void note(OptionalInt trial, String what) {
        found.add(new Verification.Difference(trial, what));
    }

    /** Doubles are equal by their bits, as {@link Double#equals} compares; so are those in records, lists and maps. */
    void compare(OptionalInt trial, String name, @Nullable Object stored, @Nullable Object now) {
        if (!Objects.equals(stored, now)) {
            note(trial, name + " is " + text(stored) + " but comes out as " + text(now));
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Double real) {
            return Figures.exact(real);
        }
        if (value instanceof Prediction prediction) {
            return Figures.exact(prediction.mean()) + " ± " + Figures.exact(prediction.sem());
        }
        return value == null ? "missing" : value instanceof String text ? "'" + text + "'" : value.toString();
    }

    void points(OptionalInt trial, Point stored, Point now) {
        entries(trial, "", stored.values(), now.values());
    }

    void origins(OptionalInt trial, Origin stored, Origin now) {
        compare(trial, "the stage", stored.stage(), now.stage());
        compare(trial, "the reason", stored.reason(), now.reason());
        compare(trial, "being made", stored.making().isPresent(), now.making().isPresent());
        stored.making().ifPresent(was -> now.making().ifPresent(is -> makings(trial, was, is)));
    }

    private void makings(OptionalInt trial, Making stored, Making now) {
        compare(trial, "the component", stored.component(), now.component());
        compare(trial, "the number of entries seen", stored.seen(), now.seen());
        compare(trial, "the seed", stored.seed(), now.seed());
        entries(trial, "the work ", stored.work(), now.work());
        entries(trial, "the prediction of ", stored.predicted(), now.predicted());
    }

    void memories(Map<String, Object> stored, Map<String, Map<String, Object>> now) {
        entries(OptionalInt.empty(), "the memory of ", stored, now);
    }

    private void entries(OptionalInt trial, String before, Map<String, ?> stored, Map<String, ?> now) {
        Set<String> names = new TreeSet<>(stored.keySet());
        names.addAll(now.keySet());
        names.forEach(name -> compare(trial, before + name, stored.get(name), now.get(name)));
    }
}
