package org.ax4j.analysis.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.ax4j.analysis.Cards.card;
import static org.ax4j.analysis.Cards.completed;
import static org.ax4j.analysis.Cards.heights;
import static org.ax4j.analysis.Cards.indices;
import static org.ax4j.analysis.Cards.lastTold;
import static org.ax4j.analysis.Cards.mean;
import static org.ax4j.analysis.Cards.plane;
import static org.ax4j.analysis.Cards.points;
import static org.ax4j.analysis.Cards.text;
import static org.ax4j.analysis.Cards.vertices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ax4j.Client;
import org.ax4j.analysis.Runs;
import org.ax4j.curve.Estimate;
import org.ax4j.curve.FinishedCurves;
import org.ax4j.experiment.Entry;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.space.SpaceEdit;
import org.ax4j.spi.Card;
import org.ax4j.spi.Cell;
import org.ax4j.spi.Chart;
import org.ax4j.spi.Chart.Path;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Table;
import org.junit.jupiter.api.Test;

/** Every number of the cards, found again in the experiment another way. */
class CardsTest {
    private static final Client TWO = Runs.twoGoals(30);

    @Test
    void theSummaryHasWhatWasToldOfEachTrial() {
        Table table = TWO.summarize();
        List<Trial> trials = TWO.history().trials();
        assertThat(table.rows()).hasSameSizeAs(trials);
        for (Trial trial : trials) {
            boolean done = trial.status() == TrialStatus.COMPLETED;
            int row = trial.index();
            assertThat(text(table, "trial_index", row)).isEqualTo("" + row);
            assertThat(text(table, "trial_status", row))
                    .isEqualTo(trial.status().text());
            assertThat(text(table, "generation_node", row))
                    .isEqualTo(row == 0 ? "baseline" : trial.origin().stage());
            assertThat(text(table, "batch_size", row))
                    .isEqualTo("" + trial.point().asInt("batch_size"));
            assertThat(mean(table.column(done ? "training_time" : "training_time (unfinished)")
                            .get(row)))
                    .isEqualTo(lastTold(TWO, row, "training_time"));
            assertThat(text(table, done ? "training_time (unfinished)" : "training_time", row))
                    .isEmpty();
        }
        assertThat(text(table, "status_reason", 9)).isEqualTo("out of memory");
        assertThat(table.columns()).doesNotContain("inference_time (unfinished)", "inference_time (estimated)");
        assertThat(table.columns().subList(4, 11))
                .containsExactly(
                        "score",
                        "training_time",
                        "inference_time",
                        "score (unfinished)",
                        "training_time (unfinished)",
                        "score (estimated)",
                        "training_time (estimated)");
    }

    /** Times from 0.01 to 4 are best read by their ratios, also where the end of one curve is not known within its own size. */
    @Test
    void howSureAnEstimateIsDoesNotDecideTheScale() {
        try (Client client = Client.builder().seed(1).build()) {
            client.configureExperiment("times", SearchSpace.of(RangeParameter.real("x", 0, 1)));
            client.configureMetrics(Metric.named("time").cumulative());
            client.configureOptimization("score, -time");
            double[] ends = {0.01, 0.02, 0.2, 1, 2, 4, 0.05, 0.5};
            for (int i = 0; i < ends.length; i++) {
                int index = client.attachTrial(Point.of(Map.of("x", i / 10.0)));
                for (int step = 1; step <= 4; step++) {
                    double share = step == 4 ? 1 : step * (i % 2 == 0 ? 0.24 : 0.02);
                    client.attachData(index, Outcomes.of("score", 0.1 * step).and("time", ends[i] * share), step);
                }
                client.completeTrial(index);
            }
            int stopped = client.attachTrial(Point.of(Map.of("x", 0.95)));
            client.attachData(stopped, Outcomes.of("score", 0.1).and("time", 0.03), 1);
            client.markTrialEarlyStopped(stopped);
            Chart.Plane plane = plane(card(client, ObjectiveScatter.spec()));
            List<Chart.Mark> unsure = points(plane, Role.STOPPED);
            assertThat(unsure).singleElement().satisfies(mark -> {
                Chart.Interval bar = mark.xInterval().orElseThrow();
                assertThat(bar.high() - mark.x()).isGreaterThan(mark.x());
                assertThat(bar.low()).as("what it took already").isEqualTo(0.03);
            });
            FinishedCurves scores = FinishedCurves.of(client.history(), "score");
            Estimate score =
                    scores.estimate(client.history().trial(stopped), "score").orElseThrow();
            FinishedCurves times = FinishedCurves.of(client.history(), "time");
            Estimate time =
                    times.estimate(client.history().trial(stopped), "time").orElseThrow();
            assertThat(time.above()).as("it may take far longer").isGreaterThan(2 * time.below());
            Chart.Interval bar = unsure.get(0).xInterval().orElseThrow();
            assertThat(bar.high()).isCloseTo(time.quantile(0.975), withinPercentage(1e-10));
            Table table = card(client, ObjectiveScatter.spec()).table();
            assertThat(table.column("time (estimated from)").get(stopped)).isEqualTo(new Cell.Real(bar.low()));
            assertThat(table.column("time (estimated to)").get(stopped)).isEqualTo(new Cell.Real(bar.high()));
            Chart.Interval up = unsure.get(0).yInterval().orElseThrow();
            assertThat(up.low()).isCloseTo(score.quantile(0.025), withinPercentage(1e-10));
            assertThat(table.column("score (estimated from)").get(stopped)).isEqualTo(new Cell.Real(up.low()));
            assertThat(plane.x().logarithmic()).isTrue();
        }
    }

    /** Only of trials that run or were stopped; in the column of measurements there is nothing of them. */
    @Test
    void estimatedFinalValuesStandApartWithTheirDeviation() {
        Table table = TWO.summarize();
        FinishedCurves curves = FinishedCurves.of(TWO.history(), "training_time");
        for (Trial trial : TWO.history().trials()) {
            boolean goesOn = trial.status() == TrialStatus.EARLY_STOPPED || trial.status() == TrialStatus.RUNNING;
            Cell cell = table.column("training_time (estimated)").get(trial.index());
            if (goesOn) {
                Estimate expected = curves.estimate(trial, "training_time").orElseThrow();
                assertThat(cell).isEqualTo(new Cell.Estimate(new Prediction(expected.median(), expected.sd())));
                assertThat(expected.median()).isGreaterThanOrEqualTo(trial.mean("training_time"));
            } else {
                assertThat(cell).isInstanceOf(Cell.Missing.class);
            }
        }
    }

    /** Nine trials end at their level, the stopped one is far above all of them halfway. */
    @Test
    void aStoppedTrialThatMightBeTheBestIsNamedWithItsEstimate() {
        Client client = Client.builder().seed(1).build();
        client.configureExperiment("contender", SearchSpace.of(RangeParameter.real("x", 0, 1)));
        client.configureOptimization("f");
        for (int i = 0; i < 10; i++) {
            int trial = client.attachTrial(Point.of(Map.of("x", i / 10.0)));
            double level = i == 9 ? 10 : i * i % 7;
            for (int step = 1; step <= (i == 9 ? 5 : 10); step++) {
                client.attachData(trial, Outcomes.of("f", level + 0.1 * step), step);
            }
            if (i == 9) {
                client.markTrialEarlyStopped(trial);
            } else {
                client.completeTrial(trial);
            }
        }
        Card card = card(client, BestTrials.spec());
        assertThat(indices(card.table())).doesNotContain(9);
        assertThat(card.text()).contains("Not measured to their end", "trial 9", "early stopped", "±");
        client.configureOptimization("-f");
        assertThat(card(client, BestTrials.spec()).text()).doesNotContain("trial 9");
        assertThat(card(client, Metrics.spec()).text()).contains("f is taken as cumulative");
    }

    @Test
    void theSpaceIsTheOneOfNow() {
        Client client = Runs.twoGoals(5);
        RangeParameter late = RangeParameter.real("late", 0, 1);
        client.editSpace(SpaceEdit.add(late, 0.25), SpaceEdit.freeze("late", 0.5));
        Table table = card(client, SpaceSummary.spec()).table();
        int row = table.rows().size() - 1;
        assertThat(text(table, "parameter", row)).isEqualTo("late");
        assertThat(text(table, "domain", row)).isEqualTo(late.domain());
        assertThat(text(table, "frozen_at", row)).isEqualTo("0.5");
        assertThat(text(table, "lowest_tried", row)).isEqualTo("0.25");
        assertThat(card(TWO, SpaceSummary.spec()).table().columns()).doesNotContain("frozen_at");
    }

    @Test
    void theFrontierIsTheOneOfBruteForce() {
        List<Trial> expected =
                frontierByForce(TWO, trial -> new double[] {trial.mean("score"), -trial.mean("training_time")});
        assertThat(expected).isNotEmpty();
        assertThat(indices(card(TWO, Frontier.spec()).table()))
                .containsExactlyElementsOf(expected.stream().map(Trial::index).toList());
        Client three = Runs.threeGoals(15, false);
        List<Trial> wider = frontierByForce(three, trial ->
                new double[] {trial.mean("a"), -trial.mean("b"), 2 * trial.mean("c") + trial.mean("d")});
        assertThat(indices(card(three, Frontier.spec()).table()))
                .containsExactlyElementsOf(wider.stream().map(Trial::index).toList())
                .hasSizeGreaterThan(2);
    }

    @Test
    void theScatterMarksUnfinishedValuesAsSuchAndDrawsTheFrontier() {
        Card card = card(TWO, ObjectiveScatter.spec());
        Chart.Plane plane = plane(card);
        assertThat(plane.x().label()).isEqualTo("training_time");
        assertThat(plane.x().unit()).isEqualTo("s");
        for (TrialStatus status : List.of(TrialStatus.COMPLETED, TrialStatus.EARLY_STOPPED, TrialStatus.RUNNING)) {
            Role role = status == TrialStatus.COMPLETED
                    ? Role.COMPLETED
                    : status == TrialStatus.RUNNING ? Role.RUNNING : Role.STOPPED;
            List<Double> expected = TWO.history().trials().stream()
                    .filter(trial -> trial.status() == status && trial.index() > 0)
                    .map(trial -> status == TrialStatus.COMPLETED
                            ? lastTold(TWO, trial.index(), "score")
                            : FinishedCurves.of(TWO.history(), "score")
                                    .estimate(trial, "score")
                                    .orElseThrow()
                                    .median())
                    .toList();
            assertThat(heights(points(plane, role))).isNotEmpty().containsExactlyElementsOf(expected);
        }
        List<Integer> frontier = indices(card(TWO, Frontier.spec()).table());
        List<Double> scores =
                frontier.stream().map(i -> lastTold(TWO, i, "score")).toList();
        assertThat(heights(points(plane, Role.BEST))).containsExactlyInAnyOrderElementsOf(scores);
        assertThat(heights(vertices(plane, Role.BEST)))
                .containsExactlyInAnyOrderElementsOf(scores)
                .isSorted();
        assertThat(card.table().columns()).contains("score", "score (unfinished)", "pareto_frontier");
        assertThat(card.table().rows().stream().filter(row -> row.get(2).text().equals("bound")))
                .hasSize(2);
    }

    @Test
    void withThreeGoalsTheLineIsTheFrontierOfThePair() {
        Client three = Runs.threeGoals(15, false);
        Card card = card(
                three, ObjectiveScatter.spec(new ObjectiveScatter.Config(Optional.of("2*c + d"), Optional.of("a"))));
        Chart.Plane plane = plane(card);
        List<Double> expected =
                frontierByForce(three, trial -> new double[] {trial.mean("a"), 2 * trial.mean("c") + trial.mean("d")})
                        .stream()
                        .map(trial -> trial.mean("a"))
                        .toList();
        assertThat(heights(vertices(plane, Role.BEST)))
                .containsExactlyInAnyOrderElementsOf(expected)
                .isSorted();
        Cell sum = card.table().column("2*c + d").get(3);
        assertThat(((Cell.Estimate) sum).value().sem()).isEqualTo(StrictMath.hypot(2 * 0.03, 0.04));
        assertThat(((Cell.Estimate) sum).value().mean())
                .isEqualTo(2 * lastTold(three, 3, "c") + lastTold(three, 3, "d"));
    }

    @Test
    void bestTrialsAreRankedByGainOrByLeastViolation() {
        Client one = Runs.oneGoal(12);
        Table table = card(one, BestTrials.spec(new BestTrials.Config(12))).table();
        List<Integer> expected = one.history().trials().stream()
                .sorted((s, t) -> {
                    int byFault = Double.compare(fault(s), fault(t));
                    return byFault != 0 ? byFault : Double.compare(s.mean("loss"), t.mean("loss"));
                })
                .map(Trial::index)
                .toList();
        assertThat(indices(table)).isEqualTo(expected);
        for (int row = 0; row < 12; row++) {
            double fault = fault(one.trial(expected.get(row)));
            assertThat(text(table, "feasible", row)).isEqualTo(fault == 0 ? "yes" : "no");
            assertThat(fault == 0 ? 0 : mean(table.column("violation").get(row)))
                    .isEqualTo(fault);
        }
        assertThat(card(one, BestTrials.spec()).title()).startsWith("Best: trial " + expected.get(0) + " ");
        Card hopeless = card(Runs.threeGoals(9, true), BestTrials.spec());
        assertThat(hopeless.title()).isEqualTo("No feasible trial yet");
        assertThat(hopeless.table().column("feasible")).containsOnly(new Cell.Flag(false));
    }

    @Test
    void progressionHasEveryReadingByStepAndByTime() {
        for (String metric : List.of("score", "training_time")) {
            for (boolean byTime : new boolean[] {false, true}) {
                Card card = card(TWO, Progression.spec(new Progression.Config(Optional.of(metric), byTime)));
                List<List<Double>> expected = new ArrayList<>();
                for (Entry entry : TWO.history().entries()) {
                    if (entry.event() instanceof Event.DataAttached told
                            && told.step().isPresent()) {
                        double nanos = java.time.Duration.between(
                                        TWO.trial(told.trial()).life().started().orElseThrow(), entry.at())
                                .toNanos();
                        expected.add(List.of(
                                byTime ? nanos / 1e9 : told.step().getAsDouble(),
                                told.outcomes().readings().get(metric).mean()));
                    }
                }
                List<List<Double>> drawn = plane(card).layers().stream()
                        .flatMap(layer -> layer instanceof Path path ? path.vertices().stream() : null)
                        .map(mark -> List.of(mark.x(), mark.y()))
                        .toList();
                assertThat(drawn).hasSizeGreaterThan(100).containsExactlyInAnyOrderElementsOf(expected);
                assertThat(card.table().column(byTime ? "time_s" : "step")).hasSize(expected.size() + 1);
            }
        }
    }

    @Test
    void metricsTellWhatIsWantedAndTheRangeOfCompletedTrials() {
        Table table = card(TWO, Metrics.spec()).table();
        List<Double> scores = completed(TWO).stream()
                .map(trial -> lastTold(TWO, trial.index(), "score"))
                .sorted()
                .toList();
        assertThat(table.column("goal").stream().map(Cell::text)).containsExactly("maximise", "minimise", "track");
        assertThat(table.column("bounds").stream().map(Cell::text))
                .containsExactly("score >= 0.85", "training_time <= 1", "");
        assertThat(mean(table.column("lowest").get(0))).isEqualTo(scores.get(0));
        assertThat(mean(table.column("highest").get(0))).isEqualTo(scores.get(scores.size() - 1));
        assertThat(text(table, "measured_trials", 0)).isEqualTo("" + scores.size());
        assertThat(text(card(Runs.oneGoal(2), Metrics.spec()).table(), "bounds", 1))
                .isEqualTo("cost <= 1.2, cost + 2*size >= 0.5");
    }

    @Test
    void theSpaceTellsWhichPartWasTried() {
        Table table = card(TWO, SpaceSummary.spec()).table();
        int row = table.column("parameter").indexOf(Cell.of("batch_size"));
        int[] sizes = TWO.history().trials().stream()
                .mapToInt(trial -> trial.point().asInt("batch_size"))
                .sorted()
                .toArray();
        assertThat(mean(table.column("lowest_tried").get(row))).isEqualTo(sizes[0]);
        assertThat(mean(table.column("highest_tried").get(row))).isEqualTo(sizes[sizes.length - 1]);
        assertThat(text(table, "values_tried", row))
                .isEqualTo("" + IntStream.of(sizes).distinct().count());
        assertThat(text(table, "domain", row)).isEqualTo("integer in [5, 500]");
    }

    @Test
    void theSpaceTellsWhenAParameterIsActive() {
        try (Client client = Runs.hierarchical(12)) {
            Table table = card(client, SpaceSummary.spec()).table();
            assertThat(table.column("parameter").stream().map(Cell::text))
                    .containsExactly("solver", "momentum", "schedule", "every");
            assertThat(table.column("active_when").stream().map(Cell::text))
                    .containsExactly("", "solver is 'sgd' or 'nesterov'", "solver is 'sgd'", "schedule is 'steps'");
            Table trials = client.summarize();
            for (Trial trial : client.history().trials()) {
                Object every = trial.point().values().get("every");
                assertThat(text(trials, "every", trial.index())).isEqualTo(every == null ? "" : every.toString());
            }
            assertThat(client.computeAnalyses()).isNotEmpty();
        }
    }

    private interface Gains {
        double[] of(Trial trial);
    }

    /** Completed, feasible, and not dominated; by the first gain from the best down. */
    private static List<Trial> frontierByForce(Client client, Gains gains) {
        List<Trial> feasible = completed(client).stream()
                .filter(trial -> Double.isNaN(trial.mean("score"))
                        || (trial.mean("score") >= 0.85 && trial.mean("training_time") <= 1))
                .toList();
        return feasible.stream()
                .filter(trial -> feasible.stream().noneMatch(other -> {
                    double[] a = gains.of(other);
                    double[] b = gains.of(trial);
                    boolean noWorse = IntStream.range(0, a.length).allMatch(i -> a[i] >= b[i]);
                    return noWorse && IntStream.range(0, a.length).anyMatch(i -> a[i] > b[i]);
                }))
                .sorted((s, t) -> Double.compare(gains.of(t)[0], gains.of(s)[0]))
                .toList();
    }

    private static double fault(Trial trial) {
        double cost = trial.mean("cost");
        return Math.max(0, cost - 1.2) + Math.max(0, 0.5 - (cost + 2 * trial.mean("size")));
    }
}
