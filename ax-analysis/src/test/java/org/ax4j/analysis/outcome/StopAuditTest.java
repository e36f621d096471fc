package org.ax4j.analysis.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ax4j.analysis.outcome.StopAudit.Lengths;
import org.ax4j.analysis.outcome.StopAudit.Saved;
import org.ax4j.component.Components;
import org.ax4j.experiment.Experiment;
import org.ax4j.experiment.ExperimentConfig;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Origin;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Rate;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.ObjectiveGrammar;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Finding;
import org.junit.jupiter.api.Test;

class StopAuditTest {
    private static final SearchSpace SPACE = SearchSpace.of(RangeParameter.real("x", 0, 100));
    private static final StopAdvice AUDIT =
            new StopAdvice(false, "goes on: audited", Map.of(StopAdvice.CONDEMNED, 1.0));

    /** Trials of 10 steps and value x; every third one is condemned at step 4, of which some are let run on. */
    private static History history(String objective, int trials, int auditEvery, int running) {
        Experiment experiment = new Experiment(History.empty(1), () -> Instant.EPOCH, history -> {});
        experiment.configure("audited", ExperimentConfig.empty(), SPACE);
        experiment.configureOptimization(ObjectiveGrammar.parse(objective, List.of(), Set.of()));
        for (int i = 0; i < trials; i++) {
            Point point = SPACE.canonical(Point.of(Map.of("x", (double) i)));
            int trial = experiment.attach(point, Optional.empty(), Origin.ATTACHED);
            boolean condemned = i % 3 == 2;
            boolean audited = condemned && i / 3 % auditEvery == 0;
            for (int step = 1; step <= (condemned && !audited ? 4 : 10); step++) {
                experiment.tell(
                        trial,
                        OptionalDouble.of(step),
                        Optional.of(Outcomes.of("f", i * step).and("g", 50.0 - i)),
                        Optional.empty());
                if (condemned && step >= 4) {
                    experiment.advised(trial, audited ? AUDIT : new StopAdvice(true, "bad", Map.of()), Map.of());
                }
            }
            if (i < trials - running) {
                experiment.mark(trial, condemned && !audited ? TrialStatus.EARLY_STOPPED : TrialStatus.COMPLETED, "");
            }
        }
        return experiment.history();
    }

    private static Card card(History history) {
        Finding finding = Components.of(List.of(StopAudit.COMPONENT), List.of())
                .create(Analysis.class, StopAudit.spec())
                .analyse(AnalysisRequest.of(history, Optional.empty()));
        return (Card) finding;
    }

    @Test
    void falseStopsAreAuditedTrialsThatWin() {
        // Condemned are 2, 5, ..., 29; of these 2, 8, 14, 20 and 26 run on. Completed are 25 trials, of which 28, 27
        // and 26 are the best tenth.
        Card card = card(history("f", 30, 2, 0));
        Rate rate = new Rate(1, 5);
        assertThat(card.title()).isEqualTo("Stopping audited: 1 of 5 wrong");
        assertThat(card.text())
                .startsWith(
                        "5 trials stopped, 5 let run on. Of those that were completed, 1 of 5 ended among the winners: "
                                + "20 % of stops are false, with 95 % confidence 3.6 % to 62.4 %.");
        assertThat(rate.low()).isCloseTo(0.0362, within(1e-4));
        // 5 stopped trials of 4 steps would have made 6 more each, where 25 · 10 + 5 · 4 were made.
        assertThat(card.text()).endsWith("About 10 % of all steps were saved, with 95 % confidence 10 % to 10 %.");
    }

    @Test
    void withSeveralGoalsTheFrontierWins() {
        // By f and g, which fall and rise with the index, all are on the frontier.
        assertThat(card(history("f, g", 30, 2, 0)).title()).isEqualTo("Stopping audited: 5 of 5 wrong");
        assertThat(card(history("f, -g", 30, 2, 0)).title()).isEqualTo("Stopping audited: 0 of 5 wrong");
    }

    @Test
    void whatStillRunsIsNotKnown() {
        Card card = card(history("f", 9, 1, 9));
        assertThat(card.title()).isEqualTo("Stopping audited: 0 of 0 wrong");
        assertThat(card.text()).isEqualTo("0 trials stopped, 3 let run on. None of them has been completed yet.");
    }

    /** Wilson's interval against its definition: the rates from which the count is z deviations away. */
    @Test
    void theIntervalHoldsTheRatesThatAreNotTooFarAway() {
        for (int[] counts : new int[][] {{0, 1}, {0, 40}, {1, 5}, {7, 20}, {20, 20}}) {
            Rate rate = new Rate(counts[0], counts[1]);
            for (double end : new double[] {rate.low(), rate.high()}) {
                if (end > 0 && end < 1) {
                    double deviations = Math.abs(rate.share() - end) / Math.sqrt(end * (1 - end) / rate.total());
                    assertThat(deviations).isCloseTo(1.959964, within(1e-6));
                }
            }
            assertThat(rate.low()).isLessThanOrEqualTo(rate.share());
            assertThat(rate.high()).isGreaterThanOrEqualTo(rate.share());
        }
        assertThat(new Rate(0, 0).low()).isZero();
        assertThat(new Rate(0, 0).high()).isEqualTo(1);
    }

    @Test
    void theSavedShareIsAsSureAsLengthsAreEqual() {
        // Lengths 8, 10, 12: mean 10, deviation 2. Two stopped at 4 and 5 would have made 6 and 5 more.
        Saved saved = new Lengths(List.of(8.0, 10.0, 12.0), List.of(4.0, 5.0), 39)
                .saved()
                .orElseThrow();
        double error = 1.959964 * 2 * Math.sqrt(2 + 4 / 3.0);
        assertThat(saved.share()).isCloseTo(11 / 50.0, within(1e-12));
        assertThat(saved.low()).isCloseTo((11 - error) / (50 - error), within(1e-6));
        assertThat(saved.high()).isCloseTo((11 + error) / (50 + error), within(1e-6));
    }
}
