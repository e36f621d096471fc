package org.ax4j.analysis.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ax4j.analysis.Cards.card;
import static org.ax4j.analysis.Cards.numbers;
import static org.ax4j.analysis.Cards.planes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ax4j.Client;
import org.ax4j.analysis.Runs;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.plugin.AxModule;
import org.ax4j.space.Point;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Points;
import org.junit.jupiter.api.Test;

/** Chances of feasibility, against the area below the normal density. */
class FeasibilityTest {
    private static final Client CLIENT = Runs.oneGoal(12);

    /** The area up to z by Simpson's rule. */
    private static double area(double z) {
        int parts = 4000;
        double low = -12;
        double step = (Math.max(low, z) - low) / parts;
        double sum = 0;
        for (int i = 0; i <= parts; i++) {
            double x = low + i * step;
            sum += (i == 0 || i == parts ? 1 : i % 2 == 1 ? 4 : 2) * Math.exp(-x * x / 2);
        }
        return sum * step / 3 / Math.sqrt(2 * Math.PI);
    }

    private static Map<String, Prediction> believed(Point point) {
        double x = point.asDouble("x");
        double y = point.asDouble("y");
        return Map.of(
                "loss",
                new Prediction(x - y, 0.1),
                "cost",
                new Prediction(x + y, 0.3),
                "size",
                new Prediction(x * y, 0.2));
    }

    private static Card modelled() {
        AnalysisRequest request = AnalysisRequest.of(
                CLIENT.history(),
                Optional.of(
                        points -> points.stream().map(FeasibilityTest::believed).toList()));
        Analysis analysis = AxModule.components(List.of(), List.of()).create(Analysis.class, FeasibilityPlot.spec());
        return (Card) analysis.analyse(request);
    }

    @Test
    void modelledChancesAreAreasBelowTheDensity() {
        Card card = modelled();
        List<Double> costs = numbers(card.table(), "cost <= 1.2");
        List<Double> sums = numbers(card.table(), "cost + 2*size >= 0.5");
        List<Double> all = numbers(card.table(), "chance_of_all");
        assertThat(all).hasSize(12);
        for (Trial trial : CLIENT.history().trials()) {
            double x = trial.point().asDouble("x");
            double y = trial.point().asDouble("y");
            int row = trial.index();
            assertThat(costs.get(row)).isCloseTo(area((1.2 - x - y) / 0.3), within(1e-9));
            assertThat(sums.get(row)).isCloseTo(area((x + y + 2 * x * y - 0.5) / 0.5), within(1e-9));
            assertThat(all.get(row)).isEqualTo(costs.get(row) * sums.get(row));
        }
        assertThat(card.group()).isEqualTo(Card.Group.INSIGHTS);
        assertThat(card.title()).isEqualTo("Chance of feasibility, modelled");
        long likely = all.stream().filter(chance -> chance >= 0.5).count();
        long unlikely = all.stream().filter(chance -> chance < 0.1).count();
        assertThat(card.text())
                .startsWith(likely + " of 12 arms keep all bounds with a chance of at least 0.5, " + unlikely
                        + " with less than 0.1.");
    }

    @Test
    void theChartHoldsTheGoalAgainstTheChanceOfAll() {
        Card card = modelled();
        List<Mark> marks = planes(card).get(0).layers().stream()
                .flatMap(layer -> layer instanceof Points points ? points.marks().stream() : null)
                .toList();
        assertThat(marks.stream().map(Mark::x)).containsExactlyElementsOf(numbers(card.table(), "chance_of_all"));
        assertThat(marks.stream().map(Mark::y)).containsExactlyElementsOf(numbers(card.table(), "loss"));
        assertThat(marks)
                .allSatisfy(mark -> assertThat(mark.yInterval().orElseThrow().high() - mark.y())
                        .isCloseTo(0.196, within(1e-4)));
        List<Mark> line =
                ((org.ax4j.spi.Chart.Path) planes(card).get(0).layers().get(0)).vertices();
        List<Mark> expected = marks.stream()
                .filter(one -> marks.stream()
                        .noneMatch(other -> other.x() >= one.x() && other.y() <= one.y() && !other.equals(one)))
                .toList();
        assertThat(line).containsExactlyInAnyOrderElementsOf(expected).hasSizeGreaterThan(1);
        assertThat(planes(card).get(1).layers().stream().map(org.ax4j.spi.Chart.Layer::name))
                .containsExactly("cost <= 1.2", "cost + 2*size >= 0.5");
    }

    @Test
    void withoutAModelReadingsSayYesOrNo() {
        Card card = card(CLIENT, FeasibilityPlot.spec());
        assertThat(card.group()).isEqualTo(Card.Group.RESULTS);
        List<Double> all = numbers(card.table(), "chance_of_all");
        IntStream.range(0, 12).forEach(i -> {
            Trial trial = CLIENT.trial(i);
            double cost = trial.mean("cost");
            boolean kept = cost <= 1.2 && cost + 2 * trial.mean("size") >= 0.5;
            assertThat(all.get(i)).isEqualTo(kept ? 1 : 0);
        });
        assertThat(all).contains(0.0, 1.0);
        assertThat(card.text()).contains("The hardest bound is ");
    }

    @Test
    void thresholdsCountAsBounds() {
        Card card = card(Runs.twoGoals(30), FeasibilityPlot.spec());
        Client two = Runs.twoGoals(30);
        List<Double> scores = numbers(card.table(), "score >= 0.85");
        List<Integer> trials = org.ax4j.analysis.Cards.indices(card.table());
        assertThat(trials).hasSizeGreaterThan(5);
        for (int row = 0; row < trials.size(); row++) {
            Prediction score =
                    two.trial(trials.get(row)).value("score").orElseThrow().toPrediction();
            assertThat(scores.get(row)).isCloseTo(area((score.mean() - 0.85) / score.sem()), within(1e-9));
        }
    }

    @Test
    void reasonsAreGivenWhereThereIsNothingToShow() {
        assertThat(card(Runs.hierarchical(3), FeasibilityPlot.spec()).text())
                .isEqualTo("there is neither a constraint on outcomes nor a threshold");
        assertThat(card(Runs.oneGoal(0), FeasibilityPlot.spec()).text()).startsWith("no trial is completed that told");
        assertThat(card(CLIENT, FeasibilityPlot.spec(new FeasibilityPlot.Config(Optional.of("speed"))))
                        .text())
                .isEqualTo("there is no goal 'speed'");
        try (Client client = Client.builder().seed(1).build()) {
            client.configureExperiment(
                    "relative", Runs.oneGoal(0).history().space().orElseThrow());
            client.configureOptimization("loss", "cost <= 0.9*baseline");
            assertThat(card(client, FeasibilityPlot.spec()).text())
                    .startsWith("the bounds wait for the baseline's data");
        }
    }
}
