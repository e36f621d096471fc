package org.ax4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ax4j.experiment.Curve;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Reading;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.space.Point;

/** What the calls of a sequence should add up to, kept in plain lists and maps. */
final class SequenceModel {
    /** One arm of a trial: NaN is the step of final readings. */
    private static final class Told {
        private Point point;
        private final Map<String, Map<Double, Reading>> readings = new LinkedHashMap<>();

        private Told(Point point) {
            this.point = point;
        }
    }

    /** One trial. */
    private static final class Run {
        private final List<Told> arms;
        private TrialStatus status = TrialStatus.RUNNING;

        private Run(List<Point> points) {
            arms = points.stream().map(Told::new).toList();
        }
    }

    private final List<Run> trials = new ArrayList<>();

    int size() {
        return trials.size();
    }

    void added(int index, Point point) {
        added(index, List.of(point));
    }

    void added(int index, List<Point> points) {
        assertThat(index).isEqualTo(trials.size());
        trials.add(new Run(points));
    }

    int arms(int trial) {
        return trials.get(trial).arms.size();
    }

    private Stream<Told> arms() {
        return trials.stream().flatMap(run -> run.arms.stream());
    }

    /** A parameter was added: all trials are taken to have had a value. */
    void backfilled(String parameter, Object value) {
        arms().forEach(told -> {
            Map<String, Object> values = new LinkedHashMap<>(told.point.values());
            values.put(parameter, value);
            told.point = new Point(values);
        });
    }

    void told(int trial, int arm, OptionalDouble step, Outcomes outcomes) {
        outcomes.readings()
                .forEach((metric, reading) -> trials.get(trial)
                        .arms
                        .get(arm)
                        .readings
                        .computeIfAbsent(metric, name -> new TreeMap<>())
                        .put(step.orElse(Double.NaN), reading));
    }

    void became(int trial, TrialStatus status) {
        trials.get(trial).status = status;
    }

    TrialStatus status(int trial) {
        return trials.get(trial).status;
    }

    boolean hasReading(int trial) {
        return trials.get(trial).arms.stream().anyMatch(told -> !told.readings.isEmpty());
    }

    List<Integer> of(TrialStatus status) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            if (trials.get(i).status == status) {
                found.add(i);
            }
        }
        return found;
    }

    /** Points that must not be suggested again. */
    boolean isTaken(Point point) {
        return trials.stream()
                .filter(run -> run.status != TrialStatus.FAILED)
                .anyMatch(run -> run.arms.stream().anyMatch(told -> told.point.equals(point)));
    }

    boolean isKnown(Point point) {
        return arms().anyMatch(told -> told.point.equals(point));
    }

    /** Trials, points, statuses and all readings are those of the history. */
    void check(History history) {
        assertThat(history.trials()).hasSize(trials.size());
        for (Trial trial : history.trials()) {
            Run run = trials.get(trial.index());
            assertThat(trial.status()).isEqualTo(run.status);
            assertThat(trial.life().ended().isPresent()).isEqualTo(run.status.isEnded());
            List<Trial> members = trial.members();
            assertThat(members).hasSize(run.arms.size());
            for (int arm = 0; arm < members.size(); arm++) {
                assertThat(members.get(arm).status()).isEqualTo(run.status);
                check(members.get(arm), run.arms.get(arm));
            }
        }
    }

    private static void check(Trial member, Told told) {
        assertThat(member.point()).isEqualTo(told.point);
        assertThat(member.progress().curves().keySet()).isEqualTo(told.readings.keySet());
        told.readings.forEach((metric, readings) -> check(member.curve(metric), readings));
    }

    private static void check(Curve curve, Map<Double, Reading> readings) {
        assertThat(curve.finalReading()).isEqualTo(Optional.ofNullable(readings.get(Double.NaN)));
        int index = 0;
        for (Map.Entry<Double, Reading> entry : readings.entrySet()) {
            if (!entry.getKey().isNaN()) {
                assertThat(curve.step(index)).isEqualTo(entry.getKey());
                assertThat(new Reading(curve.mean(index), curve.sem(index))).isEqualTo(entry.getValue());
                index++;
            }
        }
        assertThat(curve.size()).isEqualTo(index);
    }
}
