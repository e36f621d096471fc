package org.ax4j.examples.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ax4j.experiment.BestTrial;
import org.junit.jupiter.api.Test;

class ConstraintsTest {
    /** At the best beam of the literature (C. A. Coello Coello, Computers in Industry 41, 2000, and later work) three constraints are just kept. */
    @Test
    void theBeamIsThatOfTheLiterature() {
        WeldedBeam beam = new WeldedBeam(0.205730, 3.470489, 9.036624, 0.205730);
        assertThat(beam.cost()).isCloseTo(1.724852, within(1e-5));
        assertThat(beam.shearStress()).isCloseTo(13_600, within(1.0));
        assertThat(beam.bendingStress()).isCloseTo(30_000, within(1.0));
        assertThat(beam.bucklingLoad()).isCloseTo(6_000, within(1.0));
    }

    @Test
    void theBeamBendsAsTextbooksSay() {
        WeldedBeam beam = new WeldedBeam(0.3, 2.5, 5, 0.4);
        double secondMoment = 0.4 * 5 * 5 * 5 / 12;
        double loadTimesLength = 6_000.0 * 14;
        assertThat(beam.bendingStress()).isCloseTo(loadTimesLength * 2.5 / secondMoment, within(1e-8));
        assertThat(beam.deflection()).isCloseTo(loadTimesLength * 14 * 14 / (3 * 30e6 * secondMoment), within(1e-12));
    }

    @Test
    void theBestIsFeasibleOnlyIfItHolds() {
        BestTrial best = Constraints.search(1, 20);
        WeldedBeam beam = WeldedBeam.of(best.point());
        assertThat(beam.h()).isLessThanOrEqualTo(beam.b());
        assertThat(best.modelled()).isFalse();
        assertThat(best.metrics().get("cost").mean()).isEqualTo(beam.cost());
        boolean holds = beam.shearStress() <= 13_600
                && beam.bendingStress() <= 30_000
                && beam.deflection() <= 0.25
                && beam.bucklingLoad() >= 6_000;
        assertThat(best.feasible()).isEqualTo(holds);
    }
}
