package org.ax4j.models.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ax4j.models.acquisition.AcquisitionFunction;

/**
 * Improves a rounded point: where many-valued integers and steps were climbed as if they were continuous, the nearest
 * values need not be the best ones, so single steps along these coordinates are taken while they gain.
 */
final class Rounding {
    private static final int MOST_MOVES = 50;

    private final Region region;
    private final AcquisitionFunction function;

    Rounding(Region region, AcquisitionFunction function) {
        this.region = region;
        this.function = function;
    }

    /** The best point that single steps lead to, with its value. */
    Climb.Top improved(double[] rounded) {
        double[] x = rounded;
        double value = function.values(new double[][] {x})[0];
        long evaluations = 0;
        for (int move = 0; move < MOST_MOVES; move++) {
            double[][] steps = steps(x);
            double[] values = steps.length == 0 ? new double[0] : function.values(steps);
            evaluations += steps.length;
            int best = IntStream.range(0, values.length)
                    .reduce((a, b) -> values[b] > values[a] ? b : a)
                    .orElse(-1);
            if (best < 0 || !(values[best] > value)) {
                return new Climb.Top(x, value, evaluations);
            }
            x = steps[best];
            value = values[best];
        }
        return new Climb.Top(x, value, evaluations);
    }

    private double[][] steps(double[] x) {
        List<double[]> steps = new ArrayList<>();
        for (int k : region.continuous(x)) {
            for (double beside : region.axis(k).beside(x[k])) {
                double[] step = x.clone();
                step[k] = beside;
                double[] settled = region.settled(step);
                if (region.holds(settled)) {
                    steps.add(settled);
                }
            }
        }
        return steps.toArray(double[][]::new);
    }
}
