package org.ax4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ax4j.component.Spec;
import org.ax4j.error.AxException;
import org.ax4j.experiment.Entry;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Trial;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.space.SpaceEdit;
import org.ax4j.spi.Generator;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.GenerationMethod;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Spaces that are edited while they are searched. */
class SpaceEditTest {
    private static final SpaceEdit LATER = SpaceEdit.add(RangeParameter.integer("later", 1, 9), 3);

    private static Client client() {
        Client client = Fixtures.client();
        client.configureGenerationStrategy(GenerationMethod.RANDOM_SEARCH);
        return client;
    }

    /** Trials 0 to 3: completed, failed, abandoned and running. */
    private static Client tried() {
        Client client = client();
        client.getNextTrials(4);
        client.completeTrial(0, Outcomes.of("score", 1));
        client.markTrialFailed(1, "broke");
        client.markTrialAbandoned(2, "");
        return client;
    }

    private static List<Point> points(History history) {
        return history.trials().stream().map(Trial::point).toList();
    }

    @Test
    void oldTrialsTakeTheValueAndTheLogKeepsWhatWasRun() {
        Client client = tried();
        History before = client.history();
        client.editSpace(LATER);
        History after = client.history();
        assertThat(after.trials()).allSatisfy(trial -> {
            Point ran = before.trial(trial.index()).point();
            assertThat(trial.point().values())
                    .containsAllEntriesOf(ran.values())
                    .containsEntry("later", 3);
            assertThat(trial.armName()).isEqualTo(before.trial(trial.index()).armName());
            assertThat(trial.life()).isEqualTo(before.trial(trial.index()).life());
            assertThat(after.space().orElseThrow().contains(trial.point())).isTrue();
        });
        assertThat(after.entries().subList(0, (int) before.length())).isEqualTo(before.entries());
        assertThat(points(after.asOf(before.length()))).isEqualTo(points(before));
        assertThat(after.asOf(before.length()).space()).contains(Fixtures.square());
        assertThat(client.getBestParameterization().point().values()).containsEntry("later", 3);
        assertThat(client.getNextTrials(5).values())
                .allSatisfy(point -> assertThat(point.values()).containsKey("later"));
    }

    @Test
    void armsAreKnownByTheirCompletePoints() {
        Client client = client();
        client.attachTrial(Fixtures.point(0.5, 0.5), "mine");
        client.editSpace(LATER);
        int again = client.attachTrial(Point.of(Map.of("x", 0.5, "y", 0.5, "later", 3)));
        int other = client.attachTrial(Point.of(Map.of("x", 0.5, "y", 0.5, "later", 4)));
        assertThat(client.trial(again).armName()).isEqualTo("mine");
        assertThat(client.trial(other).armName()).isEqualTo("2_0");
        assertThatThrownBy(() -> client.attachTrial(Fixtures.point(0.1, 0.1)))
                .hasMessageContaining("parameter 'later' has no value");
    }

    @Test
    void noPointComesTwiceAfterAnEditAndTheSpaceIsExhausted() {
        Client small = Client.builder().seed(3).clock(Fixtures.CLOCK).build();
        small.configureExperiment("small", SearchSpace.of(ChoiceParameter.of("k", 1, 2)));
        small.configureOptimization("score");
        assertThat(small.getNextTrials(5)).hasSize(2);
        assertThatThrownBy(() -> small.getNextTrials(1)).hasMessageContaining("AX-EXHAUSTED");
        small.editSpace(SpaceEdit.add(ChoiceParameter.ofBoolean("flag"), false));
        assertThat(small.getNextTrials(5).values())
                .containsExactlyInAnyOrder(
                        Point.of(Map.of("k", 1, "flag", true)), Point.of(Map.of("k", 2, "flag", true)));
        small.editSpace(SpaceEdit.widen(ChoiceParameter.of("k", 1, 2.5, 2)));
        assertThat(small.history().trials().stream()
                        .map(trial -> trial.point().values().get("k")))
                .as("reals now, and the same values")
                .containsExactlyInAnyOrder(1.0, 2.0, 1.0, 2.0);
        assertThat(small.getNextTrials(5).values())
                .containsExactlyInAnyOrder(
                        Point.of(Map.of("k", 2.5, "flag", true)), Point.of(Map.of("k", 2.5, "flag", false)));
        small.editSpace(SpaceEdit.widen(ChoiceParameter.of("k", 1, 2.5, 2, 4)), SpaceEdit.freeze("k", 4));
        assertThat(small.getNextTrials(5)).hasSize(2);
        assertThat(small.lastAsk().orElseThrow().answer())
                .startsWith("2 of 5 points were given, then: found 0 of 3 new points");
        small.editSpace(SpaceEdit.unfreeze("k"), SpaceEdit.freeze("k", 1));
        assertThatThrownBy(() -> small.getNextTrials(1)).hasMessageContaining("AX-EXHAUSTED");
    }

    @Test
    void widerBoundsAreReached() {
        Client client = tried();
        client.editSpace(SpaceEdit.widen(RangeParameter.real("x", 0, 10)));
        assertThat(client.getNextTrials(20).values()).anyMatch(point -> point.asDouble("x") > 1);
        client.attachTrial(Fixtures.point(9, 1));
        assertThatThrownBy(() -> client.attachTrial(Fixtures.point(11, 1))).isInstanceOf(AxException.class);
    }

    @Test
    void stepsAndDigitsMayBecomeFiner() {
        Client client = Client.builder().seed(3).clock(Fixtures.CLOCK).build();
        SearchSpace space = SearchSpace.of(
                RangeParameter.real("s", 0, 0.9).step(0.3),
                RangeParameter.real("d", 0, 1).digits(1),
                RangeParameter.integer("n", 2, 8).step(2));
        client.configureExperiment("finer", space);
        client.configureOptimization("score");
        client.attachTrial(Point.of(Map.of("s", 0.3, "d", 0.7, "n", 6)));
        Point before = client.trial(0).point();
        client.editSpace(
                SpaceEdit.widen(RangeParameter.real("s", -0.1, 1).step(0.1)),
                SpaceEdit.widen(RangeParameter.real("d", -1, 1).digits(3)),
                SpaceEdit.widen(RangeParameter.integer("n", 1, 8)));
        assertThat(client.trial(0).point()).isEqualTo(before);
        assertThat(client.history().space().orElseThrow().contains(before)).isTrue();
        client.editSpace(
                SpaceEdit.widen(RangeParameter.real("s", -1, 1)), SpaceEdit.widen(RangeParameter.real("d", -1, 1)));
        assertThat(client.trial(0).point()).isEqualTo(before);
    }

    @Test
    void frozenValuesAreHeldUntilTheyAreNotAndOldTrialsStay() {
        Client client = tried();
        List<Point> before = points(client.history());
        client.editSpace(SpaceEdit.freeze("y", 0.25));
        assertThat(points(client.history())).isEqualTo(before);
        assertThat(client.getNextTrials(3).values()).allMatch(point -> point.asDouble("y") == 0.25);
        assertThat(client.lastAsk().orElseThrow().fixed())
                .as("y is in the edit")
                .isEmpty();
        assertThat(client.getNextTrials(1, Map.of("y", 0.25, "x", 0.125)).values())
                .containsExactly(Fixtures.point(0.125, 0.25));
        int other = client.attachTrial(Fixtures.point(0.5, 0.5));
        client.completeTrial(other, Outcomes.of("score", 9));
        assertThat(client.getBestParameterization().trialIndex())
                .as("others inform")
                .isEqualTo(other);
        client.editSpace(SpaceEdit.unfreeze("y"));
        assertThat(client.getNextTrials(3).values()).noneMatch(point -> point.asDouble("y") == 0.25);
    }

    @Test
    void severalEditsAreMadeAllOrNone() {
        Client client = tried();
        History before = client.history();
        assertThatThrownBy(() -> client.editSpace(LATER, SpaceEdit.freeze("x", 2)))
                .isInstanceOf(AxException.class);
        assertThat(client.history()).isSameAs(before);
        client.editSpace(LATER, SpaceEdit.freeze("later", 5));
        assertThat(client.getNextTrials(2).values()).allMatch(point -> point.asInt("later") == 5);
    }

    /** Constraints hold for frozen values: x + y <= 1 leaves [0, 0.25] beside 0.75. */
    @Test
    void constraintsAreKeptBesideFrozenValues() {
        Client client = Client.builder().seed(3).clock(Fixtures.CLOCK).build();
        client.configureExperiment("sum", Fixtures.square().where("x + y <= 1"));
        client.configureOptimization("score");
        client.editSpace(SpaceEdit.freeze("y", 0.75));
        assertThat(client.getNextTrials(5).values()).allMatch(point -> point.asDouble("x") <= 0.25 + 1e-8);
        client.editSpace(SpaceEdit.unfreeze("y"), SpaceEdit.freeze("y", 1));
        assertThat(client.history().live().orElseThrow().frozen()).isEqualTo(Map.of("y", 1.0));
    }

    /** To hold what only exists under one value is to hold that value. */
    @Test
    void whatIsNotAlwaysThereIsFrozenWithWhatActivatesIt() {
        Client client = Client.builder().seed(3).clock(Fixtures.CLOCK).build();
        client.configureExperiment(
                "tree",
                SearchSpace.of(
                        ChoiceParameter.of("solver", "sgd", "adam").activates("sgd", "momentum"),
                        RangeParameter.real("momentum", 0, 1)));
        client.configureOptimization("score");
        client.attachTrial(Point.of(Map.of("solver", "adam")));
        client.editSpace(LATER, SpaceEdit.freeze("momentum", 0.5));
        assertThat(client.history().live().orElseThrow().frozen()).isEqualTo(Map.of("momentum", 0.5));
        assertThat(client.trial(0).point()).isEqualTo(Point.of(Map.of("solver", "adam", "later", 3)));
        assertThat(client.getNextTrials(3).values())
                .allMatch(point -> point.asDouble("momentum") == 0.5
                        && point.asString("solver").equals("sgd"));
        assertThat(client.lastAsk().orElseThrow().fixed()).isEmpty();
        assertThatThrownBy(() -> client.getNextTrials(1, Map.of("solver", "adam")))
                .hasMessageContaining("'momentum' is frozen at 0.5")
                .hasMessageContaining("SpaceEdit.unfreeze(\"momentum\")");
        assertThatThrownBy(() -> client.editSpace(SpaceEdit.unfreeze("solver")))
                .hasMessageContaining("'solver' is not frozen itself: it is held because it activates [momentum]");
        client.editSpace(SpaceEdit.unfreeze("momentum"));
        assertThat(client.history().live().orElseThrow().held(Map.of()))
                .as("as before the freeze")
                .isEmpty();
        client.editSpace(SpaceEdit.freeze("solver", "adam"));
        assertThatThrownBy(() -> client.editSpace(SpaceEdit.freeze("momentum", 0.5)))
                .hasMessageContaining("only active when solver is 'sgd'")
                .hasMessageContaining("'solver' is frozen at 'adam'")
                .hasMessageContaining("SpaceEdit.unfreeze(\"solver\")");
        client.editSpace(SpaceEdit.widen(ChoiceParameter.of("solver", "sgd", "adam", "nesterov")
                .activates("sgd", "momentum")
                .activates("nesterov", "momentum")));
        assertThat(client.history()
                        .space()
                        .orElseThrow()
                        .contains(client.trial(0).point()))
                .isTrue();
    }

    /** What is active under two values needs one of them frozen first, and that one stays while it is. */
    @Test
    void whatActivatesAFrozenParameterIsHeldAsLong() {
        Client client = Client.builder().seed(3).clock(Fixtures.CLOCK).build();
        client.configureExperiment(
                "tree",
                SearchSpace.of(
                        ChoiceParameter.of("solver", "sgd", "adam", "nesterov")
                                .activates("sgd", "momentum")
                                .activates("nesterov", "momentum"),
                        RangeParameter.real("momentum", 0, 1)));
        client.configureOptimization("score");
        assertThatThrownBy(() -> client.editSpace(SpaceEdit.freeze("momentum", 0.5)))
                .hasMessageContaining("solver is not fixed");
        client.editSpace(SpaceEdit.freeze("solver", "sgd"), SpaceEdit.freeze("momentum", 0.5));
        History before = client.history();
        assertThatThrownBy(() -> client.editSpace(SpaceEdit.unfreeze("solver")))
                .hasMessageContaining("what is frozen would be held no longer");
        assertThat(client.history()).isSameAs(before);
        client.editSpace(SpaceEdit.unfreeze("momentum"), SpaceEdit.unfreeze("solver"));
        assertThat(client.history().live().orElseThrow().frozen()).isEmpty();
    }

    /** With a = 0.9 each constraint leaves values of b, [0, 0.1] and [0.9, 1], and both together none. */
    @Test
    void aFreezeMustLeaveAPointThatKeepsAllConstraints() {
        Client client = Client.builder().seed(3).clock(Fixtures.CLOCK).build();
        client.configureExperiment(
                "pair",
                SearchSpace.of(RangeParameter.real("a", 0, 1), RangeParameter.real("b", 0, 1))
                        .where("a + b <= 1", "b >= a"));
        client.configureOptimization("score");
        assertThatThrownBy(() -> client.editSpace(SpaceEdit.freeze("a", 0.9)))
                .hasMessageContaining("AX-PARAMETER-CONSTRAINT")
                .hasMessageContaining("with {a=0.9}")
                .hasMessageContaining("cannot hold together");
        client.editSpace(SpaceEdit.freeze("a", 0.4));
        assertThat(client.getNextTrials(5).values())
                .allMatch(point -> point.asDouble("b") >= 0.4 - 1e-8 && point.asDouble("b") <= 0.6 + 1e-8);
    }

    @Test
    void savedLoadedAndReplayed(@TempDir Path folder) {
        Client client = tried();
        client.editSpace(LATER, SpaceEdit.widen(RangeParameter.real("x", -1, 1)), SpaceEdit.freeze("y", 0.5));
        client.getNextTrials(2);
        client.editSpace(SpaceEdit.unfreeze("y"));
        client.getNextTrials(2);
        Path file = folder.resolve("edited.json");
        client.saveToJson(file);
        Client loaded = Client.loadFromJson(file);
        assertThat(loaded.history().entries()).isEqualTo(client.history().entries());
        assertThat(points(loaded.history())).isEqualTo(points(client.history()));
        assertThat(loaded.history().live()).isEqualTo(client.history().live());
        assertThat(loaded.getNextTrials(2)).isEqualTo(client.getNextTrials(2));
        Verification verification = Client.verify(file);
        assertThat(verification.asks())
                .hasSize(3)
                .allMatch(ask -> ask.differences().isEmpty());
    }

    /** Stops inside the ask until it is let go on. */
    private record Slow(CountDownLatch entered, CountDownLatch goOn) implements Generator {
        @Override
        public Suggestions suggest(SuggestRequest request) {
            entered.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            Point point = request.space().centre(request.fixed());
            return Suggestions.of(List.of(Suggestion.of(point, "the centre")));
        }
    }

    /** The edit comes while an ask computes: the ask is answered in the space that it saw, and its trial is carried over. */
    @Test
    @Timeout(60)
    void anEditWaitsForTheAskThatRuns() throws Exception {
        Slow slow = new Slow(new CountDownLatch(1), new CountDownLatch(1));
        Client client = Fixtures.client(Fixtures.generator("acme/slow", slow));
        client.configureGenerationStrategy(new GenerationStrategy(
                "slow",
                List.of(new Stage("slow", Spec.of(Generator.class, "acme/slow"), Stage.Exit.NEVER)),
                Spec.of(Generator.class, "ax/uniform")));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Map<Integer, Point>> ask = threads.submit(() -> client.getNextTrials(1));
            slow.entered().await();
            Future<?> edit = threads.submit(() -> client.editSpace(LATER));
            client.attachTrial(Fixtures.point(0.1, 0.1));
            assertThat(edit.isDone()).as("a tell does not wait, the edit does").isFalse();
            slow.goOn().countDown();
            assertThat(ask.get().values()).containsExactly(Fixtures.point(0.5, 0.5));
            edit.get();
        } finally {
            slow.goOn().countDown();
            threads.shutdownNow();
        }
        List<Entry> entries = client.history().entries();
        assertThat(entries.get(entries.size() - 1).event()).isEqualTo(new Event.SpaceEdited(LATER));
        assertThat(client.history().trials()).allMatch(trial -> trial.point().asInt("later") == 3);
    }

    /** The log tells what a call fixed from what was frozen; in files of before both stand in it, and are replayed the same. */
    @Test
    void asksTellWhatTheyFixedThemselves(@TempDir Path folder) throws IOException {
        Client client = Fixtures.client();
        client.editSpace(SpaceEdit.freeze("y", 0.25));
        client.getNextTrials(2, Map.of("x", 1));
        assertThat(client.trial(0).point()).isEqualTo(Fixtures.point(1.0, 0.25));
        assertThat(client.lastAsk().orElseThrow().fixed()).isEqualTo(Map.of("x", 1.0));
        client.getNextTrials(1);
        assertThat(client.lastAsk().orElseThrow().fixed()).isEmpty();
        Path file = folder.resolve("frozen.json");
        client.saveToJson(file);
        assertThat(Client.verify(file).holds()).isTrue();
        String text = Files.readString(file);
        assertThat(text).contains("\"fixed\":{\"x\":1.0}").contains("\"fixed\":{}");
        Files.writeString(
                file,
                text.replace("\"fixed\":{\"x\":1.0}", "\"fixed\":{\"y\":0.25,\"x\":1.0}")
                        .replace("\"fixed\":{}", "\"fixed\":{\"y\":0.25}"));
        assertThat(Client.verify(file).holds()).isTrue();
    }
}
