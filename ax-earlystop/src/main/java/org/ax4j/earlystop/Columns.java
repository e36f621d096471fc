package org.ax4j.earlystop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of all curves at the steps that were asked about, kept from one question to the next: only curves that have changed since are looked at again.
 * Not safe for threads.
 */
final class Columns {
    /** Of this many steps values are kept; for 1000 trials they take 8 MB. */
    private static final int MOST = 1024;

    private List<LearningCurve> curves = List.of();
    private final Map<Double, double[]> values = new HashMap<>();

    /** Takes the curves as they stand now. Cost O(n), and O(steps log r) for each that has changed. */
    void update(List<LearningCurve> now) {
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (i >= curves.size() || !now.get(i).hasReadingsOf(curves.get(i))) {
                changed.add(i);
            }
        }
        curves = now;
        values.replaceAll((step, column) -> {
            double[] next = column.length == now.size() ? column : Arrays.copyOf(column, now.size());
            changed.forEach(i -> next[i] = now.get(i).at(step));
            return next;
        });
    }

    /** The value of each curve at a step, NaN where it is not known. Cost O(n) at most where the step was asked about before. */
    double[] at(double step) {
        double[] known = values.get(step);
        if (known == null) {
            known = curves.stream().mapToDouble(curve -> curve.at(step)).toArray();
            if (values.size() < MOST) {
                values.put(step, known);
            }
        }
        return known;
    }
}
