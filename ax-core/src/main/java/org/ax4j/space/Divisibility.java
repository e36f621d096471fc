package org.ax4j.space;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Bounds of sums whose terms move in steps, rounded to what the steps add up to: multiples of their greatest common divisor, whatever the ranges are. Two bounds
 * of one sum between which no multiple lies contradict each other at once, where branching over wide ranges would not end.
 *
 * <p>R. E. Gomory, Outline of an algorithm for integer solutions to linear programs, Bulletin of the AMS 64, 1958; V. Chvatal, Edmonds polytopes and a hierarchy
 * of combinatorial problems, Discrete Mathematics 4, 1973.
 */
final class Divisibility {
    /** So near to a multiple, as a share of the divisor, a bound counts as one. */
    private static final double NEAR = 1e-6;

    private Divisibility() {}

    /**
     * A side with a bound that its terms can reach.
     *
     * @param side the sum and its new bound
     * @param because what makes the terms move in steps
     */
    record Rounded(Demand.Side side, Set<Demand> because) {}

    /** The side with a lower bound; empty where a term moves freely, steps have no common divisor, or the bound is a multiple already. */
    static Optional<Rounded> rounded(Demand.Side side, List<Demand> demands) {
        Set<Demand> because = new LinkedHashSet<>();
        List<Double> steps = new ArrayList<>();
        double base = 0;
        for (Map.Entry<String, Double> term : side.sum().weights().entrySet()) {
            Optional<Stride> stride = Stride.of(term.getKey(), demands);
            if (stride.isEmpty()) {
                return Optional.empty();
            }
            because.add(stride.get().because());
            base += term.getValue() * stride.get().base();
            steps.add(term.getValue() * stride.get().step());
        }
        double divisor = Stride.divisor(steps);
        double multiples = (side.most() - base) / divisor;
        double whole = Math.floor(multiples + NEAR);
        double most = base + divisor * whole;
        double lost = Tolerance.WRITING * Math.ulp(Math.max(Math.abs(most), Math.abs(base)));
        return divisor > 0 && whole < multiples - NEAR
                ? Optional.of(new Rounded(new Demand.Side(side.sum(), most + lost), because))
                : Optional.empty();
    }
}
