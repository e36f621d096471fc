package org.ax4j.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures of BoTorch 0.18.1, {@code infer_reference_point} with scale 0.1. */
class ReferencePointTest {
    private static final double NONE = Double.NaN;
    private static final double[][] FRONT = {{1, 5}, {2, 4}, {4, 1}};

    private static void check(double[][] front, double[] given, double... expected) {
        double[] before = given.clone();
        assertThat(ReferencePoint.inferred(front, given)).containsExactly(expected, within(1e-14));
        assertThat(given).containsExactly(before);
    }

    @Test
    void withoutThresholdsItIsATenthOfTheRangeBelowTheWorst() {
        check(FRONT, new double[] {NONE, NONE}, 0.7, 0.6);
        check(new double[][] {{3, 2}, {3, 5}}, new double[] {NONE, NONE}, 3 - 1e-8, 1.7);
    }

    @Test
    void belowASinglePointItIsATenthOfItsSize() {
        check(new double[][] {{1, 5}}, new double[] {NONE, NONE}, 0.9, 4.5);
        check(new double[][] {{-1, 0}}, new double[] {NONE, NONE}, -1.1, -1e-8);
        check(new double[][] {{1, 5}}, new double[] {NONE, 6}, 0.9, 4.5);
        check(new double[][] {{1, 5}}, new double[] {NONE, 2}, 0.9, 2);
    }

    @Test
    void thresholdsThatAPointBeatsAreKept() {
        check(FRONT, new double[] {0, 0}, 0, 0);
        check(FRONT, new double[] {1.5, 3.5}, 1.5, 3.5);
        check(FRONT, new double[] {1.5, NONE}, 1.5, 0.6);
        check(FRONT, new double[] {NONE, 4.5}, 0.7, 4.5);
    }

    @Test
    void thresholdsThatNoPointBeatsOnlyLowerTheNadir() {
        check(FRONT, new double[] {3, 3}, 0.7, 0.6);
        check(FRONT, new double[] {5, 0.5}, 0.7, 0.05);
        check(FRONT, new double[] {4, NONE}, 0.7, 0.6);
    }

    /** Of an experiment: given thresholds stay, even where no point beats them; dominated points play no part. */
    @Test
    void thresholdsOfGoalsAreKeptAndMissingOnesInferred() {
        List<double[]> gains =
                List.of(new double[] {1, 5}, new double[] {2, 4}, new double[] {4, 1}, new double[] {1, 0});
        assertThat(ReferencePoint.observed(goals("a, b"), gains))
                .containsExactly(new double[] {0.7, 0.6}, within(1e-14));
        assertThat(ReferencePoint.observed(goals("a, b", "a >= 1.5"), gains))
                .containsExactly(new double[] {1.5, 0.6}, within(1e-14));
        assertThat(ReferencePoint.observed(goals("a, -b", "b <= -0.5", "a >= 4"), gains))
                .containsExactly(4, 0.5);
        assertThat(ReferencePoint.observed(goals("a, b", "b >= 5"), gains))
                .containsExactly(new double[] {0.7, 5}, within(1e-14));
    }

    private static List<Goal> goals(String objective, String... constraints) {
        return ObjectiveGrammar.parse(objective, List.of(constraints), Set.of())
                .objective()
                .goals();
    }

    /** What is inferred shuts no point of the front out. */
    @Test
    void everyPointOfTheFrontIsAboveWhatIsInferred() {
        SplittableRandom random = new SplittableRandom(9);
        for (int run = 0; run < 200; run++) {
            int goals = random.nextInt(2, 4);
            double scale = Math.pow(10, random.nextInt(-3, 4));
            List<double[]> gains = IntStream.range(0, random.nextInt(1, 12))
                    .mapToObj(i -> random.doubles(goals, -scale, scale).toArray())
                    .toList();
            double[] corner = ReferencePoint.observed(goals("a, b, c").subList(0, goals), gains);
            for (int i : Dominance.front(gains)) {
                for (int j = 0; j < goals; j++) {
                    assertThat(gains.get(i)[j]).isGreaterThan(corner[j]);
                }
            }
        }
    }

    @Test
    void anEmptyFrontNeedsAllThresholds() {
        check(new double[0][], new double[] {1, 2}, 1, 2);
        assertThatThrownBy(() -> ReferencePoint.inferred(new double[0][], new double[] {1, NONE}))
                .hasMessageContaining("[1.0, NaN]");
    }
}
