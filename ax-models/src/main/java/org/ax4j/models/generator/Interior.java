package org.ax4j.models.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ax4j.models.feasible.Feasible;
import org.ax4j.space.Meter;
import org.ax4j.space.Point;
import org.ax4j.spi.RandomStream;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.Filling;

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
    /** The cheapest way is tried so often however near a deadline is. */
    private static final int LEAST_QUICK = 4;

    private static final long MOST_STEPS = 100_000;
    /** This many values are looked at to count the points of a space. */
    private static final long MOST_COUNTED = 100_000;

    private final Feasible feasible;
    private final RandomStream random;
    private final Predicate<Point> allowed;
    private final RandomStream stepsOfWalk;
    private Optional<Feasible.Walk> walk = Optional.empty();
    private boolean walks;
    private final boolean rejects;
    private final Meter meter;
    private final RandomStream quick;
    private long steps;
    private boolean spent;
    private boolean complete;
    /** Whether a point was found that may not be given. */
    private boolean refused;

    /**
     * Points that are allowed besides keeping the constraints; of each that was allowed it is told once, and then given. Where the meter ends the search, a point
     * is sought the cheapest way, by values that are narrowed one after the other, with random numbers of their own.
     */
    Interior(Feasible feasible, RandomStream random, Predicate<Point> allowed, RandomStream quick, Meter meter) {
        this.feasible = feasible;
        this.random = random;
        this.allowed = allowed;
        this.quick = quick;
        this.meter = meter;
        this.stepsOfWalk = feasible.isEmpty() ? random : random.split();
        this.rejects =
                !feasible.isEmpty() && !feasible.hasEqualities() && isFoundByRejection(random.split(), meter.half());
        this.spent = feasible.isEmpty();
        this.complete = spent;
    }

    private boolean isFoundByRejection(RandomStream tries, Meter limit) {
        int kept = 0;
        for (int i = 0; i < TRIED && kept < LEAST_KEPT && !limit.isSpent(); i++) {
            limit.add(feasible.terms());
            kept += feasible.keeps(feasible.point(feasible.inBox(tries))) ? 1 : 0;
        }
        return kept >= LEAST_KEPT;
    }

    /** The next point; empty where there is none or the search for it was given up, and from then on. */
    Optional<Point> next() {
        if (spent) {
            return Optional.empty();
        }
        Optional<Point> next = next(meter.half());
        if (next.isEmpty() && meter.isCut() && !complete) {
            next = quick();
        }
        spent = next.isEmpty();
        return next.map(feasible::tidied);
    }

    private Optional<Point> next(Meter limit) {
        Optional<Point> next = rejects ? rejected(limit) : Optional.empty();
        for (int i = 0; i < STARTS && next.isEmpty() && !spent && !limit.isSpent(); i++) {
            next = started(limit);
        }
        if (next.isEmpty() && !spent && !limit.isSpent()) {
            next = searched(feasible, limit);
            if (next.isEmpty() && !refused && !limit.isCut()) {
                next = searched(feasible.loose(), limit);
            }
        }
        return next;
    }

    /** A point that lies more often at bounds than one of {@link #next(Meter)}, for much less work. */
    private Optional<Point> quick() {
        Optional<Point> next = Optional.empty();
        for (int i = 0; next.isEmpty() && (i < LEAST_QUICK || !meter.isSpent()); i++) {
            Meter one = Meter.of(feasible.descent());
            Feasible.Found found = feasible.quick(quick, this::isNew, one);
            meter.add(one.done());
            steps += found.steps();
            next = found.point();
        }
        return next;
    }

    private Optional<Point> searched(Feasible among, Meter limit) {
        Feasible.Found found = among.random(Optional.empty(), random, this::isNew, MOST_STEPS, limit);
        steps += found.steps();
        complete = found.complete();
        return found.point();
    }

    private Optional<Point> rejected(Meter limit) {
        for (int i = 0; i < TRIED && !limit.isSpent(); i++) {
            limit.add(feasible.terms());
            Point point = feasible.point(feasible.inBox(random));
            if (feasible.keeps(point) && isNew(point)) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }

    private Optional<Point> started(Meter limit) {
        Map<String, Object> near = feasible.inBox(random);
        limit.add(feasible.terms());
        if (!walks) {
            walks = true;
            walk = feasible.walk(stepsOfWalk, limit);
        }
        walk.ifPresent(one -> near.putAll(one.next()));
        if (!feasible.hasGaps()) {
            Optional<Point> point =
                    Optional.of(feasible.point(near)).filter(feasible::keeps).filter(this::isNew);
            if (point.isPresent()) {
                return point;
            }
        }
        Feasible.Found found = feasible.random(Optional.of(near), random, this::isNew, STEPS_OF_A_START, limit);
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

    /** All points that were not found before, where looking through the space is little work; some of them, or none, elsewhere. */
    List<Point> missed(SuggestRequest request) {
        List<Point> missed = new ArrayList<>();
        if (!meter.isSpent()) {
            complete |= request.space().each(request.fixed(), MOST_COUNTED, meter, point -> {
                if (isNew(point)) {
                    missed.add(point);
                }
            });
        }
        return missed;
    }

    /** Values that were tried so far. */
    long steps() {
        return steps;
    }

    /** An answer that says why there is no other point than those found. */
    Suggestions shortened(SuggestRequest request, Suggestions answer) {
        int found = answer.suggestions().size();
        String with = request.fixed().isEmpty() ? "" : " together with the fixed values " + request.fixed();
        if (complete && found == 0 && request.takenInside() == 0) {
            return answer.rest(Suggestions.Rest.NONE).shortfall("no point keeps the constraints" + with);
        }
        if (complete) {
            return Filling.exhausted(request, answer);
        }
        String why = "found " + found + " of " + request.count() + " new points that keep the constraints" + with
                + "; a search of " + steps + " steps gave no other";
        return meter.isCut()
                ? answer.rest(Suggestions.Rest.UNSEEN).shortfall(why + Filling.UNFINISHED)
                : answer.shortfall(why);
    }
}
