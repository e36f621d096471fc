package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.TrialStatus;
import org.junit.jupiter.api.Test;

class WilcoxonTest {
    @Test
    void probabilitiesAreThoseOfAllSigns() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < 200; round++) {
            // Few different sizes, so that there are ties and zeros.
            double[] differences =
                    random.ints(1 + round % 11, -4, 6).asDoubleStream().toArray();
            assertThat(SignedRanks.lower(differences)).isCloseTo(bySigns(differences), within(1e-12));
        }
    }

    private static double bySigns(double[] differences) {
        double[] sizes = java.util.Arrays.stream(differences)
                .filter(d -> d != 0)
                .map(Math::abs)
                .toArray();
        double seen =
                rankSum(java.util.Arrays.stream(differences).filter(d -> d != 0).toArray());
        int asSmall = 0;
        for (int signs = 0; signs < 1 << sizes.length; signs++) {
            double[] signed = sizes.clone();
            for (int i = 0; i < sizes.length; i++) {
                signed[i] *= (signs >> i & 1) == 1 ? 1 : -1;
            }
            asSmall += rankSum(signed) <= seen ? 1 : 0;
        }
        return asSmall / (double) (1 << sizes.length);
    }

    private static double rankSum(double[] values) {
        double sum = 0;
        for (double value : values) {
            double rank = 0.5;
            for (double other : values) {
                rank += Math.abs(other) < Math.abs(value) ? 1 : Math.abs(other) == Math.abs(value) ? 0.5 : 0;
            }
            sum += value > 0 ? rank : 0;
        }
        return sum;
    }

    @Test
    void textbookValuesAreMet() {
        // Wilcoxon's table: for 8 pairs a sum of 5 has the one-sided probability 10/256, for 10 pairs a sum of 10 has
        // 43/1024.
        assertThat(SignedRanks.lower(new double[] {-1, -2, -3, -4, 5, -6, -7, -8}))
                .isCloseTo(10 / 256.0, within(1e-15));
        assertThat(SignedRanks.lower(new double[] {-1, -2, -3, -4, -5, -6, -7, -8, -9, 10}))
                .isCloseTo(43 / 1024.0, within(1e-15));
        assertThat(SignedRanks.lower(new double[] {0, 0})).isEqualTo(1);
    }

    @Test
    void theNormalApproximationMeetsTheExactOne() {
        SplittableRandom random = new SplittableRandom(9);
        for (double shift : new double[] {-0.3, -0.1, 0, 0.1}) {
            double[] hundred = random.doubles(100).map(u -> u - 0.5 + shift).toArray();
            double[] more = java.util.Arrays.copyOf(hundred, 101);
            more[100] = 1e-9;
            assertThat(SignedRanks.lower(more)).isCloseTo(SignedRanks.lower(hundred), within(0.01));
        }
    }

    @Test
    void aTrialThatLosesOnEveryFoldIsStopped() {
        Lab lab = new Lab("f");
        int best = lab.completed("f", 0.9, 0.8, 0.95, 0.85, 0.9);
        int three = lab.running("f", 0.7, 0.79, 0.6);
        StopAdvice few = lab.ask(Wilcoxon.spec(), three);
        assertThat(few.stop()).isFalse();
        assertThat(few.figures()).containsEntry("f.p", 0.125).containsEntry("f.folds", 3.0);
        lab.tell(three, 4, "f", 0.7);
        StopAdvice stopped = lab.ask(Wilcoxon.spec(), three);
        assertThat(stopped.stop()).isTrue();
        assertThat(stopped.figures())
                .containsEntry("f.p", 1 / 16.0)
                .containsEntry("rival", (double) best)
                .containsEntry("level", 0.1);
        assertThat(stopped.reason()).startsWith("stop: against trial 0 by f it differs by -0.1775 on 4 folds");
    }

    @Test
    void foldsMayComeInAnyOrderAndOnlyCommonOnesCount() {
        Lab lab = new Lab("-f");
        lab.completed("f", 1, 2, 3, 4, 5, 6);
        int trial = lab.trial();
        for (int fold : new int[] {6, 2, 9, 4, 1, 7}) {
            lab.tell(trial, fold, "f", fold + 1);
        }
        StopAdvice advice = lab.ask(Wilcoxon.spec(), trial);
        assertThat(advice.figures()).containsEntry("f.folds", 4.0).containsEntry("f.mean_difference", 1.0);
        assertThat(advice.stop()).isTrue();
    }

    @Test
    void withSeveralGoalsOneOfTheFrontierMustBeatItByAll() {
        Lab lab = new Lab("f, -g");
        two(lab, 5, 5);
        two(lab, 9, 9);
        assertThat(lab.ask(Wilcoxon.spec(), begun(lab, 4, 6)).stop()).isTrue();
        assertThat(lab.ask(Wilcoxon.spec(), begun(lab, 8, 10)).stop()).isTrue();
        assertThat(lab.ask(Wilcoxon.spec(), begun(lab, 6, 8)).stop()).isFalse();
        assertThat(lab.ask(Wilcoxon.spec(), begun(lab, 4, 4)).stop()).isFalse();
    }

    private static void two(Lab lab, double f, double g) {
        lab.mark(begun(lab, f, g), TrialStatus.COMPLETED);
    }

    private static int begun(Lab lab, double f, double g) {
        int trial = lab.trial();
        for (int fold = 1; fold <= 5; fold++) {
            lab.tell(trial, fold, Outcomes.of("f", f + fold * 0.01).and("g", g));
        }
        return trial;
    }

    @Test
    void whatHasNoRivalGoesOn() {
        Lab lab = new Lab("f");
        assertThat(lab.ask(Wilcoxon.spec(), lab.running("f", 1, 1, 1, 1, 1)).reason())
                .isEqualTo("goes on: no trial is completed to compare it with");
        assertThatThrownBy(() -> new Wilcoxon.Config(0.5, 4, List.of())).hasMessageContaining("[AX-CONFIG]");
        assertThatThrownBy(() -> new Wilcoxon.Config(0.1, 0, List.of())).hasMessageContaining("[AX-CONFIG]");
    }

    /** Of a sum a fold counts where each of its metrics was measured. */
    @Test
    void aFoldOfASumNeedsAllItsMetrics() {
        Lab lab = new Lab("f + g");
        for (int trial = 0; trial < 2; trial++) {
            int index = lab.trial();
            for (int fold = 1; fold <= 5; fold++) {
                lab.tell(index, fold, "f", 10 - trial);
            }
            lab.tell(index, 1, "g", 1);
            lab.tell(index, 5, "g", 1);
            if (trial == 0) {
                lab.mark(index, TrialStatus.COMPLETED);
            }
        }
        StopAdvice advice = lab.ask(Wilcoxon.spec(), 1);
        assertThat(advice.figures()).containsEntry("f + g.folds", 2.0);
        assertThat(advice.stop()).isFalse();
        int without = lab.trial();
        lab.tell(without, 1, "f", 3);
        assertThat(lab.ask(Wilcoxon.spec(), without).figures()).containsEntry("f + g.folds", 0.0);
    }
}
