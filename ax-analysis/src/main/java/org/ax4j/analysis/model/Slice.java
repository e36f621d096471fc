package org.ax4j.analysis.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ax4j.analysis.sheet.Marks;
import org.ax4j.experiment.Prediction;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.Scale;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.AnalysisRequest.Model;
import org.ax4j.spi.Chart.Axis;

/**
 * What a model predicts of a metric where one parameter varies and all others stay; those that a value activates are in their middle.
 *
 * @param parameter what varies
 * @param at the values, in order: of a range evenly on its scale, of a choice all
 * @param predicted what is predicted at each
 */
record Slice(Parameter parameter, List<At> at, List<Prediction> predicted) {
    private static final int STEPS = 40;

    Slice {
        at = List.copyOf(at);
        predicted = List.copyOf(predicted);
    }

    /**
     * A value of the parameter.
     *
     * @param value the value
     * @param place where it stands on the axis: the number itself, for a choice its place in the list
     */
    record At(Object value, double place) {}

    /** The slices of all searched parameters through a point, by one call of the model, the one of the largest effect first. */
    static List<Slice> through(Point point, SearchSpace space, Model model, String metric) {
        List<Point> points = new ArrayList<>();
        Map<Parameter, List<At>> values = new LinkedHashMap<>();
        for (Parameter parameter : space.searched()) {
            if (point.values().containsKey(parameter.name())) {
                List<At> at = values(parameter);
                values.put(parameter, at);
                at.forEach(value -> points.add(with(point, space, Map.of(parameter.name(), value.value()))));
            }
        }
        List<Prediction> predicted = model.predict(points).stream()
                .map(all -> all.getOrDefault(metric, new Prediction(Double.NaN, Double.NaN)))
                .toList();
        List<Slice> slices = new ArrayList<>();
        int first = 0;
        for (Map.Entry<Parameter, List<At>> entry : values.entrySet()) {
            int last = first + entry.getValue().size();
            slices.add(new Slice(entry.getKey(), entry.getValue(), predicted.subList(first, last)));
            first = last;
        }
        slices.removeIf(slice -> !Double.isFinite(slice.effect()));
        slices.sort(java.util.Comparator.comparingDouble(slice -> -slice.effect()));
        return slices;
    }

    /** The point with some other values; parameters that these activate are in their middle. */
    static Point with(Point point, SearchSpace space, Map<String, Object> others) {
        boolean whole = space.hierarchy().isFlat();
        Map<String, Object> values =
                new LinkedHashMap<>(whole ? Map.of() : space.centre(others).values());
        values.putAll(point.values());
        values.putAll(others);
        return space.complete(values);
    }

    private static List<At> values(Parameter parameter) {
        return values(parameter, IntStream.rangeClosed(0, STEPS).mapToDouble(i -> (double) i / STEPS));
    }

    /** The values of a range at places of the unit interval, or all of a choice. */
    static List<At> values(Parameter parameter, DoubleStream units) {
        List<At> at = new ArrayList<>();
        if (parameter instanceof ChoiceParameter choice) {
            for (Object value : choice.values()) {
                at.add(new At(value, at.size()));
            }
        } else if (parameter instanceof RangeParameter range) {
            Set<Object> distinct = new LinkedHashSet<>();
            units.forEach(unit -> distinct.add(range.fromUnit(unit)));
            distinct.forEach(value -> at.add(new At(value, ((Number) value).doubleValue())));
        }
        return at;
    }

    /** By how much the mean varies. */
    double effect() {
        return high() - low();
    }

    /** The least mean. */
    double low() {
        return predicted.stream().mapToDouble(Prediction::mean).min().orElse(Double.NaN);
    }

    /** The largest mean. */
    double high() {
        return predicted.stream().mapToDouble(Prediction::mean).max().orElse(Double.NaN);
    }

    /** The lower end of the 95 % interval. */
    double lower(int i) {
        return predicted.get(i).mean() - Marks.HALF * sem(i);
    }

    /** The upper end of the 95 % interval. */
    double upper(int i) {
        return predicted.get(i).mean() + Marks.HALF * sem(i);
    }

    private double sem(int i) {
        double sem = predicted.get(i).sem();
        return sem > 0 ? sem : 0;
    }

    /** Whether the parameter's values are names on the axis, not numbers. */
    boolean isNamed() {
        return parameter instanceof ChoiceParameter;
    }

    /** The axis of the parameter. */
    Axis axis() {
        return axis(parameter, at);
    }

    /** The axis of a parameter with values on it. */
    static Axis axis(Parameter parameter, List<At> at) {
        if (parameter instanceof ChoiceParameter) {
            return Axis.named(
                    parameter.name(),
                    at.stream().map(value -> value.value().toString()).toList());
        }
        boolean logarithmic = parameter instanceof RangeParameter range && range.scale() == Scale.LOG;
        return new Axis(parameter.name(), "", logarithmic);
    }
}
