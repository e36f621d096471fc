package org.ax4j.sklearn;

import java.util.List;

/**
 * Binary problems that learn side by side, one row each at a time, so that their products can be computed together.
 *
 * <p>No problem sees another: the result of each is the same in whatever company it runs.
 */
final class Lockstep {
    private static final int WIDTH = 4;

    private final TrainingSet set;
    private final Schedule schedule;
    private final BinaryProblem[] problems;
    private final int[][] orders;
    private final double[][] weights;
    private final double[][] rows;
    private final double[] products;

    Lockstep(SgdSettings settings, TrainingSet set, List<ClassRun> runs) {
        this.set = set;
        this.schedule = new Schedule(settings);
        int count = runs.size();
        int padded = (count + WIDTH - 1) / WIDTH * WIDTH;
        this.problems = new BinaryProblem[count];
        this.orders = new int[count][];
        this.weights = new double[padded][];
        this.rows = new double[padded][];
        this.products = new double[padded];
        for (int c = 0; c < padded; c++) {
            ClassRun run = runs.get(Math.min(c, count - 1));
            weights[c] = run.problem().weights.unscaled;
            if (c < count) {
                problems[c] = run.problem();
                orders[c] = run.order();
            }
        }
    }

    /** One pass over the rows, each problem in its own order. */
    void epoch() {
        int count = problems.length;
        for (int i = 0; i < set.size(); i++) {
            for (int c = 0; c < rows.length; c++) {
                rows[c] = set.x[orders[Math.min(c, count - 1)][i]];
            }
            for (int c = 0; c < rows.length; c += WIDTH) {
                LinearScores.plainFour(weights, rows, c, products);
            }
            for (int c = 0; c < count; c++) {
                problems[c].learn(orders[c][i], products[c], schedule);
            }
        }
    }
}
