package org.ax4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.ax4j.experiment.Arm;
import org.ax4j.experiment.BestTrial;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Trial;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.space.SpaceEdit;
import org.ax4j.strategy.GenerationMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Trials of several arms. */
class BatchTest {
    private static final Point A = Fixtures.point(0.1, 0.1);
    private static final Point B = Fixtures.point(0.2, 0.2);
    private static final Point C = Fixtures.point(0.3, 0.3);

    private static Map<Point, Double> weights(Point first, double one, Point second, double other) {
        Map<Point, Double> weights = new LinkedHashMap<>();
        weights.put(first, one);
        weights.put(second, other);
        return weights;
    }

    @Test
    void armsAreNamedWeightedAndReadOneByOne(@TempDir Path folder) {
        Client client = Fixtures.client();
        client.attachBaseline(A);
        int index = client.attachBatch(weights(B, 3, C, 1));
        int again = client.attachBatch(weights(C, 2, A, 6));
        client.attachData(index, "1_1", Outcomes.of("score", 5, 0.5));
        client.attachData(index, "1_0", Outcomes.of("score", 4), 1);
        client.completeTrial(index);
        client.saveToJson(folder.resolve("a.json"));
        for (Client one : List.of(client, Client.loadFromJson(folder.resolve("a.json")))) {
            Trial batch = one.trial(index);
            assertThat(batch.members()).map(Trial::armName).containsExactly("1_0", "1_1");
            assertThat(batch.members()).map(member -> member.mean("score")).containsExactly(4.0, 5.0);
            assertThat(batch.members()).map(Trial::point).containsExactly(B, C);
            assertThat(batch.point()).isEqualTo(B);
            assertThat(batch.arms().values()).containsExactly(3.0, 1.0);
            assertThat(batch.shares().values()).containsExactly(0.75, 0.25);
            assertThat(one.trial(again).arms().keySet()).map(Arm::name).containsExactly("1_1", "baseline");
            assertThat(one.trial(0).shares().values()).containsExactly(1.0);
            BestTrial best = one.getBestParameterization(false);
            assertThat(best.trialIndex()).isEqualTo(index);
            assertThat(best.armName()).isEqualTo("1_1");
            assertThat(best.point()).isEqualTo(C);
            assertThat(one.history().run(best).mean("score")).isEqualTo(5);
            assertThat(one.history().entries()).isEqualTo(client.history().entries());
        }
    }

    /** Many readings of the same metrics are kept in rows; those of arms, which have no row, stand among them. */
    @Test
    void armsKeepTheirReadingsInFilesAndInEditedSpaces(@TempDir Path folder) {
        Client client = Fixtures.client();
        int index = client.attachBatch(weights(B, 3, C, 1));
        int single = client.attachTrial(A);
        for (int step = 0; step < 10; step++) {
            client.attachData(index, "0_1", Outcomes.of("score", step), step);
            client.attachData(single, Outcomes.of("score", -step), step);
            client.attachData(index, "0_0", Outcomes.of("score", 100 + step), step);
        }
        for (int step = 10; step < 30; step++) {
            client.attachData(single, Outcomes.of("score", -step), step);
        }
        client.editSpace(SpaceEdit.add(RangeParameter.real("z", 0, 1), 0.5));
        client.saveToJson(folder.resolve("a.json"));
        for (Client one : List.of(client, Client.loadFromJson(folder.resolve("a.json")))) {
            Trial batch = one.trial(index);
            assertThat(batch.members()).map(member -> member.mean("score")).containsExactly(109.0, 9.0);
            assertThat(batch.members())
                    .map(member -> member.point().asDouble("z"))
                    .containsExactly(0.5, 0.5);
            assertThat(batch.shares().values()).containsExactly(0.75, 0.25);
            assertThat(one.trial(single).curve("score").size()).isEqualTo(30);
            assertThat(one.history().entries()).isEqualTo(client.history().entries());
            assertThat(one.history()
                            .asOf(10)
                            .trial(index)
                            .member("0_1")
                            .orElseThrow()
                            .point())
                    .isEqualTo(C);
        }
    }

    /** Whose first look lets another thread edit the space, and goes on once that has ended or waits. */
    private static final class Slow extends AbstractMap<Point, Double> {
        private final Map<Point, Double> weights;
        private final Thread edit;

        private Slow(Map<Point, Double> weights, Runnable edit) {
            this.weights = weights;
            this.edit = new Thread(edit);
        }

        @Override
        public Set<Map.Entry<Point, Double>> entrySet() {
            if (edit.getState() == Thread.State.NEW) {
                edit.start();
                while (edit.getState() != Thread.State.BLOCKED && edit.getState() != Thread.State.TERMINATED) {
                    Thread.onSpinWait();
                }
            }
            return weights.entrySet();
        }
    }

    @Test
    @Timeout(60)
    void anEditComesBeforeABatchOrAfterIt(@TempDir Path folder) throws Exception {
        Client client = Fixtures.client();
        Slow slow = new Slow(
                weights(B, 3, C, 1), () -> client.editSpace(SpaceEdit.add(RangeParameter.real("z", 0, 1), 0.5)));
        int index = client.attachBatch(slow);
        slow.edit.join();
        client.saveToJson(folder.resolve("a.json"));
        for (Client one : List.of(client, Client.loadFromJson(folder.resolve("a.json")))) {
            SearchSpace space = one.history().space().orElseThrow();
            assertThat(space.parameter("z")).isPresent();
            assertThat(one.trial(index).members()).hasSize(2).allMatch(member -> space.contains(member.point()));
        }
    }

    @Test
    void aBatchMayHoldTheBaseline() {
        Client client = Fixtures.client();
        client.configureOptimization("score", "qps >= 0.5*baseline");
        client.attachBaseline(A);
        int index = client.attachBatch(weights(B, 1, A, 1));
        client.attachData(index, "baseline", Outcomes.of("qps", 8));
        assertThat(client.history().problem().orElseThrow().constraints().get(0).bound())
                .isEqualTo(4);
    }

    @Test
    void generatorsTakeEachArmAsTried() {
        Client client = Fixtures.client();
        client.configureGenerationStrategy(GenerationMethod.RANDOM_SEARCH);
        Trial batch = client.getNextBatch(3);
        assertThat(batch.members()).map(Trial::point).doesNotHaveDuplicates().hasSize(3);
        assertThat(batch.arms().values()).containsExactly(1.0, 1.0, 1.0);
        assertThat(client.lastAsk().orElseThrow().answered()).isEqualTo(3);
        assertThat(client.history().runs()).hasSize(3);
        client.getNextTrials(2);
        assertThat(client.history().runs())
                .map(Trial::point)
                .doesNotHaveDuplicates()
                .hasSize(5);
        assertThat(batch.members()).allMatch(one -> one.origin().making().isPresent());
    }

    @Test
    void aChangedWeightOfAnAskedBatchIsReported(@TempDir Path folder) throws Exception {
        Client client = Fixtures.client();
        client.configureGenerationStrategy(GenerationMethod.RANDOM_SEARCH);
        client.getNextBatch(2);
        Path file = folder.resolve("a.json");
        client.saveToJson(file);
        String text = Files.readString(file);
        String changed = text.replaceFirst("\"weight\" ?: ?1(\\.0)?", "\"weight\":1.5");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed);
        assertThat(Client.verify(file).differences())
                .singleElement()
                .asString()
                .endsWith("the weight of arm '0_0' is 1.5 but comes out as 1");
    }

    @Test
    void asksForBatchesCanBeReplayed(@TempDir Path folder) {
        Client client = Fixtures.client();
        client.configureGenerationStrategy(GenerationMethod.RANDOM_SEARCH);
        client.getNextBatch(2);
        client.getNextTrials(2);
        client.getNextBatch(3);
        client.saveToJson(folder.resolve("a.json"));
        Verification replayed = Client.verify(folder.resolve("a.json"));
        assertThat(replayed.asks()).hasSize(3);
        assertThat(replayed.asks()).allMatch(ask -> ask.differences().isEmpty());
        assertThat(replayed.asks().get(2).trials()).containsExactly(3);
    }

    @Test
    void isNeverStoppedEarly() {
        Client client = Fixtures.client();
        int index = client.attachBatch(weights(A, 1, B, 1));
        client.attachData(index, "0_0", Outcomes.of("score", 1), 1);
        assertThat(client.shouldStopTrialEarly(index).stop()).isFalse();
        assertThat(client.shouldStopTrialEarly(index).reason()).contains("batch");
        assertThatThrownBy(() -> client.markTrialEarlyStopped(index)).hasMessageContaining("is a batch");
    }

    /** Random tells: each arm holds exactly what was told of it last, by a map kept beside. */
    @Test
    void readingsStayWithTheirArms() {
        SplittableRandom random = new SplittableRandom(3);
        Client client = Fixtures.client();
        Map<String, Double> last = new HashMap<>();
        for (int trial = 0; trial < 8; trial++) {
            Map<Point, Double> weights = new LinkedHashMap<>();
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                weights.put(
                        Fixtures.point(random.nextInt(6) / 8.0, random.nextInt(6) / 8.0), random.nextDouble(0.1, 9));
            }
            client.attachBatch(weights);
        }
        for (int call = 0; call < 200; call++) {
            Trial batch = client.trial(random.nextInt(8));
            Trial arm = batch.members().get(random.nextInt(batch.members().size()));
            double value = random.nextDouble();
            client.attachData(batch.index(), arm.armName(), Outcomes.of("score", value));
            last.put(batch.index() + arm.armName(), value);
        }
        for (Trial run : client.history().runs()) {
            double expected = last.getOrDefault(run.index() + run.armName(), Double.NaN);
            assertThat(Double.compare(run.mean("score"), expected)).isZero();
        }
        for (Trial batch : client.history().trials()) {
            double sum =
                    batch.shares().values().stream().mapToDouble(share -> share).sum();
            assertThat(sum).isCloseTo(1, within(1e-15 * 8));
        }
    }
}
