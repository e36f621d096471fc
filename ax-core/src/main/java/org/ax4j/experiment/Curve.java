package org.ax4j.experiment;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ax4j.error.Figures;

/**
 * The readings of one metric of one trial: those at steps, ascending, each step once with its latest reading, and the final one, which was told without
 * a step. Immutable; a longer curve shares the arrays of the shorter one that it was made from, so that following a trial costs no copies.
 */
public final class Curve {
    /** No reading yet. */
    public static final Curve EMPTY = new Curve(new Columns(0), 0, Optional.empty(), true, Double.NaN);

    /** Arrays that several curves share; only the longest one may write behind its end. */
    private static final class Columns {
        private final double[] steps;
        private final double[] means;
        private final double[] sems;
        private int used;

        private Columns(int capacity) {
            steps = new double[capacity];
            means = new double[capacity];
            sems = new double[capacity];
        }

        /** Whether the place behind a curve's end is free, which it then is no more. */
        private synchronized boolean claims(int end) {
            boolean free = used == end && end < steps.length;
            used += free ? 1 : 0;
            return free;
        }

        private Columns copy(int size, int capacity) {
            Columns copy = new Columns(capacity);
            System.arraycopy(steps, 0, copy.steps, 0, size);
            System.arraycopy(means, 0, copy.means, 0, size);
            System.arraycopy(sems, 0, copy.sems, 0, size);
            copy.used = size;
            return copy;
        }

        private boolean rises(int size) {
            for (int i = 1; i < size; i++) {
                if (means[i] < means[i - 1]) {
                    return false;
                }
            }
            return true;
        }

        /** The distance between steps where it is always the same, see {@link Curve#pitch}. */
        private double pitch(int size) {
            double pitch = Double.NaN;
            for (int i = 1; i < size; i++) {
                pitch = next(steps[0], i, pitch, steps[i]);
            }
            return pitch;
        }

        /** The distance between steps after one more. */
        private static double next(double first, int index, double pitch, double step) {
            double distance = index == 1 ? step - first : pitch;
            return first + index * distance == step ? distance : Double.NaN;
        }

        private void set(int index, double step, Reading reading) {
            steps[index] = step;
            means[index] = reading.mean();
            sems[index] = reading.sem();
        }
    }

    private final Columns columns;
    private final double[] means;
    private final int size;
    private final Optional<Reading> finalReading;
    private final boolean rising;
    private final double first;
    /** Where each step is {@code first + index * pitch} to the last bit, that distance, so that steps need not be looked for in memory; else NaN. */
    private final double pitch;

    private Curve(Columns columns, int size, Optional<Reading> finalReading, boolean rising, double pitch) {
        this.columns = columns;
        this.means = columns.means;
        this.size = size;
        this.finalReading = finalReading;
        this.rising = rising;
        this.first = size == 0 ? Double.NaN : columns.steps[0];
        this.pitch = pitch;
    }

    /** The curve with one more reading; a reading at a step that has one replaces it. */
    Curve with(OptionalDouble step, Reading reading) {
        if (step.isEmpty()) {
            return new Curve(columns, size, Optional.of(reading), rising, pitch);
        }
        double at = step.getAsDouble() + 0.0;
        return size == 0 || at > columns.steps[size - 1] ? appended(at, reading) : inserted(at, reading);
    }

    private Curve appended(double step, Reading reading) {
        Columns target = columns;
        if (!columns.claims(size)) {
            target = columns.copy(size, Math.max(4, size + (size >> 1) + 1));
            target.used = size + 1;
        }
        target.set(size, step, reading);
        boolean risen = rising && (size == 0 || reading.mean() >= means[size - 1]);
        double distance = size == 0 ? Double.NaN : Columns.next(first, size, pitch, step);
        return new Curve(target, size + 1, finalReading, risen, distance);
    }

    private Curve inserted(double step, Reading reading) {
        int found = Arrays.binarySearch(columns.steps, 0, size, step);
        int at = found >= 0 ? found : -found - 1;
        int tail = found >= 0 ? at + 1 : at;
        int length = size + (found >= 0 ? 0 : 1);
        Columns target = columns.copy(at, length);
        target.used = length;
        System.arraycopy(columns.steps, tail, target.steps, at + 1, size - tail);
        System.arraycopy(columns.means, tail, target.means, at + 1, size - tail);
        System.arraycopy(columns.sems, tail, target.sems, at + 1, size - tail);
        target.set(at, step, reading);
        return new Curve(target, length, finalReading, target.rises(length), target.pitch(length));
    }

    /**
     * How many steps have a reading.
     *
     * @return the count, without the final reading
     */
    public int size() {
        return size;
    }

    /**
     * A step.
     *
     * @param index 0 for the first
     * @return the step
     */
    public double step(int index) {
        return pitch > 0 && checked(index) > 0 ? first + index * pitch : columns.steps[checked(index)];
    }

    /**
     * The mean at a step.
     *
     * @param index 0 for the first step
     * @return the mean
     */
    public double mean(int index) {
        return means[checked(index)];
    }

    /**
     * The standard error at a step.
     *
     * @param index 0 for the first step
     * @return the standard error, NaN where it is not known
     */
    public double sem(int index) {
        return columns.sems[checked(index)];
    }

    private int checked(int index) {
        return java.util.Objects.checkIndex(index, size);
    }

    /**
     * Where a step is among the curve's steps.
     *
     * @param step any step
     * @return the index of the last reading at or before it, -1 where there is none; cost O(1) where all steps are equally far apart, else O(log size)
     */
    public int lastAt(double step) {
        if (!(step >= first)) {
            return -1;
        }
        return pitch > 0 ? counted(step) : searched(step);
    }

    private int counted(double step) {
        int index = (int) Math.min(size - 1, (step - first) / pitch);
        while (index + 1 < size && first + (index + 1) * pitch <= step) {
            index++;
        }
        while (index > 0 && first + index * pitch > step) {
            index--;
        }
        return index;
    }

    /** Between two steps around a guess as if they were even, whose distance is doubled, then by halving. */
    private int searched(double step) {
        int low = 0;
        int high = size;
        double last = columns.steps[size - 1];
        int guess = last > first ? (int) (Math.min(1, (step - first) / (last - first)) * (size - 1)) : 0;
        for (int width = 1; guess - width > low || guess + width < high; width *= 2) {
            int left = guess - width;
            int right = guess + width;
            if ((left <= low || columns.steps[left] <= step) && (right >= high || columns.steps[right] > step)) {
                low = Math.max(low, left);
                high = Math.min(high, right);
                break;
            }
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (columns.steps[middle] <= step) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * How many of the first steps have the same mean in another curve: of a curve that was told more, all that there were.
     *
     * @param other any curve
     * @return the count, at most the smaller size; cost O(1) where the longer curve was made from the other and shares its arrays, else O(count)
     */
    public int agreesWith(Curve other) {
        int most = Math.min(size, other.size);
        if (columns == other.columns) {
            return most;
        }
        int count = 0;
        while (count < most
                && Double.compare(columns.steps[count], other.columns.steps[count]) == 0
                && Double.compare(columns.means[count], other.columns.means[count]) == 0) {
            count++;
        }
        return count;
    }

    /**
     * The last step.
     *
     * @return it, or empty where no step has a reading
     */
    public OptionalDouble lastStep() {
        return size == 0 ? OptionalDouble.empty() : OptionalDouble.of(step(size - 1));
    }

    /**
     * Whether it never fell from one step to the next.
     *
     * @return true too where fewer than two steps have a reading; known without looking through the curve
     */
    public boolean rises() {
        return rising;
    }

    /**
     * The reading that was told without a step.
     *
     * @return it, or empty
     */
    public Optional<Reading> finalReading() {
        return finalReading;
    }

    /**
     * The value so far: the final reading, else the one at the last step.
     *
     * @return it, or empty where there is no reading
     */
    public Optional<Reading> current() {
        return finalReading.isPresent() || size == 0
                ? finalReading
                : Optional.of(new Reading(means[size - 1], columns.sems[size - 1]));
    }

    /** {@code 3 readings from step 1 to 9, 0.4 the latest} */
    @Override
    public String toString() {
        String latest = current()
                .map(reading -> ", " + Figures.of(reading.mean()) + " the latest")
                .orElse("");
        String steps = size == 0
                ? "no reading at a step"
                : size == 1
                        ? "a reading at step " + Figures.of(step(0))
                        : size + " readings from step " + Figures.of(step(0)) + " to " + Figures.of(step(size - 1));
        return steps + latest;
    }
}
