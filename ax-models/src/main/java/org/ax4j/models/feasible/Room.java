package org.ax4j.models.feasible;

import java.util.List;
import org.ax4j.space.Meter;

/**
 * Between which places each axis can still lie: bounds propagation over linear rows. Davis: Constraint propagation with interval labels, Artificial
 * Intelligence, 1987. Not safe for threads.
 */
final class Room {
    private static final int MOST_SWEEPS = 60;
    /** Rounding of a sum as a share of its largest terms. */
    private static final double ROUNDING = 1e-14;
    /** A continuous interval that shrinks by less than this share does not cause another sweep. */
    private static final double WORTH = 0.01;
    /** Terms of a row that are narrowed in the time of one unit of work. */
    private static final int TERMS_OF_A_UNIT = 8;

    private final List<Lattice> axes;
    private final List<Row> rows;
    private final double[] low;
    private final double[] high;
    private final Meter meter;
    private boolean changed;

    private Room(List<Lattice> axes, List<Row> rows, double[] low, double[] high, Meter meter) {
        this.meter = meter;
        this.axes = axes;
        this.rows = rows;
        this.low = low;
        this.high = high;
    }

    static Room of(List<Lattice> axes, List<Row> rows) {
        return new Room(
                axes,
                rows,
                axes.stream().mapToDouble(Lattice::low).toArray(),
                axes.stream().mapToDouble(Lattice::high).toArray(),
                Meter.unlimited());
    }

    Room copy() {
        return copy(meter);
    }

    /** A copy whose narrowing is counted. */
    Room copy(Meter counting) {
        return new Room(axes, rows, low.clone(), high.clone(), counting);
    }

    Meter meter() {
        return meter;
    }

    double low(int axis) {
        return low[axis];
    }

    double high(int axis) {
        return high[axis];
    }

    boolean isSettled(int axis) {
        return low[axis] == high[axis];
    }

    void fix(int axis, double place) {
        low[axis] = place;
        high[axis] = place;
    }

    /** Units of work of narrowing by a row. */
    static long costs(Row row) {
        return 1L + row.axes.length / TERMS_OF_A_UNIT;
    }

    /** Narrows all intervals; answers false where no point is left. */
    boolean narrow() {
        changed = true;
        for (int sweep = 0; changed && sweep < MOST_SWEEPS; sweep++) {
            changed = false;
            for (Row row : rows) {
                meter.add(costs(row));
                if (!narrow(row)) {
                    return false;
                }
            }
        }
        return rows.stream().allMatch(this::isDivisible);
    }

    private boolean narrow(Row row) {
        double least = 0;
        double most = 0;
        double slack = row.tolerance;
        for (int k = 0; k < row.axes.length; k++) {
            int i = row.axes[k];
            double w = row.weights[k];
            least += Math.min(w * low[i], w * high[i]);
            most += Math.max(w * low[i], w * high[i]);
            slack += ROUNDING * Math.max(Math.abs(w * low[i]), Math.abs(w * high[i]));
        }
        if (least > row.high + slack || most < row.low - slack) {
            return false;
        }
        for (int k = 0; k < row.axes.length; k++) {
            int i = row.axes[k];
            double w = row.weights[k];
            double top = row.high + slack - (least - Math.min(w * low[i], w * high[i]));
            double bottom = row.low - slack - (most - Math.max(w * low[i], w * high[i]));
            double from = low[i];
            double to = high[i];
            if (from < to && !shrink(i, w > 0 ? bottom / w : top / w, w > 0 ? top / w : bottom / w)) {
                return false;
            }
            least += Math.min(w * low[i], w * high[i]) - Math.min(w * from, w * to);
            most += Math.max(w * low[i], w * high[i]) - Math.max(w * from, w * to);
        }
        return true;
    }

    private boolean shrink(int i, double bottom, double top) {
        if (!(bottom > low[i] || top < high[i])) {
            return true;
        }
        Lattice lattice = axes.get(i);
        double from = low[i];
        double to = high[i];
        if (lattice.isContinuous()) {
            low[i] = Math.max(from, bottom);
            high[i] = Math.min(to, top);
            changed |= (to - from) - (high[i] - low[i]) > WORTH * (to - from);
            return low[i] <= high[i];
        }
        double first = lattice.above(Math.max(from, bottom));
        double last = lattice.below(Math.min(to, top));
        if (first > last) {
            return false;
        }
        low[i] = lattice.at(first);
        high[i] = lattice.at(last);
        changed |= low[i] > from || high[i] < to;
        return true;
    }

    /** Whether the steps that are left can make up the sum: a multiple of their common divisor must lie between the bounds. */
    private boolean isDivisible(Row row) {
        double common = 0;
        double base = 0;
        double size = 0;
        for (int k = 0; k < row.axes.length; k++) {
            int i = row.axes[k];
            base += row.weights[k] * low[i];
            size = Math.max(size, Math.abs(row.weights[k] * high[i]));
            if (!isSettled(i)) {
                if (row.strides[k] == 0) {
                    return true;
                }
                common = Divisor.of(common, row.strides[k]);
            }
        }
        double slack = row.tolerance + 1e-9 * (size + Math.abs(base));
        if (common <= 1000 * slack || Double.isInfinite(row.low) || Double.isInfinite(row.high)) {
            return true;
        }
        return Math.ceil((row.low - base - slack) / common) <= Math.floor((row.high - base + slack) / common);
    }
}
