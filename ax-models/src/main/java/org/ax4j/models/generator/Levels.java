package org.ax4j.models.generator;

import java.util.ArrayList;
import java.util.List;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.RangeParameter;

/** Values of parameters, one by one. */
final class Levels {
    private Levels() {}

    /** All values of a choice; this many of a range, evenly spread on its scale from bound to bound, or all where it has no more. */
    static List<Object> spread(Parameter parameter, int most) {
        return parameter instanceof RangeParameter range
                ? range.cardinality() <= most ? range.values() : spread(range, most)
                : ((ChoiceParameter) parameter).values();
    }

    private static List<Object> spread(RangeParameter range, int count) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(range.fromUnit((double) i / (count - 1)));
        }
        return values.stream().distinct().toList();
    }
}
