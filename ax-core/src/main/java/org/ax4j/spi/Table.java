package org.ax4j.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Typed rows under named columns: the form in which every analysis gives its figures. {@link #toString()} draws it for a terminal.
 *
 * @param columns the columns' names, distinct
 * @param rows the rows, each with one cell for each column
 */
public record Table(List<String> columns, List<List<Cell>> rows) {
    /** Checks that names are distinct and every row is as wide as the header. */
    public Table {
        columns = Given.parts(columns, "columns");
        rows = Given.parts(rows, "rows").stream()
                .map(row -> Given.<Cell>parts(row, "a row"))
                .toList();
        if (columns.stream().distinct().count() != columns.size()) {
            throw new IllegalArgumentException("table columns must have distinct names but were " + columns);
        }
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a table row has " + row.size() + " cells but there are "
                        + columns.size() + " columns: " + columns);
            }
        }
    }

    /**
     * A table without rows.
     *
     * @param columns the columns' names
     * @return the empty table
     */
    public static Table of(String... columns) {
        return new Table(Arrays.asList(columns), List.of());
    }

    /**
     * A copy with one more row.
     *
     * @param values one value for each column, as {@link Cell#of(Object)} takes them
     * @return the longer table
     */
    public Table row(Object... values) {
        List<List<Cell>> longer = new ArrayList<>(rows);
        longer.add(Arrays.stream(values).map(Cell::of).toList());
        return new Table(columns, longer);
    }

    /**
     * The cells of one column.
     *
     * @param name the column's name
     * @return its cells in order of rows
     * @throws IllegalArgumentException if there is no such column
     */
    public List<Cell> column(String name) {
        int index = columns.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no column '" + name + "' in a table of " + columns);
        }
        return rows.stream().map(row -> row.get(index)).toList();
    }

    /**
     * A copy without the columns in which no row knows anything.
     *
     * @return the narrower table
     */
    public Table withoutEmptyColumns() {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(i -> rows.stream().anyMatch(row -> !(row.get(i) instanceof Cell.Missing)))
                .boxed()
                .toList();
        return new Table(
                kept.stream().map(columns::get).toList(),
                rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
    }

    /** The table as aligned text, numbers to the right. */
    @Override
    public String toString() {
        int[] widths = IntStream.range(0, columns.size())
                .map(i -> Math.max(
                        columns.get(i).length(),
                        rows.stream()
                                .mapToInt(row -> row.get(i).text().length())
                                .max()
                                .orElse(0)))
                .toArray();
        StringBuilder text = new StringBuilder();
        line(text, widths, columns.stream().<Cell>map(Cell.Text::new).toList());
        text.append(Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining("  ")))
                .append('\n');
        rows.forEach(row -> line(text, widths, row));
        return text.toString();
    }

    private static void line(StringBuilder text, int[] widths, List<Cell> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            Cell cell = cells.get(i);
            String padding = " ".repeat(widths[i] - cell.text().length());
            boolean left = cell instanceof Cell.Text || cell instanceof Cell.Flag;
            line.append(i == 0 ? "" : "  ").append(left ? cell.text() + padding : padding + cell.text());
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
