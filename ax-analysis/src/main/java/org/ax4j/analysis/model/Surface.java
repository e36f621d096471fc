package org.ax4j.analysis.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ax4j.experiment.Prediction;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.AnalysisRequest.Model;
import org.ax4j.spi.Chart.Field;
import org.ax4j.spi.Chart.Role;

/**
 * What a model predicts of a metric where two parameters vary and all others stay.
 *
 * @param x the parameter across
 * @param y the parameter upwards
 * @param atX the values of the first: of a range the middles of equal parts on its scale, of a choice all
 * @param atY the values of the second
 * @param predicted what is predicted, row by row of the second
 */
record Surface(Parameter x, Parameter y, List<Slice.At> atX, List<Slice.At> atY, List<Prediction> predicted) {
    Surface {
        atX = List.copyOf(atX);
        atY = List.copyOf(atY);
        predicted = List.copyOf(predicted);
    }

    /** A parameter pair that varies. */
    record Pair(Parameter x, Parameter y) {}

    /** The surface through a point, each range in this many steps. */
    static Surface through(Point point, SearchSpace space, Model model, String metric, Pair pair, int steps) {
        List<Slice.At> atX = middles(pair.x(), steps);
        List<Slice.At> atY = middles(pair.y(), steps);
        List<Point> points = new ArrayList<>();
        for (Slice.At up : atY) {
            for (Slice.At across : atX) {
                points.add(Slice.with(
                        point,
                        space,
                        Map.of(pair.x().name(), across.value(), pair.y().name(), up.value())));
            }
        }
        List<Prediction> predicted = model.predict(points).stream()
                .map(all -> all.getOrDefault(metric, new Prediction(Double.NaN, Double.NaN)))
                .toList();
        return new Surface(pair.x(), pair.y(), atX, atY, predicted);
    }

    private static List<Slice.At> middles(Parameter parameter, int steps) {
        return Slice.values(parameter, IntStream.range(0, steps).mapToDouble(i -> (i + 0.5) / steps));
    }

    /** What is predicted in a column and a row. */
    Prediction predicted(int column, int row) {
        return predicted.get(row * atX.size() + column);
    }

    /** A figure of each prediction as a layer. */
    Field field(String name, Role role, ToDoubleFunction<Prediction> figure) {
        List<List<Double>> rows = IntStream.range(0, atY.size())
                .mapToObj(row -> IntStream.range(0, atX.size())
                        .mapToObj(column -> figure.applyAsDouble(predicted(column, row)))
                        .toList())
                .toList();
        return new Field(
                name,
                role,
                atX.stream().map(Slice.At::place).toList(),
                atY.stream().map(Slice.At::place).toList(),
                rows);
    }
}
