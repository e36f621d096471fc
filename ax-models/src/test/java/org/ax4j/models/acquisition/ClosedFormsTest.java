package org.ax4j.models.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.ax4j.models.gp.GaussianProcess;
import org.ax4j.models.gp.Hyperparameters;
import org.ax4j.models.gp.TrainingData;
import org.ax4j.models.kernel.ArdKernel;
import org.ax4j.models.kernel.InputKinds;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;

/** Acquisitions of one model whose values can be written down. */
class ClosedFormsTest {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final List<double[]> MEASURED = List.of(new double[] {0.1}, new double[] {0.4}, new double[] {0.8});
    private static final GaussianProcess GOAL = process(0.2, 1, -0.5);
    private static final GaussianProcess BOUND = process(-1, 0.3, 0.9);
    private static final double[] X = {0.55};

    private static GaussianProcess process(double... y) {
        return GaussianProcess.of(
                ArdKernel.matern52(),
                TrainingData.of(InputKinds.reals(1), MEASURED.toArray(double[][]::new), y),
                new Hyperparameters(List.of(Math.log(0.4)), 1e-4, 0.1));
    }

    private record Fixed(List<double[]> points) implements Terrain {
        @Override
        public List<double[]> spread(int count, RandomStream random) {
            return points;
        }

        @Override
        public Optional<double[]> highest(AcquisitionFunction function, List<double[]> anchors, RandomStream random) {
            return Optional.empty();
        }
    }

    private static AcquisitionRequest request(List<double[]> pending, long seed) {
        return new AcquisitionRequest(
                List.of(new Modelled(GOAL, Double.NaN, true), new Modelled(BOUND, 0.1, false)),
                new AcquisitionRequest.Evidence(MEASURED, pending, true),
                new Fixed(List.of(X, new double[] {0.9})),
                16,
                seed);
    }

    private static double value(Acquisition acquisition, AcquisitionRequest request) {
        return acquisition.appraise(request).function().evaluation().value(X);
    }

    private static double sd(GaussianProcess process) {
        return Math.sqrt(process.variance(X));
    }

    private static double logFeasible() {
        return Math.log(NORMAL.cumulativeProbability((BOUND.mean(X) - 0.1) / sd(BOUND)));
    }

    @Test
    void meanAndBoundAndFeasibility() {
        AcquisitionRequest request = request(List.of(), 1);
        assertThat(value(new HighestMean(), request)).isCloseTo(GOAL.mean(X) + logFeasible(), within(1e-12));
        assertThat(value(new UpperConfidenceBound(3), request))
                .isCloseTo(GOAL.mean(X) + 3 * sd(GOAL) + logFeasible(), within(1e-12));
        assertThat(value(new UpperConfidenceBound(0), request)).isEqualTo(value(new HighestMean(), request));
        assertThat(value(new LogFeasibility(), request)).isCloseTo(logFeasible(), within(0.02));
    }

    /** The best is what the model expects at 0.4: the constraint is broken at 0.1. */
    @Test
    void expectedImprovementOnTheBestThatKeepsTheConstraint() {
        double z = (GOAL.mean(X) - GOAL.mean(new double[] {0.4})) / sd(GOAL);
        double improvement = sd(GOAL) * (NORMAL.density(z) + z * NORMAL.cumulativeProbability(z));
        assertThat(value(new LogExpectedImprovement(), request(List.of(), 1)))
                .isCloseTo(Math.log(improvement) + logFeasible(), within(1e-9));
    }

    @Test
    void pendingPointsTakeAwayWhatTheyWillTell() {
        AcquisitionRequest request = request(List.of(X), 1);
        assertThat(value(new UpperConfidenceBound(2), request))
                .isCloseTo(value(new HighestMean(), request), within(1e-5));
        assertThat(value(new LogExpectedImprovement(), request))
                .isLessThan(value(new LogExpectedImprovement(), request(List.of(), 1)) - 5);
    }

    /** At a point of the spread the sample has the posterior's own moments; without the constraint, which adds its chance. */
    @Test
    void samplesHaveTheMomentsOfThePosterior() {
        int count = 4000;
        double sum = 0;
        double squares = 0;
        for (int seed = 0; seed < count; seed++) {
            AcquisitionRequest request = new AcquisitionRequest(
                    List.of(new Modelled(GOAL, Double.NaN, true)),
                    new AcquisitionRequest.Evidence(MEASURED, List.of(), true),
                    new Fixed(List.of(X, new double[] {0.9})),
                    16,
                    RandomStream.seed(seed, "sample", 0));
            double value = value(new ThompsonSampling(2), request);
            sum += value / count;
            squares += value * value / count;
        }
        double sd = sd(GOAL);
        assertThat(sum).isCloseTo(GOAL.mean(X), within(4 * sd / Math.sqrt(count)));
        assertThat(Math.sqrt(squares - sum * sum)).isCloseTo(sd, within(4 * sd / Math.sqrt(2 * count)));
    }
}
