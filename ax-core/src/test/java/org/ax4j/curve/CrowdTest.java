package org.ax4j.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ax4j.Client;
import org.ax4j.experiment.Curve;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private static final int STEPS = 128;

    private final Client client =
            Client.builder().seed(1).clock(InstantSource.fixed(Instant.EPOCH)).build();
    private final Random random = new Random(5);

    CrowdTest() {
        client.configureExperiment("crowd", SearchSpace.of(RangeParameter.real("x", 0, 1)));
    }

    private Curve curve(int from, int until) {
        int trial = client.attachTrial(Point.of(Map.of("x", 0.5)));
        double level = random.nextDouble();
        double slope = random.nextDouble() / STEPS;
        for (int step = from; step <= until; step++) {
            client.attachData(trial, Outcomes.of("f", level + slope * step), step);
        }
        return client.trial(trial).curve("f");
    }

    private static List<Curve> byHand(List<Curve> curves, Curve own, double step, double mark) {
        return curves.stream()
                .filter(one -> one.step(0) <= step && one.step(one.size() - 1) >= step)
                .sorted(Comparator.comparingDouble(
                        one -> Math.abs(Readings.at(one, mark, false) - Readings.at(own, mark, false))))
                .limit(64)
                .sorted(Comparator.comparingInt(curves::indexOf))
                .toList();
    }

    /** The marks of 128 steps are every other step: 64 of 100 curves are asked, by their values there, whether or not another trial passed the mark before. */
    @Test
    void ofManyThoseNearestAtTheLastMarkAreAsked() {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            curves.add(curve(1, STEPS));
        }
        Crowd crowd = new Crowd(curves, false);
        for (int round = 0; round < 3; round++) {
            for (int steps : new int[] {1, 40, 41, STEPS - 1, STEPS}) {
                Curve own = curve(1, steps);
                double mark = steps == 1 ? 1 : steps / 2 * 2;
                assertThat(crowd.nearest(own, own.size() - 1)).isEqualTo(byHand(curves, own, steps, mark));
            }
        }
    }

    /** Curves that begin later or were shorter are left out as long as enough others are there. */
    @Test
    void onlyCurvesOnBothSidesOfTheStepAreAsked() {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            curves.add(i % 4 == 0 ? curve(60, STEPS) : curve(1, i % 10 == 1 ? 30 : STEPS));
        }
        Crowd crowd = new Crowd(curves, false);
        Curve own = curve(1, 41);
        List<Curve> asked = crowd.nearest(own, own.size() - 1);
        assertThat(asked).hasSize(64).isEqualTo(byHand(curves, own, 41, 40));
    }
}
