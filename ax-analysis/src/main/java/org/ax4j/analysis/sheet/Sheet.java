package org.ax4j.analysis.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ax4j.spi.Cell;
import org.ax4j.spi.Table;

/**
 * Builds a table by columns: each has a name and says what it shows of a row. Names that clash, such as a metric called like a parameter, are told
 * apart by what kind of thing they name. Not safe for threads.
 *
 * @param <T> what a row is about
 */
public final class Sheet<T> {
    private final List<Column<T>> columns = new ArrayList<>();

    /** A column; its name is its own where it has no kind. */
    private record Column<T>(String name, String kind, Function<T, ?> value) {}

    /** A sheet without columns. */
    public Sheet() {}

    /**
     * Adds a column of which the name is kept.
     *
     * @param name its name, different from the others of this kind
     * @param value what it shows of a row, as {@link Cell#of(Object)} takes it
     * @return this
     */
    public Sheet<T> column(String name, Function<T, ?> value) {
        return column(name, "", value);
    }

    /**
     * Adds a column whose name comes from the user.
     *
     * @param name its name
     * @param kind what is added to the name in parentheses if another column has it
     * @param value what it shows of a row, as {@link Cell#of(Object)} takes it
     * @return this
     */
    public Sheet<T> column(String name, String kind, Function<T, ?> value) {
        columns.add(new Column<>(name, kind, value));
        return this;
    }

    /**
     * The table of some rows. Estimates of a column in which no standard error is known become plain numbers.
     *
     * @param rows what the rows are about, in order
     * @return the table with all columns
     */
    public Table table(List<? extends T> rows) {
        List<List<Cell>> byColumn = columns.stream()
                .map(column -> simplified(rows.stream()
                        .<Cell>map(row -> Cell.of(column.value().apply(row)))
                        .toList()))
                .toList();
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            cells.add(byColumn.stream().map(column -> column.get(row)).toList());
        }
        return new Table(names(), cells);
    }

    private List<String> names() {
        Set<String> taken = columns.stream()
                .filter(column -> column.kind().isEmpty())
                .map(Column::name)
                .collect(Collectors.toCollection(HashSet::new));
        List<String> names = new ArrayList<>();
        for (Column<T> column : columns) {
            String name = column.name();
            while (!column.kind().isEmpty() && !taken.add(name)) {
                name = name + " (" + column.kind() + ")";
            }
            names.add(name);
        }
        return names;
    }

    private static List<Cell> simplified(List<Cell> column) {
        boolean errors = column.stream()
                .anyMatch(cell -> cell instanceof Cell.Estimate estimate
                        && estimate.value().sem() > 0);
        return errors ? column : column.stream().map(Sheet::plain).toList();
    }

    private static Cell plain(Cell cell) {
        return cell instanceof Cell.Estimate estimate
                ? new Cell.Real(estimate.value().mean())
                : cell;
    }
}
