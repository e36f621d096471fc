package org.ax4j.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes sums as rows of a linear program in which each parameter's domain is [0, 1] and each row's largest weight 1.
 *
 * @param names the unknowns, in order
 * @param spans where each parameter's values begin and how far they reach; [0, 1] where nothing is told
 */
record Scaling(List<String> names, Map<String, Span> spans) {
    /** A parameter's domain. */
    record Span(double origin, double width) {
        /** That of a number's parameter. */
        static Span of(Parameter parameter) {
            List<Double> found = Demand.of(parameter).stream()
                    .flatMap(demand -> demand.sides().stream())
                    .map(side -> side.most() * side.sum().weights().firstEntry().getValue())
                    .sorted()
                    .toList();
            double low = found.get(0);
            double high = found.get(found.size() - 1);
            double width = low == high ? Math.max(1, Math.abs(low)) : high - low;
            return new Span(low, Math.max(width, Double.MIN_NORMAL));
        }

        double value(double share) {
            return origin + width * share;
        }
    }

    Span span(String name) {
        return spans.getOrDefault(name, new Span(0, 1));
    }

    PhaseOne.Row row(Demand.Side side) {
        double most = side.most();
        double largest = Double.MIN_NORMAL;
        List<Double> weights = new ArrayList<>();
        for (String name : names) {
            double weight = side.sum().weight(name);
            most -= weight * span(name).origin();
            weights.add(weight * span(name).width());
            largest = Math.max(largest, Math.abs(weight * span(name).width()));
        }
        double scale = largest;
        weights.replaceAll(weight -> weight / scale);
        return new PhaseOne.Row(weights, most / scale);
    }
}
