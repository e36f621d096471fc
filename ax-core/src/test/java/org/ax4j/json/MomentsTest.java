package org.ax4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import org.ax4j.error.SnapshotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments are those that the JDK's parser reads. */
class MomentsTest {
    @Test
    void readsEveryMomentAsTheJdkDoes() {
        Random random = new Random(1);
        int[] units = {1, 1_000, 1_000_000, 100_000_000, 1_000_000_000};
        for (int i = 0; i < 20_000; i++) {
            int unit = units[i % units.length];
            long second = random.nextLong(-70_000_000_000L, 260_000_000_000L);
            Instant moment = Instant.ofEpochSecond(second, random.nextInt(1_000_000_000) / unit * (long) unit);
            assertThat(Moments.parse(moment.toString())).isEqualTo(moment);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-28T23:59:59Z",
                "2024-02-29T00:00:00.5Z",
                "2026-01-01T00:00:00.000000001Z",
                "2026-01-01T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "+12026-01-01T00:00:00Z",
                "-0001-01-01T00:00:00.25Z"
            })
    void readsOtherForms(String text) {
        assertThat(Moments.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-02-30T00:00:00Z",
                "2026-01-01T00:00:61Z",
                "2026-01-01T00:60:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-01T00:00:00.0000000001Z",
                "2026-01-01T00:00:00,5Z",
                "2026-01-01T00:00:00.5",
                "2026-01-01T0x:00:00Z",
                "2026-01-01 00:00:00Z",
                "\u0662026-01-01T00:00:00Z"
            })
    void tellsWhatIsNoMoment(String text) {
        assertThatThrownBy(() -> Moments.parse(text))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("'" + text + "' is no moment");
    }
}
