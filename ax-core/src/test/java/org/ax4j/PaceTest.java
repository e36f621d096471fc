package org.ax4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.ax4j.space.Meter;
import org.ax4j.spi.Generator;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestions;
import org.junit.jupiter.api.Test;

/** Units of work for a time, by a clock that generators move on: a microsecond a unit. */
class PaceTest {
    private static final long UNITS_A_POINT = 20_000;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Pace pace = new Pace(now::get);

    private Generator metered(String component) {
        return pace.measured(component, request -> {
            Meter meter = request.meter();
            long units = UNITS_A_POINT * request.count();
            meter.add(meter.allows(units) ? units : meter.left());
            now.set(now.get().plusNanos(1000 * meter.done()));
            return Suggestions.none("it only counts").metered(meter);
        });
    }

    private static SuggestRequest request(int count) {
        Client client = Client.builder().seed(1).build();
        client.configureExperiment("pace", Fixtures.square());
        client.configureOptimization("score");
        return SuggestRequest.of("metered", client.history(), count);
    }

    private long units(long points, int count) {
        return pace.within(Duration.ofNanos(1000 * UNITS_A_POINT * points)).units(count);
    }

    @Test
    void twiceTheUsualTimeIsTwiceTheUsualWorkOfAnyNumberOfPoints() {
        metered("a").suggest(request(1));
        for (int count : new int[] {1, 7, 200}) {
            assertThat(units(2L * count, count))
                    .as("%s points", count)
                    .isGreaterThanOrEqualTo(2 * UNITS_A_POINT * count);
        }
        metered("a").suggest(request(50));
        assertThat(units(2, 1)).isGreaterThanOrEqualTo(2 * UNITS_A_POINT);
    }

    @Test
    void twiceTheTimeOfTwoComponentsIsTwiceTheWorkOfBoth() {
        metered("a").suggest(request(1));
        metered("b").suggest(request(1));
        assertThat(units(4, 1)).isGreaterThanOrEqualTo(4 * UNITS_A_POINT);
    }

    @Test
    void lessTimeIsHalfOfItInWork() {
        metered("a").suggest(request(1));
        assertThat(units(1, 1)).isEqualTo(UNITS_A_POINT / 2);
    }

    @Test
    void aCallThatWasEndedSaysNothingOfTheUsualWork() {
        metered("a").suggest(request(1).units(5000));
        assertThat(units(2, 1)).isEqualTo(UNITS_A_POINT);
    }
}
