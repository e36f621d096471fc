package org.ax4j.analysis.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.ax4j.error.Figures;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Field;
import org.ax4j.spi.Chart.Plane;

/**
 * The cells of a field: what lies between one edge and the next belongs to one value.
 *
 * @param across the edges of the columns, one more than there are columns
 * @param up the edges of the rows, one more than there are rows
 * @param low the least value
 * @param high the largest value
 */
record Cells(List<Double> across, List<Double> up, double low, double high) {
    private static final MathContext FOUR = new MathContext(4);
    private static final double FAINTEST = 0.05;
    private static final double STRONGEST = 0.95;

    Cells {
        across = List.copyOf(across);
        up = List.copyOf(up);
    }

    static Cells of(Field field, Plane plane) {
        var values = field.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .summaryStatistics();
        return new Cells(edges(field.x(), plane.x()), edges(field.y(), plane.y()), values.getMin(), values.getMax());
    }

    /** How strong the colour of a value is, from 0 for none to 1. */
    double strength(double value) {
        return high > low ? FAINTEST + (STRONGEST - FAINTEST) * (value - low) / (high - low) : FAINTEST;
    }

    /** The values that the weakest and the strongest colour stand for, in words. */
    String range() {
        return fourDigits(low) + " to " + fourDigits(high);
    }

    private static String fourDigits(double value) {
        return Double.isFinite(value)
                ? Figures.of(new BigDecimal(value).round(FOUR).doubleValue())
                : Figures.of(value);
    }

    private static List<Double> edges(List<Double> places, Axis axis) {
        int count = places.size();
        double[] at = places.stream()
                .mapToDouble(place -> axis.logarithmic() ? Math.log(place) : place)
                .toArray();
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            double before = i > 0 ? at[i - 1] : count > 1 ? 2 * at[0] - at[1] : at[0] - 1;
            double after = i < count ? at[i] : count > 1 ? 2 * at[count - 1] - at[count - 2] : at[0] + 1;
            double edge = (before + after) / 2;
            edges.add(axis.logarithmic() ? Math.exp(edge) : edge);
        }
        return edges;
    }
}
