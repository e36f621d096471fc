package org.ax4j.sklearn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Collects the parameters of an {@link SgdClassifier}; each begins at scikit-learn's default.
 *
 * <p>Values are checked together by {@link #build}.
 */
public final class SgdClassifierBuilder {
    private Loss loss = Loss.HINGE;
    private Penalty penalty = Penalty.L2;
    private double l1Ratio = 0.15;
    private double alpha = 1e-4;
    private LearningRate learningRate = LearningRate.OPTIMAL;
    private double eta0 = 0.0;
    private double powerT = 0.5;
    private boolean fitIntercept = true;
    private boolean shuffle = true;
    private int average = 0;
    private long randomState = 0;
    private boolean warmStart = false;
    private int maxIter = 1000;
    private double tol = 1e-3;
    private int nIterNoChange = 5;
    private boolean earlyStopping = false;
    private double validationFraction = 0.1;
    private ClassWeight classWeight = ClassWeight.NONE;
    private int threads = 1;

    SgdClassifierBuilder() {}

    /**
     * Sets the loss, at first {@link Loss#HINGE}.
     *
     * @param loss the loss to minimise
     * @return this
     */
    public SgdClassifierBuilder loss(Loss loss) {
        this.loss = Objects.requireNonNull(loss, "loss must not be null");
        return this;
    }

    /**
     * Sets the penalty, at first {@link Penalty#L2}.
     *
     * @param penalty the regularisation
     * @return this
     */
    public SgdClassifierBuilder penalty(Penalty penalty) {
        this.penalty = Objects.requireNonNull(penalty, "penalty must not be null");
        return this;
    }

    /**
     * Sets the share of the absolute norm in {@link Penalty#ELASTICNET}, at first 0.15.
     *
     * @param l1Ratio from 0 to 1
     * @return this
     */
    public SgdClassifierBuilder l1Ratio(double l1Ratio) {
        this.l1Ratio = l1Ratio;
        return this;
    }

    /**
     * Sets the weight of the penalty, at first 0.0001.
     *
     * @param alpha 0 or more; above 0 with {@link LearningRate#OPTIMAL}
     * @return this
     */
    public SgdClassifierBuilder alpha(double alpha) {
        this.alpha = alpha;
        return this;
    }

    /**
     * Sets the schedule of the step length, at first {@link LearningRate#OPTIMAL}.
     *
     * @param learningRate the schedule
     * @return this
     */
    public SgdClassifierBuilder learningRate(LearningRate learningRate) {
        this.learningRate = Objects.requireNonNull(learningRate, "learningRate must not be null");
        return this;
    }

    /**
     * Sets the first step length, at first 0.
     *
     * @param eta0 0 or more; above 0 with the schedules constant, invscaling and adaptive
     * @return this
     */
    public SgdClassifierBuilder eta0(double eta0) {
        this.eta0 = eta0;
        return this;
    }

    /**
     * Sets the exponent of {@link LearningRate#INVSCALING}, at first 0.5.
     *
     * @param powerT a finite number
     * @return this
     */
    public SgdClassifierBuilder powerT(double powerT) {
        this.powerT = powerT;
        return this;
    }

    /**
     * Sets whether an intercept is learned, at first yes.
     *
     * @param fitIntercept false for data that are centred already
     * @return this
     */
    public SgdClassifierBuilder fitIntercept(boolean fitIntercept) {
        this.fitIntercept = fitIntercept;
        return this;
    }

    /**
     * Sets whether the rows are shuffled before each epoch, at first yes.
     *
     * @param shuffle false to learn in the order of the rows
     * @return this
     */
    public SgdClassifierBuilder shuffle(boolean shuffle) {
        this.shuffle = shuffle;
        return this;
    }

    /**
     * Sets from which update on the weights are averaged, at first 0 for never.
     *
     * @param average 0 for never, 1 for all updates, otherwise the number of the first update to count
     * @return this
     */
    public SgdClassifierBuilder average(int average) {
        this.average = average;
        return this;
    }

    /**
     * Sets whether the weights of all updates are averaged, at first no.
     *
     * @param average true for {@code average(1)}, false for {@code average(0)}
     * @return this
     */
    public SgdClassifierBuilder average(boolean average) {
        return average(average ? 1 : 0);
    }

    /**
     * Sets the seed of the shuffles and of the rows held back, at first 0.
     *
     * @param randomState from 0 to {@code 2^32 - 1}
     * @return this
     */
    public SgdClassifierBuilder randomState(long randomState) {
        this.randomState = randomState;
        return this;
    }

    /**
     * Sets whether {@code fit} goes on from the weights of the last one, at first no.
     *
     * @param warmStart true to go on
     * @return this
     */
    public SgdClassifierBuilder warmStart(boolean warmStart) {
        this.warmStart = warmStart;
        return this;
    }

    /**
     * Sets the most epochs of {@code fit}, at first 1000.
     *
     * @param maxIter 1 or more
     * @return this
     */
    public SgdClassifierBuilder maxIter(int maxIter) {
        this.maxIter = maxIter;
        return this;
    }

    /**
     * Sets by how much an epoch of {@code fit} must improve the mean loss, or the score of the rows held back, to
     * count as an improvement, at first 0.001.
     *
     * @param tol 0 or more, or negative infinity for {@code fit} never to stop before the last epoch
     * @return this
     */
    public SgdClassifierBuilder tol(double tol) {
        this.tol = tol;
        return this;
    }

    /**
     * Sets how many epochs in a row may pass without improvement before {@code fit} stops, at first 5.
     *
     * @param nIterNoChange 1 or more
     * @return this
     */
    public SgdClassifierBuilder nIterNoChange(int nIterNoChange) {
        this.nIterNoChange = nIterNoChange;
        return this;
    }

    /**
     * Sets whether {@code fit} holds back a stratified part of the rows and stops by their score, at first no.
     *
     * @param earlyStopping true to hold rows back
     * @return this
     */
    public SgdClassifierBuilder earlyStopping(boolean earlyStopping) {
        this.earlyStopping = earlyStopping;
        return this;
    }

    /**
     * Sets the share of rows that early stopping holds back, at first 0.1.
     *
     * @param validationFraction above 0 and below 1
     * @return this
     */
    public SgdClassifierBuilder validationFraction(double validationFraction) {
        this.validationFraction = validationFraction;
        return this;
    }

    /**
     * Sets what the rows of labels weigh, at first 1 each.
     *
     * @param weights the weights of labels, finite; labels not named weigh 1
     * @return this
     */
    public SgdClassifierBuilder classWeight(Map<Integer, Double> weights) {
        this.classWeight =
                new ClassWeight(false, Map.copyOf(Objects.requireNonNull(weights, "weights must not be null")));
        return this;
    }

    /**
     * Lets the rows of a label weigh the less the more there are, {@code n / (k n_c)} for n rows, k classes and n_c
     * rows of the class; for {@code fit} only.
     *
     * @return this
     */
    public SgdClassifierBuilder balancedClassWeight() {
        this.classWeight = new ClassWeight(true, Map.of());
        return this;
    }

    /**
     * Sets on how many threads {@code fit} spreads the classes, at first 1; the result is the same for any number.
     *
     * @param threads 1 or more
     * @return this
     */
    public SgdClassifierBuilder threads(int threads) {
        this.threads = threads;
        return this;
    }

    /**
     * Checks the parameters and makes the classifier.
     *
     * @return a classifier that has learned nothing yet
     * @throws IllegalArgumentException naming every parameter that is out of range, with its value
     */
    public SgdClassifier build() {
        List<String> faults = new ArrayList<>();
        check(faults, alpha >= 0.0 && alpha <= Double.MAX_VALUE, "alpha must be 0 or more and finite", alpha);
        check(faults, l1Ratio >= 0.0 && l1Ratio <= 1.0, "l1Ratio must be from 0 to 1", l1Ratio);
        check(faults, eta0 >= 0.0 && eta0 <= Double.MAX_VALUE, "eta0 must be 0 or more and finite", eta0);
        check(faults, Double.isFinite(powerT), "powerT must be finite", powerT);
        check(faults, average >= 0, "average must be 0 or more", average);
        check(faults, maxIter >= 1, "maxIter must be 1 or more", maxIter);
        check(faults, nIterNoChange >= 1, "nIterNoChange must be 1 or more", nIterNoChange);
        check(faults, threads >= 1, "threads must be 1 or more", threads);
        check(faults, RandomState.isSeed(randomState), "randomState must be from 0 to 4294967295", randomState);
        checkStopping(faults);
        checkSchedule(faults);
        classWeight
                .given()
                .forEach((label, weight) ->
                        check(faults, Double.isFinite(weight), "classWeight of " + label + " must be finite", weight));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        return new SgdClassifier(settings());
    }

    private void checkStopping(List<String> faults) {
        boolean tolerated = tol >= 0.0 && tol <= Double.MAX_VALUE;
        check(
                faults,
                tolerated || tol == Double.NEGATIVE_INFINITY,
                "tol must be 0 or more and finite, or negative infinity",
                tol);
        check(
                faults,
                validationFraction > 0.0 && validationFraction < 1.0,
                "validationFraction must be above 0 and below 1",
                validationFraction);
    }

    private void checkSchedule(List<String> faults) {
        String remedy = ": raise it or choose another learningRate";
        String schedule = " must be above 0 with learningRate=" + learningRate.label();
        check(faults, !(learningRate.asksForEta0() && eta0 == 0.0), "eta0" + schedule, eta0 + remedy);
        boolean divides = learningRate == LearningRate.OPTIMAL;
        check(faults, !(divides && alpha == 0.0), "alpha" + schedule, alpha + remedy);
    }

    private static void check(List<String> faults, boolean holds, String rule, Object value) {
        if (!holds) {
            faults.add(rule + " but is " + value);
        }
    }

    private SgdSettings settings() {
        Stopping stopping = new Stopping(maxIter, tol, nIterNoChange, earlyStopping, validationFraction);
        return new SgdSettings(
                loss,
                penalty,
                l1Ratio,
                alpha,
                learningRate,
                eta0,
                powerT,
                fitIntercept,
                shuffle,
                average,
                randomState,
                warmStart,
                stopping,
                classWeight,
                threads);
    }
}
