package org.ax4j.models.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ax4j.error.Code;
import org.ax4j.error.NumericalException;
import org.ax4j.models.acquisition.AcquisitionFunction;
import org.ax4j.models.acquisition.Terrain;
import org.ax4j.space.Point;
import org.ax4j.spi.RandomStream;

/**
 * Finds the allowed point where an acquisition function is largest. Small spaces are enumerated. Others are screened,
 * and from the best points that lie apart independent climbs start, in parallel; their ends are rounded to points of
 * the space and evaluated again, and the best one that is allowed wins. The answer does not depend on the number of
 * threads.
 */
public final class AcquisitionSearch implements Terrain {
    private static final int MOST_ENUMERATED = 2_000;
    /** Starts closer than this in every coordinate would climb the same hill. */
    private static final double APART = 0.05;
    /** Branches in which a last search looks. */
    private static final int TRIED = 3;

    private final Region region;
    private final Budget budget;

    /**
     * Prepares a search.
     *
     * @param region where it may go
     * @param budget how much work it may do
     */
    public AcquisitionSearch(Region region, Budget budget) {
        this.region = region;
        this.budget = budget;
    }

    /**
     * What a search found.
     *
     * @param point the best allowed point
     * @param value the acquisition function there
     * @param screened points that were evaluated without gradient
     * @param climbed evaluations of all climbs
     */
    public record Found(Point point, double value, long screened, long climbed) {}

    private record Candidate(Point point, double value) {}

    /**
     * Searches.
     *
     * @param function what is maximised
     * @param anchors inputs around which the search looks closely, such as the best points so far
     * @param random source of the screened points
     * @return the best allowed point, or empty where none was found
     * @throws NumericalException AX-NUMERICAL where the function is not a number at any of the points that are looked at
     */
    public Optional<Found> best(AcquisitionFunction function, List<double[]> anchors, RandomStream random) {
        if (region.cardinality() <= MOST_ENUMERATED) {
            double[][] all = enumerated().toArray(double[][]::new);
            double[] values = function.values(all);
            refuseNothing(values);
            return choice(all, values, all.length, 0);
        }
        Ends ends = ends(function, anchors, random);
        refuseNothing(ends.first());
        Optional<Found> found = choice(ends.inputs(), ends.values(), ends.screened().length, ends.climbed());
        return found.or(() -> choice(ends.screened(), ends.first(), ends.screened().length, ends.climbed()))
                .or(() -> any(function, random, ends));
    }

    private static void refuseNothing(double[] values) {
        if (values.length > 0 && Arrays.stream(values).allMatch(Double::isNaN)) {
            throw new NumericalException(
                    Code.NUMERICAL,
                    "the acquisition is not a number at any of the " + values.length + " points that were looked at",
                    "Its values must be finite (rule F1): mend it, or choose another one.");
        }
    }

    /** Where constraints leave so few points that all those which were looked at are taken: any that is not. */
    private Optional<Found> any(AcquisitionFunction function, RandomStream random, Ends ends) {
        if (!region.isConstrained()) {
            return Optional.empty();
        }
        double[][] inputs = Stream.generate(() -> region.any(random))
                .limit(TRIED)
                .flatMap(Optional::stream)
                .limit(1)
                .map(region::input)
                .toArray(double[][]::new);
        return choice(inputs, function.values(inputs), ends.screened().length, ends.climbed());
    }

    @Override
    public List<double[]> spread(int count, RandomStream random) {
        return new Candidates(region, random).make(count, List.of());
    }

    @Override
    public Optional<double[]> highest(AcquisitionFunction function, List<double[]> anchors, RandomStream random) {
        Ends ends = ends(function, anchors, random);
        return IntStream.range(0, ends.inputs().length)
                .filter(i -> !Double.isNaN(ends.values()[i]))
                .boxed()
                .max(Comparator.comparingDouble(i -> ends.values()[i]))
                .map(i -> ends.inputs()[i]);
    }

    /** Rounded ends of the climbs with their values, the screened points with theirs, and the climbs' work. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Ends(double[][] inputs, double[] values, double[][] screened, double[] first, long climbed) {}

    private Ends ends(AcquisitionFunction function, List<double[]> anchors, RandomStream random) {
        double[][] screened =
                new Candidates(region, random).make(budget.screened(), anchors).toArray(double[][]::new);
        double[] first = values(function, screened);
        List<Climb.Top> tops = starts(screened, first).parallelStream()
                .map(i -> new Climb(region, function, budget.climb()).from(screened[i], first[i]))
                .toList();
        double[][] settled = tops.stream().map(top -> settled(top.x(), random)).toArray(double[][]::new);
        Rounding rounding = new Rounding(region, function);
        List<Climb.Top> rounded =
                Arrays.stream(settled).parallel().map(rounding::improved).toList();
        double[][] inputs = rounded.stream().map(Climb.Top::x).toArray(double[][]::new);
        long climbed = Stream.concat(tops.stream(), rounded.stream())
                .mapToLong(Climb.Top::evaluations)
                .sum();
        double[] ends = rounded.stream().mapToDouble(Climb.Top::value).toArray();
        return new Ends(inputs, ends, screened, first, climbed);
    }

    /** Rounded, and where rounding left the constraints, brought back. */
    private double[] settled(double[] x, RandomStream random) {
        double[] rounded = region.settled(x);
        return region.holds(rounded) ? rounded : region.beside(x, random).orElse(rounded);
    }

    /** Two halves at a time: each value depends on its own point only. */
    private static double[] values(AcquisitionFunction function, double[][] points) {
        int half = points.length / 2;
        double[][] parts = IntStream.range(0, 2)
                .parallel()
                .mapToObj(i ->
                        function.values(Arrays.copyOfRange(points, i == 0 ? 0 : half, i == 0 ? half : points.length)))
                .toArray(double[][]::new);
        double[] all = Arrays.copyOf(parts[0], points.length);
        System.arraycopy(parts[1], 0, all, half, parts[1].length);
        return all;
    }

    private Optional<Found> choice(double[][] inputs, double[] values, long screened, long climbed) {
        return IntStream.range(0, inputs.length)
                .filter(i -> !Double.isNaN(values[i]))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
                .map(i -> new Candidate(exact(region.point(inputs[i])), values[i]))
                .filter(candidate -> region.allows(candidate.point()))
                .findFirst()
                .map(best -> new Found(best.point(), best.value(), screened, climbed));
    }

    private Point exact(Point point) {
        return region.isConstrained() ? region.exact(point) : point;
    }

    private List<Integer> starts(double[][] points, double[] values) {
        List<Integer> order = IntStream.range(0, points.length)
                .filter(i -> !Double.isNaN(values[i]))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
                .toList();
        List<Integer> chosen = new ArrayList<>();
        for (int i : order) {
            if (chosen.size() < budget.starts() && chosen.stream().allMatch(other -> apart(points[other], points[i]))) {
                chosen.add(i);
            }
        }
        return chosen;
    }

    private static boolean apart(double[] a, double[] b) {
        for (int k = 0; k < a.length; k++) {
            if (Math.abs(a[k] - b[k]) > APART) {
                return true;
            }
        }
        return false;
    }

    private List<double[]> enumerated() {
        double[] origin = region.atShares(new double[region.dimension()]);
        List<double[]> all = new ArrayList<>(List.of(origin));
        for (int k : region.discrete()) {
            List<double[]> longer = new ArrayList<>();
            for (double[] x : all) {
                if (!region.isActive(x, k)) {
                    longer.add(x);
                    continue;
                }
                for (double level : region.axis(k).levels()) {
                    double[] copy = x.clone();
                    copy[k] = level;
                    longer.add(region.consistent(copy));
                }
            }
            all = longer;
        }
        return all;
    }
}
