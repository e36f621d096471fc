package org.ax4j.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ax4j.analysis.render.Browser.Visit;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Points;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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

    private static Optional<Browser> installed = Optional.empty();
    private static Visit probed = new Visit(new Document(""), List.of());

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        installed = Browser.find(folder);
        if (installed.isEmpty()) {
            System.out.println(
                    "BrowserTest skipped: no chromium, chromium-browser, google-chrome or chrome on the PATH");
        }
        Assumptions.assumeTrue(installed.isPresent(), "no browser is installed");
        probed = installed.orElseThrow().open(probed(REPORT));
    }

    @Test
    void drawsEveryChartWithoutAWordOnTheConsole() throws Exception {
        Visit visit = installed.orElseThrow().open(REPORT);
        assertThat(visit.console()).isEmpty();
        assertThat(visit.document().select("figure.chart.failed")).isEmpty();
        assertThat(visit.document().select("figure.chart.drawn"))
                .hasSameSizeAs(PLANES)
                .allMatch(chart -> chart.select(".plot svg path").size() > 30);
    }

    @Test
    void drawsInDarkAndOnAPhone() throws Exception {
        Visit visit = installed
                .orElseThrow()
                .open(REPORT, "--blink-settings=preferredColorScheme=0", "--window-size=390,9000");
        assertThat(visit.console()).isEmpty();
        assertThat(visit.document().select("figure.chart.drawn")).hasSameSizeAs(PLANES);
        assertThat(visit.document().select(".plot svg path[stroke='" + Tint.BEST.dark() + "']"))
                .isNotEmpty();
    }

    @Test
    void hostileNamesDoNothing() throws Exception {
        String page = HtmlReport.page(Hostile.NAMES.get(1), Hostile.NAMES.get(2), Hostile.cards());
        Visit guarded = installed.orElseThrow().open(page);
        Visit unguarded = installed.orElseThrow().open(probed(page));
        for (Visit visit : List.of(guarded, unguarded)) {
            assertThat(visit.console()).isEmpty();
            assertThat(visit.document().select("html[data-hurt], .hurt, figure.chart.failed"))
                    .isEmpty();
        }
        assertThat(unguarded.document().select("figure.chart.drawn")).hasSameSizeAs(Hostile.NAMES);
    }

    @Test
    void probesMeetNoFault() {
        assertThat(probed.console()).isEmpty();
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
    private static String probed(String page) {
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
