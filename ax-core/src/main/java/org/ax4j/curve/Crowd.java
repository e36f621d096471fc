package org.ax4j.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ax4j.experiment.Curve;
import org.jspecify.annotations.Nullable;

/**
 * Full curves, of which those are asked that are nearest to an unfinished one. How they stand at the latest step is kept, since many trials come to a step. Cost {@code O(n log r)} for
 * {@code n} curves of {@code r} readings, {@code O(n)} where the step was asked about last. Safe for threads.
 */
final class Crowd {
    /** Fewer curves than so many are too few to choose by. */
    static final int LEAST = 8;

    private static final int MOST = 64;

    /** Curves and their values at a step. */
    private static final class Column {
        private final double step;
        private final List<Curve> curves;
        private final double[] values;

        Column(double step, List<Curve> curves) {
            this.step = step;
            this.curves = curves;
            this.values = new double[curves.size()];
            Arrays.setAll(values, i -> Readings.at(curves.get(i), step, false));
        }
    }

    private final List<Curve> curves;
    /** Each curve's first and last step. */
    private final double[] firsts;

    private final double[] lasts;
    private volatile @Nullable Column latest;

    /** Each of the curves has a reading at a step. */
    Crowd(List<Curve> curves) {
        this.curves = curves;
        this.firsts = curves.stream().mapToDouble(curve -> curve.step(0)).toArray();
        this.lasts = curves.stream()
                .mapToDouble(curve -> curve.step(curve.size() - 1))
                .toArray();
    }

    List<Curve> curves() {
        return curves;
    }

    /** Those that have readings on both sides of a step, or all where these are few; of many those that are nearest to a value there. */
    List<Curve> nearest(double step, double value) {
        Column column = at(step);
        if (column.curves.size() <= MOST) {
            return column.curves;
        }
        double[] far = new double[column.values.length];
        Arrays.setAll(far, i -> Math.abs(column.values[i] - value));
        double farthest = farthest(far);
        List<Curve> nearest = new ArrayList<>();
        for (int i = 0; i < far.length && nearest.size() < MOST; i++) {
            if (far[i] <= farthest) {
                nearest.add(column.curves.get(i));
            }
        }
        return nearest;
    }

    /** The last of the smallest distances, by insertion: few of many get a place. */
    private static double farthest(double[] far) {
        double[] smallest = new double[MOST];
        Arrays.fill(smallest, Double.NaN);
        for (double distance : far) {
            int place = MOST;
            while (place > 0 && Double.compare(distance, smallest[place - 1]) < 0) {
                place--;
            }
            if (place < MOST) {
                System.arraycopy(smallest, place, smallest, place + 1, MOST - 1 - place);
                smallest[place] = distance;
            }
        }
        return smallest[MOST - 1];
    }

    private Column at(double step) {
        Column before = latest;
        if (before != null && before.step == step) {
            return before;
        }
        Column column = new Column(step, spanning(step));
        latest = column;
        return column;
    }

    private List<Curve> spanning(double step) {
        int count = 0;
        for (int i = 0; i < firsts.length; i++) {
            count += isSpanned(i, step) ? 1 : 0;
        }
        if (count < LEAST || count == firsts.length) {
            return curves;
        }
        List<Curve> spanning = new ArrayList<>(count);
        for (int i = 0; i < firsts.length; i++) {
            if (isSpanned(i, step)) {
                spanning.add(curves.get(i));
            }
        }
        return spanning;
    }

    private boolean isSpanned(int curve, double step) {
        return firsts[curve] <= step && lasts[curve] >= step;
    }
}
