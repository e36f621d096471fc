package org.ax4j.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ax4j.Client;
import org.ax4j.analysis.render.Hostile;
import org.ax4j.analysis.render.HtmlReport;
import org.ax4j.component.Component;
import org.ax4j.component.Components;
import org.ax4j.component.Spec;
import org.ax4j.plugin.AxModule;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.Card;
import org.ax4j.spi.Cell;
import org.ax4j.spi.Chart;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Table;
import org.junit.jupiter.api.Test;

/** Rules A1 to A5 for every analysis of this module on every experiment of {@link Runs}. */
class AnalysisRulesTest {
    private static final Map<String, Client> RUNS = Runs.all();

    @Test
    void everyAnalysisKeepsTheRulesOnEveryExperiment() {
        RUNS.forEach((name, client) -> checked(name, client));
    }

    @Test
    void everyAnalysisCopesWithAnyNames() {
        List<String> names = Hostile.NAMES.stream()
                .filter(name -> !name.isBlank() && name.length() <= 500 && name.indexOf('`') < 0)
                .filter(name -> UTF_8.newEncoder().canEncode(name))
                .toList();
        assertThat(names).hasSizeGreaterThan(15);
        for (String name : names) {
            try (Client client = Runs.named(name)) {
                checked(name, client);
                String page = HtmlReport.page(name, name, client.computeAnalyses());
                assertThat(page).doesNotContain("<script>document", "<img src=x", "<svg onload");
            }
        }
    }

    @Test
    void namesOfColumnsMayClashWithNamesOfMetricsAndParameters() {
        for (String name : List.of("trial_index", "arm_name", "status_reason", "feasible", "step")) {
            try (Client client = Runs.named(name)) {
                checked(name, client);
                assertThat(client.summarize().columns())
                        .contains("trial_index", "arm_name", "trial_status", "status_reason")
                        .anyMatch(column -> column.startsWith(name + " ("));
            }
        }
    }

    @Test
    void theOverviewShowsOnlyWhatAppliesAndFails() {
        RUNS.forEach((name, client) -> {
            List<Card> cards = client.computeAnalyses();
            assertThat(cards).as(name).noneMatch(card -> card.title().endsWith(" failed"));
            assertThat(cards.isEmpty())
                    .as(name)
                    .isEqualTo(client.history().space().isEmpty());
            assertThat(cards).as(name).noneMatch(card -> card.table().columns().isEmpty());
            List<Card.Group> groups = cards.stream().map(Card::group).toList();
            assertThat(groups).as(name).isSorted();
        });
    }

    private static void checked(String name, Client client) {
        for (Spec<Analysis> spec : specs()) {
            Card card = client.computeAnalyses(spec).get(0);
            String what = spec.id() + " on '" + name + "'";
            assertThat(card.id()).as(what).isEqualTo(spec.id());
            assertThat(card.title()).as(what + ": " + card.table()).doesNotEndWith(" failed");
            assertThat(client.computeAnalyses(spec).get(0)).as(what).isEqualTo(card);
            assertThat(numbers(card.table())).as(what).containsAll(drawn(card));
        }
    }

    @SuppressWarnings("unchecked") // its kind says so
    private static List<Spec<Analysis>> specs() {
        List<Spec<Analysis>> specs = new ArrayList<>();
        for (Component<?, ?> component : new AnalysisPlugin().components()) {
            if (component.kind() == Analysis.class) {
                specs.add((Spec<Analysis>) component.spec());
            }
        }
        assertThat(specs).hasSizeGreaterThan(6);
        return specs;
    }

    private static Set<Double> drawn(Card card) {
        Set<Double> drawn = new HashSet<>();
        if (card.chart().orElse(null) instanceof Chart.Graph graph) {
            graph.nodes().forEach(node -> node.value().ifPresent(drawn::add));
        }
        for (Chart.Plane plane : Cards.planes(card)) {
            for (Chart.Layer layer : plane.layers()) {
                if (layer instanceof Chart.Rule rule) {
                    drawn.add(rule.value());
                }
                if (layer instanceof Chart.Band band) {
                    List.of(band.x(), band.lower(), band.upper()).forEach(drawn::addAll);
                }
                if (layer instanceof Chart.Field field) {
                    drawn.addAll(field.x());
                    drawn.addAll(field.y());
                    field.values()
                            .forEach(row -> row.stream().filter(sem -> sem != 0).forEach(drawn::add));
                }
                for (Mark mark : marks(layer)) {
                    drawn.addAll(List.of(mark.x(), mark.y()));
                }
            }
        }
        return drawn;
    }

    private static List<Mark> marks(Chart.Layer layer) {
        return layer instanceof Chart.Points points
                ? points.marks()
                : layer instanceof Chart.Path path
                        ? path.vertices()
                        : layer instanceof Chart.Bars bars ? bars.marks() : List.of();
    }

    private static Set<Double> numbers(Table table) {
        Set<Double> numbers = new HashSet<>();
        table.rows().stream().flatMap(List::stream).forEach(cell -> {
            if (cell instanceof Cell.Real real) {
                numbers.add(real.value());
            } else if (cell instanceof Cell.Whole whole) {
                numbers.add((double) whole.value());
            } else if (cell instanceof Cell.Estimate estimate) {
                numbers.add(estimate.value().mean());
                numbers.add(estimate.value().sem());
            }
        });
        return numbers;
    }

    @Test
    void allComponentsKeepTheRulesOfPlugins() {
        Components components = AxModule.components(List.of(), List.of());
        assertThat(components.faults()).isEmpty();
        for (Component<?, ?> component : new AnalysisPlugin().components()) {
            assertThat(components.has(component.kind(), component.id()))
                    .as(component.id())
                    .isTrue();
        }
    }
}
