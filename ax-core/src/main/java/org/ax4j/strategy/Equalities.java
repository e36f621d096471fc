package org.ax4j.strategy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ax4j.space.LinearExpression;
import org.ax4j.space.Parameter;
import org.ax4j.space.ParameterConstraint;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.Relation;
import org.ax4j.space.SearchSpace;

/**
 * Moves points onto the equalities of a space, which draws never meet: of each equality one parameter, a real one where there is one, of these that whose term
 * spans most, is computed from the others, by Gaussian elimination. Points of which a computed value would leave its range, or lie between its whole numbers or steps,
 * stay as they are.
 */
final class Equalities {
    private static final double ROUNDING = 1e-9;

    private final SearchSpace space;
    private final Map<String, Object> held;
    private final List<ParameterConstraint> equalities;
    /** By the parameters that are active. */
    private final Map<Set<String>, List<Row>> known = new HashMap<>();

    Equalities(SearchSpace space, Map<String, Object> held) {
        this.space = space;
        this.held = held;
        this.equalities = space.constraints().stream()
                .filter(constraint -> constraint.relation() == Relation.EQUAL)
                .toList();
    }

    /** A sum that is 0, and the parameter that is computed from it. */
    private record Row(LinearExpression sum, RangeParameter computed) {}

    Point solved(Point drawn) {
        List<Row> rows = equalities.isEmpty()
                ? List.of()
                : known.computeIfAbsent(Set.copyOf(drawn.values().keySet()), names -> rows(drawn));
        if (rows.isEmpty()) {
            return drawn;
        }
        Map<String, Object> values = new LinkedHashMap<>(drawn.values());
        for (int i = rows.size() - 1; i >= 0; i--) {
            RangeParameter own = rows.get(i).computed();
            LinearExpression others = without(rows.get(i).sum(), own.name());
            double value = -others.value(name -> ((Number) values.getOrDefault(name, Double.NaN)).doubleValue())
                    / rows.get(i).sum().weight(own.name());
            Optional<Object> taken = taken(own, value);
            if (taken.isEmpty()) {
                return drawn;
            }
            values.put(own.name(), taken.orElseThrow());
        }
        return space.tidied(space.complete(values));
    }

    /** Each sum holds none of the parameters that are computed from sums before it. */
    private List<Row> rows(Point point) {
        List<Row> rows = new ArrayList<>();
        for (ParameterConstraint equality : equalities) {
            if (point.values()
                    .keySet()
                    .containsAll(equality.expression().weights().keySet())) {
                LinearExpression sum =
                        new LinearExpression(equality.expression().weights(), -equality.bound());
                for (Row before : rows) {
                    String name = before.computed().name();
                    double factor = -sum.weight(name) / before.sum().weight(name);
                    sum = without(sum.plus(before.sum(), factor), name);
                }
                LinearExpression reduced = sum;
                widest(reduced, true)
                        .or(() -> widest(reduced, false))
                        .ifPresent(parameter -> rows.add(new Row(reduced, parameter)));
            }
        }
        return rows;
    }

    /** The value of a parameter that a sum asks for, where it is one. */
    private static Optional<Object> taken(RangeParameter own, double value) {
        if (!(value >= own.low() - ROUNDING && value <= own.high() + ROUNDING)) {
            return Optional.empty();
        }
        if (isAnyReal(own)) {
            return Optional.of(Math.max(own.low(), Math.min(own.high(), value)) + 0.0);
        }
        Object nearest = own.fromUnit(own.toUnit(value));
        boolean isValue = Math.abs(((Number) nearest).doubleValue() - value) <= ROUNDING * Math.max(1, Math.abs(value));
        return isValue ? Optional.of(nearest) : Optional.empty();
    }

    private Optional<RangeParameter> widest(LinearExpression sum, boolean anyReal) {
        Optional<RangeParameter> widest = Optional.empty();
        double most = 0;
        for (String name : sum.weights().keySet()) {
            Parameter parameter = space.parameter(name).orElseThrow();
            if (parameter instanceof RangeParameter range && !held.containsKey(name) && isAnyReal(range) == anyReal) {
                double span = Math.abs(sum.weight(name)) * (range.high() - range.low());
                widest = span > most ? Optional.of(range) : widest;
                most = Math.max(most, span);
            }
        }
        return widest;
    }

    private static boolean isAnyReal(RangeParameter range) {
        return !range.integer() && range.step().isEmpty() && range.digits().isEmpty();
    }

    private static LinearExpression without(LinearExpression sum, String name) {
        TreeMap<String, Double> weights = new TreeMap<>(sum.weights());
        weights.remove(name);
        return new LinearExpression(weights, sum.constant());
    }
}
