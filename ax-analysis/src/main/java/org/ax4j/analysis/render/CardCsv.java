package org.ax4j.analysis.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ax4j.error.Figures;
import org.ax4j.experiment.Prediction;
import org.ax4j.spi.Cell;
import org.ax4j.spi.Table;

/**
 * Writes a table as CSV (RFC 4180, UTF-8 without a mark): numbers in full, {@code true} and {@code false}, nothing where nothing is known. Estimates
 * take a second column for their standard errors. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class CardCsv {
    private static final String END = "\r\n";

    private CardCsv() {}

    /**
     * A table.
     *
     * @param table the table
     * @return its header and its rows, each with an end of line
     */
    public static String of(Table table) {
        List<TableColumn> columns = TableColumn.of(table);
        List<Boolean> errors = columns.stream()
                .map(column -> column.cells().stream().anyMatch(Cell.Estimate.class::isInstance))
                .toList();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            names.add(text(columns.get(i).name()));
            if (errors.get(i)) {
                names.add(text(columns.get(i).name() + " (standard error)"));
            }
        }
        StringBuilder out = new StringBuilder(String.join(",", names)).append(END);
        table.rows().forEach(row -> out.append(row(row, errors)).append(END));
        return out.toString();
    }

    private static String row(List<Cell> row, List<Boolean> errors) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            values.add(row.get(i).match(VALUES));
            if (errors.get(i)) {
                values.add(
                        row.get(i) instanceof Cell.Estimate estimate
                                ? number(estimate.value().sem())
                                : "");
            }
        }
        return values.stream().collect(Collectors.joining(","));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Figures.exact(value);
    }

    private static String text(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static final Cell.Cases<String> VALUES = new Cell.Cases<>() {
        @Override
        public String text(String value) {
            return CardCsv.text(value);
        }

        @Override
        public String whole(long value) {
            return Long.toString(value);
        }

        @Override
        public String real(double value) {
            return number(value);
        }

        @Override
        public String estimate(Prediction value) {
            return number(value.mean());
        }

        @Override
        public String flag(boolean value) {
            return Boolean.toString(value);
        }

        @Override
        public String missing() {
            return "";
        }
    };
}
