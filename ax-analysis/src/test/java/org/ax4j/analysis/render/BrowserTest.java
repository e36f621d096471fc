package org.ax4j.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ax4j.analysis.render.Browser.Visit;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Points;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens reports in a real browser where one is installed. */
class BrowserTest {
    private static final String REPORT = HtmlReport.page("Sample", "facts", Samples.report(31));
    private static final List<Plane> PLANES = Samples.report(31).stream()
            .flatMap(card -> card.chart().stream())
            .filter(Plane.class::isInstance)
            .map(Plane.class::cast)
            .toList();
    private static final List<Samples.Trial> TRIALS = Samples.trials(31);

    @TempDir
    private static Path folder;

    private static Visit probed = new Visit(new Document(""), List.of());
    private static Visit framed = new Visit(new Document(""), List.of());

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        Optional<Browser> installed = Browser.find(folder);
        if (installed.isEmpty()) {
            System.out.println(
                    "BrowserTest skipped: no chromium, chromium-browser, google-chrome or chrome on the PATH");
        }
        Assumptions.assumeTrue(installed.isPresent(), "no browser is installed");
        Browser browser = installed.orElseThrow();
        probed = browser.open(probed(REPORT));
        framed = browser.open(Frames.page(folder));
    }

    @Test
    void nothingSpeaksOnTheConsole() {
        assertThat(framed.console()).isEmpty();
        assertThat(probed.console()).isEmpty();
    }

    @Test
    void drawsEveryChartOfEachKindOfExperimentInLightAndDarkAndOnAPhone() {
        assertThat(framed.document().select("iframe")).hasSize(Frames.COUNT);
        for (Element frame : framed.document().select("iframe")) {
            assertThat(frame.attr("data-failed")).as(frame.id()).isEqualTo("0");
            assertThat(frame.attr("data-drawn"))
                    .as(frame.id())
                    .isEqualTo(frame.attr("data-charts"))
                    .isNotEqualTo("0");
            assertThat(frame.attr("data-least"))
                    .as("paths in the poorest chart of " + frame.id())
                    .matches("[1-9].*");
            assertThat(frame.attr("data-beside"))
                    .as("pixels to scroll sidewards in " + frame.id())
                    .isEqualTo("0");
            String ground = frame.id().endsWith("dark") ? Tint.PAGE.dark() : Tint.PAGE.light();
            assertThat(frame.attr("data-ground")).as(frame.id()).isEqualTo(ground);
        }
    }

    @Test
    void hostileNamesDoNothing() {
        for (String name : List.of("hostile-light", "unguarded-light")) {
            Element frame = framed.document().selectFirst("iframe[id=" + name + "]");
            assertThat(frame).isNotNull();
            assertThat(frame.attr("data-hurt")).as(name).isEqualTo("0");
            assertThat(frame.attr("data-drawn")).isEqualTo("" + 2 * Hostile.NAMES.size());
        }
    }

    @Test
    void drawsBarsFieldsBandsAndIsolinesLikeTheStaticDrawing() {
        Elements plots = framed.document().select("#surfaces > svg");
        assertThat(plots).hasSize(4);
        String colour = colour(Tint.MODEL);
        Elements bars = plots.get(0).select("path[fill='" + colour + "']");
        assertThat(bars).hasSize(3);
        double unit = SvgNumbers.width(bars.get(0)) / 0.5;
        assertThat(SvgNumbers.width(bars.get(1))).isCloseTo(unit * 0.25, within(1.0));
        assertThat(SvgNumbers.width(bars.get(2))).isCloseTo(unit * 0.75, within(1.0));
        Elements cells = plots.get(1).select("path[fill='" + colour + "']");
        assertThat(cells).hasSize(6);
        for (int i = 0; i < 6; i++) {
            assertThat(Double.parseDouble(cells.get(i).attr("fill-opacity")))
                    .isCloseTo(0.05 + 0.9 * i / 5, within(0.006));
        }
        Elements still = Jsoup.parse(
                        SvgChart.of(SurfaceDrawingTest.card().chart().orElseThrow()), "", Parser.xmlParser())
                .children();
        String ink = "path[stroke='" + colour(Tint.INK) + "'][stroke-opacity=0.5]";
        assertThat(shapes(plots.get(2).select(ink)))
                .as("isolines")
                .containsExactly(shapes(still.select(".isolines path")), within(0.01));
        assertThat(shapes(plots.get(3).select("path[fill='" + colour + "']")))
                .as("band")
                .containsExactly(shapes(still.select("path.band")), within(0.01));
    }

    /** All vertices of some paths, as fractions of the rectangle that they fill together. */
    private static double[] shapes(Elements paths) {
        double[] all = paths.stream()
                .flatMapToDouble(path -> Arrays.stream(SvgNumbers.numbers(path.attr("d"))))
                .toArray();
        assertThat(all).hasSizeGreaterThan(10);
        for (int side = 0; side < 2; side++) {
            int from = side;
            DoubleSummaryStatistics ends = IntStream.range(0, all.length / 2)
                    .mapToDouble(i -> all[2 * i + from])
                    .summaryStatistics();
            for (int i = 0; i < all.length / 2; i++) {
                all[2 * i + side] = (all[2 * i + side] - ends.getMin()) / (ends.getMax() - ends.getMin());
            }
        }
        return all;
    }

    private static String colour(Tint tint) {
        String hex = tint.light();
        return "rgb(" + Integer.valueOf(hex.substring(1, 3), 16) + "," + Integer.valueOf(hex.substring(3, 5), 16) + ","
                + Integer.valueOf(hex.substring(5, 7), 16) + ")";
    }

    @Test
    void plotsTheNumbersOfTheDescription() {
        List<String> charts = told("numbers");
        assertThat(charts).hasSameSizeAs(PLANES);
        for (int i = 0; i < charts.size(); i++) {
            double[] expected = PLANES.get(i).layers().stream()
                    .flatMap(layer -> Frame.marks(layer).stream())
                    .flatMapToDouble(mark -> DoubleStream.of(mark.x(), mark.y()))
                    .toArray();
            assertThat(SvgNumbers.numbers(charts.get(i))).containsExactly(expected);
        }
    }

    @Test
    void bothDrawersPutMarksInTheSamePlaces() {
        Element chart = probed.document().select("figure.chart").get(0);
        Plane plane = PLANES.get(0);
        List<Mark> marks = plane.layers().stream()
                .filter(Points.class::isInstance)
                .flatMap(layer -> Frame.marks(layer).stream())
                .toList();
        Drawing drawing = Drawing.of(plane);
        for (List<double[]> drawn :
                List.of(SvgNumbers.marks(chart.select(".still svg")), SvgNumbers.symbols(chart.select(".plot svg")))) {
            assertThat(drawn).hasSameSizeAs(marks);
            assertThat(farthest(drawn, marks, 0, mark -> drawing.x().place(mark.x())))
                    .isLessThan(0.02);
            assertThat(farthest(drawn, marks, 1, mark -> 1 - drawing.y().place(mark.y())))
                    .isLessThan(0.02);
        }
    }

    @Test
    void keysGoFromMarkToMark() {
        assertThat(told("keys"))
                .containsExactly(
                        "frontier, trial 20 (20_0), training_time 0.0358832 s, score 0.871667",
                        "stopped early, trial 6 (6_0), training_time 0.0268373 s, score 0.574278",
                        "baseline, trial 0 (baseline), training_time 0.0357165 s, score 0.650555",
                        "baseline, trial 0 (baseline), training_time 0.0357165 s, score 0.650555",
                        "true");
    }

    @Test
    void aPointerFindsTheNearestMark() {
        assertThat(told("pointer")).containsExactly("trial 0 (baseline)");
    }

    @Test
    void aRectangleIsZoomedInto() {
        List<String> said = told("rectangle");
        Drawing drawing = Drawing.of(PLANES.get(0));
        Scale x = drawing.x();
        Scale y = drawing.y();
        double[] view = numbers(said.subList(1, 5));
        assertThat(said.get(0)).isEqualTo("true");
        assertThat(view)
                .containsExactly(
                        new double[] {
                            x.low() + (x.high() - x.low()) / 8,
                            (x.low() + x.high()) / 2,
                            y.low() + (y.high() - y.low()) * 0.75,
                            y.high()
                        },
                        within(1e-9));
        long inside = spots(PLANES.get(0)).stream()
                .filter(mark ->
                        mark.x() >= view[0] && mark.x() <= view[1] && mark.y() >= view[2] && mark.y() <= view[3])
                .count();
        assertThat(said.get(5)).isEqualTo(Long.toString(inside)).isNotEqualTo("0");
        assertThat(said.get(6)).isEqualTo(Integer.toString(spots(PLANES.get(0)).size()));
    }

    @Test
    void zoomGoesBackAndStaysWithinReason() {
        double[] said = numbers(told("zoom"));
        Drawing drawing = Drawing.of(PLANES.get(0));
        Scale x = drawing.x();
        assertThat(Arrays.copyOf(said, 4))
                .containsExactly(
                        new double[] {
                            x.low(), x.high(), drawing.y().low(), drawing.y().high()
                        },
                        within(1e-9));
        double whole = x.high() - x.low();
        assertThat(said[4] / whole).isBetween(1e-9, 2e-9);
        assertThat(said[5] / whole).isBetween(5e2, 1e3);
    }

    @Test
    void theLegendHidesAndShowsAlone() {
        int all = spots(PLANES.get(0)).size();
        long stopped = TRIALS.stream()
                .filter(trial -> trial.status().equals("EARLY_STOPPED"))
                .count();
        assertThat(told("legend")).containsExactly("" + all, "" + (all - stopped), "false", "" + stopped, "" + all);
    }

    @Test
    void scriptsWriteCellsAsThePageHasThem() {
        assertThat(told("same-cells")).containsExactly("");
    }

    @Test
    void tablesSortByFullValueAndFilterByWordsAndComparisons() {
        List<String> said = told("table");
        List<Double> up =
                DoubleStream.of(SvgNumbers.numbers(said.get(0))).boxed().toList();
        List<Double> down =
                DoubleStream.of(SvgNumbers.numbers(said.get(1))).boxed().toList();
        assertThat(up).hasSize(31).isSorted();
        assertThat(down)
                .isEqualTo(IntStream.range(0, 31).mapToObj(i -> up.get(30 - i)).toList());
        assertThat(said.get(2)).isEqualTo("descending");
        double[] expected = TRIALS.stream()
                .filter(trial -> trial.status().equals("EARLY_STOPPED") && trial.score() >= 0.6)
                .mapToDouble(Samples.Trial::index)
                .toArray();
        assertThat(SvgNumbers.numbers(said.get(3)))
                .containsExactlyInAnyOrder(expected)
                .isNotEmpty();
        assertThat(said.get(4)).isEqualTo(expected.length + " of 31");
        assertThat(said.get(5)).isEmpty();
    }

    @Test
    void longTablesShowMoreWhenAsked() {
        assertThat(told("long-table")).containsExactly("block", "100", "200", "The first 200 of 2778 rows.");
    }

    @Test
    void theButtonTurnsTheTheme() {
        assertThat(told("theme"))
                .containsExactly("dark", "true", Tint.PAGE.dark(), "light", "false", Tint.PAGE.light());
    }

    /** The page with the probes in it, and without the policy that would keep them out. */
    static String probed(String page) {
        String open = page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        return open.substring(0, open.lastIndexOf("</body>")) + "<script>" + Resource.text("probes.js")
                + "</script></body></html>";
    }

    private static List<String> told(String probe) {
        Element root = probed.document().selectFirst("html[data-" + probe + "]");
        assertThat(root).as("the probe '%s' told something", probe).isNotNull();
        return Arrays.asList(root.attr("data-" + probe).split("\\|", -1));
    }

    private static double[] numbers(List<String> texts) {
        return texts.stream().mapToDouble(Double::parseDouble).toArray();
    }

    private static List<Mark> spots(Plane plane) {
        return plane.layers().stream()
                .flatMap(layer -> Frame.marks(layer).stream())
                .toList();
    }

    /** How far, in pixels, any mark is from where the line through the two outermost ones puts it. */
    private static double farthest(List<double[]> drawn, List<Mark> marks, int side, ToDoubleFunction<Mark> place) {
        double[] places = marks.stream().mapToDouble(place).toArray();
        int low = 0;
        int high = 0;
        for (int i = 0; i < places.length; i++) {
            low = places[i] < places[low] ? i : low;
            high = places[i] > places[high] ? i : high;
        }
        double slope = (drawn.get(high)[side] - drawn.get(low)[side]) / (places[high] - places[low]);
        double start = drawn.get(low)[side] - slope * places[low];
        assertThat(slope).as("pixels across the drawing").isGreaterThan(100);
        return IntStream.range(0, places.length)
                .mapToDouble(i -> Math.abs(drawn.get(i)[side] - start - slope * places[i]))
                .max()
                .orElseThrow();
    }
}
