package org.ax4j.analysis.render;

import java.util.List;
import java.util.stream.IntStream;
import org.ax4j.spi.Cell;
import org.ax4j.spi.Table;

/** Writes a table as HTML; the page's script adds sorting, filtering and the later rows of a long table. */
final class TableHtml {
    private static final int ROWS = 100;
    private static final int ROWS_ON_PAPER = 12;

    private TableHtml() {}

    /** The table with its tools; nothing where there are no columns. */
    static String of(Table table, String title, int number, boolean folded) {
        if (table.columns().isEmpty()) {
            return "";
        }
        int rows = table.rows().size();
        boolean isLong = rows > ROWS;
        String id = "table-" + number;
        Tag data = Tag.of("div", "data" + (isLong ? " long" : "") + (folded ? " folded" : ""))
                .add(Tag.of("div", "tools").add(fold(rows, id, folded)))
                .add(Tag.of("div", "scroll").with("id", id).add(table(table, title)));
        if (isLong) {
            data.add(Tag.of("p", "rest").text("The first " + ROWS + " of " + rows + " rows."))
                    .add(Tag.of("p", "paper").text("On paper: the first " + ROWS_ON_PAPER + " of " + rows + " rows."));
        }
        return data.add(Json.script("table-data", TableJson.of(table))).toString();
    }

    private static Tag fold(int rows, String id, boolean folded) {
        return Tag.of("button", "fold")
                .with("type", "button")
                .with("aria-expanded", Boolean.toString(!folded))
                .with("aria-controls", id)
                .add(Tag.of("span").text("Table"))
                .text(" ")
                .add(Tag.of("span", "size").text(rows + (rows == 1 ? " row" : " rows")));
    }

    private static Tag table(Table table, String title) {
        List<TableColumn> columns = TableColumn.of(table);
        int[] decimals = columns.stream().mapToInt(TableColumn::decimals).toArray();
        Tag head = Tag.of("tr");
        columns.forEach(column -> head.add(head(column)));
        Tag body = Tag.of("tbody");
        table.rows().stream().limit(ROWS).forEach(row -> body.add(row(columns, row, decimals)));
        return Tag.of("table")
                .add(Tag.of("caption").text(title))
                .add(Tag.of("thead").add(head))
                .add(body);
    }

    private static Tag head(TableColumn column) {
        Tag head = Tag.of("th").with("scope", "col");
        return (column.numeric() ? head.with("class", "n") : head)
                .add(Tag.of("span", "head").name(column.name()));
    }

    private static Tag row(List<TableColumn> columns, List<Cell> row, int[] decimals) {
        Tag line = Tag.of("tr");
        IntStream.range(0, row.size())
                .forEach(i -> line.add(cell(columns.get(i), row.get(i).text(), decimals[i])));
        return line;
    }

    private static Tag cell(TableColumn column, String text, int decimals) {
        if (!column.numeric()) {
            return Tag.of("td").add(Tag.of("span", "value").name(text));
        }
        int missing = decimals - TableColumn.decimals(text);
        return Tag.of(
                        "td",
                        "n" + (missing > 0 ? " d" + missing : "")
                                + (missing > 0 && missing == decimals ? " point" : ""))
                .text(text);
    }
}
