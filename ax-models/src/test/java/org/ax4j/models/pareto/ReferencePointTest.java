package org.ax4j.models.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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

    @Test
    void anEmptyFrontNeedsAllThresholds() {
        check(new double[0][], new double[] {1, 2}, 1, 2);
        assertThatThrownBy(() -> ReferencePoint.inferred(new double[0][], new double[] {1, NONE}))
                .hasMessageContaining("[1.0, NaN]");
    }
}
