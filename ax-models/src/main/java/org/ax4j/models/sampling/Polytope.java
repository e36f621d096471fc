package org.ax4j.models.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.ax4j.space.Meter;
import org.ax4j.spi.RandomStream;

/**
 * The points of the unit cube that keep linear constraints, {@code A x <= b} and {@code E x = e}. It may be flat or empty. Questions about it are linear
 * programs, solved by the simplex method. Immutable.
 */
public final class Polytope {
    /** Flatter than this counts as flat: the simplex method is right to some 1e-10. */
    private static final double FLAT = 1e-8;

    private static final int MOST_PIVOTS = 100_000;

    /** Units of work of the smallest linear program. */
    private static final long PROGRAM = 50;

    /** Multiplications and additions in the time of one unit of work. */
    static final long FLOPS_OF_A_UNIT = 100;

    private final int dimension;
    private final List<Row> inequalities;
    private final List<Row> equalities;

    /** {@code w x <= b} or {@code w x = b}, with {@code |w| = 1} unless it is 0. */
    static final class Row {
        final double[] weights;
        final double bound;

        Row(double[] weights, double bound) {
            double norm = Math.sqrt(Arrays.stream(weights).map(w -> w * w).sum());
            double scale = norm > 0 ? 1 / norm : 1;
            this.weights = Arrays.stream(weights).map(w -> w * scale).toArray();
            this.bound = bound * scale;
        }

        double at(double[] x) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += weights[i] * x[i];
            }
            return sum;
        }
    }

    private Polytope(int dimension, List<Row> inequalities, List<Row> equalities) {
        this.dimension = dimension;
        this.inequalities = List.copyOf(inequalities);
        this.equalities = List.copyOf(equalities);
    }

    /**
     * The unit cube.
     *
     * @param dimension how many coordinates
     * @return the cube
     */
    public static Polytope cube(int dimension) {
        List<Row> sides = new ArrayList<>();
        for (int i = 0; i < dimension; i++) {
            sides.add(new Row(unit(dimension, i, 1), 1));
            sides.add(new Row(unit(dimension, i, -1), 0));
        }
        return new Polytope(dimension, sides, List.of());
    }

    /**
     * The part where a sum is not above a bound.
     *
     * @param weights the weights of the coordinates
     * @param bound the bound
     * @return the part
     */
    public Polytope atMost(double[] weights, double bound) {
        return new Polytope(dimension, with(inequalities, new Row(weights, bound)), equalities);
    }

    /**
     * The part where a sum has a value.
     *
     * @param weights the weights of the coordinates
     * @param value the value
     * @return the part
     */
    public Polytope equal(double[] weights, double value) {
        return new Polytope(dimension, inequalities, with(equalities, new Row(weights, value)));
    }

    /**
     * Between which values a coordinate moves.
     *
     * @param coordinate which one
     * @return the least and the greatest value, or empty where the polytope is empty
     */
    public Optional<double[]> extent(int coordinate) {
        double[] weights = unit(dimension, coordinate, 1);
        return extreme(weights, GoalType.MINIMIZE)
                .flatMap(low -> extreme(weights, GoalType.MAXIMIZE)
                        .map(high -> new double[] {low[coordinate], high[coordinate]}));
    }

    /**
     * A walk through it that visits all parts equally often.
     *
     * @param random which one
     * @return the walk, or empty where the polytope is empty
     */
    public Optional<HitAndRun> walk(RandomStream random) {
        return walk(random, Meter.unlimited());
    }

    /**
     * A walk through it, as far as a meter allows.
     *
     * @param random which one
     * @param meter counts the work; where it is spent the walk stands still, at a point of the polytope
     * @return the walk, or empty where the polytope is empty, or where finding a point of it is more work than the meter allows
     */
    public Optional<HitAndRun> walk(RandomStream random, Meter meter) {
        if (!meter.allows(programs(1))) {
            return Optional.empty();
        }
        meter.add(programs(1));
        Directions free = Directions.along(dimension, equalities);
        Optional<double[]> ball = largestBall(free);
        if (ball.isEmpty()) {
            return Optional.empty();
        }
        double[] centre = Arrays.copyOf(ball.get(), dimension);
        List<Row> crossed =
                inequalities.stream().filter(row -> free.length(row) > 0).toList();
        if (free.count() == 0 || ball.get()[dimension] > FLAT) {
            return Optional.of(new HitAndRun(crossed, free.rounded(crossed, centre, meter), centre, random, meter));
        }
        if (!meter.allows(programs(2L * crossed.size()))) {
            return Optional.of(new HitAndRun(crossed, Directions.none(dimension), centre, random, meter));
        }
        meter.add(programs(2L * crossed.size()));
        List<Row> tight = new ArrayList<>(equalities);
        crossed.forEach(row -> middle(row).ifPresent(tight::add));
        return tight.size() == equalities.size()
                ? Optional.of(new HitAndRun(crossed, Directions.none(dimension), centre, random, meter))
                : new Polytope(dimension, inequalities, tight).walk(random, meter);
    }

    /** What this many linear programs cost, each with about as many pivots of its table as it has rows. */
    private long programs(long count) {
        long rows = inequalities.size() + equalities.size() + 2L;
        return count * (PROGRAM + rows * rows * (rows + dimension + 1) / FLOPS_OF_A_UNIT);
    }

    /** The middle of the values of an inequality's sum, where these are the same but for flatness. */
    private Optional<Row> middle(Row row) {
        return extreme(row.weights, GoalType.MINIMIZE)
                .filter(x -> row.bound - row.at(x) < 2 * (dimension + 1) * FLAT)
                .flatMap(x -> extreme(row.weights, GoalType.MAXIMIZE)
                        .map(y -> new Row(row.weights, (row.at(x) + row.at(y)) / 2)));
    }

    /** Chebyshev's centre, and after its coordinates the radius of the ball in the directions that equalities leave. */
    private Optional<double[]> largestBall(Directions free) {
        List<LinearConstraint> constraints = new ArrayList<>();
        for (Row row : inequalities) {
            constraints.add(constraint(row, free.length(row), Relationship.LEQ));
        }
        equalities.forEach(row -> constraints.add(constraint(row, 0, Relationship.EQ)));
        constraints.add(new LinearConstraint(unit(dimension + 1, dimension, 1), Relationship.LEQ, 1));
        return solved(unit(dimension + 1, dimension, 1), constraints, GoalType.MAXIMIZE);
    }

    private Optional<double[]> extreme(double[] weights, GoalType goal) {
        List<LinearConstraint> constraints = new ArrayList<>();
        inequalities.forEach(row -> constraints.add(new LinearConstraint(row.weights, Relationship.LEQ, row.bound)));
        equalities.forEach(row -> constraints.add(new LinearConstraint(row.weights, Relationship.EQ, row.bound)));
        return solved(weights, constraints, goal);
    }

    private static Optional<double[]> solved(double[] objective, List<LinearConstraint> constraints, GoalType goal) {
        try {
            return Optional.of(new SimplexSolver(1e-10)
                    .optimize(
                            new MaxIter(MOST_PIVOTS),
                            new LinearObjectiveFunction(objective, 0),
                            new LinearConstraintSet(constraints),
                            goal,
                            new NonNegativeConstraint(true))
                    .getPoint());
        } catch (NoFeasibleSolutionException e) {
            return Optional.empty();
        }
    }

    private static LinearConstraint constraint(Row row, double radius, Relationship relationship) {
        double[] weights = Arrays.copyOf(row.weights, row.weights.length + 1);
        weights[row.weights.length] = radius;
        return new LinearConstraint(weights, relationship, row.bound);
    }

    private static double[] unit(int dimension, int coordinate, double value) {
        double[] unit = new double[dimension];
        unit[coordinate] = value;
        return unit;
    }

    private static List<Row> with(List<Row> rows, Row added) {
        List<Row> longer = new ArrayList<>(rows);
        longer.add(added);
        return longer;
    }
}
