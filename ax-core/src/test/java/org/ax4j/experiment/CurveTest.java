package org.ax4j.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurveTest {
    /** A sorted map and a last word: all that a curve is. */
    private record Naive(TreeMap<Double, Reading> steps, Optional<Reading> last) {
        Naive with(OptionalDouble step, Reading reading) {
            if (step.isEmpty()) {
                return new Naive(steps, Optional.of(reading));
            }
            TreeMap<Double, Reading> longer = new TreeMap<>(steps);
            longer.put(step.getAsDouble(), reading);
            return new Naive(longer, last);
        }
    }

    /** Random readings in and out of order, on branches that go on from any earlier curve; all earlier curves must stay as they were. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyBranchIsThatOfTheNaiveModel(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Curve> curves = new ArrayList<>(List.of(Curve.EMPTY));
        List<Naive> models = new ArrayList<>(List.of(new Naive(new TreeMap<>(), Optional.empty())));
        for (int i = 0; i < 400; i++) {
            int from = random.nextInt(4) == 0 ? random.nextInt(curves.size()) : curves.size() - 1;
            OptionalDouble step = random.nextInt(10) == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(random.nextInt(3) == 0 ? random.nextInt(-5, 60) : i / 2.0);
            Reading reading = new Reading(random.nextInt(100), random.nextBoolean() ? Double.NaN : random.nextInt(3));
            curves.add(curves.get(from).with(step, reading));
            models.add(models.get(from).with(step, reading));
        }
        for (int i = 0; i < curves.size(); i++) {
            same(curves.get(i), models.get(i));
        }
    }

    /** Of curves that go on from each other, of branches, and of curves made anew from the same readings. */
    @Test
    void agreementIsThatOfReadingsComparedOneByOne() {
        SplittableRandom random = new SplittableRandom(4);
        List<Curve> curves = new ArrayList<>(List.of(Curve.EMPTY));
        for (int i = 0; i < 150; i++) {
            Curve from = curves.get(random.nextInt(4) == 0 ? random.nextInt(curves.size()) : curves.size() - 1);
            double step = random.nextInt(6) == 0 ? random.nextInt(-5, 60) : i / 2.0;
            Curve next = from.with(OptionalDouble.of(step), new Reading(random.nextInt(3) - 0.0, Double.NaN));
            curves.add(next);
            Curve anew = Curve.EMPTY;
            for (int k = 0; k < next.size(); k++) {
                anew = anew.with(OptionalDouble.of(next.step(k)), new Reading(next.mean(k), next.sem(k)));
            }
            assertThat(anew.agreesWith(next)).isEqualTo(next.size());
            assertThat(next.with(OptionalDouble.empty(), new Reading(7, 0)).agreesWith(anew))
                    .isEqualTo(next.size());
        }
        for (Curve some : curves) {
            for (Curve other : curves) {
                int common = 0;
                while (common < Math.min(some.size(), other.size())
                        && some.step(common) == other.step(common)
                        && some.mean(common) == other.mean(common)) {
                    common++;
                }
                assertThat(some.agreesWith(other)).isEqualTo(common);
            }
        }
        Curve zero = Curve.EMPTY.with(OptionalDouble.of(1), new Reading(0.0, 0));
        assertThat(zero.agreesWith(Curve.EMPTY.with(OptionalDouble.of(1), new Reading(-0.0, 0))))
                .as("zeros of different sign are told apart, as figures of decisions tell them")
                .isZero();
    }

    private static void same(Curve curve, Naive model) {
        assertThat(Pad.told(curve)).isEqualTo(List.of(model.steps(), model.last()));
        assertThat(curve.lastStep())
                .isEqualTo(
                        model.steps().isEmpty()
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(model.steps().lastKey()));
        assertThat(curve.current())
                .isEqualTo(model.last()
                        .or(() -> Optional.ofNullable(model.steps().lastEntry()).map(Map.Entry::getValue)));
    }

    @Test
    void aFinalReadingCountsWheneverItCame() {
        Curve curve = Curve.EMPTY
                .with(OptionalDouble.empty(), new Reading(1, 0))
                .with(OptionalDouble.of(9), new Reading(2, 0));
        assertThat(curve.current()).contains(new Reading(1, 0));
        assertThat(curve.size()).isEqualTo(1);
    }

    @Test
    void placesBehindTheEndAreRefusedThoughOtherCurvesUseThem() {
        Curve one = Curve.EMPTY.with(OptionalDouble.of(1), new Reading(1, 0));
        Curve two = one.with(OptionalDouble.of(2), new Reading(2, 0));
        assertThat(two.mean(1)).isEqualTo(2);
        assertThatThrownBy(() -> one.mean(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> one.step(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** Of steps that are equally far apart, of some that are not quite, and of any; asked at, between, before and behind them. */
    @Test
    void aStepIsFoundAmongThoseOfTheNaiveModel() {
        SplittableRandom random = new SplittableRandom(5);
        double[] firsts = {0, 1, -3, 0.1, 1e15, -1e300, Double.MIN_VALUE};
        double[] pitches = {1, 0.1, 1e-9, 3, 1e300, Double.MIN_VALUE, 1.0 / 3};
        for (int run = 0; run < 300; run++) {
            double first = firsts[random.nextInt(firsts.length)];
            double pitch = pitches[random.nextInt(pitches.length)];
            int odd = random.nextInt(80);
            Curve curve = Curve.EMPTY;
            TreeMap<Double, Integer> order = new TreeMap<>();
            for (int i = 0; i < 40; i++) {
                double step = first + i * pitch + (i == odd ? 0.3 * pitch : 0);
                curve = curve.with(OptionalDouble.of(step), new Reading(i, 0));
                order.put(step, 0);
            }
            int place = 0;
            for (Map.Entry<Double, Integer> entry : order.entrySet()) {
                entry.setValue(place);
                assertThat(curve.step(place++)).isEqualTo(entry.getKey());
            }
            for (double known : order.keySet()) {
                for (double asked : new double[] {
                    known, Math.nextUp(known), Math.nextDown(known), known + pitch * random.nextDouble(-2, 2)
                }) {
                    Map.Entry<Double, Integer> floor = order.floorEntry(asked);
                    assertThat(curve.lastAt(asked)).isEqualTo(floor == null ? -1 : floor.getValue());
                }
            }
            assertThat(curve.lastAt(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
            assertThat(curve.lastAt(Double.POSITIVE_INFINITY)).isEqualTo(order.size() - 1);
            assertThat(curve.lastAt(Double.NaN)).isEqualTo(-1);
        }
    }

    @Test
    void theTextSaysWhatThereIs() {
        assertThat(Curve.EMPTY).hasToString("no reading at a step");
        Curve one = Curve.EMPTY.with(OptionalDouble.of(2), new Reading(0.25, 0));
        assertThat(one).hasToString("a reading at step 2, 0.25 the latest");
        Curve two = one.with(OptionalDouble.of(9), new Reading(0.5, 0));
        assertThat(two).hasToString("2 readings from step 2 to 9, 0.5 the latest");
        assertThat(two.with(OptionalDouble.empty(), new Reading(0.75, 0)))
                .hasToString("2 readings from step 2 to 9, 0.75 the latest");
    }
}
