package org.ax4j.analysis.render;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart;
import org.ax4j.spi.Chart.Gallery;
import org.ax4j.spi.Chart.Graph;
import org.ax4j.spi.Chart.Panels;
import org.ax4j.spi.Chart.Picture;

/** Writes one card of a report. */
final class CardHtml {
    /** Columns from which a table without a chart wants the whole width. */
    private static final int MANY_COLUMNS = 7;

    /** Columns from which such a table is printed across the page. */
    private static final int MOST_UPRIGHT_COLUMNS = 12;

    private CardHtml() {}

    /** Whether a card wants the whole width of the page: pictures in a row, or a table of many columns. */
    static boolean wide(Card card) {
        return card.chart()
                .map(chart -> chart instanceof Gallery || isBelow(chart))
                .orElse(broad(card));
    }

    /** The card; its number makes the ids of its parts distinct. A wide one has its table beside its chart. */
    static Tag of(Card card, int number, boolean wide) {
        String title = "title-" + number;
        boolean beside = wide && card.chart().filter(chart -> !isBelow(chart)).isPresent();
        return Tag.of("article", "card" + (wide ? " wide" : "") + (beside ? " beside" : "") + breadth(card))
                .with("id", "card-" + number)
                .with("data-id", card.id())
                .with("aria-labelledby", title)
                .add(Tag.of("h3").with("id", title).name(card.title()))
                .add(paragraphs("subtitle", card.subtitle()))
                .add(Tag.of("div", "body")
                        .add(card.chart()
                                .map(CardHtml::figure)
                                .map(Tag::toString)
                                .orElse(""))
                        .add(Tag.of("div", "words")
                                .add(paragraphs("text", card.text()))
                                .add(TableHtml.of(
                                        card.table(),
                                        card.title(),
                                        number,
                                        card.chart().isPresent() && !beside))));
    }

    /** Whether a chart takes the whole width, so that the table stands below it. */
    private static boolean isBelow(Chart chart) {
        return chart instanceof Panels || chart instanceof Graph;
    }

    private static String breadth(Card card) {
        boolean across = card.table().columns().size() >= MOST_UPRIGHT_COLUMNS;
        return broad(card) ? across ? " broad across" : " broad" : "";
    }

    private static boolean broad(Card card) {
        return card.chart().isEmpty() && card.table().columns().size() >= MANY_COLUMNS;
    }

    private static Tag figure(Chart chart) {
        return chart.match(new Chart.Cases<>() {
            @Override
            public Tag plane(Chart.Plane plane) {
                return PlaneHtml.of(plane);
            }

            @Override
            public Tag panels(Panels panels) {
                Tag row = Tag.of("div", "panels");
                panels.planes().forEach(plane -> row.add(PlaneHtml.of(plane)));
                return row;
            }

            @Override
            public Tag graph(Graph graph) {
                return GraphHtml.of(graph);
            }

            @Override
            public Tag gallery(Gallery gallery) {
                Tag row = Tag.of("div", "gallery");
                gallery.pictures().forEach(picture -> row.add(figure(picture)));
                return row;
            }
        });
    }

    private static Tag figure(Picture picture) {
        return Tag.of("figure")
                .add(Tag.of("img").with("alt", picture.caption()).with("src", SvgGallery.address(picture)))
                .add(Tag.of("figcaption").name(picture.caption()));
    }

    /** Text as paragraphs, which blank lines part. */
    private static String paragraphs(String kind, String text) {
        return Arrays.stream(text.split("\\R\\s*\\R", -1))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> Tag.of("p", kind).name(paragraph.strip()).toString())
                .collect(Collectors.joining());
    }
}
