package org.ax4j.models.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ax4j.models.kernel.ArdKernel;
import org.ax4j.models.kernel.InputKind;
import org.ax4j.models.kernel.InputKinds;
import org.junit.jupiter.api.Test;

/** What inputs do not explain as a part of the function that is peculiar to each, against the process in which it is noise. */
class PeculiarTest {
    private static final double NOISE = 0.3;
    private static final InputKinds KINDS = new InputKinds(List.of(InputKind.REAL, InputKind.REAL));
    private static final double[][] X = {{0.1, 0.2}, {0.8, 0.3}, {0.4, 0.9}, {0.6, 0.5}, {0.2, 0.7}};
    private static final double[] Y = {0.3, -1.2, 0.8, 1.4, -0.5};

    private static GaussianProcess process(TrainingData data) {
        ArdKernel kernel = ArdKernel.matern52();
        List<Double> theta =
                kernel.hyperparameters(KINDS).stream().map(one -> Math.log(0.5)).toList();
        return GaussianProcess.of(kernel, data, new Hyperparameters(theta, NOISE, 0.1));
    }

    @Test
    void observedInputsAreWorthWhatWasObserved() {
        GaussianProcess peculiar = process(TrainingData.of(KINDS, X, Y)).peculiar();
        for (int i = 0; i < X.length; i++) {
            assertThat(peculiar.mean(X[i])).isCloseTo(Y[i], within(1e-8));
            assertThat(peculiar.variance(X[i])).isLessThan(1e-9);
        }
    }

    @Test
    void otherInputsAreAsUncertainAsAnotherObservation() {
        GaussianProcess noisy = process(TrainingData.of(KINDS, X, Y));
        GaussianProcess peculiar = noisy.peculiar();
        for (double[] x : new double[][] {{0.5, 0.5}, {0.1, 0.2000001}, {0.95, 0.05}}) {
            assertThat(peculiar.mean(x)).isCloseTo(noisy.mean(x), within(1e-8));
            assertThat(peculiar.variance(x)).isCloseTo(noisy.variance(x) + NOISE, within(1e-8));
        }
        double[][] pair = {{0.5, 0.5}, {0.7, 0.1}, {0.5, 0.5}};
        double[][] before = noisy.covariance(pair);
        double[][] after = peculiar.covariance(pair);
        assertThat(after[0][1]).isCloseTo(before[0][1], within(1e-8));
        assertThat(after[0][2]).as("of one input with itself").isCloseTo(before[0][2] + NOISE, within(1e-8));
    }

    @Test
    void gradientsAreThoseOfDifferences() {
        ConditionalPosterior.Query query = process(TrainingData.of(KINDS, X, Y))
                .peculiar()
                .given(new double[][] {{0.3, 0.3}})
                .query();
        double[] x = {0.55, 0.35};
        double[] gradient = new double[2];
        query.at(x);
        query.addGradient(1.5, -0.7, new double[] {0.4}, gradient);
        for (int k = 0; k < 2; k++) {
            double h = 1e-6;
            assertThat(gradient[k]).isCloseTo((sum(query, x, k, h) - sum(query, x, k, -h)) / (2 * h), within(1e-7));
        }
    }

    private static double sum(ConditionalPosterior.Query query, double[] x, int k, double h) {
        double[] moved = x.clone();
        moved[k] += h;
        query.at(moved);
        return 1.5 * query.mean() - 0.7 * query.sd() + 0.4 * query.whitened()[0];
    }

    /** Where nothing was inferred there is nothing to take for peculiar. */
    @Test
    void givenNoiseStaysNoise() {
        double[] given = new double[Y.length];
        Arrays.fill(given, 0.2);
        GaussianProcess process = process(TrainingData.of(KINDS, X, Y, given));
        assertThat(process.peculiar()).isSameAs(process);
    }

    /** What differs at one input is noise. */
    @Test
    void differentOutcomesOfOneInputAreNoise() {
        double[][] twice = {X[0], X[1], X[2], X[3], X[0]};
        GaussianProcess differs = process(TrainingData.of(KINDS, twice, Y));
        assertThat(differs.peculiar()).isSameAs(differs);
        double[] same = {Y[0], Y[1], Y[2], Y[3], Y[0]};
        assertThat(process(TrainingData.of(KINDS, twice, same)).peculiar().mean(X[0]))
                .isCloseTo(Y[0], within(1e-8));
    }
}
