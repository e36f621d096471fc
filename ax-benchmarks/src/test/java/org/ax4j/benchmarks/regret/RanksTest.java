package org.ax4j.benchmarks.regret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;

class RanksTest {
    @Test
    void who_always_wins_gains_the_most_that_there_is() {
        Ranks.Finding finding = new Ranks()
                .add("a", new double[] {1, 2, 3}, new double[] {4, 5, 6})
                .finding(1);
        // of five others the winners beat 5, 4, 3, the losers 2, 1, 0
        assertThat(finding.gain()).isCloseTo((12 - 3) / 15.0, within(1e-15));
        assertThat(finding.better()).isCloseTo(1 / 10_001.0, within(1e-15));
        assertThat(finding.worse()).isEqualTo(1);
    }

    @Test
    void ties_and_runs_without_result_count_half() {
        double none = Double.POSITIVE_INFINITY;
        Ranks.Finding finding = new Ranks()
                .add("a", new double[] {none, none}, new double[] {none, none})
                .finding(1);
        assertThat(finding.gain()).isZero();
        assertThat(finding.better()).isEqualTo(1);
    }

    @Test
    void a_difference_of_chance_is_not_found_significant() {
        RandomStream random = new RandomStream(7);
        int found = 0;
        for (int experiment = 0; experiment < 40; experiment++) {
            Ranks ranks = new Ranks();
            for (int problem = 0; problem < 3; problem++) {
                double[] one = new double[10];
                double[] two = new double[10];
                for (int seed = 0; seed < 10; seed++) {
                    one[seed] = random.nextDouble();
                    two[seed] = random.nextDouble();
                }
                ranks.add("p" + problem, one, two);
            }
            found += ranks.finding(experiment).better() < 0.05 ? 1 : 0;
        }
        // 5 % of 40 are 2; more than 7 come with a chance below 0.002
        assertThat(found).isLessThan(8);
    }

    /** Holm's own rule by hand: 0.01 * 4, 0.02 * 3, 0.03 * 2 but not below 0.06, 0.9 * 1. */
    @Test
    void holm_multiplies_by_how_many_are_left() {
        assertThat(Ranks.holm(new double[] {0.03, 0.01, 0.9, 0.02}))
                .containsExactly(new double[] {0.06, 0.04, 0.9, 0.06}, within(1e-15));
    }
}
