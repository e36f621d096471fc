package org.ax4j.models.failure;

import java.util.List;
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
import org.ax4j.spi.RandomStream;

/**
 * The chance that a trial succeeds: a Gaussian process is fitted to labels, 1 for a success and -1 for a failure, and
 * the chance at a point is that of a positive label there, {@code Phi(mean / sqrt(sd^2 + noise))}. Where failures follow
 * a region the noise is small and the chance falls to 0 inside it; where they have no pattern all is noise, and the
 * chance the same everywhere. Rasmussen and Williams, Gaussian Processes for Machine Learning, 2006, section 6.5. Cost:
 * one fit, some milliseconds with 30 trials. Immutable.
 */
public final class SuccessModel {
    /** Of each kind: more would take more time than they are worth. */
    private static final int MOST = 200;

    /** Labels without any pattern are all noise, of variance 1. */
    private static final LogNormalPrior NOISE = new LogNormalPrior(0, 1, 1e-3);

    private static final MapFit FIT = MapFit.of(ArdKernel.matern52(), 1).noise(NOISE);

    private final GaussianProcess labels;

    private SuccessModel(GaussianProcess labels) {
        this.labels = labels;
    }

    /**
     * Learns from a history.
     *
     * @param history what happened so far
     * @param encoding the inputs
     * @return the model, empty unless some trial failed and some did not
     */
    public static Optional<SuccessModel> of(History history, Encoding encoding) {
        Endings endings = Endings.of(history, encoding).latest(MOST);
        return endings.differ() ? Optional.of(of(encoding.kinds(), endings.x(), endings.labels())) : Optional.empty();
    }

    /**
     * Learns from labels.
     *
     * @param kinds kinds of the inputs
     * @param x inputs {@code [n x d]}
     * @param labels 1 for a success, -1 for a failure {@code [n]}, both kinds
     * @return the model
     */
    static SuccessModel of(InputKinds kinds, double[][] x, double[] labels) {
        TrainingData data = TrainingData.of(kinds, x, labels);
        Hyperparameters found = FIT.fit(data, List.of(), new RandomStream(0)).hyperparameters();
        return new SuccessModel(GaussianProcess.of(FIT.kernel(), data, found));
    }

    /**
     * The chance of success, as a function that others are multiplied with.
     *
     * @return its logarithm
     */
    public AcquisitionFunction chance() {
        SuccessProbability positive =
                new SuccessProbability(0, labels.hyperparameters().noise());
        return new FactorProduct(List.of(labels.given(new double[0][])), new double[1][0][0], 1, List.of(positive));
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
