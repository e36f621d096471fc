package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ax4j.component.Component;
import org.ax4j.component.Plain;
import org.ax4j.component.Spec;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.spi.Stopper;
import org.junit.jupiter.api.Test;

class CombinationsTest {
    private static final Guard ALWAYS = new Guard(Span.steps(0, 100), 0, 0, 0);
    private static final Spec<Stopper> LOW = Threshold.spec(new Threshold.Config(Map.of("f", 1.0), ALWAYS));
    private static final Spec<Stopper> LOWER = Threshold.spec(new Threshold.Config(Map.of("f", 0.5), ALWAYS));

    @Test
    void allMustAgreeAnyIsEnough() {
        Lab lab = new Lab("f");
        int good = lab.running("f", 2);
        int middle = lab.running("f", 0.7);
        int bad = lab.running("f", 0.1);
        assertThat(List.of(good, middle, bad).stream()
                        .map(trial -> lab.ask(AllOf.spec(LOW, LOWER), trial).stop()))
                .containsExactly(false, false, true);
        assertThat(List.of(good, middle, bad).stream()
                        .map(trial -> lab.ask(AnyOf.spec(LOW, LOWER), trial).stop()))
                .containsExactly(false, true, true);
    }

    @Test
    void reasonsAndFiguresOfAllPartsAreKept() {
        Lab lab = new Lab("f");
        StopAdvice advice = lab.ask(AnyOf.spec(LOWER, LOW), lab.running("f", 0.7));
        assertThat(advice.reason())
                .isEqualTo("stop: ax/threshold says goes on: f 0.7 is not below its bound 0.5 at step 1; "
                        + "ax/threshold says stop: f 0.7 is below its bound 1 at step 1");
        assertThat(advice.figures())
                .containsEntry("0.stop", 0.0)
                .containsEntry("1.stop", 1.0)
                .containsEntry("0.f.bound", 0.5)
                .containsEntry("1.f.bound", 1.0);
    }

    @Test
    void inTurnOnlyWhatAllBeforeWouldStopIsAskedAbout() {
        Lab lab = new Lab("f");
        int bad = lab.running("f", 0.4);
        int fair = lab.running("f", 0.7);
        Spec<Stopper> inTurn = AllOf.inTurn(LOWER, LOW);
        assertThat(lab.ask(inTurn, fair))
                .isEqualTo(new StopAdvice(
                        false,
                        "goes on: ax/threshold says goes on: f 0.7 is not below its bound 0.5 at step 1",
                        lab.ask(AllOf.inTurn(LOWER), fair).figures()));
        assertThat(lab.ask(inTurn, bad)).isEqualTo(lab.ask(AllOf.spec(LOWER, LOW), bad));
        assertThat(lab.ask(inTurn, bad).stop()).isTrue();
        assertThat(lab.ask(AllOf.inTurn(LOW, LOWER), fair).reason())
                .isEqualTo("goes on: ax/threshold says stop: f 0.7 is below its bound 1 at step 1; "
                        + "ax/threshold says goes on: f 0.7 is not below its bound 0.5 at step 1");
        assertThat(lab.ask(AllOf.inTurn(), fair).reason()).isEqualTo("goes on: no stopper is named");
    }

    @Test
    void inTurnALaterPartRemembersOnlyWhatItWasAsked() {
        Spec<Stopper> halving = SuccessiveHalving.spec(new SuccessiveHalving.Config(Span.steps(1, 20), 3, List.of()));
        Lab lab = new Lab("f");
        lab.consult(AllOf.inTurn(LOW, halving), lab.running("f", 2));
        assertThat(lab.history().memory("ax/all-of")).isEmpty();
        lab.consult(AllOf.inTurn(LOW, halving), lab.running("f", 0.3));
        assertThat(lab.history().memory("ax/all-of").orElseThrow().toString()).contains("parts={1={judged=");
    }

    @Test
    void nothingStopsNothing() {
        Lab lab = new Lab("f");
        int trial = lab.running("f", 0);
        assertThat(lab.ask(AllOf.spec(), trial).stop()).isFalse();
        assertThat(lab.ask(AnyOf.spec(), trial).reason()).isEqualTo("goes on: no stopper is named");
    }

    @Test
    void eachPartHasItsOwnMemoryAlsoWhenNested() {
        Spec<Stopper> halving = SuccessiveHalving.spec(new SuccessiveHalving.Config(Span.steps(1, 20), 3, List.of()));
        Spec<Stopper> hyperband = Hyperband.spec(new Hyperband.Config(Span.steps(1, 20), 3, List.of()));
        Spec<Stopper> nested = AnyOf.spec(hyperband, AllOf.spec(LOW, halving));
        Lab lab = new Lab("f");
        Lab alone = new Lab("f");
        for (int t = 0; t < 30; t++) {
            int trial = lab.trial();
            alone.trial();
            for (int step = 1; step <= 4; step++) {
                double value = (t * 7 % 11) / 5.0;
                lab.tell(trial, step, "f", value);
                alone.tell(trial, step, "f", value);
                boolean stop = lab.consult(nested, trial).stop();
                boolean byHyperband = alone.consult(hyperband, trial).stop();
                boolean byHalving = alone.consult(halving, trial).stop();
                assertThat(stop).isEqualTo(byHyperband || (byHalving && value < 1));
            }
        }
        assertThat(lab.history().memory("ax/any-of").orElseThrow().toString()).contains("parts={0={judged=");
    }

    @Test
    void everyConfigurationSurvivesItsPlainForm() {
        for (Component<?, ?> component : Lab.components()) {
            assertThat(Plain.to(Plain.of(component.defaults()), component.defaults()))
                    .isEqualTo(component.defaults());
        }
        AllOf.Config config = new AllOf.Config(List.of(Percentile.spec(), AnyOf.spec(LOW)), true);
        assertThat(Plain.to(Plain.of(config), AllOf.COMPONENT.defaults())).isEqualTo(config);
    }
}
