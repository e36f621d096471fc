package org.ax4j.space;

import java.util.List;
import java.util.Optional;

/** The values of a parameter by their place. Those of a range are made when they are looked at: it may have more than a memory holds. */
final class Rungs {
    private final List<Object> values;
    private final Optional<RangeParameter> range;
    private final long size;

    private Rungs(List<Object> values, Optional<RangeParameter> range) {
        this.values = values;
        this.range = range;
        this.size = range.map(one -> (long) one.cardinality()).orElse((long) values.size());
    }

    /** Those of a range of a finite number of values, or of a choice. */
    static Rungs of(Parameter parameter) {
        return parameter instanceof RangeParameter range
                ? new Rungs(List.of(), Optional.of(range))
                : new Rungs(((ChoiceParameter) parameter).values(), Optional.empty());
    }

    static Rungs of(Object only) {
        return of(List.of(only));
    }

    static Rungs of(List<Object> values) {
        return new Rungs(values, Optional.empty());
    }

    long size() {
        return size;
    }

    Object at(long place) {
        return range.isPresent() ? range.get().value(place) : values.get((int) place);
    }

    double number(long place) {
        return ((Number) at(place)).doubleValue();
    }

    /** The place of the first of ascending numbers that is not below another. */
    long first(double low) {
        return range.map(one -> one.placeOf(low))
                .orElseGet(() -> values.stream()
                        .filter(value -> ((Number) value).doubleValue() < low)
                        .count());
    }
}
