package org.ax4j.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.ax4j.analysis.render.GraphLayout.Arrow;
import org.ax4j.analysis.render.GraphLayout.Box;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart;
import org.ax4j.spi.Chart.Edge;
import org.ax4j.spi.Chart.Graph;
import org.ax4j.spi.Chart.Node;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Table;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graphs: boxes stand apart and in order, and both drawers show the numbers. */
class GraphDrawingTest {
    private static final List<Double> VALUES = List.of(8.0, 4.0, 2.0, 1.0);
    private static final Graph DIAMOND = new Graph(
            List.of(
                    node("root", VALUES.get(0)),
                    node("a", VALUES.get(1)),
                    node("b", VALUES.get(2)),
                    node("c", VALUES.get(3))),
            List.of(new Edge(0, 1, "left"), new Edge(0, 2, ""), new Edge(1, 3, ""), new Edge(2, 3, "")));

    @TempDir
    private Path folder = Path.of(".");

    private static Node node(String name, double value) {
        return new Node(name, value + " trials", Role.MODEL, OptionalDouble.of(value));
    }

    @Test
    void boxesOfAnyGraphStandApartAndRightOfThoseThatLeadToThem() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 200; round++) {
            int count = 1 + random.nextInt(14);
            List<Node> nodes = new ArrayList<>();
            List<Edge> edges = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                nodes.add(node("n".repeat(1 + random.nextInt(60)), random.nextInt(3)));
                for (int from = 0; from < i; from++) {
                    if (random.nextInt(i) == 0) {
                        edges.add(new Edge(from, i, "l".repeat(random.nextInt(50))));
                    }
                }
            }
            GraphLayout layout = GraphLayout.of(new Graph(nodes, edges));
            for (int i = 0; i < count; i++) {
                Box box = layout.boxes().get(i);
                assertThat(box.left() + box.width()).isLessThan(layout.width());
                assertThat(box.top() + box.height()).isLessThan(layout.height());
                for (Box other : layout.boxes().subList(0, i)) {
                    boolean apart = box.left() + box.width() < other.left()
                            || other.left() + other.width() < box.left()
                            || box.top() + box.height() < other.top()
                            || other.top() + other.height() < box.top();
                    assertThat(apart)
                            .as("round %s, %s and %s", round, box, other)
                            .isTrue();
                }
            }
            for (int i = 0; i < edges.size(); i++) {
                Arrow arrow = layout.arrows().get(i);
                Box from = layout.boxes().get(edges.get(i).from());
                Box to = layout.boxes().get(edges.get(i).to());
                assertThat(arrow.left()).isEqualTo(from.left() + from.width());
                assertThat(arrow.toLeft()).isEqualTo(to.left());
                assertThat(arrow.toLeft() - arrow.left()).isGreaterThanOrEqualTo(SvgText.width(arrow.label()) + 20);
            }
        }
    }

    @Test
    void arrowsMustNotRunBackwards() {
        for (Edge edge : List.of(new Edge(1, 0, ""), new Edge(0, 0, ""), new Edge(0, 4, ""), new Edge(-1, 2, ""))) {
            assertThatThrownBy(() -> new Graph(DIAMOND.nodes(), List.of(edge)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("from an earlier to a later one of 4 boxes");
        }
        assertThat(GraphLayout.of(new Graph(List.of(), List.of())).boxes()).isEmpty();
    }

    private static Elements drawn(Chart chart, String what) {
        return Jsoup.parse(SvgChart.of(chart), "", Parser.xmlParser()).select(what);
    }

    @Test
    void barsAreAsLongAsTheirNumbers() {
        Elements bars = drawn(DIAMOND, "rect.part");
        assertThat(bars).hasSize(4);
        Elements wholes = drawn(DIAMOND, "rect[fill-opacity=0.2]");
        for (int i = 0; i < 4; i++) {
            assertThat(number(bars.get(i), "width") / number(wholes.get(i), "width"))
                    .isCloseTo(VALUES.get(i) / 8, within(0.001));
        }
        assertThat(drawn(DIAMOND, "g.arrows path")).hasSize(8);
        assertThat(drawn(DIAMOND, "text").eachText()).contains("left", "root", "8.0 trials");
        assertThat(ChartWords.summary(DIAMOND)).startsWith("Graph of 4 arrows between boxes: root (8.0 trials); a (");
        assertThat(CardJson.of(card(DIAMOND)))
                .contains("{\"name\":\"a\",\"detail\":\"4.0 trials\",\"role\":\"model\",\"value\":4}")
                .contains("{\"from\":0,\"to\":1,\"label\":\"left\"}");
    }

    @Test
    void theScriptDrawsTheSameNumbers() throws Exception {
        Optional<Browser> browser = Browser.find(folder);
        if (browser.isEmpty()) {
            System.out.println(
                    "GraphDrawingTest skipped: no chromium, chromium-browser, google-chrome or chrome on the PATH");
        }
        Assumptions.assumeTrue(browser.isPresent(), "no browser is installed");
        Browser.Visit visit = browser.orElseThrow().open(HtmlReport.page("Graph", "", List.of(card(DIAMOND))));
        assertThat(visit.console()).isEmpty();
        assertThat(visit.document().select("figure.graph.drawn")).hasSize(1);
        String model = Tint.MODEL.light();
        String colour = "rgb(" + Integer.valueOf(model.substring(1, 3), 16) + ","
                + Integer.valueOf(model.substring(3, 5), 16) + "," + Integer.valueOf(model.substring(5, 7), 16) + ")";
        Elements shapes = visit.document().select(".plot svg path[fill='" + colour + "']");
        Elements parts = shapes.not("[fill-opacity]");
        Elements wholes = shapes.select("[fill-opacity=0.2]");
        List<Box> boxes = GraphLayout.of(DIAMOND).boxes();
        assertThat(parts).hasSize(4);
        assertThat(shapes.select("[fill-opacity=0.1]")).hasSize(4);
        for (int i = 0; i < 4; i++) {
            assertThat(width(wholes.get(i))).isCloseTo(boxes.get(i).width() - 24, within(1.0));
            assertThat(width(parts.get(i)) / width(wholes.get(i))).isCloseTo(VALUES.get(i) / 8, within(0.02));
        }
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }

    /** How wide a rectangle is: its path first goes right by that. */
    private static double width(Element path) {
        java.util.regex.Matcher right =
                java.util.regex.Pattern.compile("l(-?[0-9.]+)").matcher(path.attr("d"));
        assertThat(right.find()).as(path.attr("d")).isTrue();
        return Double.parseDouble(right.group(1));
    }

    private static Card card(Chart chart) {
        return Card.of("test/graph", "Graph", Card.Group.INSIGHTS, Table.of("a"))
                .chart(chart);
    }
}
