package org.ax4j.space;

import java.util.List;
import java.util.Map;

/** The sum of a constraint while parameters are given values one after the other, and what it leaves to the next: no less than the constraint allows. */
final class PartialSum {
    private final ParameterConstraint constraint;
    private final double[] weights;
    /** The least and the greatest that the terms after each place add up to. */
    private final double[] least;

    private final double[] greatest;
    /** The sum before the term of each place was added. */
    private final double[] before;

    private final double slack;
    private double sum;

    /** Of parameters in the order in which they are given values, with the numbers that they may have, ascending. */
    PartialSum(SearchSpace space, ParameterConstraint constraint, List<Parameter> order, List<Rungs> values) {
        this.constraint = constraint;
        this.weights = order.stream()
                .mapToDouble(parameter -> constraint.expression().weight(parameter.name()))
                .toArray();
        this.least = new double[weights.length];
        this.greatest = new double[weights.length];
        this.before = new double[weights.length];
        for (int place = weights.length - 1; place > 0; place--) {
            Rungs own = values.get(place);
            double one = weights[place] == 0 ? 0 : weights[place] * own.number(0);
            double other = weights[place] == 0 ? 0 : weights[place] * own.number(own.size() - 1);
            least[place - 1] = least[place] + Math.min(one, other);
            greatest[place - 1] = greatest[place] + Math.max(one, other);
        }
        for (Parameter parameter : space.parameters()) {
            double weight = constraint.expression().weight(parameter.name());
            if (weight != 0 && parameter instanceof FixedParameter fixed) {
                sum += weight * ((Number) fixed.value()).doubleValue();
            }
        }
        this.slack = 2 * Tolerance.of(constraint, space.parameters()).most();
    }

    /** The weight of the parameter at a place. */
    double weight(int place) {
        return weights[place];
    }

    /** Whether all parameters of the constraint are active whatever follows. */
    boolean counts(Hierarchy hierarchy, Map<String, Object> chosen) {
        return hierarchy.isFlat()
                || constraint.expression().weights().keySet().stream()
                        .allMatch(name -> hierarchy.activity(name, chosen) == Hierarchy.Activity.ACTIVE);
    }

    /** The least value of the parameter at a place, whose weight is not 0, with which the constraint may be kept. */
    double low(int place) {
        return (weights[place] > 0 ? lowest(place) : highest(place)) / weights[place];
    }

    /** The greatest such value. */
    double high(int place) {
        return (weights[place] > 0 ? highest(place) : lowest(place)) / weights[place];
    }

    private double lowest(int place) {
        return constraint.relation() == Relation.AT_MOST
                ? Double.NEGATIVE_INFINITY
                : constraint.bound() - slack - sum - greatest[place];
    }

    private double highest(int place) {
        return constraint.relation() == Relation.AT_LEAST
                ? Double.POSITIVE_INFINITY
                : constraint.bound() + slack - sum - least[place];
    }

    void add(int place, double value) {
        before[place] = sum;
        sum += weights[place] * value;
    }

    void take(int place) {
        sum = before[place];
    }
}
