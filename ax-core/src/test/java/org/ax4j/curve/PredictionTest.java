package org.ax4j.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PredictionTest {
    /** With many degrees of freedom mean and variance are those of a mixture of normal distributions: the mean variance and the variance of the means. */
    @Test
    void aMixtureHasItsMeanAndVariance() {
        Prediction one = new Prediction(1, 2, 2, 1e9);
        Prediction other = new Prediction(5, 3, 3, 1e9);
        Prediction mixed = one.mixed(other, 0.25);
        assertThat(mixed.centre()).isCloseTo(2, within(1e-14));
        assertThat(mixed.below() * mixed.below()).isCloseTo(0.75 * 4 + 0.25 * 9 + 0.75 * 0.25 * 16, within(1e-7));
    }

    /** Of another shape the 95 % interval counts. */
    @Test
    void theOtherKeepsItsInterval() {
        Prediction one = new Prediction(0, 1, 1, 30);
        Prediction other = new Prediction(0, 1, 1, 3);
        Prediction all = one.mixed(other, 1);
        assertThat(all.above() * all.upper()).isCloseTo(other.upper(), within(1e-12));
        assertThat(one.mixed(other, 0)).isEqualTo(one);
    }

    /** With heavy tails disagreement is no less: the interval holds both centres, and more. */
    @Test
    void disagreementCountsAsAScale() {
        Prediction mixed = new Prediction(0, 1e-9, 1e-9, 2).mixed(new Prediction(1, 1e-9, 1e-9, 2), 0.5);
        assertThat(mixed.centre()).isEqualTo(0.5);
        assertThat(mixed.above()).isCloseTo(0.5, within(1e-9));
        assertThat(mixed.above() * mixed.upper()).isGreaterThan(0.5);
    }

    /** Each side is mixed with its own. */
    @Test
    void sidesStayApart() {
        Prediction mixed = new Prediction(1, 2, 4, 1e9).mixed(new Prediction(1, 6, 1, 1e9), 0.5);
        assertThat(mixed.below()).isCloseTo(Math.sqrt(20), within(1e-7));
        assertThat(mixed.above()).isCloseTo(Math.sqrt(8.5), within(1e-7));
    }

    @Test
    void boundsMayBePassedByOneScale() {
        Prediction one = new Prediction(9, 2, 2, 5);
        assertThat(one.within(0, 3).centre()).isEqualTo(5);
        assertThat(one.within(12, 20).centre()).isEqualTo(10);
        assertThat(one.within(8, 10)).isEqualTo(one);
    }
}
