package org.ax4j.examples.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ax4j.Client;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkersTest {
    @TempDir
    private Path folder;

    @Test
    void allTrialsAreKeptAndASecondRunGoesOn() {
        Workers workers = new Workers(folder);
        try (Client client = workers.client()) {
            workers.work(client);
            assertThat(client.history().trials())
                    .hasSize(20)
                    .allSatisfy(trial -> assertThat(trial.status()).isEqualTo(TrialStatus.COMPLETED));
            assertThat(client.history().trials().stream().map(Trial::point)).doesNotHaveDuplicates();
            client.getNextTrials(1);
        }
        try (Client client = workers.client()) {
            assertThat(client.trial(20).status()).isEqualTo(TrialStatus.FAILED);
            workers.work(client);
            assertThat(client.history().trials()).hasSize(41);
        }
    }
}
