package org.ax4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ax4j.component.Spec;
import org.ax4j.error.Figures;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.run.RunOptions;
import org.ax4j.space.Point;
import org.ax4j.spi.AxPlugin;
import org.ax4j.spi.Generator;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays of stored experiments: unchanged ones hold, and one bit that was changed is found. */
class VerificationTest {
    private static final String MOVING = "test/moving";

    @TempDir
    Path folder;

    /** What the generator remembers: how often it was called, and the last mean that it saw. */
    public record Seen(long calls, double mean) {}

    /** Goes from a random point by the mean of all scores, so that suggestion, prediction and memory depend on each reading. */
    private static Suggestions moved(SuggestRequest request) {
        double mean = request.history().trials().stream()
                .mapToDouble(trial -> trial.mean("score"))
                .filter(Double::isFinite)
                .average()
                .orElse(0);
        long calls = request.memory(Seen.class).map(Seen::calls).orElse(0L) + 1;
        var random = request.random();
        List<Suggestion> points = java.util.stream.IntStream.range(0, request.count())
                .mapToObj(i -> new Suggestion(
                        Point.of(Map.of("x", random.nextDouble(), "y", (random.nextDouble() + Math.abs(mean)) % 1)),
                        "moved by " + Figures.of(mean),
                        Map.of("score", new Prediction(mean, 0.5))))
                .toList();
        return Suggestions.of(points).work(Map.of("looked", calls)).memory(new Seen(calls, mean));
    }

    private static AxPlugin moving() {
        return Fixtures.generator(MOVING, VerificationTest::moved);
    }

    private Path stored() {
        Client client = Fixtures.client(moving());
        Spec<Generator> spec = Spec.of(Generator.class, MOVING);
        client.configureGenerationStrategy(new GenerationStrategy(
                "moving",
                List.of(
                        new Stage("centre", Spec.of(Generator.class, "ax/centre"), new Stage.Exit(2, 0, true)),
                        new Stage("moving", spec, Stage.Exit.NEVER)),
                Spec.of(Generator.class, "ax/uniform")));
        int own = client.attachBaseline(Fixtures.point(0.1, 0.2));
        client.completeTrial(own, Outcomes.of("score", 0.3));
        client.getNextTrials(3, Map.of()).keySet().forEach(i -> client.attachData(i, Outcomes.of("score", i / 7.0), 1));
        client.runTrials(
                (point, progress) -> {
                    progress.report(1, Outcomes.of("score", point.asDouble("y")));
                    return Outcomes.of("score", point.asDouble("x"), 0.1);
                },
                RunOptions.trials(6));
        Path file = folder.resolve("stored.json");
        client.saveToJson(file);
        return file;
    }

    private Verification verified(Path file) {
        return Client.builder().plugins(moving()).verify(file);
    }

    private static Path changed(Path file, String from, String to) throws Exception {
        String text = Files.readString(file);
        int at = text.indexOf(from);
        assertThat(at).as("the text to change is there").isNotNegative();
        return Files.writeString(
                file.resolveSibling("changed.json"), text.substring(0, at) + to + text.substring(at + from.length()));
    }

    @Test
    void whatIsUnchangedHolds() {
        Verification verification = verified(stored());
        assertThat(verification.differences()).isEmpty();
        assertThat(verification.holds()).isTrue();
        assertThat(verification.asks()).hasSize(7);
        assertThat(verification.asks().get(0).trials()).containsExactly(1, 2, 3);
        assertThat(verification).hasToString("7 asks with 9 trials: all the same");
    }

    @Test
    void anExhaustedSpaceAndFixedValuesHoldToo() {
        Client client = Fixtures.client();
        client.getNextTrials(4, Map.of("x", 0.25));
        client.markTrialFailed(1, "broke");
        client.getNextTrials(2);
        Path file = folder.resolve("fixed.json");
        client.saveToJson(file);
        Verification verification = Client.verify(file);
        assertThat(verification.holds()).as(verification.toString()).isTrue();
        assertThat(verification.asks()).hasSize(2);
    }

    @Test
    void oneCoordinateChangedByOneUlpIsFound() throws Exception {
        Path file = stored();
        Client client = Client.builder().plugins(moving()).loadFromJson(file);
        double x = client.trial(5).point().asDouble("x");
        String from = "\"x\":" + x;
        Verification verification = verified(changed(file, from, "\"x\":" + Math.nextUp(x)));
        assertThat(verification.holds()).isFalse();
        assertThat(verification.differences())
                .containsExactly(new Verification.Difference(
                        OptionalInt.of(5),
                        "x is " + Figures.exact(Math.nextUp(x)) + " but comes out as " + Figures.exact(x)));
        assertThat(verification.toString()).startsWith("7 asks with 9 trials: 1 differences");
    }

    @Test
    void oneOldReadingThatChangedIsFoundInWhatCameAfterIt() throws Exception {
        Path file = stored();
        Verification verification = verified(changed(file, "{\"mean\":0.3}", "{\"mean\":" + Math.nextUp(0.3) + "}"));
        assertThat(verification.differences()).isNotEmpty();
        Verification.Ask first = verification.asks().get(0);
        assertThat(first.differences()).anySatisfy(difference -> {
            assertThat(difference.trial()).isEqualTo(OptionalInt.of(2));
            assertThat(difference.what()).startsWith("the prediction of score is 0.3 ± 0.5 but comes out as 0.3000000");
        });
        assertThat(first.differences())
                .anySatisfy(difference -> assertThat(difference.what())
                        .startsWith("the memory of test/moving is {calls=1, mean=0.3} but comes out as"));
    }

    @Test
    void changedReasonsWorkAndCountsAreFound() throws Exception {
        Path file = stored();
        assertThat(verified(changed(file, "moved by 0.3", "moved by 0.4")).differences())
                .singleElement()
                .asString()
                .contains("trial 2: the reason is '")
                .contains("moved by 0.4' but comes out as '");
        assertThat(verified(changed(file, "\"work\":{\"looked\":1}", "\"work\":{\"looked\":2}"))
                        .differences())
                .extracting(Object::toString)
                .containsExactly("trial 2: the work looked is 2 but comes out as 1");
        assertThat(verified(changed(file, "\"event\":\"asked\",\"count\":3", "\"event\":\"asked\",\"count\":4"))
                        .differences())
                .extracting(Object::toString)
                .anyMatch(text -> text.startsWith("the number of trials is 3 but comes out as 4"));
        long seen = Client.builder()
                .plugins(moving())
                .loadFromJson(file)
                .lastAsk()
                .map(Event.Asked::seen)
                .orElseThrow();
        assertThat(verified(changed(file, "\"count\":1,\"seen\":" + seen, "\"count\":1,\"seen\":9999"))
                        .differences())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .startsWith("the ask says that it saw 9999 entries, but it is entry ");
    }

    @Test
    void aMissingComponentIsNamed() {
        Verification verification = Client.verify(stored());
        assertThat(verification.holds()).isFalse();
        assertThat(verification.asks())
                .hasSize(7)
                .allSatisfy(ask -> assertThat(ask.differences())
                        .singleElement()
                        .asString()
                        .contains("the ask cannot be answered again: [AX-COMPONENT]")
                        .contains("'test/moving'"));
    }
}
