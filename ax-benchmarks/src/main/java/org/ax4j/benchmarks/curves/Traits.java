package org.ax4j.benchmarks.curves;

import java.util.stream.IntStream;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/**
 * What a point of a made-up task is like. A small rate learns slowly, and the best rate is a small one: so curves cross, and winners begin late.
 *
 * @param quality how good its final value is, in [0, 1], the larger the better
 * @param slowness how slowly it learns, in [0, 1]
 * @param rate its learning rate, in [0, 1]
 * @param size how large its model is, in [0, 1]
 */
record Traits(double quality, double slowness, double rate, double size) {
    private static final String[] NAMES = {"rate", "size", "decay", "width"};

    static SearchSpace space() {
        return SearchSpace.of(IntStream.range(0, NAMES.length)
                .mapToObj(i -> RangeParameter.real(NAMES[i], 0, 1))
                .toArray(RangeParameter[]::new));
    }

    static Traits of(Point point) {
        double rate = point.asDouble("rate");
        double size = point.asDouble("size");
        double fromRate = rate - 0.25;
        double fromDecay = point.asDouble("decay") - 0.6;
        double fromWidth = point.asDouble("width") - 0.5;
        double miss = 2.5 * fromRate * fromRate
                + 1.5 * fromDecay * fromDecay
                + fromRate * fromDecay
                + fromWidth * fromWidth
                + 0.3 * (1 - size) * (1 - size);
        double slowness = Math.min(1, Math.max(0, 0.75 * (1 - rate) + 0.35 * size - 0.05));
        return new Traits(Math.exp(-2 * miss), slowness, rate, size);
    }
}
