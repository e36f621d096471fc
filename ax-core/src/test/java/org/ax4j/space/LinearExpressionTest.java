package org.ax4j.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.ax4j.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearExpressionTest {
    private static final Map<String, Double> AT = Map.of("x", 3.25, "y", -1.5, "z.w", 8.0);

    /** A random text and its value, computed beside it. */
    private record Spoken(String text, ToDoubleFunction<Map<String, Double>> value, boolean constant) {}

    private static Spoken random(SplittableRandom random, int depth) {
        int kind = random.nextInt(depth <= 0 ? 2 : 7);
        if (kind == 0) {
            double number = random.nextInt(1, 40) / 8.0;
            return new Spoken(String.valueOf(number), at -> number, true);
        }
        if (kind == 1) {
            String name = new String[] {"x", "y", "z.w", "`x`"}[random.nextInt(4)];
            return new Spoken(name, at -> at.get(name.replace("`", "")), false);
        }
        Spoken a = random(random, depth - 1);
        Spoken b = random(random, depth - 1);
        boolean constant = a.constant && b.constant;
        return switch (kind) {
            case 2 ->
                new Spoken(
                        a.text + " + " + b.text, at -> a.value.applyAsDouble(at) + b.value.applyAsDouble(at), constant);
            case 3 ->
                new Spoken(
                        a.text + "-(" + b.text + ")",
                        at -> a.value.applyAsDouble(at) - b.value.applyAsDouble(at),
                        constant);
            case 4 -> new Spoken("-(" + a.text + ")", at -> -a.value.applyAsDouble(at), a.constant);
            case 5 -> new Spoken("2.5 *(" + a.text + ")", at -> 2.5 * a.value.applyAsDouble(at), a.constant);
            default -> new Spoken("(" + a.text + ")/ 4", at -> a.value.applyAsDouble(at) / 4, a.constant);
        };
    }

    @Test
    void valueIsThatOfTheTextsOwnArithmetic() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 2000; i++) {
            Spoken spoken = random(random, 5);
            LinearExpression parsed = LinearExpression.parse(spoken.text);
            double wanted = spoken.value.applyAsDouble(AT);
            assertThat(parsed.value(AT::get)).as(spoken.text).isCloseTo(wanted, within(1e-9 * (1 + Math.abs(wanted))));
        }
    }

    @Test
    void textsReadBackAsTheSame() {
        SplittableRandom random = new SplittableRandom(5);
        String[] names = {"x", "y_2", "val/acc", "a-b c", "ü", "e", "1st", "9"};
        for (int i = 0; i < 2000; i++) {
            TreeMap<String, Double> weights = new TreeMap<>();
            for (int j = random.nextInt(4); j > 0; j--) {
                weights.put(names[random.nextInt(names.length)], weight(random));
            }
            LinearExpression expression = new LinearExpression(weights, random.nextBoolean() ? 0 : weight(random));
            assertThat(LinearExpression.parse(expression.toString())).isEqualTo(expression);
        }
    }

    private static double weight(SplittableRandom random) {
        double weight = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(-300, 300));
        return random.nextInt(3) == 0 ? Math.signum(weight) : weight;
    }

    @ParameterizedTest
    @CsvSource({
        "x + x, 2*x",
        "2*3*x, 6*x",
        "x*2*3, 6*x",
        "x*49/49, x",
        "- -x, x",
        "-x + 2*x, x",
        "3 - (x - 1), -x + 4",
        "x - x, 0",
        "0*x + y, y",
        "1e2*x, 100*x",
        "1E-2*x, 0.01*x",
        ".5*x, 0.5*x",
        "x.y + x_1, `x.y` + x_1"
    })
    void normalForms(String text, String normal) {
        assertThat(LinearExpression.parse(text)).hasToString(normal);
    }

    /** A sign that belongs nowhere is told at its own place, wherever it is put in. */
    @ParameterizedTest
    @ValueSource(strings = {"x + 2.5*y", "-(x - 1e3) / 4", "  2 * (x+y) ", "x1 - x2"})
    void positionIsThatOfTheFirstSignThatDoesNotFit(String text) {
        for (int i = 0; i <= text.length(); i++) {
            String broken = text.substring(0, i) + "#" + text.substring(i);
            int place = i + 1;
            if (i > 0 && i < text.length() && splitsANumber(text, i)) {
                continue;
            }
            assertThatThrownBy(() -> LinearExpression.parse(broken))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("at position " + place + " of \"" + broken + "\"");
        }
    }

    /** Between "1e" and "3" what stands before is no number any more: told where the number begins. */
    private static boolean splitsANumber(String text, int place) {
        return text.charAt(place - 1) == 'e';
    }

    @Test
    void declaredNamesAreTakenAsTheyStand() {
        Set<String> declared = Set.of("val-acc", "val", "val-acc 2", "2x", "a+b");
        assertThat(LinearExpression.parse("val-acc - val", declared).weights())
                .isEqualTo(Map.of("val-acc", 1.0, "val", -1.0));
        assertThat(LinearExpression.parse("val-acc 2", declared).weights()).isEqualTo(Map.of("val-acc 2", 1.0));
        assertThat(LinearExpression.parse("val-accuracy", declared).weights())
                .isEqualTo(Map.of("val", 1.0, "accuracy", -1.0));
        assertThat(LinearExpression.parse("values", declared).weights()).isEqualTo(Map.of("values", 1.0));
        assertThat(LinearExpression.parse("3*2x + a+b", declared).weights()).isEqualTo(Map.of("2x", 3.0, "a+b", 1.0));
        assertThat(LinearExpression.parse("`a` + b", declared).weights()).isEqualTo(Map.of("a", 1.0, "b", 1.0));
    }

    @Test
    void hundredParenthesesAreReadAndMoreAreRefused() {
        assertThat(LinearExpression.parse("(".repeat(99) + "x" + ")".repeat(99)))
                .hasToString("x");
        assertThatThrownBy(() -> LinearExpression.parse("-".repeat(100_000) + "x"))
                .isInstanceOf(InvalidInputException.class);
    }
}
