package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ax4j.component.Spec;
import org.ax4j.error.AxException;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.spi.Stopper;
import org.junit.jupiter.api.Test;

class AuditedTest {
    private static final Guard ALWAYS = new Guard(Span.steps(0, 100), 0, 0, 0);
    private static final Spec<Stopper> LOW = Threshold.spec(new Threshold.Config(Map.of("f", 1.0), ALWAYS));

    @Test
    void aShareOfTheCondemnedRunsOnWhateverIsAsked() {
        Spec<Stopper> audited = Audited.spec(LOW, 0.3);
        Lab lab = new Lab("f");
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int trial = lab.running("f", 0.5);
            StopAdvice before = lab.ask(audited, trial);
            lab.tell(trial, 2, "f", 0.25);
            StopAdvice after = lab.ask(audited, trial);
            assertThat(after.stop()).as("drawn once for all").isEqualTo(before.stop());
            assertThat(after.isAudit()).isEqualTo(!after.stop());
            if (!after.stop()) {
                kept.add(trial);
                assertThat(after.figures())
                        .containsEntry(StopAdvice.CONDEMNED, 1.0)
                        .containsEntry("audit.share", 0.3)
                        .containsEntry("f.value", 0.25);
                assertThat(after.figures().get("audit.draw")).isLessThan(0.3);
            }
        }
        // 60 expected, standard deviation 6.5.
        assertThat(kept).hasSizeBetween(35, 85);
        assertThat(lab.ask(audited, kept.get(0)).reason())
                .isEqualTo(
                        "goes on: it is one of the 30 % of condemned trials that run on, to show whether stopping is right; "
                                + "otherwise stop: f 0.25 is below its bound 1 at step 2");
    }

    @Test
    void whatIsNotCondemnedIsNotAudited() {
        Lab lab = new Lab("f");
        for (int i = 0; i < 20; i++) {
            StopAdvice advice = lab.ask(Audited.spec(LOW, 1), lab.running("f", 2));
            assertThat(advice.isAudit()).isFalse();
            assertThat(advice).isEqualTo(lab.ask(LOW, i));
        }
    }

    @Test
    void allOrNoneMayBeAudited() {
        Lab lab = new Lab("f");
        for (int i = 0; i < 20; i++) {
            int trial = lab.running("f", 0);
            assertThat(lab.ask(Audited.spec(LOW, 1), trial).stop()).isFalse();
            assertThat(lab.ask(Audited.spec(LOW, 0), trial)).isEqualTo(lab.ask(LOW, trial));
        }
    }

    @Test
    void memoriesAreThoseOfTheStopper() {
        Spec<Stopper> halving = SuccessiveHalving.spec(new SuccessiveHalving.Config(Span.steps(1, 20), 3, List.of()));
        Lab plain = new Lab("f");
        Lab lab = new Lab("f");
        for (int i = 0; i < 12; i++) {
            int trial = lab.trial();
            plain.trial();
            for (int step = 1; step <= 4; step++) {
                lab.tell(trial, step, "f", i * 5 % 7);
                plain.tell(trial, step, "f", i * 5 % 7);
                assertThat(lab.consult(Audited.spec(halving, 0), trial)).isEqualTo(plain.consult(halving, trial));
            }
        }
        assertThat(lab.history().memory("ax/audited")).isPresent();
    }

    @Test
    void theDefaultDependsOnTheProblem() {
        for (String objective : List.of("f", "f, -g")) {
            Lab lab = new Lab(objective);
            for (int i = 0; i < 5; i++) {
                int trial = lab.trial();
                for (int step = 1; step <= 10; step++) {
                    lab.tell(trial, step, "f", i).tell(trial, step, "g", 5 - i);
                }
                lab.mark(trial, TrialStatus.COMPLETED);
            }
            int trial = lab.trial();
            lab.tell(trial, 3, "f", -9).tell(trial, 3, "g", 9);
            DefaultStopper.Config config = new DefaultStopper.Config().audit(0);
            StopAdvice advice = lab.ask(DefaultStopper.spec(config), trial);
            assertThat(advice).isEqualTo(lab.ask(objective.equals("f") ? config.single() : config.several(), trial));
            assertThat(advice.stop()).isTrue();
        }
        ChanceToImprove.Config chance = new ChanceToImprove.Config();
        assertThat(new DefaultStopper.Config().single())
                .isEqualTo(AllOf.inTurn(
                        Percentile.spec(
                                new Percentile.Config().guard(chance.guard()).replaySafety(false)),
                        ChanceToImprove.spec(chance.bound(0.08))));
        assertThat(new DefaultStopper.Config().several()).isEqualTo(ChanceToImprove.spec());
        Lab bounded = new Lab("f", "g >= 0").ladder("f", 5, 10);
        assertThat(bounded.ask(DefaultStopper.spec(), bounded.running("f", 1, 1, 1))
                        .figures())
                .containsKey("chance");
    }

    @Test
    void theShareIsOne() {
        assertThatThrownBy(() -> Audited.spec(LOW, 1.5))
                .isInstanceOf(AxException.class)
                .hasMessageContaining("the share of audited trials must be 0 to 1 but is 1.5");
    }

    /** Among others an audited trial is still one that would have been stopped, if the others let it. */
    @Test
    void anAuditIsKnownThroughOtherStoppers() {
        Spec<Stopper> audited = Audited.spec(LOW, 1);
        Spec<Stopper> never = Threshold.spec(new Threshold.Config(Map.of("f", -1.0), ALWAYS));
        Lab lab = new Lab("f");
        int trial = lab.running("f", 0.5);
        assertThat(lab.ask(AnyOf.spec(audited, Budget.trials(100)), trial).isAudit())
                .isTrue();
        assertThat(lab.ask(AnyOf.spec(audited, LOW), trial).stop()).isTrue();
        assertThat(lab.ask(AllOf.spec(audited, LOW), trial).isAudit()).isTrue();
        assertThat(lab.ask(AllOf.inTurn(audited, LOW), trial).isAudit()).isTrue();
        assertThat(lab.ask(AllOf.spec(audited, never), trial).isAudit())
                .as("goes on anyhow")
                .isFalse();
        assertThat(lab.ask(AllOf.inTurn(audited, never), trial).isAudit()).isFalse();
    }
}
