package org.ax4j.models.gp;

/**
 * Posterior of one output at a candidate {@code x}, jointly with its values {@code f(B)} at fixed baseline points
 * {@code B [b x d]}, in the form that acquisition functions need:
 *
 * <pre>
 * f(B) = m_B + L z,                       z ~ N(0, I_b),   L L^T = cov(f(B))
 * f(x) | z ~ N( mean(x) + c(x)^T z, sd(x)^2 ),             c(x) = L^-1 cov(f(B), f(x))
 * </pre>
 *
 * {@code mean(x)} is the posterior mean, {@code c(x)} the whitened covariance, and {@code sd(x)^2 = var(x) - |c(x)|^2}
 * what remains uncertain once {@code f(B)} is known. With no baseline point, {@code sd} is the posterior standard
 * deviation. All are of the latent function, without noise. Implementations are immutable; each thread takes a
 * {@link #query()} of its own. Tests of acquisition functions may implement this by closed forms.
 */
public interface ConditionalPosterior {

    /**
     * Number of coordinates of an input.
     *
     * @return {@code d}
     */
    int dimension();

    /**
     * Number of baseline points.
     *
     * @return {@code b}, may be 0
     */
    int baselineSize();

    /**
     * A realisation of the baseline values.
     *
     * @param z standard normal vector {@code [b]}
     * @param values receives {@code m_B + L z}, {@code [b]}
     */
    void baseline(double[] z, double[] values);

    /**
     * A workspace for evaluations one by one.
     *
     * @return workspace, for one thread
     */
    Query query();

    /**
     * Evaluates many candidates, for example to screen starting points.
     *
     * @param points candidates {@code [m x d]}
     * @param mean receives {@code mean(x)}, {@code [m]}
     * @param sd receives {@code sd(x)}, {@code [m]}
     * @param whitened receives {@code c(x)}, {@code [b x m]}, one column per candidate
     */
    default void evaluate(double[][] points, double[] mean, double[] sd, double[][] whitened) {
        Query query = query();
        for (int i = 0; i < points.length; i++) {
            query.at(points[i]);
            mean[i] = query.mean();
            sd[i] = query.sd();
            double[] c = query.whitened();
            for (int k = 0; k < baselineSize(); k++) {
                whitened[k][i] = c[k];
            }
        }
    }

    /** The posterior at one candidate at a time. Mutable; for one thread. */
    interface Query {

        /**
         * Moves to a candidate and evaluates there.
         *
         * @param x candidate {@code [d]}; not changed
         */
        void at(double[] x);

        /**
         * Posterior mean.
         *
         * @return {@code mean(x)}
         */
        double mean();

        /**
         * Standard deviation given the baseline values.
         *
         * @return {@code sd(x)}, positive
         */
        double sd();

        /**
         * Whitened covariance with the baseline values.
         *
         * @return {@code c(x)}, {@code [b]}, lent for reading until the next {@link #at}
         */
        double[] whitened();

        /**
         * Adds {@code onMean dmean/dx + onSd dsd/dx + sum_i onWhitened_i dc_i/dx} at the candidate. Categorical
         * coordinates get nothing.
         *
         * @param onMean weight of the mean
         * @param onSd weight of the standard deviation
         * @param onWhitened weights of the whitened covariance, {@code [b]}; not changed
         * @param gradient receives the sum {@code [d]}
         */
        void addGradient(double onMean, double onSd, double[] onWhitened, double[] gradient);
    }
}
