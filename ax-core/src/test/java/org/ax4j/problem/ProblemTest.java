package org.ax4j.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ax4j.Client;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.junit.jupiter.api.Test;

/** Which way metrics are better. */
class ProblemTest {
    private static Problem problem(List<Metric> metrics, String objective, String... constraints) {
        Client client = Client.builder().seed(1).build();
        client.configureExperiment("problem", SearchSpace.of(RangeParameter.real("x", 0, 1)));
        client.configureMetrics(metrics.toArray(Metric[]::new));
        client.configureOptimization(objective, constraints);
        return client.history().problem().orElseThrow();
    }

    @Test
    void goalsSayWhichWayIsBetterAndElseConstraintsDo() {
        Problem problem = problem(List.of(), "f - 2*g, -h", "g >= 1", "k <= 2", "l >= 0", "-m >= 3", "f <= 9");
        assertThat(problem.better("f")).contains(Direction.MAXIMISE);
        assertThat(problem.better("g")).contains(Direction.MINIMISE);
        assertThat(problem.better("h")).contains(Direction.MINIMISE);
        assertThat(problem.better("k")).contains(Direction.MINIMISE);
        assertThat(problem.better("l")).contains(Direction.MAXIMISE);
        assertThat(problem.better("m")).contains(Direction.MINIMISE);
        assertThat(problem.better("x")).as("unknown").isEmpty();
    }

    @Test
    void aDeclarationComesBeforeConstraints() {
        List<Metric> declared =
                List.of(Metric.named("k").maximise(), Metric.named("t").minimise());
        Problem problem = problem(declared, "f", "k <= 100");
        assertThat(problem.better("k")).contains(Direction.MAXIMISE);
        assertThat(problem.better("t")).as("tracked").contains(Direction.MINIMISE);
    }

    @Test
    void boundsOnBothSidesSayNothing() {
        Problem problem = problem(List.of(), "f", "n >= 1", "n <= 2", "k >= 1", "k + m >= 2");
        assertThat(problem.better("n")).isEmpty();
        assertThat(problem.better("k")).as("from below by two").contains(Direction.MAXIMISE);
    }
}
