package org.ax4j.models.surrogate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.ax4j.experiment.Prediction;
import org.ax4j.models.encode.Chained;
import org.ax4j.models.encode.Encoding;
import org.ax4j.models.encode.Observations;
import org.ax4j.models.encode.OutcomeScaling;
import org.ax4j.models.encode.Outliers;
import org.ax4j.models.encode.Standardised;
import org.ax4j.models.encode.Target;
import org.ax4j.models.gp.GaussianProcess;
import org.ax4j.models.gp.LeaveOneOut;
import org.ax4j.problem.Saturation;

/** The Gaussian process of one target, and the scaling between the target's unit and the process's. Immutable. */
public final class Surrogate {
    /** Nodes of the quadrature of nonlinear scalings: exact for polynomials up to degree 31. */
    private static final GaussIntegrator NORMAL = new GaussIntegratorFactory().hermite(16);

    /** What inputs do not explain is taken for noise where it is more than this many times what is most likely before anything is observed. */
    private static final double MOST_PECULIAR = 2;
    /** Of the range of outcomes: what rounding does not do. */
    private static final double NOTICED = 1e-6;
    /** The outermost point of the quadrature, in standard deviations. */
    private static final double FARTHEST = 6.7;
    /** Numbers of which this is the ratio have squares that are doubles. */
    private static final double SQUARES = 1e100;

    private final Target target;
    /** The bound that tells readings on it from those that violate it. */
    private final double bound;

    private final Observations observations;
    private final Fitting.Fitted fitted;

    private Surrogate(Target target, double bound, Observations observations, Fitting.Fitted fitted) {
        this.target = target;
        this.bound = bound;
        this.observations = observations;
        this.fitted = fitted;
    }

    /**
     * Fits one target.
     *
     * @param modelling how it is modelled
     * @param encoding the inputs
     * @param target what is modelled
     * @param observations its observations, at least one
     * @param earlier what an earlier fit left, empty for none
     * @return the surrogate
     */
    static Surrogate fitted(
            Modelling modelling,
            Encoding encoding,
            Target target,
            Observations observations,
            Optional<Remembered> earlier) {
        Fitting fitting = new Fitting(
                modelling, encoding.kinds(), target, observations, scaling(modelling.outliers(), target, observations));
        return new Surrogate(target, keptFrom(target, observations), observations, fitting.run(earlier));
    }

    /** Where readings lie on a constraint's bound itself, half-way to the nearest one that violates it: that tells the two apart, see {@link Saturation}. */
    private static double keptFrom(Target target, Observations observations) {
        double bound = target.bound();
        double[] y = Arrays.copyOf(observations.y(), observations.measured());
        return target.isGoal() || !Saturation.of(Arrays.stream(y), bound)
                ? bound
                : Arrays.stream(y)
                        .filter(value -> value < bound)
                        .map(value -> bound / 2 + value / 2)
                        .max()
                        .orElse(bound);
    }

    /** Draws the bad side in, and standardises by what was measured. */
    private static OutcomeScaling scaling(Outliers outliers, Target target, Observations observations) {
        double[] y = Arrays.copyOf(
                observations.y(), observations.measured() >= 2 ? observations.measured() : observations.size());
        OutcomeScaling scaling = target.isGoal() ? outliers.ofGoal(y, target.bound()) : outliers.of(y, target.bound());
        return new Chained(
                scaling, standardised(Arrays.stream(y).map(scaling::forward).toArray(), target));
    }

    /** Outcomes of a constraint that are all equal have no deviation of their own: where the bound is nearer than their size, its distance serves. */
    private static Standardised standardised(double[] y, Target target) {
        Standardised usual = Standardised.of(y);
        double gap = Math.abs(y[0] - target.bound());
        boolean equal = Arrays.stream(y).allMatch(one -> one == y[0]);
        return equal && !target.isGoal() && gap > Double.MIN_NORMAL
                ? new Standardised(usual.mean(), Math.min(usual.sd(), gap))
                : usual;
    }

    /** Logarithm of the density with which each observation is predicted from all others, in the target's own unit. */
    double logDensity() {
        return fitted.density();
    }

    /** With what inputs do not explain as peculiar to each point; itself where the noise of a measurement was told, and where the outcomes speak for more noise than is usual. */
    Surrogate peculiar() {
        boolean told = Arrays.stream(observations.variance(), 0, observations.measured())
                .anyMatch(variance -> !Double.isNaN(variance));
        boolean noisy = fitted.process().hyperparameters().noise() > MOST_PECULIAR * fitted.usualNoise();
        return told || noisy
                ? this
                : new Surrogate(
                        target,
                        bound,
                        observations,
                        fitted.with(fitted.process().peculiar()));
    }

    /**
     * What is modelled.
     *
     * @return the target
     */
    public Target target() {
        return target;
    }

    /**
     * The metric that the target consists of.
     *
     * @return its name, or empty for a sum of several
     */
    public Optional<String> metric() {
        var weights = target.expression().weights();
        return weights.size() == 1 ? Optional.of(weights.firstKey()) : Optional.empty();
    }

    /**
     * What was observed.
     *
     * @return the observations
     */
    public Observations observations() {
        return observations;
    }

    /**
     * The process, in scaled units.
     *
     * @return it
     */
    public GaussianProcess process() {
        return fitted.process();
    }

    /**
     * The target's bound in scaled units; where readings lie on it, one that tells these from violations.
     *
     * @return the bound, NaN where there is none
     */
    public double bound() {
        return fitted.scaling().forward(bound);
    }

    /**
     * How much work the fit was.
     *
     * @return evaluations of the likelihood, 0 where an earlier fit was taken over
     */
    public int evaluations() {
        return fitted.evaluations();
    }

    /**
     * What the next fit is to remember.
     *
     * @return the hyperparameters and the figure of the observations
     */
    public Remembered remembered() {
        return fitted.remembered();
    }

    /** Whether the worst outcomes are taken for better than they are, so that how bad others like them are is not predicted. */
    boolean isClipped() {
        DoubleSummaryStatistics measured =
                Arrays.stream(observations.y(), 0, observations.measured()).summaryStatistics();
        double worst = measured.getMin();
        double known = fitted.scaling().inverse(fitted.scaling().forward(worst));
        return known / 2 - worst / 2 > NOTICED * (measured.getMax() / 2 - worst / 2);
    }

    /**
     * Predicts the noise-free value.
     *
     * @param points inputs {@code [q x d]}
     * @return mean and standard error in the target's own unit, for each point
     */
    public List<Prediction> predict(double[][] points) {
        double[] mean = new double[points.length];
        double[] variance = new double[points.length];
        process().predict(points, mean, variance);
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            predictions.add(raw(mean[i], Math.sqrt(variance[i])));
        }
        return predictions;
    }

    /**
     * Predicts the noise-free value of each measured observation from all others, with the same hyperparameters and
     * scaling; arms of batches are left out, since several share an index.
     *
     * @return mean and standard error in the target's own unit, by index of the trial
     */
    public Map<Integer, Prediction> leaveOneOut() {
        LeaveOneOut leftOut = process().leaveOneOut();
        Map<Integer, Prediction> predictions = new LinkedHashMap<>();
        for (int i = 0; i < observations.measured(); i++) {
            int trial = observations.trials()[i];
            if (trial != Observations.NO_TRIAL) {
                predictions.put(trial, raw(leftOut.mean(i), Math.sqrt(leftOut.variance(i))));
            }
        }
        return predictions;
    }

    /**
     * Moments of the outcome, in units of half its own spread so that squares and differences of huge outcomes stay finite. What lies beyond the scaling's floor counts as the floor
     * for the mean, and as what it is for the error, which would be 0 there.
     */
    private Prediction raw(double mean, double sd) {
        double floor = fitted.scaling().floor();
        double centre = Math.max(floor, outcome(mean));
        double near = halfWidth(mean, sd, centre);
        double farthest = halfWidth(mean, FARTHEST * sd, centre);
        double half = farthest > SQUARES * near ? farthest : near;
        if (!(half > 0)) {
            return new Prediction(centre, 0);
        }
        double scale = Math.sqrt(2) * sd;
        double first = expectation(z -> (Math.max(floor, outcome(mean + scale * z)) / 2 - centre / 2) / half);
        double second = expectation(z -> {
            double gap = (outcome(mean + scale * z) / 2 - centre / 2) / half - first;
            return gap * gap;
        });
        return new Prediction(finite(centre + half * first * 2), finite(half * Math.sqrt(second) * 2));
    }

    /** Half of how far outcomes lie from a centre, on both sides of a mean by some of the model's values. */
    private double halfWidth(double mean, double away, double centre) {
        return Math.max(outcome(mean + away) / 2 - centre / 2, centre / 2 - outcome(mean - away) / 2);
    }

    private double outcome(double scaled) {
        return finite(fitted.scaling().inverse(scaled));
    }

    /** The nearest number: beyond the largest one nothing can be told. */
    private static double finite(double value) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
    }

    private static double expectation(UnivariateFunction f) {
        return NORMAL.integrate(f) / Math.sqrt(Math.PI);
    }
}
