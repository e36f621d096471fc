package org.ax4j.analysis.render;

import java.util.List;
import java.util.stream.Collectors;
import org.ax4j.spi.Card;
import org.ax4j.spi.Cell;
import org.ax4j.spi.Table;

/**
 * Writes cards as Markdown with GitHub's tables, for readmes, issues and reviews. Names and values are escaped: none can become a link, markup or another
 * row. A chart is told in words; {@link SvgChart} draws it for a file beside the text.
 */
public final class CardMarkdown {
    private static final String SIGNS = "[\\\\`*\\[\\]|#~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])";
    private static final String ADDRESSES = "(?i)\\b(https?|ftp)://|\\bwww\\.|(?<=[A-Za-z0-9])@";

    private CardMarkdown() {}

    /**
     * Several cards, one below the other.
     *
     * @param cards the cards
     * @return the text, which ends with a line break where there is any card
     */
    public static String of(List<Card> cards) {
        return cards.stream().map(CardMarkdown::of).collect(Collectors.joining("\n"));
    }

    /**
     * One card under a heading of the third level.
     *
     * @param card the card
     * @return the text, which ends with a line break
     */
    public static String of(Card card) {
        StringBuilder out = new StringBuilder("### " + escaped(card.title()) + "\n");
        paragraphs(out, card.subtitle());
        card.chart().ifPresent(chart -> paragraphs(out, ChartWords.summary(chart)));
        paragraphs(out, card.text());
        return card.table().columns().isEmpty()
                ? out.toString()
                : out.append('\n').append(of(card.table())).toString();
    }

    /**
     * A table; numbers stand to the right.
     *
     * @param table the table
     * @return the text, which ends with a line break
     */
    public static String of(Table table) {
        List<TableColumn> columns = TableColumn.of(table);
        StringBuilder out = new StringBuilder();
        row(out, columns.stream().map(column -> escaped(column.name())).toList());
        row(
                out,
                columns.stream()
                        .map(column -> column.numeric() ? "---:" : "---")
                        .toList());
        table.rows()
                .forEach(cells -> row(
                        out,
                        cells.stream()
                                .map(Cell::text)
                                .map(CardMarkdown::escaped)
                                .toList()));
        return out.toString();
    }

    private static void row(StringBuilder out, List<String> cells) {
        out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static void paragraphs(StringBuilder out, String text) {
        for (String paragraph : text.split("\\R\\s*\\R", -1)) {
            if (!paragraph.isBlank()) {
                out.append('\n').append(escaped(paragraph.strip())).append('\n');
            }
        }
    }

    /** Text in one line in which no sign has a meaning; underscores within words have none anyway, and addresses become no links. */
    private static String escaped(String text) {
        String plain = text.replaceAll("\\s+", " ").replaceAll(SIGNS, "\\\\$0");
        return Markup.escaped(plain)
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replaceAll(ADDRESSES, "$0&#8203;");
    }
}
