package org.ax4j.models.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ax4j.models.kernel.InputKind;
import org.ax4j.models.sampling.Sobol;
import org.ax4j.spi.RandomStream;

/**
 * Points from which a search begins: half of them spread over the region, half around its best known points, where a
 * spread sample of high dimension never lands. Around a point some coordinates move, about 20 at most, by steps of
 * several sizes: Regis, Shoemaker: Combining radial basis function surrogates and dynamic coordinate search in
 * high-dimensional expensive black-box optimization, Engineering Optimization, 2013.
 */
final class Candidates {
    private static final int MOST_MOVED = 20;
    private static final double[] SIZES = {0.2, 0.05, 0.0125, 0.003};
    private static final int REJECTIONS = 10;
    /** After this many points in a row that cannot be brought inside the constraints no more are tried. */
    private static final int PATIENCE = 50;

    private final Region region;
    private final RandomStream random;

    Candidates(Region region, RandomStream random) {
        this.region = region;
        this.random = random;
    }

    List<double[]> make(int count, List<double[]> anchors) {
        List<double[]> all = new ArrayList<>();
        if (region.free().length == 0) {
            kept(region.atShares(new double[region.dimension()])).ifPresent(all::add);
            return all;
        }
        spread(anchors.isEmpty() ? count : count - count / 2, all);
        for (int i = 0; !anchors.isEmpty() && i < count / 2; i++) {
            double[] near = near(anchors.get(i % anchors.size()), SIZES[i / anchors.size() % SIZES.length]);
            kept(near).ifPresent(all::add);
        }
        return all;
    }

    /** The point itself where it keeps the constraints, else the nearest that does, else one nearby on all grids. */
    private Optional<double[]> kept(double[] x) {
        return region.holds(x)
                ? Optional.of(x)
                : region.nearest(x).map(region::settled).filter(region::holds).or(() -> region.beside(x, random));
    }

    private void spread(int count, List<double[]> all) {
        Sobol sobol = Sobol.scrambled(region.dimension(), random.split());
        int draws = region.isConstrained() ? count * REJECTIONS : count;
        List<double[]> outside = new ArrayList<>();
        for (int i = 0; i < draws && all.size() < count; i++) {
            double[] x = region.atShares(sobol.next());
            (region.holds(x) ? all : outside).add(x);
        }
        int vain = 0;
        for (int i = 0; i < outside.size() && all.size() < count && vain < PATIENCE; i++) {
            Optional<double[]> kept = kept(outside.get(i));
            kept.ifPresent(all::add);
            vain = kept.isPresent() ? 0 : vain + 1;
        }
    }

    private double[] near(double[] anchor, double size) {
        double[] x = anchor.clone();
        int[] free = region.free();
        wake(x, free);
        double share = Math.min(1, (double) MOST_MOVED / free.length);
        int sure = free[random.nextInt(free.length)];
        for (int k : free) {
            if (k == sure || random.nextDouble() < share) {
                x[k] = moved(k, x[k], size);
            }
        }
        return region.settled(x);
    }

    /** Gives coordinates that the point does not have a random place, at which they stand should a move activate them. */
    private void wake(double[] x, int[] free) {
        for (int k : free) {
            if (!region.isActive(x, k)) {
                double[] levels = region.axis(k).levels();
                x[k] = levels.length == 0 ? random.nextDouble() : levels[random.nextInt(levels.length)];
            }
        }
    }

    private double moved(int k, double from, double size) {
        if (region.axis(k).isContinuous()) {
            return Math.max(0, Math.min(1, from + size * random.nextGaussian()));
        }
        double[] levels = region.axis(k).levels();
        if (region.axis(k).kind() == InputKind.CATEGORICAL) {
            return random.nextDouble() < 0.3 ? levels[random.nextInt(levels.length)] : from;
        }
        return Math.max(0, Math.min(1, from + size * random.nextGaussian()));
    }
}
