package org.ax4j.models.sampling;

import java.util.List;
import org.ax4j.space.Meter;
import org.ax4j.spi.RandomStream;

/**
 * Points of a polytope, uniform in the long run: from the last point go in a random direction to a random place of the chord there. Smith: Efficient Monte Carlo
 * procedures for generating points uniformly distributed over bounded regions, Operations Research, 1984. Directions are scaled to the polytope's shape, so that
 * thin ones are crossed as fast as round ones. Between points there are some ten steps for each dimension, and ten times as many before the first. Not safe for
 * threads.
 */
public final class HitAndRun {
    private static final int STEPS_PER_DIMENSION = 10;
    private static final int WARM_UP = 10;

    private final List<Polytope.Row> rows;
    private final Directions directions;
    private final double[] x;
    private final RandomStream random;
    private final Meter meter;
    /** Units of work of a step. */
    private final long costs;

    HitAndRun(List<Polytope.Row> rows, Directions directions, double[] start, RandomStream random, Meter meter) {
        this.rows = rows;
        this.directions = directions;
        this.x = start.clone();
        this.random = random;
        this.meter = meter;
        this.costs = 1 + (long) start.length * (directions.count() + 3L * rows.size()) / Polytope.FLOPS_OF_A_UNIT;
        for (int i = 0; i < WARM_UP; i++) {
            next();
        }
    }

    /**
     * The next point.
     *
     * @return a point {@code [d]} of the polytope, within rounding; the last one again where the meter of the walk is spent
     */
    public double[] next() {
        for (int i = 0; i < STEPS_PER_DIMENSION * directions.count() && meter.allows(costs); i++) {
            meter.add(costs);
            step();
        }
        double[] point = new double[x.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = Math.max(0, Math.min(1, x[i]));
        }
        return point;
    }

    private void step() {
        double[] direction = new double[x.length];
        for (int j = 0; j < directions.count(); j++) {
            double weight = random.nextGaussian();
            for (int i = 0; i < direction.length; i++) {
                direction[i] += weight * directions.at(i, j);
            }
        }
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (Polytope.Row row : rows) {
            double rate = row.at(direction);
            double reach = Math.max(0, row.bound - row.at(x)) / rate;
            if (rate > 0) {
                high = Math.min(high, reach);
            } else if (rate < 0) {
                low = Math.max(low, reach);
            }
        }
        double along = low + random.nextDouble() * (high - low);
        for (int i = 0; i < direction.length && Double.isFinite(along); i++) {
            x[i] += along * direction[i];
        }
    }
}
