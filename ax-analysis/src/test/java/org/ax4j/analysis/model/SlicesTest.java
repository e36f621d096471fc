package org.ax4j.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ax4j.analysis.Cards.card;
import static org.ax4j.analysis.Cards.heights;
import static org.ax4j.analysis.Cards.numbers;
import static org.ax4j.analysis.Cards.plane;
import static org.ax4j.analysis.Cards.points;
import static org.ax4j.analysis.Cards.text;
import static org.ax4j.analysis.Cards.vertices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ax4j.Client;
import org.ax4j.analysis.Bowl;
import org.ax4j.analysis.Runs;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.spi.Card;
import org.ax4j.spi.Cell;
import org.ax4j.spi.Chart.Band;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Table;
import org.junit.jupiter.api.Test;

/** Slices and effects against the closed form of the model that they are of. */
class SlicesTest {
    private static final Client CLIENT = Runs.modelled(20);
    private static final List<Parameter> PARAMETERS =
            CLIENT.history().space().orElseThrow().parameters();
    private static final Point BEST = CLIENT.getParetoFrontier(false).get(0).point();

    @Test
    void aSliceIsTheModelWithOneParameterVaried() {
        for (String name : List.of("alpha", "batch_size", "loss")) {
            Card card = slice(Optional.of(name), 1);
            Table table = card.table();
            assertThat(table.rows()).hasSizeBetween(5, 41);
            for (int row = 0; row < table.rows().size(); row++) {
                Map<String, Object> values = new LinkedHashMap<>(BEST.values());
                values.put(name, value(table.column(name).get(row)));
                double expected = Bowl.mean(PARAMETERS, new Point(values), 1);
                assertThat(numbers(table, "cost").get(row)).isEqualTo(expected);
                assertThat(numbers(table, "lower_95").get(row)).isCloseTo(expected - 1.96 * 0.1, within(1e-5));
                assertThat(numbers(table, "upper_95").get(row)).isCloseTo(expected + 1.96 * 0.1, within(1e-5));
            }
            List<Mark> marks =
                    name.equals("loss") ? points(plane(card), Role.MODEL) : vertices(plane(card), Role.MODEL);
            assertThat(heights(marks)).isEqualTo(numbers(table, "cost"));
            if (name.equals("loss")) {
                assertThat(marks)
                        .allSatisfy(mark -> assertThat(
                                        mark.yInterval().orElseThrow().high() - mark.y())
                                .isCloseTo(0.196, within(1e-4)));
            } else {
                List<Band> bands = plane(card).layers().stream()
                        .flatMap(layer -> layer instanceof Band band ? Stream.of(band) : Stream.empty())
                        .toList();
                assertThat(bands)
                        .singleElement()
                        .extracting(Band::x, Band::lower, Band::upper)
                        .containsExactly(
                                marks.stream().map(Mark::x).toList(),
                                numbers(table, "lower_95"),
                                numbers(table, "upper_95"));
            }
            assertThat(plane(card).x().logarithmic()).isEqualTo(name.equals("alpha"));
            assertThat(plane(card).x().names()).hasSize(name.equals("loss") ? 5 : 0);
        }
    }

    @Test
    void theSliceOfARankIsThatOfTheEffect() {
        Table effects = card(CLIENT, Effects.spec(new Effects.Config(Optional.of("cost"))))
                .table();
        assertThat(effects.rows()).hasSize(6);
        List<Double> sizes = numbers(effects, "effect");
        for (int row = 0; row < 6; row++) {
            Card slice = slice(Optional.empty(), row + 1);
            List<Double> means = numbers(slice.table(), "cost");
            double low = means.stream().mapToDouble(mean -> mean).min().orElseThrow();
            double high = means.stream().mapToDouble(mean -> mean).max().orElseThrow();
            assertThat(slice.title()).isEqualTo("cost by " + text(effects, "parameter", row));
            assertThat(sizes.get(row)).isEqualTo(high - low);
            assertThat(row == 0 || sizes.get(row) <= sizes.get(row - 1)).isTrue();
            assertThat(numbers(effects, "lowest_mean").get(row)).isEqualTo(low);
            assertThat(numbers(effects, "highest_mean").get(row)).isEqualTo(high);
        }
    }

    @Test
    void withoutAModelTheReasonIsGiven() {
        Client plain = Runs.oneGoal(5);
        assertThat(card(plain, SlicePlot.spec()).text()).contains("no generator of the strategy models outcomes");
        assertThat(card(plain, Effects.spec()).text()).contains("no generator of the strategy models outcomes");
        assertThat(slice(Optional.of("nonsense"), 1).text()).contains("nonsense");
        assertThat(slice(Optional.empty(), 7).text()).contains("rank 7");
    }

    private static Card slice(Optional<String> parameter, int rank) {
        return card(CLIENT, SlicePlot.spec(new SlicePlot.Config(Optional.of("cost"), parameter, rank)));
    }

    private static Object value(Cell cell) {
        return cell instanceof Cell.Text text
                ? text.value()
                : cell instanceof Cell.Whole whole
                        ? (Object) Math.toIntExact(whole.value())
                        : (Object) ((Cell.Real) cell).value();
    }
}
