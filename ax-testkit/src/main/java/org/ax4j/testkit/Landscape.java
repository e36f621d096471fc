package org.ax4j.testkit;

import java.util.List;
import java.util.Map;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** Smooth outcomes on any space: bowls whose bottom lies elsewhere for each metric, the same for the same point. */
final class Landscape {
    private Landscape() {}

    /** The readings of some metrics at a point. */
    static Outcomes at(SearchSpace space, Point point, Iterable<String> metrics) {
        Outcomes outcomes = new Outcomes(Map.of());
        int number = 0;
        for (String metric : metrics) {
            outcomes = outcomes.and(metric, height(space, point, number++));
        }
        return outcomes;
    }

    /** One value: between -1 and 0 for each parameter that the point has, summed, above 10 for the first metric and higher for each later one. */
    static double height(SearchSpace space, Point point, int metric) {
        double bottom = 0.3 + 0.2 * (metric % 3);
        double[] shares = shares(space, point);
        double sum = 10 * (metric + 1) + shares.length;
        for (double share : shares) {
            sum -= Double.isNaN(share) ? 0 : (share - bottom) * (share - bottom);
        }
        return sum;
    }

    /** Where a point lies on the scale of each searched parameter, from 0 to 1; NaN where it does not have it. */
    static double[] shares(SearchSpace space, Point point) {
        List<Parameter> searched = space.searched();
        double[] shares = new double[searched.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = share(searched.get(i), point);
        }
        return shares;
    }

    private static double share(Parameter parameter, Point point) {
        Object value = point.values().get(parameter.name());
        if (value == null) {
            return Double.NaN;
        }
        if (parameter instanceof RangeParameter range) {
            return range.toUnit(point.asDouble(range.name()));
        }
        ChoiceParameter choice = (ChoiceParameter) parameter;
        return (choice.indexOf(value) + 0.5) / choice.values().size();
    }
}
