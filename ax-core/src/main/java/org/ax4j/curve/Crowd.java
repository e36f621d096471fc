package org.ax4j.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ax4j.experiment.Curve;

/**
 * Full curves, of which those are asked that are nearest to an unfinished one: by their values at the last of 64 marks, evenly spread over the way, that the unfinished one has
 * passed. What stands at a mark is kept, since many trials pass it many times; before the first mark values at the step itself are looked at. Cost {@code O(n log r)} for {@code n} curves
 * of {@code r} readings where a mark is passed first, then {@code O(n)}. Safe for threads.
 */
final class Crowd {
    /** Fewer curves than this many are too few to choose by. */
    static final int LEAST = 8;

    private static final int MOST = 64;
    private static final int MARKS = 64;

    private final List<Curve> curves;
    private final boolean cumulative;
    /** Each curve's first and last step. */
    private final double[] firsts;

    private final double[] lasts;
    /** From one mark to the next; not positive where there are no marks. */
    private final double width;
    /** All curves' values at each mark that was passed. */
    private final AtomicReferenceArray<double[]> marks = new AtomicReferenceArray<>(MARKS + 1);

    /**
     * Full curves.
     *
     * @param curves each has a reading at a step
     * @param cumulative whether the metric only grows, so that something is known of a curve before its first step
     */
    Crowd(List<Curve> curves, boolean cumulative) {
        this.curves = curves;
        this.cumulative = cumulative;
        this.firsts = new double[curves.size()];
        this.lasts = new double[curves.size()];
        double most = 0;
        for (int i = 0; i < lasts.length; i++) {
            Curve curve = curves.get(i);
            firsts[i] = curve.step(0);
            lasts[i] = curve.step(curve.size() - 1);
            most = i == 0 ? lasts[i] : Math.max(most, lasts[i]);
        }
        this.width = most / MARKS;
    }

    /** Other full curves; what stands at marks is kept of those that are the same, in the same order, with no more than one missing between two of them. */
    Crowd after(List<Curve> others, boolean grows) {
        Crowd next = new Crowd(others, grows);
        if (next.width != width) {
            return next;
        }
        int[] from = new int[others.size()];
        int here = 0;
        for (int i = 0; i < from.length; i++) {
            from[i] = isAt(here, others.get(i)) ? here : isAt(here + 1, others.get(i)) ? here + 1 : -1;
            here = from[i] < 0 ? here : from[i] + 1;
        }
        for (int mark = 0; mark <= MARKS; mark++) {
            double[] kept = marks.get(mark);
            if (kept != null) {
                next.marks.set(mark, next.moved(kept, from, mark * width));
            }
        }
        return next;
    }

    @SuppressWarnings("ReferenceEquality") // equal ones that are not the same are only read again
    private boolean isAt(int place, Curve curve) {
        return place < curves.size() && curves.get(place) == curve;
    }

    private double[] moved(double[] kept, int[] from, double step) {
        double[] values = new double[from.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = from[i] < 0 ? Readings.at(curves.get(i), step, false) : kept[from[i]];
        }
        return values;
    }

    List<Curve> curves() {
        return curves;
    }

    boolean isCumulative() {
        return cumulative;
    }

    /** How many curves say something about a step. */
    int known(double step) {
        return (int)
                IntStream.range(0, firsts.length).filter(i -> isKnown(i, step)).count();
    }

    /**
     * Those that have readings on both sides of a step, or where these are few all that are known there; of many those that are nearest.
     *
     * @param curve the unfinished one
     * @param last the index of its last reading that is looked at, whose step it is
     */
    List<Curve> nearest(Curve curve, int last) {
        double step = curve.step(last);
        int spanning = (int) IntStream.range(0, firsts.length)
                .filter(i -> isSpanned(i, step))
                .count();
        IntPredicate asked = spanning < LEAST ? i -> isKnown(i, step) : i -> isSpanned(i, step);
        int count = spanning < LEAST ? known(step) : spanning;
        return count > MOST ? nearest(distances(curve, step), asked) : chosen(asked, count);
    }

    /** Of some curves those that are nearest: all that are nearer than the last one, then of those that are as far as it the first ones. */
    private List<Curve> nearest(double[] distances, IntPredicate asked) {
        for (int i = 0; i < distances.length; i++) {
            distances[i] = asked.test(i) ? distances[i] : Double.POSITIVE_INFINITY;
        }
        double farthest = Selection.of(distances.clone(), MOST - 1);
        int left = MOST
                - (int) Arrays.stream(distances).filter(one -> one < farthest).count();
        List<Curve> nearest = new ArrayList<>(MOST);
        for (int i = 0; i < distances.length; i++) {
            if (distances[i] < farthest || (distances[i] == farthest && left-- > 0)) {
                nearest.add(curves.get(i));
            }
        }
        return nearest;
    }

    /** How far each curve is from an unfinished one at the last mark before a step. */
    private double[] distances(Curve curve, double step) {
        int mark = width > 0 && step >= width ? (int) Math.min(MARKS, step / width) : 0;
        double[] values = mark == 0 ? values(step) : at(mark);
        double own = Readings.at(curve, mark == 0 ? step : Math.min(step, mark * width), false);
        double[] distances = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            distances[i] = Math.abs(values[i] - own);
        }
        return distances;
    }

    private double[] at(int mark) {
        double[] kept = marks.get(mark);
        if (kept == null) {
            kept = values(mark * width);
            marks.set(mark, kept);
        }
        return kept;
    }

    private double[] values(double step) {
        double[] values = new double[curves.size()];
        Arrays.setAll(values, i -> Readings.at(curves.get(i), step, false));
        return values;
    }

    private List<Curve> chosen(IntPredicate asked, int count) {
        List<Curve> chosen = new ArrayList<>(count);
        for (int i = 0; i < firsts.length; i++) {
            if (asked.test(i)) {
                chosen.add(curves.get(i));
            }
        }
        return chosen;
    }

    /** Nothing is known of a curve before its first step, unless it grew in proportion from 0. */
    private boolean isKnown(int curve, double step) {
        return cumulative || firsts[curve] <= step;
    }

    private boolean isSpanned(int curve, double step) {
        return firsts[curve] <= step && lasts[curve] >= step;
    }
}
