package org.ax4j.benchmarks.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ax4j.benchmarks.curves.LearningTask.Step;
import org.ax4j.space.Point;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FamiliesTest {
    private static List<LearningTask> tasks() {
        return Families.all();
    }

    private static Point drawn(RandomStream random) {
        return Point.of(Map.of(
                "rate", random.nextDouble(),
                "size", random.nextDouble(),
                "decay", random.nextDouble(),
                "width", random.nextDouble()));
    }

    private static double exact(LearningTask task, Step step) {
        return step.exact().getOrDefault(task.metric(), Double.NaN);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void atAQuarterOrdersMisleadAndWinnersAreLate(LearningTask task) {
        RandomStream random = new RandomStream(1);
        List<Double> quarter = new ArrayList<>();
        List<Double> end = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            List<Step> steps = task.trainer().train(drawn(random), i);
            quarter.add(exact(task, steps.get(steps.size() / 4 - 1)));
            end.add(exact(task, steps.get(steps.size() - 1)));
        }
        Crossing crossing = Crossing.of(quarter, end, task.maximised());
        assertThat(crossing.crossing()).isGreaterThan(0.3);
        assertThat(crossing.lateWinners()).isGreaterThan(0.2);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void aSeedTellsEverythingAndTimeGrows(LearningTask task) {
        Point point = drawn(new RandomStream(2));
        List<Step> steps = task.trainer().train(point, 5);
        assertThat(task.trainer().train(point, 5)).isEqualTo(steps);
        assertThat(task.trainer().train(point, 6)).isNotEqualTo(steps);
        List<Double> times = steps.stream()
                .map(step -> step.told().getOrDefault(LearningTask.TIME, Double.NaN))
                .toList();
        assertThat(times).isSorted().doesNotHaveDuplicates().hasSize(steps.size());
    }
}
