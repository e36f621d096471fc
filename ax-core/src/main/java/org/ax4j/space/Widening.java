package org.ax4j.space;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;

/** Whether a parameter may become another one: of the same kind, with each of its values among the new ones. */
record Widening(Parameter old) implements Parameter.Cases<Faults> {
    void check(Parameter to) {
        to.match(this).check();
    }

    private Faults rule(boolean holds, String what, String hint) {
        return new Faults().unless(holds, Code.SPACE, "parameter '" + old.name() + "' " + what, hint);
    }

    private Faults changed(Parameter to) {
        return rule(
                false,
                "cannot become " + to.domain() + ": it is " + old.domain(),
                "Widen it within its kind, or add a parameter of another name.");
    }

    @Override
    public Faults range(RangeParameter to) {
        if (!(old instanceof RangeParameter from) || from.integer() != to.integer() || from.scale() != to.scale()) {
            return changed(to);
        }
        boolean inside = to.low() <= from.low() && to.high() >= from.high();
        return rule(
                        inside,
                        "would lose values: " + RangeParameter.interval(from.low(), from.high()) + " is not inside "
                                + RangeParameter.interval(to.low(), to.high()),
                        "Trials may have them: keep the old bounds inside the new.")
                .addAll(rule(
                                !inside || keepsSteps(from, to),
                                "would lose values between " + from.domain() + " and " + to.domain(),
                                "Choose a step that divides the old one and meets its values, or leave it out.")
                        .found())
                .addAll(rule(
                                !inside || keepsDigits(from, to),
                                "would lose decimals between " + from.domain() + " and " + to.domain(),
                                "Keep as many digits and the bounds that have more, or leave the digits out.")
                        .found());
    }

    private static boolean keepsSteps(RangeParameter from, RangeParameter to) {
        if (to.step().isEmpty()) {
            return true;
        }
        double step = to.step().getAsDouble();
        OptionalDouble distance =
                from.step().isPresent() ? from.step() : from.integer() ? OptionalDouble.of(1) : OptionalDouble.empty();
        return distance.isPresent()
                && Grid.isWhole(distance.getAsDouble() / step)
                && Grid.isStep(from.low(), to.low(), step);
    }

    /** Where digits were, both bounds are values, even with more decimals. A step that was may need more decimals than the digits that come. */
    private static boolean keepsDigits(RangeParameter from, RangeParameter to) {
        if (to.digits().isEmpty() || to.step().isPresent()) {
            return true;
        }
        return from.digits().isPresent()
                && from.digits().getAsInt() <= to.digits().getAsInt()
                && kept(from.low(), to)
                && kept(from.high(), to)
                && (from.step().isEmpty() || kept(from.low() + from.step().getAsDouble(), to));
    }

    private static boolean kept(double value, RangeParameter to) {
        return to.cast(value).filter(cast -> cast.equals(value + 0.0)).isPresent();
    }

    @Override
    public Faults choice(ChoiceParameter to) {
        if (!(old instanceof ChoiceParameter from)
                || from.isOrdered() != to.isOrdered()
                || to.cast(from.values().get(0)).isEmpty()) {
            return changed(to);
        }
        Optional<Object> lost = from.values().stream()
                .filter(value -> to.values().stream().noneMatch(kept -> Values.same(kept, value)))
                .findFirst();
        return rule(
                        lost.isEmpty(),
                        "would lose the value " + lost.map(Values::text).orElse(""),
                        "Trials may have it: keep it and freeze or constrain the parameter.")
                .addAll(rule(
                                lost.isPresent() || keepsActivations(from, to),
                                "would activate other parameters than before",
                                "Keep what its old values activate; new values may activate some of these.")
                        .found());
    }

    private static boolean keepsActivations(ChoiceParameter from, ChoiceParameter to) {
        Set<String> known =
                from.activations().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return to.values().stream()
                .allMatch(value -> from.values().stream()
                        .filter(old -> Values.same(old, value))
                        .findFirst()
                        .map(old -> from.activated(old).equals(to.activated(value)))
                        .orElseGet(() -> known.containsAll(to.activated(value))));
    }

    @Override
    public Faults fixed(FixedParameter to) {
        return old.equals(to) ? new Faults() : changed(to);
    }

    @Override
    public Faults derived(DerivedParameter to) {
        return old.equals(to) ? new Faults() : changed(to);
    }
}
