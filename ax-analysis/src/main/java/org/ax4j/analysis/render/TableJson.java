package org.ax4j.analysis.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ax4j.experiment.Prediction;
import org.ax4j.spi.Cell;
import org.ax4j.spi.Table;

/** Gives the page's script a table by columns, each number in full, each text once. */
final class TableJson implements Cell.Cases<Double> {
    private static final TableJson VALUES = new TableJson();

    private TableJson() {}

    /** The data of a table. */
    static String of(Table table) {
        return Json.object(
                "rows", Integer.toString(table.rows().size()),
                "columns", Json.array(TableColumn.of(table), TableJson::column));
    }

    private static String column(TableColumn column) {
        List<String> members = new ArrayList<>(List.of(
                "name",
                Json.string(column.name()),
                "kind",
                Json.string(column.kind().name())));
        switch (column.kind()) {
            case WHOLE, REAL, FLAG -> members.addAll(List.of("values", values(column)));
            case ESTIMATE ->
                members.addAll(
                        List.of("values", values(column), "errors", Json.array(column.cells(), TableJson::error)));
            case MIXED ->
                members.addAll(List.of(
                        "values",
                        values(column),
                        "texts",
                        Json.array(column.cells(), cell -> Json.string(cell.text()))));
            case TEXT -> members.addAll(words(column));
        }
        return Json.object(members.toArray(String[]::new));
    }

    private static String values(TableColumn column) {
        return Json.array(column.cells(), cell -> Json.number(cell.match(VALUES)));
    }

    private static String error(Cell cell) {
        return cell instanceof Cell.Estimate estimate
                ? Json.number(estimate.value().sem())
                : "null";
    }

    private static List<String> words(TableColumn column) {
        Map<String, Integer> words = new LinkedHashMap<>();
        column.cells().forEach(cell -> words.putIfAbsent(cell.text(), words.size()));
        return List.of(
                "words", Json.array(List.copyOf(words.keySet()), Json::string),
                "values", Json.array(column.cells(), cell -> Integer.toString(words.getOrDefault(cell.text(), 0))));
    }

    @Override
    public Double text(String value) {
        return Double.NaN;
    }

    @Override
    public Double whole(long value) {
        return (double) value;
    }

    @Override
    public Double real(double value) {
        return value;
    }

    @Override
    public Double estimate(Prediction value) {
        return value.mean();
    }

    @Override
    public Double flag(boolean value) {
        return value ? 1.0 : 0.0;
    }

    @Override
    public Double missing() {
        return Double.NaN;
    }
}
