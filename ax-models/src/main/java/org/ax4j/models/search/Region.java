package org.ax4j.models.search;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ax4j.models.encode.Axis;
import org.ax4j.models.encode.Encoding;
import org.ax4j.space.Point;

/** Where a search may go: the coordinates that are free, and the points that may be the answer. Immutable. */
public final class Region {
    private final Encoding encoding;
    private final Map<String, Object> fixed;
    private final Predicate<Point> taken;
    private final int[] continuous;
    private final int[] discrete;

    /**
     * A space with some values held.
     *
     * @param encoding the inputs
     * @param fixed values that all points hold, canonical, by name
     * @param taken points that may not be the answer
     */
    public Region(Encoding encoding, Map<String, Object> fixed, Predicate<Point> taken) {
        this.encoding = encoding;
        this.fixed = fixed;
        this.taken = taken;
        int[] free = encoding.free(fixed);
        this.continuous =
                Arrays.stream(free).filter(k -> axis(k).isContinuous()).toArray();
        this.discrete = Arrays.stream(free).filter(k -> !axis(k).isContinuous()).toArray();
    }

    Axis axis(int k) {
        return encoding.axes().get(k);
    }

    int dimension() {
        return encoding.dimension();
    }

    /** Free coordinates along which gradients lead. */
    int[] continuous() {
        return continuous;
    }

    /** Free coordinates with listed values. */
    int[] discrete() {
        return discrete;
    }

    /** All free coordinates. */
    int[] free() {
        return IntStream.concat(Arrays.stream(continuous), Arrays.stream(discrete))
                .toArray();
    }

    /** The point nearest to an input. */
    Point point(double[] x) {
        return encoding.decode(x, fixed);
    }

    /** The input of the point nearest to an input: rounded, with the fixed values. */
    double[] settled(double[] x) {
        return encoding.encode(point(x));
    }

    double[] atShares(double[] shares) {
        return encoding.atShares(shares, fixed);
    }

    boolean isConstrained() {
        return !encoding.space().constraints().isEmpty();
    }

    /** Whether the constraints hold at an input, which need not be rounded. */
    boolean holds(double[] x) {
        return !isConstrained() || encoding.space().violation(point(x)) == 0;
    }

    /** Whether a point may be the answer. */
    boolean allows(Point point) {
        return !taken.test(point) && encoding.space().contains(point);
    }

    /** How many points there are at most. */
    double cardinality() {
        return continuous.length > 0
                ? Double.POSITIVE_INFINITY
                : Arrays.stream(discrete)
                        .mapToDouble(k -> axis(k).levels().length)
                        .reduce(1, (a, b) -> a * b);
    }
}
