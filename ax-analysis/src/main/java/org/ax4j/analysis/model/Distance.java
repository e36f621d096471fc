package org.ax4j.analysis.model;

import java.util.Objects;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.jspecify.annotations.Nullable;

/** How far apart points are, each parameter counting from 0 to 1. */
final class Distance {
    private Distance() {}

    /**
     * The Euclidean distance over the searched parameters: of a range on its own scale, of an ordered choice by places in its list, of any other choice 1 where the
     * values differ; also 1 where only one of the points has the parameter.
     */
    static double between(Point one, Point other, SearchSpace space) {
        double sum = 0;
        for (Parameter parameter : space.searched()) {
            double gap = gap(
                    parameter,
                    one.values().get(parameter.name()),
                    other.values().get(parameter.name()));
            sum += gap * gap;
        }
        return Math.sqrt(sum);
    }

    private static double gap(Parameter parameter, @Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Objects.equals(one, other) ? 0 : 1;
        }
        if (parameter instanceof RangeParameter range && one instanceof Number a && other instanceof Number b) {
            return range.toUnit(a.doubleValue()) - range.toUnit(b.doubleValue());
        }
        if (parameter instanceof ChoiceParameter choice && choice.isOrdered()) {
            int last = Math.max(1, choice.values().size() - 1);
            return (double) (choice.indexOf(one) - choice.indexOf(other)) / last;
        }
        return one.equals(other) ? 0 : 1;
    }
}
