package org.ax4j.sklearn;

import java.util.List;

/**
 * What a classifier has learned: the weights that it goes on from, their average, and which of the two it shows.
 *
 * <p>One row of weights per class, or a single one for two classes. Never changed once made.
 */
final class LinearModel {
    private final int[] classes;
    private final double[][] weights;
    private final double[] intercepts;
    private final double[][] averageWeights;
    private final double[] averageIntercepts;
    private final boolean showsAverage;
    private final double updates;
    private final int epochs;

    private LinearModel(int[] classes, Line line, Line average, boolean showsAverage, double updates, int epochs) {
        this.classes = classes;
        this.weights = line.weights;
        this.intercepts = line.intercepts;
        this.averageWeights = average.weights;
        this.averageIntercepts = average.intercepts;
        this.showsAverage = showsAverage;
        this.updates = updates;
        this.epochs = epochs;
    }

    /** Weights and intercepts together. */
    private static final class Line {
        final double[][] weights;
        final double[] intercepts;

        Line(double[][] weights, double[] intercepts) {
            this.weights = weights;
            this.intercepts = intercepts;
        }

        static Line zero(int rows, int features) {
            return new Line(new double[rows][features], new double[rows]);
        }
    }

    /** Nothing learned yet; the first update is number 1. */
    static LinearModel blank(int[] classes, int features) {
        int rows = classes.length == 2 ? 1 : classes.length;
        return new LinearModel(classes, Line.zero(rows, features), Line.zero(rows, features), false, 1.0, 0);
    }

    /** What is shown, as the start of another fit. */
    LinearModel restarted() {
        Line line = new Line(shownWeights(), shownIntercepts());
        return new LinearModel(classes, line, Line.zero(weights.length, features()), false, 1.0, 0);
    }

    /**
     * What is known after some epochs over this many rows.
     *
     * <p>With averaging the intercepts follow scikit-learn 1.4: once the average is shown, the plain intercept of a
     * binary problem stays what it was, and that of several classes takes the place of the averaged one.
     */
    LinearModel after(List<ClassRun> runs, int rows, int averageStart) {
        Line line = new Line(new double[runs.size()][], intercepts.clone());
        Line average = new Line(new double[runs.size()][], new double[runs.size()]);
        int passes = 0;
        for (int c = 0; c < runs.size(); c++) {
            BinaryProblem problem = runs.get(c).problem();
            line.weights[c] = problem.weights.unscaled;
            average.weights[c] = problem.average.vector;
            average.intercepts[c] = problem.average.intercept;
            passes = Math.max(passes, runs.get(c).epochs());
        }
        double total = updates + (double) passes * rows;
        boolean shows = averageStart > 0 && averageStart <= total - 1.0;
        boolean joins = isBinary() ? shows : showsAverage;
        for (int c = 0; c < runs.size(); c++) {
            double intercept = runs.get(c).problem().intercept;
            if (!joins) {
                line.intercepts[c] = intercept;
            } else if (!isBinary()) {
                average.intercepts[c] = intercept;
            }
        }
        return new LinearModel(classes, line, average, shows, total, passes);
    }

    int[] classes() {
        return classes;
    }

    int classCount() {
        return classes.length;
    }

    int features() {
        return weights[0].length;
    }

    boolean isBinary() {
        return classes.length == 2;
    }

    double updates() {
        return updates;
    }

    int epochs() {
        return epochs;
    }

    double[] weights(int position) {
        return weights[position];
    }

    double intercept(int position) {
        return intercepts[position];
    }

    WeightAverage average(int position, int start) {
        return new WeightAverage(start, averageWeights[position], averageIntercepts[position]);
    }

    /** The decision values of one row. */
    void scores(double[] row, double[] scores) {
        LinearScores.fusedAll(shownWeights(), shownIntercepts(), row, scores);
    }

    /** The label of one row, with room for its decision values. */
    int predict(double[] row, double[] scores) {
        scores(row, scores);
        return isBinary() ? classes[scores[0] > 0.0 ? 1 : 0] : classes[first(scores)];
    }

    private static int first(double[] scores) {
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
            if (scores[c] > scores[best]) {
                best = c;
            }
        }
        return best;
    }

    double[][] shownWeights() {
        return showsAverage ? averageWeights : weights;
    }

    double[] shownIntercepts() {
        return showsAverage ? averageIntercepts : intercepts;
    }
}
