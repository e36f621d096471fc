package org.ax4j.analysis.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ax4j.Client;
import org.ax4j.curve.Estimate;
import org.ax4j.curve.FinishedCurves;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Metric;
import org.ax4j.space.LinearExpression;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Chart.Interval;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;

/** Intervals of sums of metrics that are estimated, against draws from the estimates of their parts. */
class FinalsTest {
    private static final int TRIALS = 12;
    private static final int STEPS = 10;

    private final Client client = client();
    /** Has read nine of ten steps, so that what was reached is near to what is estimated. */
    private final Trial late = unfinished(9);

    private final Trial early = unfinished(2);
    private final History history = client.history();
    private final Finals finals = Finals.of(history);

    /** Two cumulative metrics of which some trials need far more in their last steps. */
    private static Client client() {
        Client client = Client.builder().seed(1).build();
        client.configureExperiment("costs", SearchSpace.of(RangeParameter.real("x", 0, 1)));
        client.configureMetrics(
                Metric.named("time").cumulative(), Metric.named("memory").cumulative());
        client.configureOptimization("score", "time + memory <= 100", "size <= 10");
        RandomStream random = new RandomStream(3);
        for (int i = 0; i < TRIALS; i++) {
            int trial = client.attachTrial(Point.of(Map.of("x", i / (double) TRIALS)));
            double[] time = path(random);
            double[] memory = path(random);
            for (int step = 1; step <= STEPS; step++) {
                client.attachData(
                        trial,
                        Outcomes.of("time", time[step])
                                .and("memory", memory[step])
                                .and("score", step + random.nextGaussian()),
                        step);
            }
            client.attachData(trial, Outcomes.of("size", 1));
            client.completeTrial(trial);
        }
        return client;
    }

    private static double[] path(RandomStream random) {
        double[] path = new double[STEPS + 1];
        for (int step = 1; step <= STEPS; step++) {
            path[step] = path[step - 1] + Math.exp(1.2 * random.nextGaussian());
        }
        return path;
    }

    private Trial unfinished(int steps) {
        RandomStream random = new RandomStream(steps);
        double[] time = path(random);
        double[] memory = path(random);
        int trial = client.attachTrial(Point.of(Map.of("x", 0.5 + 0.01 * steps)));
        for (int step = 1; step <= steps; step++) {
            client.attachData(
                    trial,
                    Outcomes.of("time", time[step]).and("memory", memory[step]).and("score", step),
                    step);
        }
        client.markTrialEarlyStopped(trial);
        return client.trial(trial);
    }

    private Estimate estimate(String metric, Trial trial) {
        return FinishedCurves.of(history, metric).estimate(trial, metric).orElseThrow();
    }

    private static Quantity quantity(LinearExpression expression) {
        return new Quantity("it", "", expression, Optional.empty());
    }

    private static LinearExpression sum(String one, double weight, String other, double factor) {
        return LinearExpression.of(one).times(weight).plus(LinearExpression.of(other), factor);
    }

    private Interval interval(LinearExpression expression, Trial trial) {
        return finals.interval(quantity(expression), trial).orElseThrow();
    }

    /** No more than a fortieth lies beyond either end, and hardly less: each part is cut off, the sum where both have been is. */
    @Test
    void asManyValuesLieBeyondTheEndsOfASumAsTheyShould() {
        for (Trial trial : new Trial[] {late, early}) {
            for (LinearExpression sum : new LinearExpression[] {
                sum("time", 1, "memory", 1), sum("time", 1, "memory", -2), sum("time", -3, "memory", -1)
            }) {
                Interval interval = interval(sum, trial);
                double[] drawn = drawn(sum, trial);
                double below = share(DoubleStream.of(drawn).map(value -> interval.low() - value));
                double above = share(DoubleStream.of(drawn).map(value -> value - interval.high()));
                assertThat(below).as("%s below %s", sum, interval).isLessThan(0.035);
                assertThat(above).as("%s above %s", sum, interval).isLessThan(0.035);
                assertThat(below + above).as("%s outside %s", sum, interval).isGreaterThan(0.01);
            }
        }
    }

    private double[] drawn(LinearExpression sum, Trial trial) {
        Estimate time = estimate("time", trial);
        Estimate memory = estimate("memory", trial);
        RandomStream random = new RandomStream(7);
        return IntStream.range(0, 20_000)
                .mapToDouble(i -> sum.weight("time") * time.quantile(random.nextDouble())
                        + sum.weight("memory") * memory.quantile(random.nextDouble()))
                .toArray();
    }

    private static double share(DoubleStream beyond) {
        double[] all = beyond.toArray();
        return DoubleStream.of(all).filter(far -> far > 1e-12).count() / (double) all.length;
    }

    @Test
    void aSumOfCostsBeginsNoLowerThanWhatWasReached() {
        LinearExpression sum = sum("time", 1, "memory", 1).plus(LinearExpression.constant(5), 1);
        double reached = 5 + late.mean("time") + late.mean("memory");
        assertThat(interval(sum, late).low()).isEqualTo(reached, within(1e-12));
        assertThat(interval(sum.times(-1), late).high()).isEqualTo(-reached, within(1e-12));
    }

    @Test
    void theEndsOfASingleMetricAreQuantiles() {
        for (String metric : new String[] {"time", "score"}) {
            Estimate end = estimate(metric, early);
            Interval interval = interval(LinearExpression.of(metric), early);
            assertThat(interval.low()).isEqualTo(end.quantile(0.025), within(1e-12));
            assertThat(interval.high()).isEqualTo(end.quantile(0.975), within(1e-12));
        }
    }

    /** A value that was told is as sure as it was told; where nobody knows how sure, nobody knows the sum's. */
    @Test
    void whatWasToldCountsByItsStandardError() {
        LinearExpression sum = sum("score", 1, "size", 2);
        Estimate score = estimate("score", early);
        client.attachData(early.index(), Outcomes.of("size", 3, 0));
        Interval exact = Finals.of(client.history())
                .interval(quantity(sum), client.trial(early.index()))
                .orElseThrow();
        assertThat(exact.low()).isEqualTo(6 + score.quantile(0.025), within(1e-12));
        client.attachData(early.index(), Outcomes.of("size", 3, 0.5));
        Interval unsure = Finals.of(client.history())
                .interval(quantity(sum), client.trial(early.index()))
                .orElseThrow();
        double below = Math.hypot(score.deviation(0.025), 2 * 0.5 * Marks.HALF);
        assertThat(unsure.low()).isEqualTo(6 + score.median() - below, within(1e-12));
        client.attachData(early.index(), Outcomes.of("size", 3));
        assertThat(Finals.of(client.history()).interval(quantity(sum), client.trial(early.index())))
                .isEmpty();
    }
}
