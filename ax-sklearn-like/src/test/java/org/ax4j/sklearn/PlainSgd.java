package org.ax4j.sklearn;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One binary problem as the textbook has it: the weights as they are, their running mean, one class after the other.
 *
 * <p>Two habits of scikit-learn are spelled out: a truncation of a weight is booked to all updates averaged so far, and
 * rows held back are scored with the weights before their common factor.
 */
final class PlainSgd {
    Loss loss = Loss.HINGE;
    Penalty penalty = Penalty.L2;
    LearningRate learningRate = LearningRate.OPTIMAL;
    double alpha = 1e-3;
    double eta0 = 0.01;
    double powerT = 0.5;
    double l1Ratio = 0.15;
    boolean fitIntercept = true;
    boolean shuffle = true;
    int averageStart;
    int maxIter = 1;
    double tol = Double.NEGATIVE_INFINITY;
    int nIterNoChange = 5;
    int[] held = {};
    double positiveWeight = 1.0;
    double negativeWeight = 1.0;
    double t = 1.0;

    double[] w = {};
    double b;
    double[] averageW = {};
    double averageB;
    int epochs;

    private double eta;
    private double owed;
    private double[] received = {};
    private double scale = 1.0;
    private double product = 1.0;
    private double productSum;

    void run(double[][] x, double[] y, double[] sampleWeights, RandomState random) {
        random.randint(1, Integer.MAX_VALUE);
        int seed = random.randint(0, Integer.MAX_VALUE);
        received = new double[w.length];
        eta = eta0;
        int[] order = IntStream.range(0, x.length).toArray();
        boolean[] isHeld = new boolean[x.length];
        Arrays.stream(held).forEach(row -> isHeld[row] = true);
        double best = Double.POSITIVE_INFINITY;
        int bad = 0;
        for (epochs = 1; ; epochs++) {
            if (shuffle) {
                RowShuffle.shuffle(order, seed);
            }
            double sum = 0.0;
            for (int row : order) {
                if (!isHeld[row]) {
                    sum += step(x[row], y[row], sampleWeights[row]);
                }
            }
            double badness = held.length == 0 ? sum : -heldScore(x, y, sampleWeights);
            double margin = held.length == 0 ? tol * x.length : tol;
            bad = badness > best - margin ? bad + 1 : 0;
            best = Math.min(best, badness);
            if (epochs == maxIter) {
                return;
            }
            if (bad >= nIterNoChange) {
                if (learningRate != LearningRate.ADAPTIVE || eta <= 1e-6) {
                    return;
                }
                eta /= 5.0;
                bad = 0;
            }
        }
    }

    private double heldScore(double[][] x, double[] y, double[] sampleWeights) {
        double right = 0.0;
        double all = 0.0;
        for (int row : held) {
            double score = dot(x[row]) / scale + b;
            right += (score > 0.0) == (y[row] > 0.0) ? sampleWeights[row] : 0.0;
            all += sampleWeights[row];
        }
        return right / all;
    }

    private double dot(double[] row) {
        double sum = 0.0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * w[j];
        }
        return sum;
    }

    private double step(double[] row, double y, double sampleWeight) {
        double p = dot(row) + b;
        double value = loss.value(y * p);
        eta = stepLength();
        double move = aggressive(row, y, p, value);
        move *= (y > 0.0 ? positiveWeight : negativeWeight) * sampleWeight;
        double share = penalty == Penalty.L1 ? 1.0 : penalty == Penalty.ELASTICNET ? l1Ratio : 0.0;
        double shrink = penalty == Penalty.NONE ? 1.0 : Math.max(0.0, 1.0 - (1.0 - share) * eta * alpha);
        scale = scale * shrink < 1e-9 ? 1.0 : scale * shrink;
        product *= shrink;
        for (int j = 0; j < w.length; j++) {
            w[j] = w[j] * shrink + move * row[j];
        }
        b += fitIntercept ? move : 0.0;
        if (averageStart > 0 && averageStart <= t) {
            double count = t - averageStart + 1.0;
            for (int j = 0; j < w.length; j++) {
                averageW[j] += (w[j] - averageW[j]) / count;
            }
            averageB += (b - averageB) / count;
            productSum += product;
        }
        if (penalty != Penalty.NONE) {
            owed += share * eta * alpha;
            truncate(share);
        }
        t++;
        return value;
    }

    private double stepLength() {
        if (learningRate == LearningRate.OPTIMAL) {
            double t0 = 1.0 / (alpha * Math.sqrt(1.0 / Math.sqrt(alpha)));
            return 1.0 / (alpha * (t0 + t - 1.0));
        }
        return learningRate == LearningRate.INVSCALING ? eta0 / Math.pow(t, powerT) : eta;
    }

    private double aggressive(double[] row, double y, double p, double value) {
        double length = Arrays.stream(row).map(v -> v * v).sum();
        double side = loss == Loss.HINGE || loss == Loss.PERCEPTRON ? y : y - p < 0.0 ? -1.0 : 1.0;
        if (learningRate == LearningRate.PA1) {
            return side * Math.min(1.0, value / length);
        }
        if (learningRate == LearningRate.PA2) {
            return side * value / (length + 0.5);
        }
        double slope = y * loss.slope(y * p);
        return -eta * Math.max(-1e12, Math.min(1e12, slope));
    }

    private void truncate(double share) {
        for (int j = 0; share > 0.0 && j < w.length; j++) {
            double before = w[j];
            if (before > 0.0) {
                w[j] = Math.max(0.0, before - (owed + received[j]));
            } else if (before < 0.0) {
                w[j] = Math.min(0.0, before + (owed - received[j]));
            }
            received[j] += w[j] - before;
            if (productSum > 0.0) {
                averageW[j] += (w[j] - before) * (productSum / (t - averageStart + 1.0)) / product;
            }
        }
    }
}
