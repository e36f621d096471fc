package org.ax4j.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RangeParameterTest {
    private static final RangeParameter PLAIN = RangeParameter.real("x", -2, 6);
    private static final RangeParameter LOG =
            RangeParameter.real("x", 1e-8, 100).log();
    private static final RangeParameter LOGIT =
            RangeParameter.real("x", 0.001, 0.9).logit();

    static Stream<RangeParameter> reals() {
        return Stream.of(PLAIN, LOG, LOGIT, RangeParameter.real("x", -1e-300, 1e300));
    }

    static Stream<RangeParameter> finite() {
        return Stream.of(
                RangeParameter.integer("n", -3, 4),
                RangeParameter.integer("n", 1, 500).log(),
                RangeParameter.integer("n", 5, 500).step(5),
                RangeParameter.real("x", 0, 1).step(0.1),
                RangeParameter.real("x", -0.35, 0.7).step(0.35),
                RangeParameter.real("x", 0.05, 0.95).digits(1),
                RangeParameter.real("x", -1, 1).digits(2),
                RangeParameter.real("x", 0.01, 10).log().digits(1),
                RangeParameter.real("x", 0.26, 0.34).digits(1));
    }

    @ParameterizedTest
    @MethodSource("reals")
    void unitMappingIsItsOwnInverse(RangeParameter range) {
        assertThat(range.fromUnit(0)).isEqualTo(range.low());
        assertThat(range.fromUnit(1)).isEqualTo(range.high());
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1000; i++) {
            double unit = random.nextDouble();
            double raw = (Double) range.fromUnit(unit);
            assertThat(raw).isBetween(range.low(), range.high());
            assertThat(range.toUnit(raw)).isCloseTo(unit, within(1e-12));
        }
    }

    @Test
    void middleIsThatOfTheScale() {
        assertThat((Double) PLAIN.fromUnit(0.5)).isEqualTo(2.0);
        assertThat((Double) LOG.fromUnit(0.5)).isCloseTo(Math.sqrt(1e-8 * 100), within(1e-15));
        double odds = Math.sqrt(0.001 / 0.999 * (0.9 / 0.1));
        assertThat((Double) LOGIT.fromUnit(0.5)).isCloseTo(odds / (1 + odds), within(1e-15));
    }

    @Test
    void placesOutsideTheUnitIntervalAreClamped() {
        assertThat(PLAIN.fromUnit(-0.5)).isEqualTo(-2.0);
        assertThat(LOG.fromUnit(1.5)).isEqualTo(100.0);
        assertThat(RangeParameter.integer("n", 1, 5).fromShare(2)).isEqualTo(5);
    }

    /** Finds all values by walking the unit interval finely, and by the definition of step, digits and whole numbers. */
    @ParameterizedTest
    @MethodSource("finite")
    void valuesAreThoseOfTheDefinition(RangeParameter range) {
        Set<Double> walked = new TreeSet<>();
        IntStream.rangeClosed(0, 20_000)
                .forEach(i -> walked.add(((Number) range.fromUnit(i / 20_000.0)).doubleValue()));
        assertThat(walked).containsExactlyElementsOf(defined(range));
        assertThat(range.cardinality()).isEqualTo(walked.size());
    }

    private static Set<Double> defined(RangeParameter range) {
        Set<Double> values = new TreeSet<>();
        if (range.digits().isPresent()) {
            BigDecimal low = new BigDecimal(range.low());
            BigDecimal high = new BigDecimal(range.high());
            BigDecimal grain = BigDecimal.ONE.scaleByPowerOfTen(-range.digits().getAsInt());
            BigDecimal first =
                    low.divide(grain, 0, java.math.RoundingMode.HALF_EVEN).multiply(grain);
            for (BigDecimal value = first; value.subtract(grain).compareTo(high) < 0; value = value.add(grain)) {
                BigDecimal nearest = value.max(low).min(high);
                if (nearest.subtract(value)
                                .abs()
                                .multiply(BigDecimal.valueOf(2))
                                .compareTo(grain)
                        <= 0) {
                    values.add(nearest.doubleValue());
                }
            }
            return values;
        }
        BigDecimal step = BigDecimal.valueOf(range.step().orElse(1));
        BigDecimal high = BigDecimal.valueOf(range.high());
        for (BigDecimal value = BigDecimal.valueOf(range.low()); value.compareTo(high) <= 0; value = value.add(step)) {
            values.add(value.doubleValue());
        }
        return values;
    }

    /** Where the distance of doubles is more than a billionth of a step. */
    @Test
    void stepsFarFromZeroAreSteps() {
        for (double low : new double[] {1e6, -1e5, 2e4, 123_456_789}) {
            RangeParameter range = RangeParameter.real("x", low, low + 1).step(0.001);
            for (double value : defined(range)) {
                assertThat(range.objectionTo(value)).as("%s", value).isEmpty();
                assertThat(range.cast(value)).contains(value);
            }
            assertThat(range.objectionTo(low + 0.0005)).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("finite")
    void eachValueIsCanonicalAndComesBackFromItsPlace(RangeParameter range) {
        for (double value : defined(range)) {
            Object canonical = range.cast(value).orElseThrow();
            assertThat(((Number) canonical).doubleValue()).isEqualTo(value);
            assertThat(range.objectionTo(canonical)).isEmpty();
            assertThat(range.cast(canonical)).contains(canonical);
            assertThat(range.fromUnit(range.toUnit(value))).isEqualTo(canonical);
        }
    }

    @Test
    void equalSharesHoldEquallyManyValues() {
        for (RangeParameter range : List.of(
                RangeParameter.integer("n", -1, 3),
                RangeParameter.real("x", 0, 1).step(0.25))) {
            Map<Object, Integer> counts = new TreeMap<>();
            for (int i = 0; i < 10_000; i++) {
                counts.merge(range.fromShare((i + 0.5) / 10_000), 1, Integer::sum);
            }
            assertThat(counts).hasSize(5);
            assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(1999, 2001));
        }
    }

    @Test
    void sharesOfWholeNumbersOnALogScaleAreThoseOfTheirIntervals() {
        RangeParameter range = RangeParameter.integer("n", 1, 4).log();
        double width = Math.log(4.5) - Math.log(0.5);
        int draws = 100_000;
        int[] counts = new int[5];
        for (int i = 0; i < draws; i++) {
            counts[(Integer) range.fromShare((i + 0.5) / draws)]++;
        }
        for (int n = 1; n <= 4; n++) {
            double share = (Math.log(n + 0.5) - Math.log(n - 0.5)) / width;
            assertThat(counts[n] / (double) draws).isCloseTo(share, within(1e-4));
        }
    }

    @Test
    void stepsAreDecimal() {
        RangeParameter tenths = RangeParameter.real("x", 0, 1).step(0.1);
        assertThat(tenths.fromUnit(0.3)).isEqualTo(0.3);
        assertThat(tenths.cast(0.1 + 0.2)).contains(0.3);
        assertThat(tenths.objectionTo(0.35)).contains("must be 0 plus a multiple of 0.1");
    }

    @Test
    void wholeNumbersAreIntegersAndRealsAreDoubles() {
        RangeParameter integer = RangeParameter.integer("n", 1, 200);
        assertThat(integer.cast(143.0)).contains(143);
        assertThat(integer.cast(143L)).contains(143);
        assertThat(integer.cast(143.5)).isEmpty();
        assertThat(integer.cast("143")).isEmpty();
        assertThat(PLAIN.cast(1)).contains(1.0);
        assertThat(PLAIN.cast(-0.0)).contains(0.0);
        assertThat(PLAIN.cast(Double.NaN)).isEmpty();
        assertThat(RangeParameter.real("x", -1, 1).fromUnit(0.5)).isEqualTo(0.0);
    }

    @Test
    void boundsBelongAndTheirNeighboursDoNot() {
        assertThat(PLAIN.objectionTo(-2.0)).isEmpty();
        assertThat(PLAIN.objectionTo(6.0)).isEmpty();
        assertThat(PLAIN.objectionTo(Math.nextDown(-2.0))).isPresent();
        assertThat(PLAIN.objectionTo(Math.nextUp(6.0))).isPresent();
    }

    @Test
    void domainsReadAsTheyWereWritten() {
        assertThat(LOG.domain()).isEqualTo("real in [1e-8, 100], log");
        assertThat(RangeParameter.integer("n", 5, 500).step(5).domain()).isEqualTo("integer in [5, 500], step 5");
        assertThat(RangeParameter.real("x", 0, 1).digits(3).domain()).isEqualTo("real in [0, 1], 3 digits");
    }
}
