package org.ax4j.examples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ax4j.experiment.Outcomes;
import org.ax4j.sklearn.Digits;
import org.ax4j.sklearn.LearningRate;
import org.ax4j.sklearn.Loss;
import org.ax4j.sklearn.Penalty;
import org.ax4j.sklearn.SgdClassifier;
import org.ax4j.sklearn.Split;
import org.ax4j.sklearn.TrainTestSplit;
import org.junit.jupiter.api.Test;

class DigitsTaskTest {
    private final Digits digits = Digits.load();
    private final CountedClock clock = new CountedClock();
    private final DigitsTask task = new DigitsTask(digits, clock);

    @Test
    void theDefaultsAreAPointOfTheSpace() {
        assertThat(DigitsTask.SPACE.contains(DigitsTask.DEFAULTS)).isTrue();
        assertThat(DigitsTask.SPACE.searched()).hasSize(6);
    }

    /** The task once more, written down step by step as its definition says. */
    @Test
    void everyMiniBatchTellsScoreAndCountedTime() {
        List<DigitsTask.Step> steps = new ArrayList<>();
        assertThat(task.train(DigitsTask.DEFAULTS, 0, steps::add)).isTrue();

        Split split = TrainTestSplit.of(digits.data(), digits.targets(), 0.20, 0);
        SgdClassifier classifier = SgdClassifier.builder()
                .loss(Loss.HINGE)
                .penalty(Penalty.L2)
                .alpha(1e-4)
                .learningRate(LearningRate.OPTIMAL)
                .eta0(1e-8)
                .randomState(0)
                .build();
        int[] classes = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        assertThat(steps).hasSize(1437 / 143);
        for (int i = 0; i < steps.size(); i++) {
            double[][] x = new double[143][];
            int[] y = new int[143];
            for (int j = 0; j < 143; j++) {
                x[j] = split.trainX()[i * 143 + j];
                y[j] = split.trainY()[i * 143 + j];
            }
            classifier.partialFit(x, y, classes);
            Outcomes told = steps.get(i).outcomes();
            assertThat(steps.get(i).rows()).isEqualTo((i + 1) * 143);
            assertThat(told.readings().get("score").mean()).isEqualTo(classifier.score(split.testX(), split.testY()));
            assertThat(told.readings().get("training_time").mean())
                    .isCloseTo(0.001 * (i + 1) + 2e-6 * (i + 1) * 143, within(1e-15));
        }
        assertThat(steps.get(steps.size() - 1).isLast()).isTrue();
        assertThat(steps.get(steps.size() - 2).isLast()).isFalse();
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusNanos(10_000_000 + 2_000 * 1430));
    }

    @Test
    void aWatcherEndsTraining() {
        List<DigitsTask.Step> steps = new ArrayList<>();
        assertThat(task.train(DigitsTask.DEFAULTS, 0, step -> steps.add(step) && steps.size() < 3))
                .isFalse();
        assertThat(steps).hasSize(3);
    }

    @Test
    void theWarmUpTakesEachLossAndPenaltyOnce() {
        task.warmUp();
        long onePass = 10 * 1_000_000L + 1430 * 2_000L;
        assertThat(clock.nanos()).isEqualTo(5 * 3 * onePass);
    }
}
