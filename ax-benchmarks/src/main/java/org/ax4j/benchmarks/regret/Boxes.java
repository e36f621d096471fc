package org.ax4j.benchmarks.regret;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** Spaces of real parameters {@code x0}, {@code x1}, and so on. */
final class Boxes {
    private Boxes() {}

    static SearchSpace cube(int d, double low, double high) {
        double[] lows = new double[d];
        double[] highs = new double[d];
        Arrays.fill(lows, low);
        Arrays.fill(highs, high);
        return box(lows, highs);
    }

    static SearchSpace box(double[] low, double[] high) {
        return SearchSpace.of(IntStream.range(0, low.length)
                .mapToObj(k -> RangeParameter.real("x" + k, low[k], high[k]))
                .toArray(Parameter[]::new));
    }

    static double[] reals(Point point) {
        return IntStream.range(0, point.values().size())
                .mapToDouble(k -> point.asDouble("x" + k))
                .toArray();
    }
}
