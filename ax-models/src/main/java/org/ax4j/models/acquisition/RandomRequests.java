package org.ax4j.models.acquisition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ax4j.models.gp.GaussianProcess;
import org.ax4j.models.gp.Hyperparameters;
import org.ax4j.models.gp.TrainingData;
import org.ax4j.models.kernel.ArdKernel;
import org.ax4j.models.kernel.InputKind;
import org.ax4j.models.kernel.InputKinds;
import org.ax4j.spi.RandomStream;

/** Requests over random models of mixed inputs, the same for the same figures. */
final class RandomRequests implements Terrain {
    private static final InputKinds KINDS =
            new InputKinds(List.of(InputKind.REAL, InputKind.CATEGORICAL, InputKind.REAL, InputKind.CONDITIONAL));
    private static final int MEASURED = 7;
    private static final int CANDIDATES = 8;
    private static final int SAMPLES = 16;
    private static final int LOOKS = 64;

    private final int goals;
    private final int constraints;
    private final long seed;

    RandomRequests(int goals, int constraints, long seed) {
        this.goals = goals;
        this.constraints = constraints;
        this.seed = seed;
    }

    AcquisitionRequest request() {
        RandomStream random = new RandomStream(seed);
        double[][] x = inputs(random, MEASURED);
        List<Modelled> targets = new ArrayList<>();
        for (int j = 0; j < goals + constraints; j++) {
            double bound = j < goals ? Double.NaN : random.nextDouble() - 0.5;
            targets.add(new Modelled(process(random, x), bound, j < goals));
        }
        List<double[]> pending = List.of(inputs(random, (int) seed % 3));
        boolean feasible = constraints == 0 || seed % 2 == 0;
        return new AcquisitionRequest(
                targets, new AcquisitionRequest.Evidence(List.of(x), pending, feasible), this, SAMPLES, seed);
    }

    double[][] points() {
        return inputs(new RandomStream(seed + 1), CANDIDATES);
    }

    boolean isSmooth(double[] x, int k) {
        return KINDS.kinds().get(k) != InputKind.CATEGORICAL && x[k] != InputKind.INACTIVE;
    }

    private static GaussianProcess process(RandomStream random, double[][] x) {
        double[] y = random.doubles(x.length, -1.5, 1.5).toArray();
        List<Double> theta = List.of(-0.5, 0.2, -0.8, 0.4);
        return GaussianProcess.of(
                ArdKernel.matern52(), TrainingData.of(KINDS, x, y), new Hyperparameters(theta, 0.05, 0.1));
    }

    private static double[][] inputs(RandomStream random, int n) {
        double[][] x = new double[n][];
        Arrays.setAll(x, i -> new double[] {
            random.nextDouble(),
            random.nextInt(3),
            random.nextDouble(),
            random.nextInt(3) == 0 ? InputKind.INACTIVE : random.nextDouble()
        });
        return x;
    }

    @Override
    public List<double[]> spread(int count, RandomStream random) {
        return List.of(inputs(random, count));
    }

    @Override
    public Optional<double[]> highest(AcquisitionFunction function, List<double[]> anchors, RandomStream random) {
        AcquisitionFunction.Evaluation at = function.evaluation();
        return Stream.concat(anchors.stream(), spread(LOOKS, random).stream())
                .max(Comparator.comparingDouble(at::value));
    }
}
