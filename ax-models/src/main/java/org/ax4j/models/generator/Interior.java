package org.ax4j.models.generator;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ax4j.models.feasible.Feasible;
import org.ax4j.space.Point;
import org.ax4j.spi.RandomStream;
import org.ax4j.spi.SuggestRequest;

/**
 * New random points inside linear constraints, for spaces of which they leave so little that rejection finds nothing. Where they leave enough of the box that
 * bounds leave, points are uniform in it on the parameters' scales, by rejection. Else the parameters that constraints name are drawn from their polytope,
 * uniformly in their own values, those that are discrete are brought to a place nearby that keeps the constraints, and the continuous ones are drawn again with
 * these values held. Where many such starts end in nothing, one search from random values follows, which misses no point but for its limit.
 */
final class Interior {
    private static final int TRIED = 1000;
    private static final int LEAST_KEPT = 10;
    private static final int STARTS = 20;
    private static final long STEPS_OF_A_START = 1000;
    private static final long MOST_STEPS = 100_000;

    private final Feasible feasible;
    private final RandomStream random;
    private final Predicate<Point> allowed;
    private final Optional<Feasible.Walk> walk;
    private final boolean rejects;
    private long steps;
    private boolean spent;
    private boolean complete;
    /** Whether a point was found that may not be given. */
    private boolean refused;

    /** Points that are allowed besides keeping the constraints; of each that was allowed it is told once, and then given. */
    Interior(Feasible feasible, RandomStream random, Predicate<Point> allowed) {
        this.feasible = feasible;
        this.random = random;
        this.allowed = allowed;
        this.walk = feasible.isEmpty() ? Optional.empty() : feasible.walk(random.split());
        this.rejects = !feasible.isEmpty() && !feasible.hasEqualities() && isFoundByRejection(random.split());
        this.spent = feasible.isEmpty();
        this.complete = spent;
    }

    private boolean isFoundByRejection(RandomStream tries) {
        int kept = 0;
        for (int i = 0; i < TRIED && kept < LEAST_KEPT; i++) {
            kept += feasible.keeps(feasible.point(feasible.inBox(tries))) ? 1 : 0;
        }
        return kept >= LEAST_KEPT;
    }

    /** The next point; empty where there is none or the search for it was given up, and from then on. */
    Optional<Point> next() {
        Optional<Point> next = rejects && !spent ? rejected() : Optional.empty();
        for (int i = 0; i < STARTS && next.isEmpty() && !spent; i++) {
            next = started();
        }
        if (next.isEmpty() && !spent) {
            next = searched(feasible);
            if (next.isEmpty() && !refused) {
                next = searched(feasible.loose());
            }
            spent = next.isEmpty();
        }
        return next;
    }

    private Optional<Point> searched(Feasible among) {
        Feasible.Found found = among.random(Optional.empty(), random, this::isNew, MOST_STEPS);
        steps += found.steps();
        complete = found.complete();
        return found.point();
    }

    private Optional<Point> rejected() {
        for (int i = 0; i < TRIED; i++) {
            Point point = feasible.point(feasible.inBox(random));
            if (feasible.keeps(point) && isNew(point)) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }

    private Optional<Point> started() {
        Map<String, Object> near = feasible.inBox(random);
        walk.ifPresent(one -> near.putAll(one.next()));
        if (!feasible.hasGaps()) {
            Optional<Point> point =
                    Optional.of(feasible.point(near)).filter(feasible::keeps).filter(this::isNew);
            if (point.isPresent()) {
                return point;
            }
        }
        Feasible.Found found = feasible.random(Optional.of(near), random, this::isNew, STEPS_OF_A_START);
        steps += found.steps();
        spent = found.complete() && found.point().isEmpty();
        complete = spent;
        return found.point();
    }

    private boolean isNew(Point point) {
        boolean isNew = allowed.test(point);
        refused |= !isNew;
        return isNew;
    }

    /** Values that were tried so far. */
    long steps() {
        return steps;
    }

    /** Why there is no other point than those found. */
    String shortfall(SuggestRequest request, int found) {
        String with = request.fixed().isEmpty() ? "" : " together with the fixed values " + request.fixed();
        if (complete) {
            return (found == 0 && request.takenCount() == 0 ? "no point" : "no other point of the space")
                    + " keeps the constraints" + with;
        }
        return "found " + found + " of " + request.count() + " new points that keep the constraints" + with
                + "; a search of " + steps + " steps gave no other";
    }
}
