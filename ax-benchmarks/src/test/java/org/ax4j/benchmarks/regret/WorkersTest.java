package org.ax4j.benchmarks.regret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ax4j.Client;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.TrialStatus;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final Method SOBOL = Method.named("sobol");

    @Test
    void one_worker_asks_and_tells_in_turn() {
        BenchmarkProblem problem = Problems.named("branin");
        List<Double> best = new ArrayList<>();
        try (Client client = Client.builder().seed(3).build()) {
            client.configureExperiment("branin", problem.space());
            client.configureOptimization("-f");
            SOBOL.configure().accept(client);
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < problem.setting().trials(); i++) {
                var asked = client.getNextTrials(1).entrySet().iterator().next();
                double value = problem.outcomes().at(asked.getValue()).get("f");
                client.completeTrial(asked.getKey(), Outcomes.of("f", value));
                least = Math.min(least, value);
                best.add(least);
            }
        }
        assertThat(Run.of(problem, SOBOL, 3).trace()).isEqualTo(best);
    }

    @Test
    void several_run_at_a_time_and_all_end() {
        BenchmarkProblem problem = Problems.named("branin_by_4");
        AtomicInteger most = new AtomicInteger();
        try (Client client = Client.builder().seed(3).build()) {
            client.configureExperiment("branin", problem.space());
            client.configureOptimization("-f");
            SOBOL.configure().accept(client);
            BenchmarkProblem watched = new BenchmarkProblem(
                    problem.name(),
                    problem.slice(),
                    problem.space(),
                    problem.wanted(),
                    problem.setting(),
                    point -> {
                        most.accumulateAndGet(running(client), Math::max);
                        return problem.outcomes().at(point);
                    },
                    problem.score());
            Run run = new Workers(client, watched, 3).run("sobol");
            assertThat(run.trace()).hasSize(problem.setting().trials());
            assertThat(running(client)).isZero();
        }
        assertThat(most).hasValue(4);
    }

    private static int running(Client client) {
        return (int) client.history().runs().stream()
                .filter(trial -> trial.status() == TrialStatus.RUNNING)
                .count();
    }

    @Test
    void failed_trials_leave_the_score_as_it_was() {
        BenchmarkProblem problem = Problems.named("branin");
        Run run = Run.of(problem.failing(point -> true).with(Setting.of(3)), SOBOL, 1);
        assertThat(run.trace()).hasSize(3).allMatch(value -> value.isNaN());
        assertThat(problem.failing(point -> true).outcomes().at(problem.space().centre(Map.of())))
                .isEmpty();
    }
}
