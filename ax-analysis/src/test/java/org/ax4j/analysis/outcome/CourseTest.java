package org.ax4j.analysis.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ax4j.analysis.Cards.card;
import static org.ax4j.analysis.Cards.completed;
import static org.ax4j.analysis.Cards.heights;
import static org.ax4j.analysis.Cards.indices;
import static org.ax4j.analysis.Cards.lastTold;
import static org.ax4j.analysis.Cards.numbers;
import static org.ax4j.analysis.Cards.plane;
import static org.ax4j.analysis.Cards.points;
import static org.ax4j.analysis.Cards.text;
import static org.ax4j.analysis.Cards.vertices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ax4j.Client;
import org.ax4j.analysis.Bowl;
import org.ax4j.analysis.Runs;
import org.ax4j.analysis.model.CrossValidation;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Dominance;
import org.ax4j.problem.Hypervolume;
import org.ax4j.space.Point;
import org.ax4j.spi.Card;
import org.ax4j.spi.Cell;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Table;
import org.junit.jupiter.api.Test;

/** The cards on the course of an experiment: utility, constraints, arms, early stops, foresight, parallel coordinates. */
class CourseTest {
    private static final Client TWO = Runs.twoGoals(30);

    /** Inclusion and exclusion over all subsets: exact as well, and nothing like slicing. */
    @Test
    void hypervolumeIsThatOfInclusionAndExclusion() {
        SplittableRandom random = new SplittableRandom(4);
        for (int goals = 1; goals <= 4; goals++) {
            for (int count = 0; count <= 9; count++) {
                double[] reference = random.doubles(goals, -1, 0.3).toArray();
                int dimensions = goals;
                List<double[]> points = IntStream.range(0, count)
                        .mapToObj(i -> random.doubles(dimensions, 0, 1).toArray())
                        .toList();
                double expected = 0;
                for (int subset = 1; subset < 1 << count; subset++) {
                    double volume = Integer.bitCount(subset) % 2 == 1 ? 1 : -1;
                    for (int goal = 0; goal < goals; goal++) {
                        double least = Double.POSITIVE_INFINITY;
                        for (int i = 0; i < count; i++) {
                            least = (subset >> i & 1) == 1 ? Math.min(least, points.get(i)[goal]) : least;
                        }
                        volume *= Math.max(0, least - reference[goal]);
                    }
                    expected += volume;
                }
                assertThat(Hypervolume.of(points, reference)).isCloseTo(expected, within(1e-12));
            }
        }
    }

    @Test
    void utilityIsTheAreaUnderTheStaircaseUpToEachTrial() {
        Card card = card(TWO, Utility.spec());
        List<double[]> gains = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (Trial trial : completed(TWO)) {
            double[] gain = {trial.mean("score") - 0.85, 1 - trial.mean("training_time")};
            if (gain[0] >= 0 && gain[1] >= 0) {
                gains.add(gain);
                expected.add(staircase(gains));
            }
        }
        assertThat(expected).hasSizeGreaterThan(10).isSorted();
        List<Double> drawn = heights(vertices(plane(card), Role.BEST));
        assertThat(drawn).hasSameSizeAs(expected);
        for (int i = 0; i < drawn.size(); i++) {
            assertThat(drawn.get(i)).isCloseTo(expected.get(i), within(1e-12));
        }
        assertThat(numbers(card.table(), "hypervolume")).isEqualTo(drawn);
        assertThat(card.text()).contains("score = 0.85, its threshold", "training_time = 1, its threshold");
    }

    /** The area below the frontier, column by column from the largest first gain down. */
    private static double staircase(List<double[]> gains) {
        List<double[]> front =
                new ArrayList<>(Dominance.front(gains).stream().map(gains::get).toList());
        front.sort((a, b) -> Double.compare(a[0], b[0]));
        double area = 0;
        double left = 0;
        for (double[] step : front) {
            area += (step[0] - left) * step[1];
            left = step[0];
        }
        return area;
    }

    @Test
    void forOneGoalUtilityIsTheBestFeasibleValueSoFar() {
        Client one = Runs.oneGoal(12);
        List<Double> expected = new ArrayList<>();
        double best = Double.POSITIVE_INFINITY;
        for (Trial trial : completed(one)) {
            double cost = trial.mean("cost");
            if (cost <= 1.2 && cost + 2 * trial.mean("size") >= 0.5) {
                best = Math.min(best, trial.mean("loss"));
                expected.add(best);
            }
        }
        Card card = card(one, Utility.spec());
        assertThat(heights(vertices(plane(card), Role.BEST)))
                .isEqualTo(expected)
                .hasSizeBetween(5, 11);
        assertThat(numbers(card.table(), "best_so_far")).isEqualTo(expected);
    }

    @Test
    void constraintsAreCountedAndTheirBoundsDrawn() {
        Client one = Runs.oneGoal(12);
        Card card = card(
                one,
                ConstraintScatter.spec(new ConstraintScatter.Config(Optional.of("cost + 2*size"), Optional.empty())));
        long kept = completed(one).stream()
                .filter(trial -> trial.mean("cost") + 2 * trial.mean("size") >= 0.5)
                .count();
        assertThat(card.text()).isEqualTo(kept + " of 12 completed trials keep cost + 2*size >= 0.5.");
        assertThat(heights(points(plane(card), Role.COMPLETED)))
                .isEqualTo(
                        completed(one).stream().map(trial -> trial.mean("loss")).toList());
        Table table = card.table();
        for (int row = 0; row < 12; row++) {
            Trial trial = one.trial(row);
            double cost = trial.mean("cost");
            boolean feasible = cost <= 1.2 && cost + 2 * trial.mean("size") >= 0.5;
            assertThat(text(table, "feasible", row)).isEqualTo(feasible ? "yes" : "no");
        }
        assertThat(table.column("cost + 2*size").get(12)).isEqualTo(new Cell.Real(0.5));
    }

    @Test
    void armsStandAtTheirTrialsWithTheirIntervals() {
        Card card = card(TWO, ArmEffects.spec());
        assertThat(plane(card).x().names()).hasSize(30).startsWith("default", "1_0");
        points(plane(card), Role.COMPLETED).forEach(mark -> {
            assertThat(mark.y()).isEqualTo(lastTold(TWO, (int) mark.x(), "score"));
            assertThat(mark.yInterval().orElseThrow().high() - mark.y()).isCloseTo(1.96 * 0.004, within(1e-6));
            assertThat(mark.y() - mark.yInterval().orElseThrow().low()).isCloseTo(1.96 * 0.004, within(1e-6));
        });
        assertThat(points(plane(card), Role.STOPPED))
                .isNotEmpty()
                .allMatch(mark -> mark.yInterval().orElseThrow().high() > mark.y())
                .allMatch(mark -> mark.y() != lastTold(TWO, (int) mark.x(), "score"));
        Client modelled = Runs.modelled(10);
        Card seen = card(modelled, ArmEffects.spec(new ArmEffects.Config(Optional.of("cost"), true)));
        assertThat(seen.group()).isEqualTo(Card.Group.INSIGHTS);
        assertThat(heights(points(plane(seen), Role.COMPLETED)))
                .isEqualTo(modelled.history().trials().stream()
                        .map(trial -> bowl(modelled, trial.point(), 1))
                        .toList());
    }

    @Test
    void earlyStopsTellWhatWasSaved() {
        Card card = card(TWO, EarlyStops.spec());
        List<Trial> stopped = TWO.history().trials().stream()
                .filter(trial -> trial.status() == TrialStatus.EARLY_STOPPED)
                .toList();
        assertThat(indices(card.table()))
                .isEqualTo(stopped.stream().map(Trial::index).toList());
        double[] full = completed(TWO).stream()
                .mapToDouble(trial -> trial.curve("score").size())
                .sorted()
                .toArray();
        double median = full[(full.length - 1) / 2];
        double made = TWO.history().trials().stream()
                .mapToDouble(trial -> trial.curve("score").size())
                .sum();
        double saved = 0;
        for (int row = 0; row < stopped.size(); row++) {
            double last = stopped.get(row).curve("score").size();
            assertThat(numbers(card.table(), "last_step").get(row)).isEqualTo(last);
            assertThat(numbers(card.table(), "saved_steps").get(row)).isEqualTo(Math.max(0, median - last));
            saved += Math.max(0, median - last);
        }
        assertThat(saved).isPositive();
        assertThat(card.text())
                .startsWith("About " + Math.round(100 * saved / (saved + made)) + " % of the work was saved: "
                        + (int) saved + " steps");
        assertThat(card.table().columns()).contains("score (unfinished)").doesNotContain("score");
    }

    /** The model of these runs knows all from the start, so that both cards show the same figures but for the words. */
    @Test
    void crossValidationComparesTrialsWithWhatAllOthersSayOfThem() {
        Client modelled = Runs.modelled(20);
        Card card = card(modelled, CrossValidation.spec());
        assertThat(numbers(card.table(), "predicted"))
                .isEqualTo(numbers(card(modelled, Foresight.spec()).table(), "predicted"));
        List<Double> predicted = numbers(card.table(), "predicted");
        List<Double> observed = numbers(card.table(), "observed");
        double mean = observed.stream().mapToDouble(value -> value).average().orElseThrow();
        double rest = 0;
        double whole = 0;
        double errors = 0;
        for (int i = 0; i < 20; i++) {
            errors += Math.abs(observed.get(i) - predicted.get(i));
            rest += Math.pow(observed.get(i) - predicted.get(i), 2);
            whole += Math.pow(observed.get(i) - mean, 2);
        }
        assertThat(card.text())
                .endsWith(", R² is " + Math.round(100 * (1 - rest / whole)) / 100.0 + ", the rank correlation is "
                        + Math.round(100 * spearman(predicted, observed)) / 100.0 + ".");
        String words = "mean absolute error is ";
        String error = card.text()
                .substring(
                        card.text().indexOf(words) + words.length(), card.text().indexOf(", R²"));
        assertThat(Double.parseDouble(error)).isCloseTo(errors / 20, within(1e-5 * errors / 20));
        assertThat(rest / whole).isLessThan(0.5);
        assertThat(card.title()).isEqualTo("score: cross-validation");
    }

    /** By the differences of ranks, as all values differ. */
    private static double spearman(List<Double> a, List<Double> b) {
        int n = a.size();
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += Math.pow(rank(a, i) - rank(b, i), 2);
        }
        assertThat(List.of(a.stream().distinct().count(), b.stream().distinct().count()))
                .containsOnly((long) n);
        return 1 - 6 * squares / (n * (n * (double) n - 1));
    }

    private static int rank(List<Double> values, int i) {
        return values.stream().sorted().toList().indexOf(values.get(i));
    }

    @Test
    void foresightComparesWhatWasPredictedWithWhatCame() {
        Client modelled = Runs.modelled(20);
        Card card = card(modelled, Foresight.spec());
        List<Double> predicted = numbers(card.table(), "predicted");
        List<Double> observed = numbers(card.table(), "observed");
        int inside = 0;
        double error = 0;
        for (int i = 0; i < 20; i++) {
            assertThat(predicted.get(i))
                    .isEqualTo(bowl(modelled, modelled.trial(i).point(), 0));
            assertThat(observed.get(i)).isEqualTo(lastTold(modelled, i, "score"));
            double offset = Math.abs(predicted.get(i) - observed.get(i));
            boolean within = offset * offset <= 1.959963984540054 * 1.959963984540054 * (0.05 * 0.05 + 0.02 * 0.02);
            assertThat(text(card.table(), "within_95", i)).isEqualTo(within ? "yes" : "no");
            inside += within ? 1 : 0;
            error += offset / 20;
        }
        assertThat(card.text()).startsWith(inside + " of 20 measurements lie");
        assertThat(error).isBetween(0.02, 0.08);
        assertThat(card.group()).isEqualTo(Card.Group.DIAGNOSTICS);
    }

    @Test
    void parallelLinesCrossEachDomainAtTheirPlace() {
        Card card = card(TWO, Parallel.spec());
        assertThat(plane(card).x().names())
                .containsExactly("loss", "penalty", "alpha", "learning_rate", "eta0", "batch_size");
        Table table = card.table();
        for (int row = 0; row < table.rows().size(); row++) {
            Point point = TWO.trial(indices(table).get(row)).point();
            double place = numbers(table, "place").get(row);
            String parameter = text(table, "parameter", row);
            if (parameter.equals("alpha")) {
                double expected = (StrictMath.log10(point.asDouble("alpha")) + 8) / 10;
                assertThat(place).isCloseTo(expected, within(1e-12));
            } else if (parameter.equals("batch_size")) {
                assertThat(place).isCloseTo((point.asInt("batch_size") - 5) / 495.0, within(1e-12));
            } else if (parameter.equals("penalty")) {
                assertThat(place).isEqualTo(List.of("l2", "l1", "elasticnet").indexOf(point.asString("penalty")) / 2.0);
            }
        }
        assertThat(vertices(plane(card), Role.BEST))
                .hasSize(6 * card(TWO, Frontier.spec()).table().rows().size());
        assertThat(table.rows()).hasSize(6 * completed(TWO).size());
    }

    private static double bowl(Client client, Point point, int metric) {
        return Bowl.mean(client.history().space().orElseThrow().parameters(), point, metric);
    }
}
