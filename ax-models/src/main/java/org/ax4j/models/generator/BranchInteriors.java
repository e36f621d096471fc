package org.ax4j.models.generator;

import java.util.HashMap;
import java.util.Map;
import org.ax4j.models.feasible.Branches;
import org.ax4j.models.feasible.Feasible;
import org.ax4j.space.Meter;
import org.ax4j.space.Point;
import org.ax4j.space.PointSet;
import org.ax4j.spi.RandomStream;
import org.ax4j.spi.SuggestRequest;

/**
 * Brings points of a hierarchical space inside the linear constraints without leaving their branch, so that a branch whose constraints are narrow has the same
 * share of the points as one without.
 */
final class BranchInteriors {
    private final SuggestRequest request;
    private final RandomStream random;
    private final Meter meter;
    private final Branches branches;
    private final Map<Feasible, Interior> interiors = new HashMap<>();

    BranchInteriors(SuggestRequest request, RandomStream random, Meter meter) {
        this.request = request;
        this.meter = meter;
        this.random = random;
        this.branches = new Branches(request.space(), request.fixed());
    }

    /** The point itself where it keeps the constraints, else a random one of its branch that does; where there is none, the point. */
    Point inside(Point point) {
        if (request.space().violation(point) == 0) {
            return point;
        }
        return branches.of(point)
                .map(branch -> interiors.computeIfAbsent(branch, this::interior))
                .flatMap(Interior::next)
                .map(found -> request.space().complete(found.values()))
                .orElse(point);
    }

    /** Random numbers for the cheapest way to points, apart from others, which do not depend on whether it is gone. */
    static RandomStream quick(SuggestRequest request, int which) {
        return new RandomStream(RandomStream.seed(request.randomSeed(), "quick", which));
    }

    private Interior interior(Feasible branch) {
        PointSet own = new PointSet(request.space());
        return new Interior(
                branch,
                random.split(),
                found -> {
                    Point whole = request.space().complete(found.values());
                    return !request.isTaken(whole) && own.add(whole);
                },
                quick(request, interiors.size() + 1),
                meter);
    }
}
