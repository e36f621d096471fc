package org.ax4j.benchmarks.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ax4j.benchmarks.golden.GoldenLine;
import org.ax4j.benchmarks.golden.GoldenTally;
import org.ax4j.models.acquisition.AcquisitionFunction;
import org.ax4j.models.acquisition.ExpectedImprovement;
import org.ax4j.models.acquisition.Factor;
import org.ax4j.models.acquisition.FactorProduct;
import org.ax4j.models.acquisition.HypervolumeImprovement;
import org.ax4j.models.gp.ConditionalPosterior;
import org.ax4j.models.gp.GaussianProcess;
import org.ax4j.models.pareto.Cells;
import org.ax4j.models.sampling.Normal;
import org.ax4j.spi.RandomStream;

/** Recomputes noisy improvements and improvements of several objectives. */
final class GoldenImprovements {
    private static final int SAMPLES = 1 << 13;
    /** Values below are tails that neither side samples well. */
    private static final double COMPARED = -8;

    private GoldenImprovements() {}

    static List<GoldenLine> noisy(JsonNode file, JsonNode cases) {
        GoldenTally tally = new GoldenTally("log_nei");
        for (JsonNode golden : cases) {
            GaussianProcess gp = GoldenProcess.named(file, golden);
            double[][] baseline = new double[gp.data().points().size()][];
            Arrays.setAll(baseline, i -> gp.data().points().row(i));
            Drawn drawn = new Drawn(List.of(gp), baseline);
            double[] best = new double[SAMPLES];
            Arrays.setAll(best, s -> Arrays.stream(drawn.values[0][s]).max().orElseThrow());
            AcquisitionFunction.Evaluation at = drawn.function(new ExpectedImprovement(0, best));
            double[][] x = GoldenProcess.matrix(golden.get("X"));
            for (int i = 0; i < x.length; i++) {
                sampled(golden.get("value").get(i), golden.get("standard_error").get(i), at.value(x[i]), tally);
            }
        }
        return List.of(tally.line());
    }

    static List<GoldenLine> several(JsonNode cases) {
        GoldenTally posterior = new GoldenTally("several.posterior");
        GoldenTally value = new GoldenTally("several.ehvi");
        GoldenTally gradient = new GoldenTally("several.ehvi_gradient");
        GoldenTally noisy = new GoldenTally("several.log_nehvi");
        for (JsonNode golden : cases) {
            List<GaussianProcess> outputs = GoldenProcess.outputs(golden);
            int goals = outputs.size();
            double[][] x = GoldenProcess.matrix(golden.get("X_query"));
            posterior(golden, outputs, x, posterior);
            double[] reference = GoldenProcess.vector(golden.get("ref_point"));
            Cells observed = Cells.above(GoldenProcess.matrix(golden.get("Y")), reference);
            AcquisitionFunction.Evaluation exact = new FactorProduct(
                            outputs.stream()
                                    .map(gp -> gp.given(new double[0][]))
                                    .toList(),
                            new double[goals][0][0],
                            1,
                            List.of(HypervolumeImprovement.of(goals, List.of(observed))))
                    .evaluation();
            Drawn drawn = new Drawn(outputs, GoldenProcess.matrix(golden.get("X")));
            AcquisitionFunction.Evaluation sampled =
                    drawn.function(HypervolumeImprovement.of(goals, drawn.cells(reference)));
            for (int i = 0; i < x.length; i++) {
                double[] slopes = new double[x[i].length];
                double ehvi = Math.exp(exact.value(x[i], slopes));
                double expected = golden.get("ehvi").get(i).asDouble();
                value.within("ehvi", ehvi, expected, 1e-8 * (1e-3 + expected));
                for (int k = 0; k < slopes.length; k++) {
                    double slope = golden.get("ehvi_gradient").get(i).get(k).asDouble();
                    gradient.within("gradient", ehvi * slopes[k], slope, 1e-8 * (1e-2 + Math.abs(slope)));
                }
                sampled(
                        golden.get("log_noisy_ehvi").get(i),
                        golden.get("log_noisy_ehvi_standard_error").get(i),
                        sampled.value(x[i]),
                        noisy);
            }
        }
        return List.of(posterior.line(), value.line(), gradient.line(), noisy.line());
    }

    private static void posterior(JsonNode golden, List<GaussianProcess> outputs, double[][] x, GoldenTally tally) {
        for (int j = 0; j < outputs.size(); j++) {
            double[] mean = new double[x.length];
            double[] variance = new double[x.length];
            outputs.get(j).predict(x, mean, variance);
            for (int i = 0; i < x.length; i++) {
                tally.compare(
                        "mean", mean[i], golden.get("posterior_mean").get(i).get(j), 1e-9);
                tally.compare(
                        "variance",
                        variance[i],
                        golden.get("posterior_variance").get(i).get(j),
                        1e-9);
            }
        }
    }

    /** Within 0.01 plus four standard errors of the reference, where its value is no far tail. */
    private static void sampled(JsonNode value, JsonNode error, double actual, GoldenTally tally) {
        if (value.asDouble() > COMPARED) {
            tally.within("sampled", actual, value.asDouble(), 0.01 + 4 * error.asDouble());
        }
    }

    static void compare(JsonNode golden, AcquisitionFunction.Evaluation at, GoldenTally value, GoldenTally gradient) {
        double[][] x = GoldenProcess.matrix(golden.get("X"));
        for (int i = 0; i < x.length; i++) {
            double[] slopes = new double[x[i].length];
            double expected = golden.get("value").get(i).asDouble();
            value.within("value", at.value(x[i], slopes), expected, 1e-8 * (1 + Math.abs(expected)));
            for (int k = 0; k < slopes.length; k++) {
                double slope = golden.get("gradient").get(i).get(k).asDouble();
                gradient.within("gradient", slopes[k], slope, 1e-8 * (1 + Math.abs(slope)));
            }
        }
    }

    /** Realisations at baseline points. */
    private static final class Drawn {
        private final List<ConditionalPosterior> posteriors;
        private final double[][][] z;
        /** Outcomes {@code [outputs][S x b]}. */
        private final double[][][] values;

        private Drawn(List<GaussianProcess> outputs, double[][] baseline) {
            int b = baseline.length;
            posteriors = outputs.stream().map(gp -> gp.given(baseline)).toList();
            z = new double[outputs.size()][b][SAMPLES];
            values = new double[outputs.size()][SAMPLES][b];
            double[][] normal = Normal.sobol(SAMPLES, outputs.size() * b, new RandomStream(1));
            for (int j = 0; j < z.length; j++) {
                for (int s = 0; s < SAMPLES; s++) {
                    for (int k = 0; k < b; k++) {
                        z[j][k][s] = normal[s][j * b + k];
                    }
                    posteriors.get(j).baseline(Arrays.copyOfRange(normal[s], j * b, (j + 1) * b), values[j][s]);
                }
            }
        }

        private AcquisitionFunction.Evaluation function(Factor factor) {
            return new FactorProduct(posteriors, z, SAMPLES, List.of(factor)).evaluation();
        }

        private List<Cells> cells(double[] reference) {
            List<Cells> all = new ArrayList<>();
            for (int s = 0; s < SAMPLES; s++) {
                double[][] gains = new double[values[0][s].length][values.length];
                for (int k = 0; k < gains.length; k++) {
                    for (int j = 0; j < values.length; j++) {
                        gains[k][j] = values[j][s][k];
                    }
                }
                all.add(Cells.above(gains, reference));
            }
            return all;
        }
    }
}
