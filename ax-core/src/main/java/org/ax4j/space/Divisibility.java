package org.ax4j.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Equalities that nothing on the parameters' lattices keeps, whatever their ranges: what the steps add up to is a multiple of their greatest common divisor, and
 * what they must add up to is none.
 */
final class Divisibility {
    /** Decimals up to which weights, steps and bounds are taken as exact. */
    private static final int MOST_DECIMALS = 6;

    private static final double WHOLE = 1e-9;

    private Divisibility() {}

    /** The constraint and the lattices that contradict each other; empty where they may go together. */
    static List<Demand> contradiction(ParameterConstraint constraint, Demand own, List<Demand> demands) {
        List<Demand> found = new ArrayList<>(List.of(own));
        double rest = constraint.bound();
        List<Double> steps = new ArrayList<>();
        for (Map.Entry<String, Double> term : constraint.expression().weights().entrySet()) {
            Optional<Demand> lattice = demands.stream()
                    .filter(demand -> demand.lattice()
                            .map(one -> one.getKey().equals(term.getKey())
                                    && one.getValue().values().isEmpty())
                            .orElse(false))
                    .findFirst();
            if (lattice.isEmpty()) {
                return List.of();
            }
            Lattice values = lattice.get().lattice().orElseThrow().getValue();
            found.add(lattice.get());
            steps.add(term.getValue() * values.spacing());
            rest -= term.getValue() * values.origin();
        }
        return constraint.relation() == Relation.EQUAL && !isMultiple(rest, steps) ? found : List.of();
    }

    private static boolean isMultiple(double rest, List<Double> steps) {
        double scale = 1;
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            double by = scale;
            if (isWhole(rest * by) && steps.stream().allMatch(step -> isWhole(step * by))) {
                BigInteger divisor = steps.stream()
                        .map(step -> BigInteger.valueOf(Math.round(step * by)))
                        .reduce(BigInteger.ZERO, BigInteger::gcd);
                return divisor.signum() == 0
                        || BigInteger.valueOf(Math.round(rest * by))
                                        .mod(divisor)
                                        .signum()
                                == 0;
            }
            scale *= 10;
        }
        return true;
    }

    private static boolean isWhole(double value) {
        return Math.abs(value) < 1e15 && Math.abs(value - Math.rint(value)) <= WHOLE * Math.max(1, Math.abs(value));
    }
}
