package org.ax4j.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The immutable lists of entries and trials, and the index of arms, against copies of plain lists, on branches that go on from any earlier list. */
class PersistentListsTest {
    /** Readings of up to three metrics in any order, with and without step and noise, and now and then another event. */
    private static Entry entry(int number, SplittableRandom random) {
        Instant at = Instant.EPOCH.plusNanos(random.nextLong(-1L << 60, 1L << 60));
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            double sem = random.nextBoolean() ? Double.NaN : random.nextInt(3);
            readings.put("metric " + random.nextInt(3), new Reading(random.nextDouble() - 0.5, sem));
        }
        double[] steps = {0.0, -0.0, 0.1, Double.NaN, Double.POSITIVE_INFINITY};
        OptionalDouble step =
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(steps[random.nextInt(steps.length)]);
        return readings.isEmpty() && random.nextBoolean()
                ? new Entry(number, at, new Event.MetricsDeclared(List.of()))
                : new Entry(number, at, new Event.DataAttached(random.nextInt(9), step, new Outcomes(readings)));
    }

    private static Trial trial(int index, double x) {
        return Trial.added(
                index, new Arm(index + "_0", Pad.x(x)), Origin.given(Origin.ATTACHED), Life.candidate(Instant.EPOCH));
    }

    @Test
    void logsAreThoseOfPlainLists() {
        SplittableRandom random = new SplittableRandom(10);
        List<Log> logs = new ArrayList<>(List.of(Log.EMPTY));
        List<List<Entry>> models = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < 500; i++) {
            int from = random.nextInt(5) == 0 ? random.nextInt(logs.size()) : logs.size() - 1;
            Entry entry = entry(logs.get(from).size(), random);
            logs.add(logs.get(from).with(entry));
            List<Entry> longer = new ArrayList<>(models.get(from));
            longer.add(entry);
            models.add(longer);
        }
        assertThat(logs).isEqualTo(models);
        for (int i = 0; i < logs.size(); i++) {
            assertThat(order(logs.get(i))).isEqualTo(order(models.get(i)));
        }
        Log last = logs.get(logs.size() - 1);
        assertThat(last.subList(3, 7)).isEqualTo(models.get(models.size() - 1).subList(3, 7));
        assertThatThrownBy(() -> last.get(last.size())).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> last.add(entry(0, random))).isInstanceOf(UnsupportedOperationException.class);
    }

    /** Metrics in the order of their readings, which equality of maps does not see. */
    private static List<String> order(List<Entry> entries) {
        return entries.stream()
                .map(Entry::event)
                .filter(Event.DataAttached.class::isInstance)
                .map(event -> ((Event.DataAttached) event)
                        .outcomes()
                        .readings()
                        .keySet()
                        .toString())
                .toList();
    }

    @Test
    void beginningsAreThoseOfPlainListsAndGoOnByThemselves() {
        SplittableRandom random = new SplittableRandom(12);
        Log log = Log.EMPTY;
        for (int i = 0; i < 200; i++) {
            log = log.with(entry(i, random));
        }
        List<Entry> model = List.copyOf(log);
        for (int count = 0; count <= 200; count++) {
            Log first = log.first(count);
            Entry other = entry(count, random);
            List<Entry> longer = new ArrayList<>(model.subList(0, count));
            assertThat(first).isEqualTo(longer);
            longer.add(other);
            assertThat(first.with(other)).isEqualTo(longer);
        }
        assertThat(log).isEqualTo(model);
    }

    @SuppressWarnings("ReferenceEquality") // whether trials are shared is the question
    @Test
    void trialsAreThoseOfPlainLists() {
        SplittableRandom random = new SplittableRandom(11);
        List<Trials> lists = new ArrayList<>(List.of(Trials.EMPTY));
        List<List<Trial>> models = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < 3000; i++) {
            int from = random.nextInt(2000) == 0 ? random.nextInt(lists.size()) : lists.size() - 1;
            int size = lists.get(from).size();
            int index = random.nextInt(3) == 0 && size > 0 ? random.nextInt(size) : size;
            Trial trial = trial(index, random.nextDouble());
            lists.add(lists.get(from).with(trial));
            List<Trial> copy = new ArrayList<>(models.get(from));
            if (index == size) {
                copy.add(trial);
            } else {
                copy.set(index, trial);
            }
            models.add(copy);
        }
        for (int i = 0; i < lists.size(); i += i < 500 ? 1 : 50) {
            assertThat(lists.get(i)).isEqualTo(models.get(i));
        }
        assertThat(lists.get(lists.size() - 1)).hasSizeGreaterThan(1024);
        for (int i = 0; i < 2000; i++) {
            Trials some = lists.get(random.nextInt(lists.size()));
            Trials other = i % 2 == 0 ? lists.get(random.nextInt(lists.size())) : lists.get(lists.size() - 1 - i % 40);
            assertThat(some.differing(other))
                    .isEqualTo(IntStream.range(0, some.size())
                            .filter(k -> k >= other.size() || some.get(k) != other.get(k))
                            .toArray());
        }
        assertThatThrownBy(() -> Trials.EMPTY.with(trial(1, 0.5))).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void armsAreThoseOfTheFirstTrials() {
        SplittableRandom random = new SplittableRandom(15);
        List<Arms> indices = new ArrayList<>(List.of(Arms.empty()));
        List<List<Arm>> models = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < 200; i++) {
            int from = random.nextInt(5) == 0 ? random.nextInt(indices.size()) : indices.size() - 1;
            int number = random.nextInt(40);
            Arm arm = new Arm("arm " + number, Pad.x(number / 40.0));
            indices.add(indices.get(from).with(List.of(arm)));
            List<Arm> longer = new ArrayList<>(models.get(from));
            longer.add(arm);
            models.add(longer);
        }
        for (int i = 0; i < indices.size(); i++) {
            for (int number = 0; number < 40; number++) {
                Arm arm = new Arm("arm " + number, Pad.x(number / 40.0));
                int first = models.get(i).indexOf(arm);
                assertThat(indices.get(i).first(arm.point()))
                        .isEqualTo(first < 0 ? Optional.empty() : Optional.of(first));
                assertThat(indices.get(i).has(arm.name())).isEqualTo(first >= 0);
            }
        }
    }
}
