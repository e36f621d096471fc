package org.ax4j.analysis.render;

import java.util.List;
import org.ax4j.spi.Cell;
import org.ax4j.spi.Table;

/** Writes a table as HTML; the page's script adds sorting, filtering and the rows of a long table. */
final class TableHtml {
    /** How many rows stand in the page itself. */
    static final int ROWS = 100;

    private TableHtml() {}

    /** The table with its caption for readers who cannot see it. */
    static String of(Table table, String caption) {
        List<TableColumn> columns = TableColumn.of(table);
        StringBuilder out = new StringBuilder("<table><caption>")
                .append(Markup.escaped(caption))
                .append("</caption><thead><tr>");
        columns.forEach(column -> out.append(head(column)));
        out.append("</tr></thead><tbody>");
        int[] decimals = columns.stream().mapToInt(TableColumn::decimals).toArray();
        for (List<Cell> row :
                table.rows().subList(0, Math.min(ROWS, table.rows().size()))) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                out.append(cell(columns.get(i), row.get(i).text(), decimals[i]));
            }
            out.append("</tr>");
        }
        return out.append("</tbody></table>").toString();
    }

    private static String head(TableColumn column) {
        return "<th scope=\"col\"" + (column.numeric() ? " class=\"n\"" : "") + "><span class=\"head\" dir=\"auto\">"
                + Markup.escaped(column.name()) + "</span></th>";
    }

    private static String cell(TableColumn column, String text, int decimals) {
        if (!column.numeric()) {
            return "<td><span class=\"words\" dir=\"auto\">" + Markup.escaped(text) + "</span></td>";
        }
        int missing = decimals - TableColumn.decimals(text);
        String pad = decimals == 0 || missing == 0 ? "" : " d" + missing + (missing == decimals ? " point" : "");
        return "<td class=\"n" + pad + "\">" + Markup.escaped(text) + "</td>";
    }
}
