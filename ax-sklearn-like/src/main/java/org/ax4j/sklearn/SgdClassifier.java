package org.ax4j.sklearn;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A linear classifier trained by stochastic gradient descent, equal to scikit-learn 1.4's {@code SGDClassifier} in its
 * figures for the same random state.
 *
 * <p>For each class against all others it minimises {@code mean_i L(y_i (w . x_i + b)) + alpha R(w)} over the weights w
 * and the intercept b, with the loss L, the penalty R and the labels y_i in {-1, 1}. Each row moves w against the
 * gradient of its own term; the order of the rows is drawn anew for each class. Two classes need one such problem, more
 * need one each. A row costs O(k d) for k classes and d features.
 *
 * <p>Labels are whole numbers; classes are in ascending order throughout. If a call fails, the classifier is as it was
 * before. An instance is not safe for several threads.
 *
 * <p>L. Bottou, "Large-Scale Machine Learning with Stochastic Gradient Descent", COMPSTAT, 2010; F. Pedregosa et al.,
 * "Scikit-learn: Machine Learning in Python", Journal of Machine Learning Research 12, 2011.
 */
public final class SgdClassifier {
    private final SgdSettings settings;
    private @Nullable LinearModel model;

    SgdClassifier(SgdSettings settings) {
        this.settings = settings;
    }

    /**
     * Begins a classifier with scikit-learn's defaults.
     *
     * @return a builder
     */
    public static SgdClassifierBuilder builder() {
        return new SgdClassifierBuilder();
    }

    /**
     * Learns from a batch of rows in one epoch, going on from what is known; all classes are named.
     *
     * @param x the features, {@code [n x d]}
     * @param y the labels, {@code [n]}, each one of the classes
     * @param classes all labels that will ever come, at least two; the same at each call
     * @throws IllegalArgumentException if there is no row, rows differ in length from each other or from those before,
     *     an entry is not finite, a label is not among the classes, or the classes are fewer than two or other than
     *     before
     * @throws IllegalStateException if the classifier was built with early stopping or balanced class weights, which
     *     need all rows at once
     * @throws DivergenceException if a weight is not finite after the epoch
     */
    public void partialFit(double[][] x, int[] y, int[] classes) {
        partialFit(x, y, classes, ones(Rows.given("x", x).length));
    }

    /**
     * Learns from a batch of rows in one epoch, going on from what is known; the classes were named before.
     *
     * @param x the features, {@code [n x d]}
     * @param y the labels, {@code [n]}, each one of the classes
     * @throws IllegalArgumentException if there is no row, rows differ in length from each other or from those before,
     *     an entry is not finite, or a label is not among the classes
     * @throws IllegalStateException if no classes were named yet, or the classifier was built with early stopping or
     *     balanced class weights, which need all rows at once
     * @throws DivergenceException if a weight is not finite after the epoch
     */
    public void partialFit(double[][] x, int[] y) {
        partialFit(x, y, fitted("partialFit without classes").classes());
    }

    /**
     * Learns from a batch of weighted rows in one epoch, going on from what is known.
     *
     * @param x the features, {@code [n x d]}
     * @param y the labels, {@code [n]}, each one of the classes
     * @param classes all labels that will ever come, at least two; the same at each call
     * @param sampleWeights the factors of the rows' steps, {@code [n]}
     * @throws IllegalArgumentException if there is no row, rows differ in length from each other or from those before,
     *     an entry or weight is not finite, a label is not among the classes, or the classes are fewer than two or
     *     other than before
     * @throws IllegalStateException if the classifier was built with early stopping or balanced class weights, which
     *     need all rows at once
     * @throws DivergenceException if a weight is not finite after the epoch
     */
    public void partialFit(double[][] x, int[] y, int[] classes, double[] sampleWeights) {
        refuseWhatNeedsAllRows();
        int features = Rows.columns("x", x);
        int[] sorted = Labels.classes("classes", classes);
        LinearModel from = model == null ? LinearModel.blank(sorted, features) : model;
        agree(from, sorted, features);
        model = trained(settings.once(), new Batch(x, y, sampleWeights), from);
    }

    private void refuseWhatNeedsAllRows() {
        if (settings.stopping().validated()) {
            throw new IllegalStateException("earlyStopping must be false with partialFit but is true: use fit");
        }
        if (settings.classWeight().balanced()) {
            throw new IllegalStateException("classWeight must not be balanced with partialFit: use fit, or compute the"
                    + " weights from a large enough sample and give them to classWeight");
        }
    }

    private static void agree(LinearModel known, int[] classes, int features) {
        if (known.features() != features) {
            throw new IllegalArgumentException(
                    "x must have " + known.features() + " columns, as before, but has " + features);
        }
        if (!Arrays.equals(known.classes(), classes)) {
            throw new IllegalArgumentException("classes must be " + Arrays.toString(known.classes())
                    + ", as before, but are " + Arrays.toString(classes));
        }
    }

    /**
     * Learns from all rows anew, in epochs until it no longer improves.
     *
     * <p>What was known is forgotten unless the classifier was built with a warm start.
     *
     * @param x the features, {@code [n x d]}
     * @param y the labels, {@code [n]}, at least two different ones
     * @throws IllegalArgumentException if there is no row, rows differ in length, an entry is not finite, there are
     *     fewer than two labels, the rows cannot be held back as early stopping asks, or with a warm start the classes
     *     or the number of features are other than before
     * @throws DivergenceException if a weight is not finite after an epoch
     */
    public void fit(double[][] x, int[] y) {
        fit(x, y, ones(Rows.given("x", x).length));
    }

    /**
     * Learns from all weighted rows anew, in epochs until it no longer improves.
     *
     * @param x the features, {@code [n x d]}
     * @param y the labels, {@code [n]}, at least two different ones
     * @param sampleWeights the factors of the rows' steps, {@code [n]}
     * @throws IllegalArgumentException if there is no row, rows differ in length, an entry or weight is not finite,
     *     there are fewer than two labels, the rows cannot be held back as early stopping asks, or with a warm start
     *     the classes or the number of features are other than before
     * @throws DivergenceException if a weight is not finite after an epoch
     */
    public void fit(double[][] x, int[] y, double[] sampleWeights) {
        int features = Rows.columns("x", x);
        int[] classes = Labels.classes("y", y);
        LinearModel from = LinearModel.blank(classes, features);
        if (settings.warmStart() && model != null) {
            agree(model, classes, features);
            from = model.restarted();
        }
        model = trained(settings, new Batch(x, y, sampleWeights), from);
    }

    private static LinearModel trained(SgdSettings settings, Batch batch, LinearModel from) {
        TrainingSet set = batch.trainingSet(from.classes(), settings);
        double[] classWeights = settings.classWeight().of(from.classes(), set.labels);
        List<ClassRun> runs = OneVersusAll.train(settings, set, from, classWeights);
        return from.after(runs, set.size(), settings.average());
    }

    /**
     * The class of each row: that of the largest decision value, the first of equals; of two classes the second where
     * the value is above 0.
     *
     * @param x the features, {@code [n x d]}
     * @return {@code [n]}
     * @throws IllegalArgumentException if a row has another length than those learned from or an entry is not finite
     * @throws IllegalStateException if nothing was learned yet
     */
    public int[] predict(double[][] x) {
        LinearModel known = checked("predict", x);
        double[] scores = new double[known.shownIntercepts().length];
        int[] labels = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            labels[i] = known.predict(x[i], scores);
        }
        return labels;
    }

    /**
     * The share of rows whose class is predicted rightly.
     *
     * @param x the features, {@code [n x d]}
     * @param y the true labels, {@code [n]}
     * @return the accuracy, from 0 to 1
     * @throws IllegalArgumentException if there is no row, x and y differ in length, a row has another length than
     *     those learned from or an entry is not finite
     * @throws IllegalStateException if nothing was learned yet
     */
    public double score(double[][] x, int[] y) {
        Rows.sameLength("y", Rows.given("y", y).length, Rows.given("x", x).length);
        if (x.length == 0) {
            throw new IllegalArgumentException("x must have at least 1 row to be scored but has 0");
        }
        return Accuracy.of(y, predict(x));
    }

    /**
     * The signed distances from the boundaries, times the length of the weights: {@code w . x + b}.
     *
     * @param x the features, {@code [n x d]}
     * @return {@code [n x k]}, one column per class, or {@code [n x 1]} for two classes
     * @throws IllegalArgumentException if a row has another length than those learned from or an entry is not finite
     * @throws IllegalStateException if nothing was learned yet
     */
    public double[][] decisionFunction(double[][] x) {
        LinearModel known = checked("decisionFunction", x);
        double[][] scores = new double[x.length][known.shownIntercepts().length];
        for (int i = 0; i < x.length; i++) {
            known.scores(x[i], scores[i]);
        }
        return scores;
    }

    /**
     * The probabilities of the classes, for the losses that have them.
     *
     * <p>With log_loss the logistic function of each decision value, with modified_huber the value clipped to
     * {@code [-1, 1]} and mapped to {@code [0, 1]}; with more than two classes divided by their sum, or all equal where
     * that is 0. B. Zadrozny and C. Elkan, "Transforming Classifier Scores into Accurate Multiclass Probability
     * Estimates", KDD, 2002.
     *
     * @param x the features, {@code [n x d]}
     * @return {@code [n x k]}, rows that sum to 1
     * @throws IllegalArgumentException if a row has another length than those learned from or an entry is not finite
     * @throws IllegalStateException if the loss has no probabilities or nothing was learned yet
     */
    public double[][] predictProba(double[][] x) {
        Probabilities.refuseOthers(settings.loss());
        double[][] scores = decisionFunction(x);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Probabilities.of(settings.loss(), scores[i]);
        }
        return scores;
    }

    /**
     * The weights, scikit-learn's {@code coef_}.
     *
     * @return {@code [k x d]}, one row per class, or {@code [1 x d]} for two classes; a copy
     * @throws IllegalStateException if nothing was learned yet
     */
    public double[][] coefficients() {
        double[][] shown = fitted("coefficients").shownWeights();
        return Arrays.stream(shown).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * The intercepts, scikit-learn's {@code intercept_}.
     *
     * @return {@code [k]}, one per class, or {@code [1]} for two classes; a copy
     * @throws IllegalStateException if nothing was learned yet
     */
    public double[] intercepts() {
        return fitted("intercepts").shownIntercepts().clone();
    }

    /**
     * The classes, scikit-learn's {@code classes_}.
     *
     * @return the labels in ascending order; a copy
     * @throws IllegalStateException if nothing was learned yet
     */
    public int[] classes() {
        return fitted("classes").classes().clone();
    }

    /**
     * The number of the next update, scikit-learn's {@code t_}: 1 and the rows of all epochs since the first call or
     * the last {@code fit}.
     *
     * @return 1 before anything was learned
     */
    public double updates() {
        return model == null ? 1.0 : model.updates();
    }

    /**
     * The epochs of the last call, scikit-learn's {@code n_iter_}: the most that any class took.
     *
     * @return 0 before anything was learned
     */
    public int epochs() {
        return model == null ? 0 : model.epochs();
    }

    private LinearModel checked(String call, double[][] x) {
        LinearModel known = fitted(call);
        Rows.check("x", x, known.features());
        return known;
    }

    private LinearModel fitted(String call) {
        if (model == null) {
            throw new IllegalStateException(
                    call + " needs a trained classifier: call fit, or partialFit with classes," + " first");
        }
        return model;
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1.0);
        return ones;
    }
}
