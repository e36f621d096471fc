package org.ax4j.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ax4j.analysis.Cards.card;
import static org.ax4j.analysis.Cards.numbers;
import static org.ax4j.analysis.Cards.plane;
import static org.ax4j.analysis.Cards.planes;
import static org.ax4j.analysis.Cards.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.Client;
import org.ax4j.analysis.Bowl;
import org.ax4j.analysis.Runs;
import org.ax4j.experiment.Prediction;
import org.ax4j.plugin.AxModule;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Cell;
import org.ax4j.spi.Chart.Bars;
import org.ax4j.spi.Chart.Field;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Finding;
import org.ax4j.spi.Table;
import org.junit.jupiter.api.Test;

class SensitivityCardsTest {
    private static final Client CLIENT = Runs.modelled(20);
    private static final List<Parameter> PARAMETERS =
            CLIENT.history().space().orElseThrow().parameters();
    private static final Point BEST = CLIENT.getParetoFrontier(false).get(0).point();

    /** The variance of the squared distance from 0.6 of a uniform number in [0, 1], or of the places of the values of a choice. */
    private static double variance(Parameter parameter) {
        if (parameter instanceof ChoiceParameter choice) {
            int last = choice.values().size() - 1;
            double[] squares = new double[last + 1];
            Arrays.setAll(squares, i -> Math.pow((double) i / last - 0.6, 2));
            double mean = Arrays.stream(squares).average().orElseThrow();
            return Arrays.stream(squares)
                    .map(s -> (s - mean) * (s - mean))
                    .average()
                    .orElseThrow();
        }
        double mean = (Math.pow(0.4, 3) + Math.pow(0.6, 3)) / 3;
        return (Math.pow(0.4, 5) + Math.pow(0.6, 5)) / 5 - mean * mean;
    }

    @Test
    void sharesAreThoseOfTheClosedForm() {
        Card card = card(CLIENT, SensitivityPlot.spec(new SensitivityPlot.Config(Optional.of("cost"))));
        double[] parts = new double[PARAMETERS.size()];
        Arrays.setAll(parts, k -> (k + 1) * (k + 1) * variance(PARAMETERS.get(k)));
        double whole = Arrays.stream(parts).sum();
        Table table = card.table();
        int d = parts.length;
        assertThat(table.rows()).hasSize(d + d * (d - 1) / 2);
        for (int row = 0; row < d; row++) {
            String name = text(table, "parameter", row);
            int k = PARAMETERS.stream().map(Parameter::name).toList().indexOf(name);
            double first = ((Cell.Real) table.column("first_order").get(row)).value();
            assertThat(first).as(name).isCloseTo(parts[k] / whole, within(0.01));
            assertThat(table.column("total").get(row))
                    .isEqualTo(table.column("first_order").get(row));
            assertThat(row == 0
                            || first <= ((Cell.Real) table.column("first_order").get(row - 1)).value())
                    .isTrue();
        }
        assertThat(table.column("second_order").subList(d, table.rows().size())).containsOnly(new Cell.Real(0));
        assertThat(card.text()).startsWith("Alone the parameters explain 100 %");
    }

    @Test
    void barsAreTheColumnsWithTheLargestAtTheTop() {
        Card card = card(CLIENT, SensitivityPlot.spec());
        Plane plane = plane(card);
        Table table = card.table();
        int d = PARAMETERS.size();
        Bars total = (Bars) plane.layers().get(0);
        assertThat(total.marks()).hasSize(d);
        for (int row = 0; row < d; row++) {
            assertThat(total.marks().get(row).y()).isEqualTo(d - 1 - row);
            assertThat(plane.y().names().get(d - 1 - row)).isEqualTo(text(table, "parameter", row));
            assertThat(new Cell.Real(total.marks().get(row).x()))
                    .isEqualTo(table.column("total").get(row));
        }
        List<Double> slim = new ArrayList<>();
        for (var layer : plane.layers().subList(1, plane.layers().size())) {
            Bars bars = (Bars) layer;
            assertThat(bars.slim()).isTrue();
            bars.marks().forEach(mark -> {
                slim.add(mark.x());
                Cell trend = table.column("trend").get(d - 1 - (int) mark.y());
                double correlation = ((Cell.Real) trend).value();
                assertThat(bars.name())
                        .endsWith(
                                Math.abs(correlation) < 0.01
                                        ? "without direction"
                                        : correlation > 0 ? "rises" : "falls");
            });
        }
        assertThat(slim).hasSize(d);
    }

    @Test
    void aContourIsTheModelWithTwoParametersVaried() {
        for (List<String> pair : List.of(List.of("alpha", "loss"), List.of("batch_size", "alpha"))) {
            Card card = card(CLIENT, ContourPlot.spec(new ContourPlot.Config(Optional.of("cost"), pair, 1)));
            Table table = card.table();
            List<Double> expected = new ArrayList<>();
            for (int row = 0; row < table.rows().size(); row++) {
                if (!(table.column("cost").get(row) instanceof Cell.Estimate estimate)) {
                    continue;
                }
                Map<String, Object> values = new LinkedHashMap<>(BEST.values());
                values.put(pair.get(0), value(table.column(pair.get(0)).get(row)));
                values.put(pair.get(1), value(table.column(pair.get(1)).get(row)));
                expected.add(Bowl.mean(PARAMETERS, new Point(values), 1));
                assertThat(estimate.value()).isEqualTo(new Prediction(expected.get(expected.size() - 1), 0.1));
            }
            Plane plane = planes(card).get(0);
            Field field = (Field) plane.layers().get(0);
            assertThat(field.values().stream().flatMap(List::stream))
                    .isEqualTo(expected)
                    .hasSizeGreaterThan(100);
            assertThat(((Field) planes(card).get(1).layers().get(0))
                            .values().stream().flatMap(List::stream))
                    .containsOnly(0.1);
            assertThat(((Points) plane.layers().get(1)).marks()).hasSize(20);
            assertThat(plane.x().label()).isEqualTo(pair.get(0));
            assertThat(plane.y().names()).hasSize(pair.get(1).equals("loss") ? 5 : 0);
        }
    }

    @Test
    void whatMattersMostIsShown() {
        Table table = card(CLIENT, SensitivityPlot.spec()).table();
        List<String> ranked =
                List.of(text(table, "parameter", 0), text(table, "parameter", 1), text(table, "parameter", 2));
        Card card = card(CLIENT, TopSurfaces.spec());
        List<Plane> planes = planes(card);
        assertThat(planes).hasSize(9);
        assertThat(planes.stream().limit(3).map(plane -> plane.x().label())).isEqualTo(ranked);
        assertThat(List.of(planes.get(3).x().label(), planes.get(3).y().label()))
                .isEqualTo(ranked.subList(0, 2));
        for (int surface = 0; surface < 3; surface++) {
            Plane mean = planes.get(3 + surface);
            Plane error = planes.get(6 + surface);
            assertThat(List.of(error.x(), error.y())).isEqualTo(List.of(mean.x(), mean.y()));
            assertThat(((Field) error.layers().get(0)).values().stream().flatMap(List::stream))
                    .as("the model of these runs is equally sure everywhere")
                    .containsOnly(0.05)
                    .hasSameSizeAs(((Field) mean.layers().get(0))
                            .values().stream().flatMap(List::stream).toList());
        }
        Card contour = card(CLIENT, ContourPlot.spec());
        assertThat(contour.title()).endsWith(" by " + ranked.get(0) + " and " + ranked.get(1));
        assertThat(numbers(card.table(), "lower_95")).hasSameSizeAs(card.table().rows());
    }

    @Test
    void reasonsAreGivenWhereThereIsNothingToShow() {
        Client plain = Runs.oneGoal(5);
        assertThat(card(plain, SensitivityPlot.spec()).text()).contains("no generator of the strategy models outcomes");
        assertThat(card(CLIENT, SensitivityPlot.spec(new SensitivityPlot.Config(Optional.of("nonsense"))))
                        .text())
                .contains("there is no metric 'nonsense'");
        assertThat(card(CLIENT, ContourPlot.spec(new ContourPlot.Config(Optional.empty(), List.of("alpha", "no"), 1)))
                        .text())
                .contains("alpha and no");
        AnalysisRequest request = AnalysisRequest.of(
                CLIENT.history(),
                Optional.of(points -> points.stream()
                        .map(point -> Map.of("score", new Prediction(point.asDouble("alpha"), 0)))
                        .toList()));
        Finding finding = AxModule.components(List.of(), List.of())
                .create(Analysis.class, SensitivityPlot.spec())
                .analyse(request);
        assertThat(((Finding.NotApplicable) finding).reason()).contains("cannot say what its means depend on");
        Finding surfaces = AxModule.components(List.of(), List.of())
                .create(Analysis.class, TopSurfaces.spec())
                .analyse(request);
        assertThat(((Card) surfaces).subtitle()).contains("how far the predicted mean moves near that point");
        assertThat(planes((Card) surfaces).get(0).x().label()).isEqualTo("alpha");
    }

    private static Object value(Cell cell) {
        return cell instanceof Cell.Text text
                ? text.value()
                : cell instanceof Cell.Whole whole
                        ? (Object) Math.toIntExact(whole.value())
                        : (Object) ((Cell.Real) cell).value();
    }
}
