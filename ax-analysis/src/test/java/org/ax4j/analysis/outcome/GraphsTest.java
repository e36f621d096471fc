package org.ax4j.analysis.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ax4j.analysis.Cards.card;
import static org.ax4j.analysis.Cards.text;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ax4j.Client;
import org.ax4j.analysis.Runs;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Trial;
import org.ax4j.space.Point;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart.Edge;
import org.ax4j.spi.Chart.Graph;
import org.ax4j.spi.Chart.Node;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Generator;
import org.ax4j.spi.Table;
import org.ax4j.strategy.CentreGenerator;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.ax4j.strategy.UniformGenerator;
import org.junit.jupiter.api.Test;

/** Boxes, arrows and counts of the graphs, against what the experiment's log and the space say. */
class GraphsTest {
    private static Graph graph(Card card) {
        return (Graph) card.chart().orElseThrow();
    }

    private static List<String> column(Table table, String name) {
        return IntStream.range(0, table.rows().size())
                .mapToObj(row -> text(table, name, row))
                .toList();
    }

    /** Three stages, of which the second needs three completed trials. */
    private static Client staged() {
        Client client = Client.builder().seed(4).build();
        client.configureExperiment("staged", Runs.oneGoal(0).history().space().orElseThrow());
        client.configureOptimization("y");
        org.ax4j.component.Spec<Generator> uniform = UniformGenerator.COMPONENT.spec();
        client.configureGenerationStrategy(new GenerationStrategy(
                "three steps",
                List.of(
                        new Stage("first", CentreGenerator.COMPONENT.spec(), new Stage.Exit(1, 0, false)),
                        new Stage("then", uniform, new Stage.Exit(4, 3, false, OptionalInt.of(6))),
                        new Stage("last", uniform, Stage.Exit.NEVER)),
                uniform));
        client.attachTrial(Point.of(Map.of("x", 0.25, "y", 0.75)));
        return client;
    }

    private static void complete(Client client, int trial) {
        client.completeTrial(trial, Outcomes.of("y", trial));
    }

    @Test
    void stagesHaveTheTrialsThatTheirOriginsName() {
        Client client = staged();
        List<List<String>> standings = List.of(
                List.of("now", "to come", "to come", "given"),
                List.of("over", "now", "to come", "given"),
                List.of("over", "now", "to come", "given"),
                List.of("over", "now", "to come", "given"),
                List.of("over", "over", "now", "given"));
        for (int asked = 0; asked < 5; asked++) {
            Card card = card(client, StrategyGraph.spec());
            assertThat(column(card.table(), "standing")).isEqualTo(standings.get(asked));
            client.getNextTrials(1).keySet().forEach(trial -> complete(client, trial));
        }
        Card card = card(client, StrategyGraph.spec());
        List<String> names = List.of("first", "then", "last", "attached");
        assertThat(column(card.table(), "stage")).isEqualTo(names);
        for (int row = 0; row < 4; row++) {
            String name = names.get(row);
            List<Trial> own = client.history().trials().stream()
                    .filter(trial -> trial.origin().stage().equals(name))
                    .toList();
            assertThat(text(card.table(), "trials", row)).isEqualTo("" + own.size());
            assertThat(text(card.table(), "completed", row)).isEqualTo(name.equals("attached") ? "0" : "" + own.size());
        }
        assertThat(column(card.table(), "trials")).containsExactly("1", "3", "1", "1");
        assertThat(column(card.table(), "over_after"))
                .containsExactly("1 trial, own ones", "4 trials, own ones, 3 completed, at most 6", "never", "");
        assertThat(graph(card).nodes().stream().map(Node::name)).containsExactlyElementsOf(names.subList(0, 3));
        assertThat(graph(card).nodes().stream().map(Node::role))
                .containsExactly(Role.COMPLETED, Role.COMPLETED, Role.RUNNING);
        assertThat(graph(card).edges())
                .containsExactly(
                        new Edge(0, 1, "1 trial, own ones"),
                        new Edge(1, 2, "4 trials, own ones, 3 completed, at most 6"));
        assertThat(card.text()).startsWith("The next trial comes from stage last: last stage, after ");
    }

    @Test
    void stagesOfAnEarlierStrategyAreKept() {
        Client client = staged();
        client.getNextTrials(1).keySet().forEach(trial -> complete(client, trial));
        GenerationStrategy other = new GenerationStrategy(
                "other",
                List.of(new Stage("only", UniformGenerator.COMPONENT.spec(), Stage.Exit.NEVER)),
                UniformGenerator.COMPONENT.spec());
        client.configureGenerationStrategy(other);
        Table table = card(client, StrategyGraph.spec()).table();
        assertThat(column(table, "stage")).containsExactly("only", "first", "attached");
        assertThat(column(table, "standing")).containsExactly("now", "earlier strategy", "given");
        assertThat(column(table, "trials")).containsExactly("0", "1", "1");
    }

    @Test
    void eachValueLeadsToWhatItActivates() {
        Client client = Runs.hierarchical(12);
        Card card = card(client, HierarchyGraph.spec());
        Graph graph = graph(card);
        List<String> arrows = graph.edges().stream()
                .map(edge -> graph.nodes().get(edge.from()).name() + " > "
                        + graph.nodes().get(edge.to()).name())
                .toList();
        assertThat(arrows)
                .containsExactlyInAnyOrder(
                        "solver > sgd",
                        "solver > nesterov",
                        "solver > adam",
                        "sgd > momentum",
                        "sgd > schedule",
                        "nesterov > momentum",
                        "schedule > steps",
                        "schedule > constant",
                        "steps > every");
        List<Point> points =
                client.history().trials().stream().map(Trial::point).toList();
        for (Node node : graph.nodes()) {
            long expected = points.stream()
                    .filter(point -> point.values().containsKey(node.name())
                            || point.values().containsValue(node.name()))
                    .count();
            assertThat(node.value().orElseThrow()).as(node.name()).isEqualTo((double) expected);
        }
        assertThat(graph.nodes().stream().mapToDouble(node -> node.value().orElseThrow()))
                .contains(12.0)
                .hasSize(9);
        assertThat(column(card.table(), "activates")).contains("momentum and schedule", "momentum", "every");
    }

    @Test
    void reasonsAreGivenWhereThereIsNothingToShow() {
        assertThat(card(Runs.oneGoal(3), HierarchyGraph.spec()).text())
                .isEqualTo("no value activates a parameter: all 2 are always active");
        assertThat(card(Runs.oneGoal(0), StrategyGraph.spec()).text()).startsWith("no strategy is chosen yet");
        assertThat(card(Client.builder().build(), HierarchyGraph.spec()).text()).contains("configureExperiment");
        assertThat(card(Client.builder().build(), StrategyGraph.spec()).text()).contains("configureOptimization");
    }
}
