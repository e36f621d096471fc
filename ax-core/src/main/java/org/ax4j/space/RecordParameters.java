package org.ax4j.space;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.jspecify.annotations.Nullable;

/** Makes parameters of record components by their types and annotations. */
final class RecordParameters {
    /** A float keeps six figures, whatever they are. */
    private static final double FLOAT_VALUES = 1e6;

    private final Faults faults = new Faults();
    private final List<Parameter> parameters = new ArrayList<>();

    private RecordParameters() {}

    static SearchSpace space(Class<?> type) {
        RecordParameters reader = new RecordParameters();
        RecordShape shape = RecordShape.of(type, reader.faults);
        reader.read(shape);
        reader.faults.check();
        SpaceRules.check(reader.parameters, List.of());
        List<ParameterConstraint> constraints = RecordConstraints.of(shape, reader.faults);
        reader.faults
                .collect(() -> SpaceRules.check(reader.parameters, constraints))
                .check();
        return new SearchSpace(reader.parameters, constraints);
    }

    private void read(RecordShape shape) {
        for (RecordShape.Slot slot : shape.slots()) {
            if (slot.nested().isEmpty()) {
                faults.collect(() -> parameters.add(new Leaf(slot).parameter()));
            }
            slot.nested().ifPresent(this::read);
            slot.kinds().values().forEach(this::read);
        }
    }

    /** A component that makes one parameter. */
    private record Leaf(RecordShape.Slot slot) {
        private Parameter parameter() {
            ComponentType kind = ComponentType.of(slot.type());
            allowed(kind);
            Range range = annotation(Range.class);
            Choices choices = annotation(Choices.class);
            if (range != null) {
                return range(range, kind == ComponentType.WHOLE);
            }
            if (kind == ComponentType.SEALED) {
                return kinds();
            }
            if (kind == ComponentType.FLAG) {
                return ChoiceParameter.ofBoolean(slot.name());
            }
            List<Object> values = choices != null
                    ? values(choices, kind)
                    : Arrays.asList(slot.type().getEnumConstants());
            Ordered ordered = annotation(Ordered.class);
            return new ChoiceParameter(slot.name(), values, ordered == null ? kind.isNumber() : ordered.value());
        }

        /** A choice among the names of records, each of which activates what its record holds. */
        private Parameter kinds() {
            Map<Object, Set<String>> activations = new LinkedHashMap<>();
            slot.kinds().forEach((name, kind) -> {
                if (!kind.slots().isEmpty()) {
                    activations.put(name, new LinkedHashSet<>(kind.heads()));
                }
            });
            return new ChoiceParameter(slot.name(), List.copyOf(slot.kinds().keySet()), false, activations);
        }

        private Parameter range(Range range, boolean whole) {
            Scale scale = annotation(Log.class) != null
                    ? Scale.LOG
                    : annotation(Logit.class) != null ? Scale.LOGIT : Scale.LINEAR;
            return new RangeParameter(
                    slot.name(),
                    whole,
                    range.low(),
                    range.high(),
                    scale,
                    range.step() == 0 ? OptionalDouble.empty() : OptionalDouble.of(range.step()),
                    range.digits() == -1 ? OptionalInt.empty() : OptionalInt.of(range.digits()));
        }

        /** The values given, in the component's own type; faults where one has no such form. */
        private List<Object> values(Choices choices, ComponentType kind) {
            Faults wrong = new Faults();
            List<Object> given = kind.isNumber()
                    ? Arrays.stream(choices.numbers())
                            .<Object>mapToObj(Double::valueOf)
                            .toList()
                    : Arrays.<Object>asList((Object[]) choices.value());
            List<Object> values = new ArrayList<>();
            for (Object one : given) {
                ComponentType.into(slot.type(), one)
                        .ifPresentOrElse(
                                value -> values.add(kind == ComponentType.REAL ? one : value),
                                () -> wrong.unless(
                                        false,
                                        Code.CHOICE,
                                        slot.shown() + Values.text(one) + " is no value of "
                                                + slot.type().getSimpleName(),
                                        "Correct the value, or the type of the component."));
            }
            wrong.check();
            return values;
        }

        /** Whether values of the range have at most as many figures as every float keeps. */
        private static boolean isExact(@Nullable Range range) {
            if (range == null) {
                return true;
            }
            double finest = range.step() > 0 ? range.step() : range.digits() >= 0 ? Math.pow(10, -range.digits()) : 0;
            return Math.max(Math.abs(range.low()), Math.abs(range.high())) <= FLOAT_VALUES * finest;
        }

        private static boolean isInt(@Nullable Range range) {
            return range == null || (range.low() >= Integer.MIN_VALUE && range.high() <= Integer.MAX_VALUE);
        }

        /** Which annotations go with a type and with each other. */
        private void allowed(ComponentType kind) {
            boolean range = annotation(Range.class) != null;
            Choices choices = annotation(Choices.class);
            boolean scaled = annotation(Log.class) != null || annotation(Logit.class) != null;
            Faults wrong = new Faults();
            rule(wrong, !range || kind.isNumber(), "@Range is for numbers", "Leave it out, or use a number.");
            rule(
                    wrong,
                    !ComponentType.isFloat(slot.type())
                            || annotation(Range.class) == null
                            || isExact(annotation(Range.class)),
                    "a float cannot hold all values of the range, so that an instance would be another point",
                    "Use double, or give a step or digits that leave at most six figures.");
            rule(
                    wrong,
                    kind != ComponentType.WHOLE || isInt(annotation(Range.class)),
                    "whole numbers are of int's range, and its range goes beyond that",
                    "Use double, with step = 1 where values are whole, or narrower bounds.");
            wrong.unless(
                    kind != ComponentType.CONSTANT
                            || choices != null
                            || slot.type().getEnumConstants().length > 1,
                    Code.CHOICE,
                    slot.shown() + "the enum " + slot.type().getSimpleName() + " has fewer than two constants",
                    "Leave the component out, or add a constant: what cannot vary is no parameter.");
            wrong.unless(
                    kind != ComponentType.SEALED || slot.type().getPermittedSubclasses().length > 1,
                    Code.CHOICE,
                    slot.shown() + "the sealed interface " + slot.type().getSimpleName() + " permits one record only",
                    "Use the record itself, or permit another: what cannot vary is no parameter.");
            rule(
                    wrong,
                    !kind.isNumber() || range || choices != null,
                    "a number needs @Range or @Choices",
                    "Say @Range(low = ..., high = ...) or @Choices(numbers = {...}).");
            rule(
                    wrong,
                    kind != ComponentType.TEXT || choices != null,
                    "a string needs @Choices",
                    "Say @Choices({...}), or use an enum.");
            rule(wrong, !range || choices == null, "both @Range and @Choices are said", "Leave one of them out.");
            rule(
                    wrong,
                    kind != ComponentType.SEALED || (choices == null && annotation(Ordered.class) == null),
                    "a sealed interface needs no @Choices and has no order",
                    "Leave it out: the records that it permits are the choices.");
            rule(
                    wrong,
                    choices == null || kind != ComponentType.FLAG,
                    "a boolean needs no @Choices",
                    "Leave it out: both values are tried.");
            rule(wrong, !scaled || range, "a scale needs @Range", "Say @Range, or leave the scale out.");
            rule(
                    wrong,
                    annotation(Log.class) == null || annotation(Logit.class) == null,
                    "both @Log and @Logit are said",
                    "Leave one of them out.");
            rule(
                    wrong,
                    annotation(Ordered.class) == null || (!range && kind != ComponentType.FLAG),
                    "@Ordered is for choices",
                    "Leave it out.");
            if (choices != null) {
                texts(wrong, choices, kind);
            }
            wrong.check();
        }

        private void texts(Faults wrong, Choices choices, ComponentType kind) {
            boolean mixed = kind.isNumber() ? choices.value().length > 0 : choices.numbers().length > 0;
            String type = slot.type().getSimpleName();
            rule(
                    wrong,
                    !mixed,
                    kind.isNumber() ? "@Choices gives texts for " + type : "@Choices gives numbers for " + type,
                    kind.isNumber() ? "Say @Choices(numbers = {...})." : "Say @Choices({...}) with texts.");
        }

        private void rule(Faults wrong, boolean holds, String what, String hint) {
            wrong.unless(holds, Code.SPACE, slot.shown() + what, hint);
        }

        private <A extends Annotation> @Nullable A annotation(Class<A> type) {
            return slot.component().getAnnotation(type);
        }
    }
}
