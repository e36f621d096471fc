package org.ax4j.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ax4j.experiment.TrialStatus.ABANDONED;
import static org.ax4j.experiment.TrialStatus.CANDIDATE;
import static org.ax4j.experiment.TrialStatus.COMPLETED;
import static org.ax4j.experiment.TrialStatus.EARLY_STOPPED;
import static org.ax4j.experiment.TrialStatus.FAILED;
import static org.ax4j.experiment.TrialStatus.RUNNING;
import static org.ax4j.experiment.TrialStatus.STAGED;
import static org.ax4j.experiment.TrialStatus.STALE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.ax4j.error.TrialStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole table of transitions: all 64 pairs of statuses. */
class LifeCycleTest {
    private static final Map<TrialStatus, Set<TrialStatus>> ALLOWED = Map.of(
            CANDIDATE, EnumSet.of(STAGED, RUNNING, ABANDONED, STALE),
            STAGED, EnumSet.of(RUNNING, FAILED, ABANDONED),
            RUNNING, EnumSet.of(COMPLETED, FAILED, ABANDONED, EARLY_STOPPED),
            COMPLETED, Set.of(),
            FAILED, Set.of(),
            ABANDONED, Set.of(),
            EARLY_STOPPED, Set.of(),
            STALE, Set.of());

    /** The shortest way to each status. */
    private static final Map<TrialStatus, List<TrialStatus>> WAYS = Map.of(
            CANDIDATE, List.of(),
            STAGED, List.of(STAGED),
            RUNNING, List.of(RUNNING),
            COMPLETED, List.of(RUNNING, COMPLETED),
            FAILED, List.of(RUNNING, FAILED),
            ABANDONED, List.of(ABANDONED),
            EARLY_STOPPED, List.of(RUNNING, EARLY_STOPPED),
            STALE, List.of(STALE));

    /** An experiment whose trial 0 has a status, and a reading. */
    private static Experiment at(TrialStatus status) {
        List<Event> events = new ArrayList<>();
        events.add(new Event.Configured("life", ExperimentConfig.empty(), Pad.SPACE));
        events.add(new Event.TrialAdded(0, new Arm("0_0", Pad.x(0.5)), Origin.given(Origin.ATTACHED)));
        events.add(new Event.DataAttached(0, OptionalDouble.of(1), Outcomes.of("score", 0.5)));
        WAYS.get(status).forEach(next -> events.add(new Event.StatusChanged(0, next, "")));
        History history = History.empty(1);
        for (Event event : events) {
            history = Experiment.replayed(
                    history, new Entry(history.length(), Instant.ofEpochSecond(history.length()), event));
        }
        assertThat(history.trial(0).status()).isEqualTo(status);
        return Pad.of(history);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(TrialStatus.values())
                .flatMap(from -> Stream.of(TrialStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void transition(TrialStatus from, TrialStatus to) {
        Experiment experiment = at(from);
        History before = experiment.history();
        if (ALLOWED.get(from).contains(to)) {
            experiment.mark(0, to, "so");
            Life life = experiment.history().trial(0).life();
            assertThat(life.status()).isEqualTo(to);
            assertThat(life.reason()).isEqualTo("so");
            Instant now = Instant.ofEpochSecond(before.length());
            assertThat(life.created()).isEqualTo(Instant.ofEpochSecond(1));
            assertThat(life.ended()).isEqualTo(to.isEnded() ? Optional.of(now) : Optional.empty());
            assertThat(life.started())
                    .isEqualTo(
                            to == RUNNING
                                    ? Optional.of(now)
                                    : before.trial(0).life().started());
        } else {
            assertThatThrownBy(() -> experiment.mark(0, to, "so"))
                    .isInstanceOf(TrialStateException.class)
                    .hasMessageStartingWith(
                            "[AX-STATUS] trial 0 is " + from.text() + " and cannot become " + to.text());
            assertThat(experiment.history()).isSameAs(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readingsAreTakenInEveryStatus(TrialStatus status) {
        Experiment experiment = at(status);
        experiment.tell(0, OptionalDouble.empty(), Optional.of(Outcomes.of("score", 0.75)), Optional.empty());
        assertThat(experiment.history().trial(0).mean("score")).isEqualTo(0.75);
        assertThat(experiment.history().trial(0).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void readingsAndTheEndComeTogetherOrNotAtAll(TrialStatus status) {
        Experiment experiment = at(status);
        History before = experiment.history();
        Runnable call = () -> experiment.tell(
                0, OptionalDouble.empty(), Optional.of(Outcomes.of("score", 0.75)), Optional.of(COMPLETED));
        if (status == RUNNING) {
            call.run();
            assertThat(experiment.history().trial(0).mean("score")).isEqualTo(0.75);
            assertThat(experiment.history().trial(0).status()).isEqualTo(COMPLETED);
        } else {
            assertThatThrownBy(call::run).isInstanceOf(TrialStateException.class);
            assertThat(experiment.history()).isSameAs(before);
        }
    }

    @Test
    void onlyTrialsWithAReadingAreStoppedEarly() {
        Experiment experiment = Pad.configured("score");
        Pad.attach(experiment, 0.5);
        assertThatThrownBy(() -> experiment.mark(0, EARLY_STOPPED, "")).isInstanceOf(TrialStateException.class);
        experiment.tell(0, OptionalDouble.of(1), Optional.of(Outcomes.of("other", 1)), Optional.empty());
        experiment.mark(0, EARLY_STOPPED, "");
        assertThat(experiment.history().trial(0).status()).isEqualTo(EARLY_STOPPED);
    }

    @ParameterizedTest
    @EnumSource
    void pendingIsWhatHasNotEnded(TrialStatus status) {
        assertThat(status.next()).isEqualTo(ALLOWED.get(status));
        assertThat(status.isEnded()).isEqualTo(ALLOWED.get(status).isEmpty());
        assertThat(status.isPending()).isEqualTo(!status.isEnded());
        assertThat(status.text())
                .isEqualTo(status.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    }
}
