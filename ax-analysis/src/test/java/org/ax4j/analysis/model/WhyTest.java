package org.ax4j.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ax4j.analysis.Cards.card;
import static org.ax4j.analysis.Cards.mean;
import static org.ax4j.analysis.Cards.planes;
import static org.ax4j.analysis.Cards.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ax4j.Client;
import org.ax4j.analysis.Bowl;
import org.ax4j.analysis.Runs;
import org.ax4j.analysis.outcome.FeasibilityPlot;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.plugin.AxModule;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Cell;
import org.ax4j.spi.Chart.Bars;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Table;
import org.junit.jupiter.api.Test;

/** The reasons for a candidate, each figure found again in the experiment and in the closed form of its model. */
class WhyTest {
    private static final Client CLIENT = Runs.modelled(20);
    private static final List<Parameter> PARAMETERS =
            CLIENT.history().space().orElseThrow().parameters();
    private static final Trial LAST = CLIENT.trial(19);

    /** The rows of one part, by name. */
    private static Map<String, Integer> rows(Table table, String part) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (int row = 0; row < table.rows().size(); row++) {
            if (text(table, "part", row).equals(part)) {
                rows.put(text(table, "name", row), row);
            }
        }
        return rows;
    }

    private static double number(Table table, String column, int row) {
        return mean(table.column(column).get(row));
    }

    private static Trial bestBefore(int index) {
        return CLIENT.history().trials().stream()
                .filter(trial -> trial.index() < index && trial.mean("score") >= -6)
                .max(Comparator.comparingDouble(trial -> trial.mean("score")))
                .orElseThrow();
    }

    /** The mean is a sum of functions of one parameter each, so that in whatever order they change each adds the same. */
    @Test
    void whatEachParameterAddsIsThatOfTheSum() {
        Card card = card(CLIENT, Why.spec());
        Table table = card.table();
        Map<String, Integer> adds = rows(table, "adds");
        Point from = bestBefore(19).point();
        assertThat(adds).hasSizeBetween(4, 6);
        double whole = 0;
        double before = Double.POSITIVE_INFINITY;
        for (Map.Entry<String, Integer> entry : adds.entrySet()) {
            Map<String, Object> changed = new LinkedHashMap<>(from.values());
            changed.put(entry.getKey(), LAST.point().values().get(entry.getKey()));
            double expected = Bowl.mean(PARAMETERS, new Point(changed), 0) - Bowl.mean(PARAMETERS, from, 0);
            double added = number(table, "estimate", entry.getValue());
            assertThat(added).as(entry.getKey()).isCloseTo(expected, within(1e-12));
            assertThat(text(table, "from", entry.getValue())).isEqualTo(from.text(entry.getKey()));
            assertThat(text(table, "to", entry.getValue()))
                    .isEqualTo(LAST.point().text(entry.getKey()));
            assertThat(Math.abs(added)).isLessThanOrEqualTo(before);
            before = Math.abs(added);
            whole += added;
        }
        assertThat(whole)
                .isCloseTo(Bowl.mean(PARAMETERS, LAST.point(), 0) - Bowl.mean(PARAMETERS, from, 0), within(1e-12));
        List<Mark> bars = planes(card).get(0).layers().stream()
                .flatMap(layer -> ((Bars) layer).marks().stream())
                .sorted(Comparator.comparingDouble(mark -> -mark.y()))
                .toList();
        assertThat(bars.stream().map(Mark::x))
                .containsExactlyElementsOf(adds.values().stream()
                        .map(row -> number(table, "estimate", row))
                        .toList());
        assertThat(planes(card).get(0).y().names().get(adds.size() - 1))
                .isEqualTo(adds.keySet().iterator().next());
    }

    @Test
    void predictionsAndChancesAreThoseOfTheModel() {
        Table table = card(CLIENT, Why.spec()).table();
        for (String part : List.of("predicted then", "predicted now")) {
            Map<String, Integer> rows = rows(table, part);
            assertThat(rows.keySet()).containsExactlyInAnyOrder("score", "cost");
            rows.forEach((metric, row) -> {
                double expected = Bowl.mean(PARAMETERS, LAST.point(), metric.equals("score") ? 0 : 1);
                double sem = metric.equals("score") ? 0.05 : 0.1;
                assertThat(table.column("estimate").get(row))
                        .isEqualTo(new Cell.Estimate(new Prediction(expected, sem)));
                assertThat(number(table, "lower_95", row)).isCloseTo(expected - 1.96 * sem, within(1e-5));
                assertThat(number(table, "upper_95", row)).isCloseTo(expected + 1.96 * sem, within(1e-5));
            });
        }
        Table chances = card(CLIENT, FeasibilityPlot.spec()).table();
        assertThat(number(table, "figure", rows(table, "chance").get("score >= -6")))
                .isEqualTo(number(chances, "chance_of_all", 19));
        assertThat(rows(table, "origin").keySet()).containsExactly("bowl", "generator");
        assertThat(text(table, "to", rows(table, "origin").get("bowl")))
                .isEqualTo(LAST.origin().reason())
                .isNotEmpty();
    }

    @Test
    void theNearestTrialsAreThoseOfBruteForce() {
        Table table = card(CLIENT, Why.spec()).table();
        List<Trial> expected = CLIENT.history().trials().stream()
                .limit(19)
                .sorted(Comparator.comparingDouble(WhyTest::squaredDistance))
                .limit(3)
                .toList();
        List<Integer> rows = List.copyOf(rows(table, "nearest").values());
        assertThat(rows).hasSize(3);
        IntStream.range(0, 3).forEach(i -> {
            Trial near = expected.get(i);
            assertThat(text(table, "name", rows.get(i))).startsWith("trial " + near.index() + " ");
            assertThat(number(table, "figure", rows.get(i))).isCloseTo(Math.sqrt(squaredDistance(near)), within(1e-12));
            assertThat(number(table, "estimate", rows.get(i))).isEqualTo(near.mean("score"));
        });
        assertThat(card(CLIENT, Why.spec()).text())
                .contains("The nearest earlier one is trial " + expected.get(0).index());
    }

    private static double squaredDistance(Trial other) {
        double sum = 0;
        for (Parameter parameter : PARAMETERS) {
            Object a = LAST.point().values().get(parameter.name());
            Object b = other.point().values().get(parameter.name());
            if (parameter instanceof ChoiceParameter) {
                sum += a.equals(b) ? 0 : 1;
            } else {
                RangeParameter range = (RangeParameter) parameter;
                sum += Math.pow(range.toUnit(((Number) a).doubleValue()) - range.toUnit(((Number) b).doubleValue()), 2);
            }
        }
        return sum;
    }

    @Test
    void manyDifferingParametersAreSampled() {
        Client client = Runs.wide(13, 6);
        List<Parameter> parameters = client.history().space().orElseThrow().parameters();
        AnalysisRequest request = AnalysisRequest.of(
                client.history(),
                Optional.of(points -> points.stream()
                        .map(point -> Map.of("y", new Prediction(Math.pow(sum(parameters, point), 2), 0.1)))
                        .toList()));
        Table table = ((Card) AxModule.components(List.of(), List.of())
                        .create(Analysis.class, Why.spec())
                        .analyse(request))
                .table();
        Map<String, Integer> adds = rows(table, "adds");
        assertThat(adds).hasSize(13);
        Point to = client.trial(5).point();
        Point from = client.history().trials().stream()
                .limit(5)
                .max(Comparator.comparingDouble(trial -> trial.mean("y")))
                .orElseThrow()
                .point();
        double both = sum(parameters, to) + sum(parameters, from);
        adds.forEach((name, row) -> assertThat(number(table, "estimate", row))
                .as(name)
                .isCloseTo((to.asDouble(name) - from.asDouble(name)) * both, within(1e-9)));
    }

    private static double sum(List<Parameter> parameters, Point point) {
        return parameters.stream()
                .mapToDouble(parameter -> point.asDouble(parameter.name()))
                .sum();
    }

    @Test
    void someTrialsOrTheLastOnesAreShown() {
        List<String> told = new ArrayList<>();
        for (Why.Config config : List.of(
                new Why.Config(List.of(3, 7), 1), new Why.Config(List.of(), 2), new Why.Config(List.of(99), 1))) {
            Card card = card(CLIENT, Why.spec(config));
            told.add(card.title() + "; " + planes(card).size());
        }
        assertThat(told)
                .containsExactly(
                        "Why trial 3 (3_0) and trial 7 (7_0); 2",
                        "Why trial 18 (18_0) and trial 19 (19_0); 2",
                        "ax/why; 0");
        assertThat(card(CLIENT, Why.spec(new Why.Config(List.of(99), 1))).text())
                .isEqualTo("there are no trials [99]");
        assertThat(card(Runs.oneGoal(3), Why.spec()).text()).contains("no generator of the strategy models outcomes");
        assertThat(card(Runs.oneGoal(0), Why.spec()).text()).isEqualTo("nothing was suggested yet");
    }
}
