package org.ax4j.examples.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ax4j.Client;
import org.ax4j.earlystop.StopReplay;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.run.RunSummary;
import org.junit.jupiter.api.Test;

class StoppingTest {
    @Test
    void theBudgetEndsTheRunAndSomeTrialsEndEarly() {
        try (Client client = Stopping.client()) {
            RunSummary summary = Stopping.run(client);
            assertThat(summary.ending().by()).isEqualTo(RunSummary.End.ADVICE);
            assertThat(summary.count(TrialStatus.EARLY_STOPPED)).isPositive();
            assertThat(summary.trials().size())
                    .as("at most 20 full trials cost 800")
                    .isGreaterThan(20);
            client.history().runs().stream()
                    .filter(trial -> trial.status() == TrialStatus.EARLY_STOPPED)
                    .forEach(trial -> assertThat(Stopping.end(client, trial.index())
                                    .orElseThrow()
                                    .median())
                            .isBetween(0.0, 1.0));
        }
    }

    @Test
    void byHandTrialsEndEarlyToo() {
        try (Client client = Stopping.client()) {
            client.configureEarlyStopping(Stopping.combined());
            int whole = 0;
            for (int i = 0; i < 12; i++) {
                for (var next : client.getNextTrials(1).entrySet()) {
                    whole += Stopping.train(client, next.getKey(), next.getValue()) ? 1 : 0;
                }
            }
            assertThat(whole).isBetween(3, 12);
        }
    }

    @Test
    void replaysSaySomething() {
        List<StopReplay> replays = Stopping.replays();
        assertThat(replays).allSatisfy(replay -> {
            assertThat(replay.stops()).isNotEmpty();
            assertThat(replay.steps().savedShare()).isBetween(0.05, 0.95);
            assertThat(replay.costs().get("time").savedShare())
                    .isEqualTo(replay.steps().savedShare());
        });
    }
}
