package org.ax4j.models.failure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ax4j.experiment.History;
import org.ax4j.models.acquisition.AcquisitionFunction;
import org.ax4j.models.acquisition.FactorProduct;
import org.ax4j.models.acquisition.SuccessProbability;
import org.ax4j.models.encode.Encoding;
import org.ax4j.models.gp.GaussianProcess;
import org.ax4j.models.gp.Hyperparameters;
import org.ax4j.models.gp.MapFit;
import org.ax4j.models.gp.TrainingData;
import org.ax4j.models.kernel.ArdKernel;
import org.ax4j.models.kernel.InputKinds;
import org.ax4j.models.kernel.LogNormalPrior;
import org.ax4j.models.kernel.Points;
import org.ax4j.models.sampling.Normal;
import org.ax4j.spi.RandomStream;

/**
 * The chance that a trial succeeds: probit classification by a Gaussian process, see {@link LaplaceMode}. The
 * lengthscales are those of a regression on the labels (Rasmussen and Williams, 2006, section 6.5), the spread of the
 * latent process is the one of a few under which the labels are likeliest: a small one where failures have no pattern.
 * Far from all trials the chance is the share of successes so far. Immutable.
 */
public final class SuccessModel {
    private static final double[] SPREADS = {0.01, 1, 4, 16};

    private final GaussianProcess latent;

    private SuccessModel(GaussianProcess latent) {
        this.latent = latent;
    }

    /**
     * Learns from a history.
     *
     * @param history what happened so far
     * @param encoding the inputs
     * @return the model, empty unless some trial failed and some did not
     */
    public static Optional<SuccessModel> of(History history, Encoding encoding) {
        Endings endings = Endings.of(history, encoding);
        return endings.differ()
                ? Optional.of(of(encoding.kinds(), endings.x(), endings.labels(), endings.rate()))
                : Optional.empty();
    }

    /**
     * Learns from labels.
     *
     * @param kinds kinds of the inputs
     * @param x inputs {@code [n x d]}
     * @param labels 1 for a success, -1 for a failure {@code [n]}, both kinds
     * @param rate the chance far from all inputs
     * @return the model
     */
    static SuccessModel of(InputKinds kinds, double[][] x, double[] labels, double rate) {
        List<Double> lengthscales = lengthscales(kinds, x, labels);
        double[][] unit = covariance(kinds, x, lengthscales);
        LaplaceMode best = null;
        Hyperparameters chosen = null;
        for (double spread : SPREADS) {
            double centre = Normal.quantile(rate) * Math.sqrt(1 + spread);
            LaplaceMode mode = LaplaceMode.of(scaled(unit, spread), labels, centre);
            if (best == null || mode.evidence() > best.evidence()) {
                List<Double> theta = new ArrayList<>(lengthscales);
                theta.add(Math.log(spread));
                best = mode;
                chosen = new Hyperparameters(theta, 1, centre);
            }
        }
        LaplaceMode mode = Objects.requireNonNull(best);
        double[] outputs = new double[labels.length];
        double[] noise = new double[labels.length];
        Arrays.setAll(outputs, mode::output);
        Arrays.setAll(noise, mode::noise);
        TrainingData data = TrainingData.of(kinds, x, outputs, noise);
        return new SuccessModel(
                GaussianProcess.of(ArdKernel.matern52().withOutputScale(), data, Objects.requireNonNull(chosen)));
    }

    private static List<Double> lengthscales(InputKinds kinds, double[][] x, double[] labels) {
        double mean = Arrays.stream(labels).average().orElse(0);
        double sd = Math.sqrt(1 - mean * mean);
        double[] y = Arrays.stream(labels).map(label -> (label - mean) / sd).toArray();
        return MapFit.of(ArdKernel.matern52(), 1)
                .noise(LogNormalPrior.wideNoise())
                .fit(TrainingData.of(kinds, x, y), List.of(), new RandomStream(0))
                .hyperparameters()
                .kernel();
    }

    private static double[][] covariance(InputKinds kinds, double[][] x, List<Double> lengthscales) {
        double[] theta = lengthscales.stream().mapToDouble(Double::doubleValue).toArray();
        Points points = Points.of(x, kinds.size());
        double[][] rows = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            ArdKernel.matern52().covariance(kinds, theta).row(points.row(i), points, rows[i], new double[x.length]);
        }
        return rows;
    }

    private static double[][] scaled(double[][] unit, double spread) {
        return Arrays.stream(unit)
                .map(row -> Arrays.stream(row).map(value -> spread * value).toArray())
                .toArray(double[][]::new);
    }

    /**
     * The chance of success, as a function that others are multiplied with.
     *
     * @return its logarithm
     */
    public AcquisitionFunction chance() {
        return new FactorProduct(
                List.of(latent.given(new double[0][])), new double[1][0][0], 1, List.of(new SuccessProbability(0)));
    }

    /**
     * The chance of success at a point.
     *
     * @param x input {@code [d]}
     * @return a number between 0 and 1
     */
    public double chance(double[] x) {
        return Math.exp(chance().evaluation().value(x));
    }
}
