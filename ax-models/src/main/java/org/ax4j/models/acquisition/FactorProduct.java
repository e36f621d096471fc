package org.ax4j.models.acquisition;

import java.util.Arrays;
import java.util.List;
import org.ax4j.models.gp.ConditionalPosterior;
import org.ax4j.models.linalg.Rows;

/**
 * An acquisition function that is a mean over realisations of the outcomes at baseline points:
 *
 * <pre>
 * value(x) = ln (1/S) sum_s prod_i a_i,s(x),       a_i,s depends on x through the conditional moments
 * mean_js(x) = mean_j(x) + c_j(x)^T z_js,   sd_j(x)   of each output j given its baseline values m_j + L_j z_js
 * </pre>
 *
 * The candidate's own values are integrated by the {@link Factor}s in closed form, so that only the baseline is
 * sampled: smooth, exact without noise, and of far smaller variance than sampling both. The gradient contracts all
 * realisations before it touches the inputs. Cost per candidate and output: {@code n^2 + n d + S b} and the factors'.
 * Immutable; each thread takes an {@link #evaluation()}.
 */
public final class FactorProduct implements AcquisitionFunction {
    private final List<ConditionalPosterior> outputs;
    /** Standard normals {@code [outputs][b x S]}. */
    private final double[][][] z;

    private final List<Factor> factors;
    private final int samples;

    /**
     * A product of factors.
     *
     * @param outputs posterior of each output, given the same number of baseline points
     * @param z standard normals of each output {@code [outputs][b x S]}; not copied
     * @param samples number of realisations {@code S}, at least 1
     * @param factors what is multiplied
     */
    public FactorProduct(List<ConditionalPosterior> outputs, double[][][] z, int samples, List<Factor> factors) {
        this.outputs = List.copyOf(outputs);
        this.z = z;
        this.samples = samples;
        this.factors = List.copyOf(factors);
    }

    @Override
    public double[] values(double[][] points) {
        int m = points.length;
        double[][] mean = new double[outputs.size()][m];
        double[][] sd = new double[outputs.size()][m];
        double[][][] whitened = new double[outputs.size()][][];
        for (int j = 0; j < mean.length; j++) {
            whitened[j] = new double[outputs.get(j).baselineSize()][m];
            outputs.get(j).evaluate(points, mean[j], sd[j], whitened[j]);
        }
        Moments at = new Moments(mean.length, samples);
        double[] values = new double[m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < mean.length; j++) {
                at.sd[j] = sd[j][i];
                Arrays.fill(at.mean[j], mean[j][i]);
                for (int k = 0; k < whitened[j].length; k++) {
                    Rows.add(at.mean[j], whitened[j][k][i], z[j][k], 0, samples);
                }
            }
            Arrays.fill(at.log, 0);
            factors.forEach(factor -> factor.addTo(at, false));
            values[i] = logMeanExp(at.log);
        }
        return values;
    }

    private static double logMeanExp(double[] log) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : log) {
            most = Math.max(most, value);
        }
        if (!Double.isFinite(most)) {
            return most;
        }
        double sum = 0;
        for (double value : log) {
            sum += Math.exp(value - most);
        }
        return most + Math.log(sum / log.length);
    }

    @Override
    public Evaluation evaluation() {
        return new Query(this);
    }

    /** One candidate at a time. */
    private static final class Query implements Evaluation {
        private final FactorProduct function;
        private final List<ConditionalPosterior.Query> queries;
        private final double[][] onWhitened;
        private final Moments at;

        private Query(FactorProduct function) {
            this.function = function;
            this.queries =
                    function.outputs.stream().map(ConditionalPosterior::query).toList();
            this.onWhitened = function.outputs.stream()
                    .map(output -> new double[output.baselineSize()])
                    .toArray(double[][]::new);
            this.at = new Moments(queries.size(), function.samples);
        }

        @Override
        public double value(double[] x) {
            return evaluated(x, false);
        }

        @Override
        public double value(double[] x, double[] gradient) {
            double value = evaluated(x, true);
            Arrays.fill(gradient, 0);
            double[] share = shares(value);
            for (int j = 0; j < queries.size(); j++) {
                double onMean = 0;
                double onSd = 0;
                double[] weights = at.onMean[j];
                for (int s = 0; s < share.length; s++) {
                    weights[s] *= share[s];
                    onMean += weights[s];
                    onSd += share[s] * at.onSd[j][s];
                }
                for (int k = 0; k < onWhitened[j].length; k++) {
                    onWhitened[j][k] = Rows.dot(weights, function.z[j][k], 0, share.length);
                }
                queries.get(j).addGradient(onMean, onSd, onWhitened[j], gradient);
            }
            return value;
        }

        private double evaluated(double[] x, boolean slopes) {
            at.clear();
            for (int j = 0; j < queries.size(); j++) {
                ConditionalPosterior.Query query = queries.get(j);
                query.at(x);
                at.sd[j] = query.sd();
                Arrays.fill(at.mean[j], query.mean());
                double[] c = query.whitened();
                for (int k = 0; k < c.length; k++) {
                    Rows.add(at.mean[j], c[k], function.z[j][k], 0, function.samples);
                }
            }
            function.factors.forEach(factor -> factor.addTo(at, slopes));
            return logMeanExp(at.log);
        }

        /** The realisations' shares of the mean, in place of their logarithms. */
        private double[] shares(double value) {
            double[] log = at.log;
            double shift = value + Math.log(log.length);
            for (int s = 0; s < log.length; s++) {
                log[s] = Double.isFinite(value) ? Math.exp(log[s] - shift) : 0;
            }
            return log;
        }
    }
}
