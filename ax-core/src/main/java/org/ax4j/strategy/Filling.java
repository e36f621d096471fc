package org.ax4j.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.ax4j.space.Meter;
import org.ax4j.space.Point;
import org.ax4j.space.PointSet;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.RandomStream;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.ax4j.spi.Suggestions.Rest;

/**
 * Fills requests from a stream of unit points, by rejection of points that are taken or violate a constraint. Where that finds no more, spaces of at most 100,000
 * points are gone through to the last one, and larger finite ones as far as looking at 100,000 values goes; in larger finite hierarchical spaces, in which some points are rare because they lie under many others' values, draws
 * follow in which each point is equally likely.
 */
public final class Filling {
    /** After this many draws in a row without a new point the space counts as exhausted. */
    private static final int PATIENCE = 10_000;

    private static final int LEAST_PATIENCE = 100;

    /** How an answer ends that leaves {@link Rest#UNSEEN} points. */
    public static final String UNFINISHED = "; not all points were looked at, for the deadline";

    /** After so few draws in a row without a new point a space of few points is sought out, with so few looks. */
    private static final int FEW_DRAWS = 500;

    private static final int FEW_LOOKED = 10_000;

    /** This many values are looked at however near a deadline is. */
    private static final int LEAST_LOOKED = 1000;

    /** Larger spaces are not counted point by point. */
    private static final int MOST_COUNTED = 100_000;

    private Filling() {}

    /**
     * Points of a stream.
     *
     * @param request what is asked for
     * @param name what the stream gives, for reasons
     * @param draws gives a share in [0, 1) for each searched parameter, without end
     * @return as many new points as asked for, or why there are fewer; the work counts the draws
     */
    public static Suggestions with(SuggestRequest request, String name, Supplier<double[]> draws) {
        return with(request, name, 0, draws);
    }

    /**
     * Points of a stream that was begun in an earlier call.
     *
     * @param request what is asked for
     * @param name what the stream gives, for reasons
     * @param before how many draws there were in earlier calls, from which reasons count on
     * @param draws gives a share in [0, 1) for each searched parameter, without end
     * @return as many new points as asked for, or why there are fewer; the work counts the draws of this call
     */
    public static Suggestions with(SuggestRequest request, String name, long before, Supplier<double[]> draws) {
        return points(request, name, before, () -> request.space().pointAt(draws.get(), request.fixed()));
    }

    /**
     * Points of a stream that makes them itself.
     *
     * @param request what is asked for
     * @param name what the stream gives, for reasons
     * @param before how many draws there were in earlier calls, from which reasons count on
     * @param draws gives a canonical point with the fixed values, without end
     * @return as many new points as asked for, or why there are fewer; the work counts the draws of this call
     */
    public static Suggestions points(SuggestRequest request, String name, long before, Supplier<Point> draws) {
        return points(request, name, before, request.meter(), draws);
    }

    /**
     * Points of a stream whose draws count their work themselves.
     *
     * @param request what is asked for
     * @param name what the stream gives, for reasons
     * @param before how many draws there were in earlier calls, from which reasons count on
     * @param meter counts the work of this call and ends it; draws may add to it what they cost beyond {@link SearchSpace#terms}
     * @param draws gives a canonical point with the fixed values, without end
     * @return as many new points as asked for, or why there are fewer; the work counts the draws of this call
     */
    public static Suggestions points(
            SuggestRequest request, String name, long before, Meter meter, Supplier<Point> draws) {
        Basket basket = new Basket(request, name, before, meter);
        SearchSpace space = request.space();
        boolean isSmall = space.cardinality(request.fixed()) <= MOST_COUNTED;
        boolean isFinite = Double.isFinite(space.cardinality(request.fixed()));
        boolean isConstrained = !space.constraints().isEmpty();
        if (isFinite && isConstrained && basket.isFilledSoon(draws)) {
            return basket.answer();
        }
        basket.fill(draws, basket.patience, isFinite && isConstrained ? meter.half() : meter);
        if (basket.isStuck() && isFinite && !isSmall && !space.hierarchy().isFlat()) {
            RandomStream random = request.random().split();
            int dimension = space.searched().size();
            basket.fill(
                    () -> space.evenlyAt(random.doubles(dimension).toArray(), request.fixed()),
                    basket.patience,
                    meter.half());
        }
        if (basket.isStuck() && (isSmall || (isConstrained && (isFinite || !meter.isSpent())))) {
            basket.take(basket.count(isSmall && request.effort() >= 1 ? Long.MAX_VALUE : MOST_COUNTED));
        }
        if (!basket.isEnough() && meter.isCut()) {
            basket.take(basket.spare);
        }
        return basket.answer();
    }

    /** What was found so far. */
    private static final class Basket {
        private final SuggestRequest request;
        private final String name;
        private final long before;
        private final Meter meter;
        private final List<Suggestion> found = new ArrayList<>();
        private final PointSet seen;
        /** Less where a deadline asks for less work. */
        private final int patience;

        /** Free points that a first count met, for where work is ended before another way finds one. */
        private List<Point> spare = new ArrayList<>();

        private long drawn;
        private int vain;
        /** Whether a deadline ended the latest count. */
        private boolean isCutShort;

        /** How many points keep the constraints, where they were counted. */
        private OptionalInt kept = OptionalInt.empty();
        /** How many new points there are at most. */
        private final double left;

        private Basket(SuggestRequest request, String name, long before, Meter meter) {
            double most = request.space().cardinality(request.fixed());
            this.left = Double.isFinite(most) ? most - request.takenInside() : most;
            this.patience = (int) Math.max(LEAST_PATIENCE, PATIENCE * Math.min(1, request.effort()));
            this.request = request;
            this.seen = new PointSet(request.space());
            this.name = name;
            this.before = before;
            this.meter = meter;
        }

        /** Draws until there are enough points, or until too many draws in a row, or too much work, were in vain. */
        private void fill(Supplier<Point> draws, int mostInVain, Meter limit) {
            long terms = request.space().terms();
            vain = 0;
            while (!isEnough() && vain < mostInVain && (vain == 0 || !limit.isSpent())) {
                Point point = draws.get();
                drawn++;
                limit.add(terms);
                if (request.space().violation(point) == 0 && !request.isTaken(point) && seen.add(point)) {
                    found.add(Suggestion.of(point, name + " " + (before + drawn)));
                    vain = 0;
                } else {
                    vain++;
                }
            }
        }

        /** Whether a deadline left points that nobody looked at. */
        private boolean isUnfinished() {
            boolean isHurried = patience < PATIENCE && vain >= patience;
            return kept.isEmpty() && (isCutShort || isHurried || meter.isCut());
        }

        private boolean isEnough() {
            return found.size() >= request.count() || found.size() >= left;
        }

        private boolean isStuck() {
            return vain >= patience || (meter.isCut() && !isEnough());
        }

        /** Whether there are enough points after a few draws, or all are known after as many looks. */
        private boolean isFilledSoon(Supplier<Point> draws) {
            int few = Math.min(patience, FEW_DRAWS);
            fill(draws, few, meter.half());
            if (isEnough()) {
                return true;
            }
            List<Point> free = count(FEW_LOOKED);
            boolean isLast = kept.isPresent() || meter.isSpent();
            if (isLast) {
                take(free);
            } else {
                spare = free;
            }
            return isLast;
        }

        /** The free points that keep the constraints, as far as looking at this many values goes, or fewer where a deadline asks for less work. */
        private List<Point> count(long most) {
            List<Point> free = new ArrayList<>();
            AtomicInteger all = new AtomicInteger();
            double limit = request.effort() < 1 ? Math.max(LEAST_LOOKED, most * request.effort()) : most;
            boolean isWhole = request.space().each(request.fixed(), (long) limit, meter, point -> {
                all.incrementAndGet();
                if (!request.isTaken(point) && !seen.contains(point)) {
                    free.add(point);
                }
            });
            isCutShort = !isWhole && request.effort() < 1;
            kept = isWhole ? OptionalInt.of(all.get()) : OptionalInt.empty();
            return free;
        }

        /** Takes as many of the free points as are wanted, at random. */
        private void take(List<Point> free) {
            RandomStream random = request.random().split();
            while (found.size() < request.count() && !free.isEmpty()) {
                Point point = free.remove(random.nextInt(free.size()));
                if (!seen.add(point)) {
                    continue;
                }
                found.add(Suggestion.of(point, "one of those that no " + name + " met"));
            }
        }

        private Suggestions answer() {
            Suggestions answer = Suggestions.of(found).work(Map.of("draws", drawn));
            Suggestions counted = answer.metered(meter);
            return found.size() == request.count() ? counted : shortened(counted, this);
        }
    }

    /**
     * That no points are left beyond those that are taken or found.
     *
     * @param request what is asked for
     * @param answer fewer new points than asked for
     * @return a copy that says so: how many points there are
     */
    public static Suggestions exhausted(SuggestRequest request, Suggestions answer) {
        int taken = request.takenInside();
        int found = answer.suggestions().size();
        return answer.rest(Rest.NONE)
                .shortfall("found " + found + " of " + request.count() + " new points, exhausted: " + held(request)
                        + kept(request, taken + found) + ", " + taken(taken));
    }

    private static Suggestions shortened(Suggestions answer, Basket basket) {
        SuggestRequest request = basket.request;
        int taken = request.takenInside();
        int all = taken + basket.found.size();
        OptionalInt kept = all >= request.space().cardinality(request.fixed()) ? OptionalInt.of(all) : basket.kept;
        if (kept.isPresent() && all >= kept.getAsInt()) {
            return exhausted(request, answer);
        }
        String size = kept.isPresent() ? kept(request, kept.getAsInt()) : size(request);
        String why = "found " + basket.found.size() + " of " + request.count() + " new points: " + held(request) + size
                + ", "
                + taken(taken)
                + (basket.isStuck() && basket.kept.isEmpty()
                        ? ", and " + basket.vain + " draws in a row gave no new one"
                                + (request.space().constraints().isEmpty() ? "" : " that keeps the constraints")
                        : "");
        return basket.isUnfinished() ? answer.rest(Rest.UNSEEN).shortfall(why + UNFINISHED) : answer.shortfall(why);
    }

    private static String kept(SuggestRequest request, int kept) {
        boolean constrained = !request.space().constraints().isEmpty();
        return "the space has " + kept + (kept == 1 ? " point" : " points")
                + (constrained ? kept == 1 ? " that keeps the constraints" : " that keep the constraints" : "");
    }

    private static String taken(int taken) {
        return taken + (taken == 1 ? " is taken" : " are taken");
    }

    private static String held(SuggestRequest request) {
        String point = new Point(request.fixed()).toString();
        return request.fixed().isEmpty() ? "" : "with " + point.substring(1, point.length() - 1) + " held ";
    }

    /** Constraints may leave a single real point, so no count is given of these. */
    private static String size(SuggestRequest request) {
        double most = request.space().cardinality(request.fixed());
        boolean constrained = !request.space().constraints().isEmpty();
        if (!Double.isFinite(most)) {
            return constrained ? "the space has the points that its constraints leave" : "the space is infinite";
        }
        return "the space has " + (constrained ? "at most " : "") + (long) most + (most == 1 ? " point" : " points");
    }
}
