package org.ax4j.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Band;
import org.ax4j.spi.Chart.Bars;
import org.ax4j.spi.Chart.Field;
import org.ax4j.spi.Chart.Interval;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Panels;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Table;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

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
                            .mapToObj(i -> new Mark(
                                    ENDS.get(i),
                                    i,
                                    Optional.of(Interval.around(ENDS.get(i), 0.1)),
                                    Optional.empty(),
                                    "bar"))
                            .toList())));
    private static final Field FIELD = new Field(
            "height",
            Role.MODEL,
            List.of(0.01, 0.1, 1.0),
            List.of(0.0, 1.0),
            List.of(List.of(1.0, 2.0, 3.0), List.of(4.0, 5.0, 6.0)));
    private static final Plane SURFACE =
            new Plane(new Axis("rate", "", true), Axis.named("loss", List.of("hinge", "log")), List.of(FIELD));

    private static final Field HEIGHTS = new Field(
            "height",
            Role.MODEL,
            List.of(1.0, 10.0, 100.0, 1e3, 1e4),
            List.of(0.0, 1.0, 2.0, 3.0),
            IntStream.range(0, 4)
                    .mapToObj(j ->
                            IntStream.range(0, 5).mapToObj(i -> height(i, j)).toList())
                    .toList());
    private static final Plane HILL = new Plane(new Axis("rate", "", true), Axis.of("depth"), List.of(HEIGHTS));
    private static final Plane INTERVAL = new Plane(
            Axis.of("x"),
            Axis.of("y"),
            List.of(new Band(
                    "95 %", Role.MODEL, List.of(0.0, 1.0, 2.0), List.of(0.0, 2.0, 4.0), List.of(1.0, 4.0, 5.0))));

    /** One chart of each kind that only this test has. */
    static Card card() {
        return card(new Panels(List.of(BARS, SURFACE, HILL, INTERVAL)));
    }

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

    /** A saddle: its lines of equal values are hyperbolas, and straight where it is 0. */
    @Test
    void isolinesLieWhereTheFieldHasTheirValues() {
        List<Isolines.Line> lines = Isolines.of(HEIGHTS, HILL);
        assertThat(lines).isNotEmpty();
        for (Isolines.Line line : lines) {
            assertThat(line.x()).hasSizeGreaterThan(1).hasSameSizeAs(line.y());
            for (int i = 0; i < line.x().size(); i++) {
                double across = Math.max(0, Math.min(4, Math.log10(line.x().get(i))));
                double up = Math.max(0, Math.min(3, line.y().get(i)));
                assertThat(height(across, up)).as("%s", line).isCloseTo(line.level(), within(1e-9));
            }
        }
        assertThat(lines.stream().map(Isolines.Line::level).distinct())
                .containsExactlyElementsOf(new Scale(-6, 6, false, false, List.of())
                        .ticks(6).stream()
                                .map(Scale.Tick::value)
                                .filter(level -> Math.abs(level) < 6)
                                .toList());
        assertThat(Isolines.of(FIELD, SURFACE)).as("names have none").isEmpty();
    }

    /** The height is linear along each axis, so that marching squares are exact on the sides of the squares. */
    private static double height(double across, double up) {
        return (across - 2) * (up - 1.5) * 2;
    }

    @Test
    void aBandLiesBetweenItsLines() {
        double[] drawn = SvgNumbers.numbers(drawn(INTERVAL, "path.band").attr("d"));
        assertThat(drawn).hasSize(2 * 2 * 3);
        Drawing drawing = Drawing.of(INTERVAL);
        double[] places = {0, 1, 2, 2, 1, 0};
        double[] ends = {1, 4, 5, 4, 2, 0};
        for (int i = 0; i < 6; i++) {
            assertThat(drawn[2 * i] - drawn[0])
                    .isCloseTo(
                            (drawing.x().place(places[i]) - drawing.x().place(0))
                                    * (drawn[4] - drawn[0])
                                    / (drawing.x().place(2) - drawing.x().place(0)),
                            within(0.02));
            assertThat(drawn[2 * i + 1] - drawn[1])
                    .isCloseTo(
                            (drawing.y().place(ends[i]) - drawing.y().place(1))
                                    * (drawn[5] - drawn[1])
                                    / (drawing.y().place(5) - drawing.y().place(1)),
                            within(0.02));
        }
        assertThat(ChartWords.summary(INTERVAL)).contains("95 %: a band, from 0 to 5");
        assertThat(CardJson.of(card(INTERVAL))).contains("\"lower\":[0,2,4],\"upper\":[1,4,5]");
    }

    private static Card card(Chart chart) {
        return Card.of("test/surfaces", "Surfaces", Card.Group.INSIGHTS, Table.of("a"))
                .chart(chart);
    }
}
