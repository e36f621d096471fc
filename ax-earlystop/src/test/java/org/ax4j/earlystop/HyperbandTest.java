package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ax4j.component.Components;
import org.ax4j.component.Spec;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.spi.Stopper;
import org.junit.jupiter.api.Test;

class HyperbandTest {
    @Test
    void bracketsAreDrawnByTheirWeights() {
        Lab lab = new Lab("f");
        Hyperband hyperband =
                (Hyperband) Components.of(Lab.components(), List.of()).create(Stopper.class, Hyperband.spec());
        int[] drawn = new int[4];
        List<Integer> brackets = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            int trial = lab.trial();
            int bracket = hyperband.bracket(lab.history(), lab.history().trial(trial), 3);
            drawn[bracket]++;
            brackets.add(bracket);
        }
        // Weights 4, 6, 12, 27 of 49.
        double[] expected = {4 / 49.0, 6 / 49.0, 12 / 49.0, 27 / 49.0};
        for (int s = 0; s < 4; s++) {
            double sd = Math.sqrt(4000 * expected[s] * (1 - expected[s]));
            assertThat((double) drawn[s]).isBetween(4000 * expected[s] - 5 * sd, 4000 * expected[s] + 5 * sd);
        }
        for (int i = 0; i < 100; i++) {
            assertThat(hyperband.bracket(lab.history(), lab.history().trial(i), 3))
                    .isEqualTo(brackets.get(i));
        }
    }

    @Test
    void inABracketOnlyItsOwnTrialsAndRungsCount() {
        Lab lab = new Lab("f");
        Hyperband hyperband =
                (Hyperband) Components.of(Lab.components(), List.of()).create(Stopper.class, Hyperband.spec());
        Spec<Stopper> spec = Hyperband.spec(new Hyperband.Config(Span.steps(1, 20), 3, List.of()));
        int[] rivals = new int[4];
        for (int t = 0; t < 120; t++) {
            int trial = lab.running("f", -t);
            int bracket = hyperband.bracket(lab.history(), lab.history().trial(trial), 3);
            rivals[bracket]++;
            StopAdvice advice = lab.consult(spec, trial);
            if (bracket == 3) {
                assertThat(advice.figures()).containsEntry("f.curves", (double) rivals[3]);
                assertThat(advice.stop()).isEqualTo(rivals[3] >= 3);
            } else {
                assertThat(advice.reason()).contains("it has reached no rung");
            }
        }
    }
}
