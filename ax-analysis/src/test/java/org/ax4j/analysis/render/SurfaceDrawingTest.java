package org.ax4j.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Bars;
import org.ax4j.spi.Chart.Field;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Panels;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Table;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bars, fields and panels: both drawers show the numbers. */
class SurfaceDrawingTest {
    private static final List<Double> ENDS = List.of(0.5, 0.25, 0.75);
    private static final Plane BARS = new Plane(
            Axis.of("share"),
            Axis.named("parameter", List.of("a", "b", "c")),
            List.of(new Bars(
                    "total",
                    Role.MODEL,
                    false,
                    IntStream.range(0, 3)
                            .mapToObj(i ->
                                    new Mark(ENDS.get(i), i, OptionalDouble.of(0.1), OptionalDouble.empty(), "bar"))
                            .toList())));
    private static final Field FIELD = new Field(
            "height",
            Role.MODEL,
            List.of(0.01, 0.1, 1.0),
            List.of(0.0, 1.0),
            List.of(List.of(1.0, 2.0, 3.0), List.of(4.0, 5.0, 6.0)));
    private static final Plane SURFACE =
            new Plane(new Axis("rate", "", true), Axis.named("loss", List.of("hinge", "log")), List.of(FIELD));

    @TempDir
    private Path folder = Path.of(".");

    private static Elements drawn(Chart chart, String what) {
        return Jsoup.parse(SvgChart.of(chart), "", Parser.xmlParser()).select(what);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }

    @Test
    void barsAreAsLongAsTheirNumbers() {
        Elements bars = drawn(BARS, "rect.bar");
        assertThat(bars).hasSize(3);
        double unit = number(bars.get(0), "width") / ENDS.get(0);
        for (int i = 0; i < 3; i++) {
            assertThat(number(bars.get(i), "width")).isCloseTo(unit * ENDS.get(i), within(0.02));
            assertThat(number(bars.get(i), "x")).isEqualTo(number(bars.get(0), "x"));
            assertThat(i == 0 || number(bars.get(i), "y") < number(bars.get(i - 1), "y"))
                    .isTrue();
        }
        assertThat(drawn(BARS, "path.error")).hasSize(3);
    }

    @Test
    void cellsTileTheChartAndDarkenWithTheirValues() {
        Elements cells = drawn(SURFACE, "g.layer rect[fill-opacity]");
        assertThat(cells).hasSize(6);
        for (int i = 0; i < 6; i++) {
            assertThat(number(cells.get(i), "fill-opacity")).isCloseTo(0.05 + 0.9 * i / 5, within(0.006));
            assertThat(number(cells.get(i), "width")).isCloseTo(number(cells.get(0), "width"), within(0.02));
            assertThat(number(cells.get(i), "height")).isCloseTo(number(cells.get(0), "height"), within(0.02));
        }
        Scale x = Drawing.of(SURFACE).x();
        assertThat(x.low()).isCloseTo(0.01 / Math.sqrt(10), within(1e-12));
        assertThat(x.high()).isCloseTo(Math.sqrt(10), within(1e-12));
    }

    @Test
    void panelsStandBelowEachOther() {
        Panels panels = new Panels(List.of(BARS, SURFACE));
        assertThat(drawn(panels, "rect.bar")).hasSize(3);
        assertThat(drawn(panels, "g.layer rect[fill-opacity]")).hasSize(6 + 3);
        assertThat(ChartWords.summary(panels)).contains("3 bars up to 0.75").contains("3 by 2 values");
        assertThat(CardJson.of(card(panels))).contains("\"kind\":\"panels\"").contains("\"values\":[[1,2,3],[4,5,6]]");
    }

    @Test
    void theScriptDrawsTheSameNumbers() throws Exception {
        Optional<Browser> browser = Browser.find(folder);
        if (browser.isEmpty()) {
            System.out.println(
                    "SurfaceDrawingTest skipped: no chromium, chromium-browser, google-chrome or chrome on the PATH");
        }
        Assumptions.assumeTrue(browser.isPresent(), "no browser is installed");
        String page = HtmlReport.page("Surfaces", "", List.of(card(new Panels(List.of(BARS, SURFACE)))));
        Browser.Visit visit = browser.orElseThrow().open(page);
        assertThat(visit.console()).isEmpty();
        assertThat(visit.document().select("figure.chart.drawn")).hasSize(2);
        String model = Tint.MODEL.light();
        String colour = "rgb(" + Integer.valueOf(model.substring(1, 3), 16) + ","
                + Integer.valueOf(model.substring(3, 5), 16) + "," + Integer.valueOf(model.substring(5, 7), 16) + ")";
        Elements plots = visit.document().select(".plot svg");
        Elements bars = plots.get(0).select("path[fill='" + colour + "']");
        assertThat(bars).hasSize(3);
        double unit = width(bars.get(0)) / ENDS.get(0);
        for (int i = 0; i < 3; i++) {
            assertThat(width(bars.get(i))).isCloseTo(unit * ENDS.get(i), within(1.0));
        }
        Elements cells = plots.get(1).select("path[fill='" + colour + "']");
        assertThat(cells).hasSize(6);
        for (int i = 0; i < 6; i++) {
            assertThat(number(cells.get(i), "fill-opacity")).isCloseTo(0.05 + 0.9 * i / 5, within(0.006));
        }
    }

    /** How far a path reaches from left to right. */
    private static double width(Element path) {
        double[] numbers = SvgNumbers.numbers(path.attr("d").replaceAll("[A-Za-z]", " "));
        assertThat(numbers).as(path.attr("d")).hasSizeGreaterThan(3);
        return java.util.regex.Pattern.compile("[ML](-?[0-9.]+)")
                        .matcher(path.attr("d"))
                        .results()
                        .mapToDouble(found -> Double.parseDouble(found.group(1)))
                        .summaryStatistics()
                        .getMax()
                - numbers[0];
    }

    private static Card card(Chart chart) {
        return Card.of("test/surfaces", "Surfaces", Card.Group.INSIGHTS, Table.of("a"))
                .chart(chart);
    }
}
