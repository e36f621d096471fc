package org.ax4j.analysis.render;

import java.util.List;
import org.ax4j.experiment.Prediction;
import org.ax4j.spi.Cell;
import org.ax4j.spi.Table;

/**
 * One column of a table, and how its cells are laid out.
 *
 * @param name its name
 * @param cells its cells from top to bottom
 * @param kind what its cells have in common
 */
record TableColumn(String name, List<Cell> cells, Kind kind) {
    private static final long EXACT = 1L << 53;

    /** What the cells of a column have in common, the missing ones aside. */
    enum Kind {
        /** Texts, and whatever stands beside them. */
        TEXT,
        /** Whole numbers. */
        WHOLE,
        /** Finite numbers. */
        REAL,
        /** Means with standard errors. */
        ESTIMATE,
        /** Yes or no. */
        FLAG,
        /** Numbers of several kinds. */
        MIXED
    }

    /** The columns of a table. */
    static List<TableColumn> of(Table table) {
        return java.util.stream.IntStream.range(0, table.columns().size())
                .mapToObj(i -> of(
                        table.columns().get(i),
                        table.rows().stream().map(row -> row.get(i)).toList()))
                .toList();
    }

    private static TableColumn of(String name, List<Cell> cells) {
        List<Kind> kinds = cells.stream()
                .filter(cell -> !(cell instanceof Cell.Missing))
                .map(TableColumn::kind)
                .distinct()
                .toList();
        Kind kind = kinds.isEmpty() || kinds.contains(Kind.TEXT) || (kinds.contains(Kind.FLAG) && kinds.size() > 1)
                ? Kind.TEXT
                : kinds.size() == 1 ? kinds.get(0) : Kind.MIXED;
        return new TableColumn(name, cells, kind);
    }

    /** Whether the cells are numbers, which stand to the right. */
    boolean numeric() {
        return kind != Kind.TEXT && kind != Kind.FLAG;
    }

    /** The most digits that any cell has after its point, by which the others are set in; none where some cell has an exponent. */
    int decimals() {
        boolean plain = kind == Kind.REAL
                && cells.stream().noneMatch(cell -> cell.text().indexOf('e') >= 0);
        return plain
                ? cells.stream().mapToInt(cell -> decimals(cell.text())).max().orElse(0)
                : 0;
    }

    /** How many digits follow the point of a number as people read it. */
    static int decimals(String text) {
        int point = text.indexOf('.');
        return point < 0 ? 0 : text.length() - point - 1;
    }

    private static Kind kind(Cell cell) {
        return cell.match(new Cell.Cases<>() {
            @Override
            public Kind text(String value) {
                return Kind.TEXT;
            }

            @Override
            public Kind whole(long value) {
                return Math.abs(value) <= EXACT ? Kind.WHOLE : Kind.MIXED;
            }

            @Override
            public Kind real(double value) {
                return Double.isFinite(value) ? Kind.REAL : Kind.MIXED;
            }

            @Override
            public Kind estimate(Prediction value) {
                return Double.isFinite(value.mean()) ? Kind.ESTIMATE : Kind.MIXED;
            }

            @Override
            public Kind flag(boolean value) {
                return Kind.FLAG;
            }

            @Override
            public Kind missing() {
                return Kind.TEXT;
            }
        });
    }
}
