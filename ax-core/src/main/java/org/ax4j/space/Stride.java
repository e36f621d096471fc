package org.ax4j.space;

import java.util.List;
import java.util.Optional;

/**
 * Numbers of which a parameter's values are some: a base and any number of steps from it, in either direction.
 *
 * @param base one of them
 * @param step how far apart they are, 0 where there is one only
 * @param because the demand that says so
 */
record Stride(double base, double step, Demand because) {
    /** Decimals up to which numbers are taken as exact. */
    static final int MOST_DECIMALS = 6;

    private static final double WHOLE = 1e-9;

    /** The stride of a parameter; empty where no demand leaves it one. */
    static Optional<Stride> of(String parameter, List<Demand> demands) {
        return demands.stream()
                .filter(demand -> !demand.isConstraint() && demand.parameter().equals(parameter))
                .flatMap(demand -> of(demand).stream())
                .findFirst();
    }

    private static Optional<Stride> of(Demand demand) {
        if (demand.lattice().isPresent()) {
            Lattice lattice = demand.lattice().get().getValue();
            return lattice.values().isEmpty()
                    ? Optional.of(new Stride(lattice.origin(), lattice.spacing(), demand))
                    : of(lattice.values(), demand);
        }
        List<Double> ends = demand.sides().stream()
                .map(side -> side.most() * side.sum().weight(demand.parameter()))
                .toList();
        return ends.size() == 2 ? of(ends, demand) : Optional.empty();
    }

    private static Optional<Stride> of(List<Double> values, Demand demand) {
        double base = values.get(0);
        List<Double> beyond = values.stream().map(value -> value - base).toList();
        double step = divisor(beyond);
        return step > 0 || beyond.stream().allMatch(value -> value == 0)
                ? Optional.of(new Stride(base, step, demand))
                : Optional.empty();
    }

    /** The greatest common divisor of numbers of at most {@value #MOST_DECIMALS} decimals; 0 where there is none. */
    static double divisor(List<Double> numbers) {
        double scale = scale(numbers);
        return scale == 0
                ? 0
                : numbers.stream()
                                .mapToLong(number -> Math.round(number * scale))
                                .reduce(0, Stride::divisor)
                        / scale;
    }

    /** The least power of ten by which all of some numbers become whole; 0 where they have too many decimals. */
    static double scale(List<Double> numbers) {
        double scale = 1;
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            double by = scale;
            if (numbers.stream().allMatch(number -> isWhole(number * by))) {
                return scale;
            }
            scale *= 10;
        }
        return 0;
    }

    static long divisor(long one, long other) {
        return other == 0 ? Math.abs(one) : divisor(other, one % other);
    }

    /** A share of the value, so that what is near to 0 but not 0 is not whole: many such steps add up. */
    private static boolean isWhole(double value) {
        return Math.abs(value) < 1e15 && Math.abs(value - Math.rint(value)) <= WHOLE * Math.abs(value);
    }
}
