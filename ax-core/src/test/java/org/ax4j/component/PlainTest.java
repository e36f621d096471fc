package org.ax4j.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.ax4j.error.InvalidInputException;
import org.junit.jupiter.api.Test;

class PlainTest {
    enum Colour {
        RED,
        GREEN
    }

    record Inner(double rate, Optional<Colour> colour) {}

    record Positive(int count) {
        Positive {
            if (count <= 0) {
                throw new IllegalArgumentException("not positive");
            }
        }
    }

    record All(
            boolean flag,
            byte b,
            short s,
            int i,
            long l,
            float f,
            double d,
            Integer boxed,
            String text,
            Colour colour,
            OptionalInt maybeInt,
            OptionalLong maybeLong,
            OptionalDouble maybeDouble,
            Optional<String> maybeText,
            List<Inner> inners,
            Map<String, List<Double>> tables,
            Spec<Runnable> spec) {}

    private static All random(SplittableRandom random) {
        boolean some = random.nextBoolean();
        Inner inner = new Inner(random.nextDouble(), some ? Optional.of(Colour.GREEN) : Optional.empty());
        Map<String, List<Double>> tables = new LinkedHashMap<>();
        tables.put("b " + random.nextInt(5), List.of(random.nextDouble(), Double.NaN));
        tables.put("a", List.of());
        return new All(
                random.nextBoolean(),
                (byte) random.nextInt(),
                (short) random.nextInt(),
                random.nextInt(),
                random.nextLong(),
                (float) random.nextDouble(),
                Double.longBitsToDouble(random.nextLong() & 0x7FEFFFFFFFFFFFFFL),
                random.nextInt(),
                "ü\n" + random.nextInt(),
                some ? Colour.RED : Colour.GREEN,
                some ? OptionalInt.of(random.nextInt()) : OptionalInt.empty(),
                some ? OptionalLong.empty() : OptionalLong.of(random.nextLong()),
                some ? OptionalDouble.of(Double.POSITIVE_INFINITY) : OptionalDouble.empty(),
                some ? Optional.of("") : Optional.empty(),
                some ? List.of(inner, inner) : List.of(),
                tables,
                Spec.of(Runnable.class, "acme/run", inner));
    }

    @Test
    void recordsComeBackFromTheirPlainForm() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 500; i++) {
            All record = random(random);
            assertThat(Plain.to(Plain.of(record), All.class)).isEqualTo(record);
        }
    }

    @Test
    void plainFormsHoldPlainValuesOnly() {
        assertThat(Plain.of(random(new SplittableRandom(9)))).allSatisfy((name, value) -> plain(value));
    }

    private static void plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> {
                assertThat(key).isInstanceOf(String.class);
                plain(element);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(PlainTest::plain);
        } else {
            assertThat(value).isInstanceOfAny(Boolean.class, Long.class, Double.class, String.class);
        }
    }

    @Test
    void whatIsMissingHasTheDefault() {
        Inner defaults = new Inner(0.5, Optional.empty());
        assertThat(Plain.to(Map.of(), defaults)).isEqualTo(defaults);
        assertThat(Plain.to(Map.of("colour", "RED"), defaults)).isEqualTo(new Inner(0.5, Optional.of(Colour.RED)));
        assertThat(Plain.to(Map.of("rate", 2L), defaults)).isEqualTo(new Inner(2.0, Optional.empty()));
        assertThat(Plain.of(defaults)).isEqualTo(Map.of("rate", 0.5));
    }

    @Test
    void wholeNumbersMayComeAsReals() {
        record Count(int count) {}
        assertThat(Plain.to(Map.of("count", 3.0), Count.class)).isEqualTo(new Count(3));
        assertThatThrownBy(() -> Plain.to(Map.of("count", 3.5), Count.class)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Plain.to(Map.of("count", Double.NaN), Count.class))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void constructorsHaveTheLastWord() {
        assertThatThrownBy(() -> Plain.to(Map.of("count", 0L), Positive.class))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("[AX-CONFIG]")
                .hasMessageContaining("not positive");
    }

    @Test
    void specsComeBackFromTheirPlainForm() {
        Spec<Runnable> spec = new Spec<>("acme/run", 3, Map.of("rate", 0.5));
        assertThat(Spec.<Runnable>fromPlain(spec.toPlain())).isEqualTo(spec);
        assertThat(spec.toPlain())
                .containsExactly(
                        Map.entry("id", "acme/run"),
                        Map.entry("version", 3L),
                        Map.entry("config", Map.of("rate", 0.5)));
        assertThat(spec).hasToString("acme/run{rate=0.5}");
    }
}
