package org.ax4j.models.generator;

import org.ax4j.space.Parameter;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** Between which values of a parameter nothing lies. */
final class Gaps {
    /** With more values than this many, neighbours are taken for as near as real numbers are. */
    private static final double MOST_VALUES = 1000;

    private Gaps() {}

    /** Whether no fewer parameters have gaps than not. */
    static boolean prevail(SearchSpace space) {
        long gaps = space.searched().stream().filter(Gaps::has).count();
        return gaps > 0 && 2 * gaps >= space.searched().size();
    }

    private static boolean has(Parameter parameter) {
        return !(parameter instanceof RangeParameter range) || range.cardinality() <= MOST_VALUES;
    }
}
