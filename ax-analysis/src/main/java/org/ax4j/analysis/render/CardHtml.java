package org.ax4j.analysis.render;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart;
import org.ax4j.spi.Table;

/** Writes one card of a report. */
final class CardHtml {
    /** Columns from which a table without a chart wants the whole width. */
    private static final int MANY_COLUMNS = 7;

    private CardHtml() {}

    /** Whether a card wants the whole width of the page. */
    static boolean wide(Card card) {
        return card.chart().isEmpty() && card.table().columns().size() >= MANY_COLUMNS;
    }

    /** The card; its number makes the ids of its parts distinct. */
    static String of(Card card, int number, boolean wide) {
        return "<article class=\"card" + (wide ? " wide" : "") + "\" id=\"card-" + number + "\" data-id=\""
                + Markup.escaped(card.id())
                + "\" aria-labelledby=\"title-" + number + "\"><h3 id=\"title-" + number + "\" dir=\"auto\">"
                + Markup.escaped(card.title())
                + "</h3>" + paragraphs("subtitle", card.subtitle())
                + card.chart().map(CardHtml::figure).orElse("")
                + paragraphs("text", card.text())
                + table(card, number) + "</article>\n";
    }

    private static String figure(Chart chart) {
        return chart.match(new Chart.Cases<>() {
            @Override
            public String plane(Chart.Plane plane) {
                return PlaneHtml.of(plane);
            }

            @Override
            public String gallery(Chart.Gallery gallery) {
                return gallery.pictures().stream()
                        .map(CardHtml::picture)
                        .collect(Collectors.joining("", "<div class=\"gallery\">", "</div>"));
            }
        });
    }

    private static String picture(Chart.Picture picture) {
        String caption = Markup.escaped(picture.caption());
        return "<figure><img alt=\"" + caption + "\" src=\"" + SvgGallery.address(picture)
                + "\"><figcaption dir=\"auto\">" + caption + "</figcaption></figure>";
    }

    private static String table(Card card, int number) {
        Table table = card.table();
        if (table.columns().isEmpty()) {
            return "";
        }
        int rows = table.rows().size();
        String size = rows + (rows == 1 ? " row" : " rows");
        boolean folded = card.chart().isPresent();
        return "<div class=\"data" + (rows > TableHtml.ROWS ? " long" : "") + (folded ? " folded" : "")
                + "\"><div class=\"tools\">"
                + "<button type=\"button\" class=\"fold\" aria-expanded=\"" + !folded + "\" aria-controls=\"table-"
                + number
                + "\"><span>Table</span> <span class=\"size\">" + size + "</span></button></div>"
                + "<div class=\"scroll\" id=\"table-" + number + "\">" + TableHtml.of(table, card.title()) + "</div>"
                + (rows > TableHtml.ROWS
                        ? "<p class=\"rest\">The first " + TableHtml.ROWS + " of " + size + ".</p>"
                        : "")
                + "<script type=\"application/json\" class=\"table-data\">" + TableJson.of(table) + "</script></div>";
    }

    /** Text as paragraphs, which blank lines part. */
    private static String paragraphs(String kind, String text) {
        return Arrays.stream(text.split("\\R\\s*\\R", -1))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph ->
                        "<p class=\"" + kind + "\" dir=\"auto\">" + Markup.escaped(paragraph.strip()) + "</p>")
                .collect(Collectors.joining());
    }
}
