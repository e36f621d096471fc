package org.ax4j.benchmarks.regret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Guards the default's suggestions. Beside each problem stands the median distance of three seeds as it was stored, and what it may grow to: halfway, in ratio, to the
 * median of plain Sobol, which no good method comes near.
 */
class SmokeTest {
    @ParameterizedTest
    @CsvSource({
        "branin, 0.0015, 1.2",
        "gardner1, 7e-6, 0.21",
        "mixed_svm, 1.2e-6, 0.0072",
        "branincurrin, 3.3, 52",
        "models, 2e-7, 0.01",
    })
    void suggestions_are_far_better_than_plain_sobol(String name, double stored, double sobol) {
        BenchmarkProblem problem = Problems.named(name);
        double[] distances = IntStream.range(0, 3)
                .parallel()
                .mapToDouble(seed -> problem.score()
                        .distance(Run.of(problem, Method.named("fast"), seed).last()))
                .toArray();
        assertThat(Quantile.median(distances)).isLessThan(Math.sqrt(stored * sobol));
    }
}
