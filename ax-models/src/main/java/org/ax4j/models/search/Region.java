package org.ax4j.models.search;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ax4j.models.encode.Axis;
import org.ax4j.models.encode.Encoding;
import org.ax4j.models.encode.LinearRules;
import org.ax4j.models.feasible.Branches;
import org.ax4j.models.feasible.Feasible;
import org.ax4j.models.kernel.InputKind;
import org.ax4j.models.optimise.Polyhedron;
import org.ax4j.space.Point;
import org.ax4j.spi.RandomStream;

/** Where a search may go: the coordinates that are free, and the points that may be the answer. Immutable. */
public final class Region {
    /** Values that are tried for a point nearby. */
    private static final long STEPS = 300;

    private static final double ROUNDING = 1e-9;
    private static final long MOST_STEPS = 100_000;

    private final Encoding encoding;
    private final Map<String, Object> fixed;
    private final Predicate<Point> taken;
    private final int[] continuous;
    private final int[] discrete;
    private final Optional<LinearRules> rules;
    private final Branches branches;

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
        this.branches = new Branches(encoding.space(), fixed);
        this.rules = isConstrained() ? LinearRules.of(encoding) : Optional.empty();
    }

    Axis axis(int k) {
        return encoding.axes().get(k);
    }

    int dimension() {
        return encoding.dimension();
    }

    /** Free coordinates along which gradients lead, as far as an input has them. */
    int[] continuous(double[] x) {
        return encoding.isFlat()
                ? continuous
                : Arrays.stream(continuous).filter(k -> isActive(x, k)).toArray();
    }

    /** Free coordinates with listed values, each after that on which its being active depends. */
    int[] discrete() {
        return discrete;
    }

    /**
     * Whether an input lies in the box of the space.
     *
     * @param x any input
     * @return false where a coordinate of a range, or of ordered values, is beyond its ends
     */
    public boolean isInside(double[] x) {
        return IntStream.range(0, x.length)
                .allMatch(k -> axis(k).kind() != InputKind.REAL || (x[k] >= -ROUNDING && x[k] <= 1 + ROUNDING));
    }

    /** Whether an input has a coordinate. */
    boolean isActive(double[] x, int k) {
        return encoding.isActive(x, k);
    }

    /** The input with exactly the coordinates that its own choices activate. */
    double[] consistent(double[] x) {
        return encoding.consistent(x, fixed);
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

    /** Whether there are constraints onto which points can be projected. */
    boolean isProjectable() {
        return rules.isPresent() && continuous.length > 0;
    }

    /** The nearest input that keeps the constraints and differs in continuous coordinates only; empty where none does. */
    Optional<double[]> nearest(double[] x) {
        return continuous(x).length == 0
                ? Optional.empty()
                : rules.flatMap(all -> polyhedron(all, x).project(part(x)).map(part -> whole(x, part)));
    }

    /** The input of a point nearby that keeps the constraints, on all grids; empty where none was found. */
    Optional<double[]> beside(double[] x, RandomStream random) {
        return beside(x, Map.of(), random);
    }

    /** The same with one coordinate as it is. */
    Optional<double[]> beside(double[] x, int kept, RandomStream random) {
        String name = axis(kept).name();
        Object value = point(x).values().get(name);
        return value == null ? Optional.empty() : beside(x, Map.of(name, value), random);
    }

    private Optional<double[]> beside(double[] x, Map<String, Object> held, RandomStream random) {
        Point near = point(x);
        return branches.of(near)
                .flatMap(branch -> branch.nearest(near.values(), held, random, branch::keeps, STEPS)
                        .point())
                .map(this::whole)
                .map(encoding::encode);
    }

    /** The same point, its values rounded alike where equalities leave no other, so that one point is not taken for several. */
    Point exact(Point point) {
        return branches.of(point)
                .filter(Feasible::hasEqualities)
                .flatMap(branch -> branch.nearest(point.values(), Map.of(), new RandomStream(0), branch::keeps, STEPS)
                        .point())
                .map(this::whole)
                .orElse(point);
    }

    /** An allowed point of the branch in which a random one lies, found by a search that gives up late. */
    Optional<Point> any(RandomStream random) {
        Point within = point(atShares(random.doubles(dimension()).toArray()));
        return branches.of(within)
                .flatMap(branch -> branch.random(Optional.empty(), random, part -> allows(whole(part)), MOST_STEPS)
                        .point())
                .map(this::whole);
    }

    /** The input of a point. */
    double[] input(Point point) {
        return encoding.encode(point);
    }

    private Point whole(Point part) {
        return encoding.space().complete(part.values());
    }

    /** The continuous coordinates. */
    double[] part(double[] x) {
        return Arrays.stream(continuous(x)).mapToDouble(k -> x[k]).toArray();
    }

    /** A copy with other continuous coordinates. */
    double[] whole(double[] x, double[] part) {
        double[] copy = x.clone();
        int[] positions = continuous(x);
        for (int i = 0; i < part.length; i++) {
            copy[positions[i]] = part[i];
        }
        return copy;
    }

    private Polyhedron polyhedron(LinearRules all, double[] x) {
        int[] positions = continuous(x);
        int[] rows = rows(all, x);
        int n = positions.length;
        double[][] normals = new double[rows.length + 2 * n][n];
        double[] bounds = new double[normals.length];
        for (int i = 0; i < rows.length; i++) {
            double[] normal = all.normal(rows[i]);
            double rest = 0;
            for (int k = 0; k < x.length; k++) {
                rest += normal[k] * x[k];
            }
            for (int j = 0; j < n; j++) {
                normals[i][j] = normal[positions[j]];
                rest -= normal[positions[j]] * x[positions[j]];
            }
            bounds[i] = all.bound(rows[i]) - rest;
        }
        for (int j = 0; j < n; j++) {
            normals[rows.length + 2 * j][j] = 1;
            normals[rows.length + 2 * j + 1][j] = -1;
            bounds[rows.length + 2 * j + 1] = -1;
        }
        return Polyhedron.of(normals, bounds);
    }

    /** The half-spaces that count at an input: those of constraints of which all parameters are active. */
    private int[] rows(LinearRules all, double[] x) {
        IntStream every = IntStream.range(0, all.size());
        if (encoding.isFlat()) {
            return every.toArray();
        }
        Set<String> present = point(x).values().keySet();
        return every.filter(i -> present.containsAll(all.names(i))).toArray();
    }

    /** Whether a point may be the answer. */
    boolean allows(Point point) {
        return !taken.test(point) && encoding.space().contains(point);
    }

    /** How many points there are at most. */
    double cardinality() {
        if (continuous.length > 0) {
            return Double.POSITIVE_INFINITY;
        }
        double product = Arrays.stream(discrete)
                .mapToDouble(k -> axis(k).levels().length)
                .reduce(1, (a, b) -> a * b);
        return encoding.isFlat() ? product : Math.min(product, encoding.space().cardinality());
    }
}
