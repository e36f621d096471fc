package org.ax4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.ax4j.component.Spec;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.space.Meter;
import org.ax4j.spi.AxPlugin;
import org.ax4j.spi.Generator;
import org.ax4j.spi.PredictRequest;
import org.ax4j.spi.Predictor;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.AutoStrategy;
import org.ax4j.strategy.GenerationMethod;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.GenerationStrategyConfig;
import org.ax4j.strategy.Stage;
import org.ax4j.strategy.UniformGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deadlines become work, by a clock that the model moves on: 400 ms for all of its work, and less in proportion. */
class DeadlineTest {
    private static final Duration USUAL = Duration.ofMillis(400);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final List<Double> efforts = new ArrayList<>();

    /** What a call takes whatever its work. */
    private Duration always = Duration.ZERO;

    @TempDir
    Path folder;

    /** The best of so many random points as its effort allows, out of 100; with less than one it has none. */
    private final class Slow implements Generator, Predictor {
        @Override
        public Suggestions suggest(SuggestRequest request) {
            efforts.add(request.effort());
            now.set(now.get().plus(always).plusNanos((long) (USUAL.toNanos() * request.effort())));
            long looks = (long) (100 * request.effort());
            if (looks == 0) {
                return Suggestions.none("too little time to look at one point");
            }
            var random = request.random();
            double best = 0;
            for (long i = 0; i < looks; i++) {
                best = Math.max(best, random.nextDouble());
            }
            return Suggestions.of(List.of(Suggestion.of(Fixtures.point(best, best), "best of " + looks)))
                    .work(Map.of("looks", looks))
                    .shortfall("one at a time");
        }

        @Override
        public List<Map<String, Prediction>> predict(PredictRequest request) {
            return request.points().stream()
                    .map(point -> Map.of("score", new Prediction(0, 1)))
                    .toList();
        }
    }

    private AxPlugin slow() {
        return Fixtures.generator(AutoStrategy.MODEL, new Slow());
    }

    private Client client() {
        Client client = Client.builder().seed(9).clock(now::get).plugins(slow()).build();
        client.configureExperiment("soon", Fixtures.square());
        client.configureOptimization("score");
        client.configureGenerationStrategy(
                GenerationStrategyConfig.of(GenerationMethod.FAST).initializationBudget(0));
        return client;
    }

    @Test
    void withTwiceTheUsualTimeTheAnswerIsTheOneWithoutDeadline() {
        Client with = client();
        Client without = client();
        with.getNextTrials(1);
        without.getNextTrials(1);
        with.getNextTrials(1, USUAL.multipliedBy(2));
        without.getNextTrials(1);
        assertThat(with.trial(1).point()).isEqualTo(without.trial(1).point());
        assertThat(with.trial(1).origin()).isEqualTo(without.trial(1).origin());
        assertThat(efforts).containsOnly(1.0);
    }

    /** A call has costs that do not shrink with its work. */
    @Test
    void aVeryHastyAskDoesNotMakeTheNextOneHasty() {
        Client client = client();
        client.getNextTrials(1);
        always = Duration.ofMillis(150);
        client.getNextTrials(1, Duration.ofMillis(8));
        assertThat(efforts.get(1)).isLessThan(0.02);
        efforts.clear();
        client.getNextTrials(1, USUAL.multipliedBy(2));
        assertThat(efforts).containsExactly(1.0);
    }

    /** Longer than any clock shows. */
    @Test
    void theLongestDeadlineIsNone() {
        Client client = client();
        client.getNextTrials(1, Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
        client.getNextTrials(1, Duration.ofSeconds(Long.MAX_VALUE));
        assertThat(efforts).containsExactly(1.0, 1.0);
    }

    @Test
    void lessTimeIsLessWorkAndTheOriginSaysSo() {
        Client client = client();
        client.getNextTrials(1);
        Instant begin = now.get();
        Duration deadline = Duration.ofMillis(200);
        client.getNextTrials(1, deadline);
        Trial hasty = client.trial(1);
        assertThat(Duration.between(begin, now.get())).isLessThanOrEqualTo(deadline);
        assertThat(hasty.origin().making().orElseThrow().work())
                .containsEntry("looks", 25L)
                .containsEntry("thousandths of ax/gaussian-process", 250L);
        assertThat(hasty.origin().reason()).endsWith("best of 25 (asked for 25 % of its usual work, for the deadline)");
        client.getNextTrials(1);
        assertThat(client.trial(2).origin().reason()).endsWith("best of 100");
    }

    @Test
    void aModelThatWasNeverTimedCountsAsASecondAPoint() {
        Client client = client();
        client.getNextTrials(1, Duration.ofMillis(500));
        assertThat(efforts).containsExactly(0.25);
        client.getNextTrials(1, Duration.ofMillis(400));
        assertThat(efforts).as("measured: a quarter took 100 ms").containsExactly(0.25, 0.5);
    }

    /** Each time a guess was too long for the model to begin it counts as half as long, until the model is tried and measured. */
    @Test
    void aGuessThatIsTooLongIsHalved() {
        Client client = client();
        for (int i = 0; i < 4; i++) {
            client.getNextTrials(1, Duration.ofMillis(4));
        }
        assertThat(efforts).containsExactly(0.002, 0.004, 0.008, 0.016);
    }

    /** What was measured twice is not taken for shorter because it had little time. */
    @Test
    void littleTimeDoesNotMakeTheUsualTimeShorter() {
        Client client = client();
        client.getNextTrials(1);
        client.getNextTrials(1);
        efforts.clear();
        client.getNextTrials(1, Duration.ofMillis(4));
        client.getNextTrials(1, Duration.ofMillis(80));
        client.getNextTrials(1, Duration.ofMillis(80));
        assertThat(efforts).containsExactly(0.005, 0.1, 0.1);
    }

    @Test
    void whereTimeIsTooShortForTheModelItIsFilledIn() {
        Client client = client();
        client.getNextTrials(1);
        client.getNextTrials(1, Duration.ofMillis(4));
        Trial filled = client.trial(1);
        assertThat(filled.origin().reason())
                .startsWith("filled in (stage model had no answer: too little time to look at one point)");
        assertThat(filled.origin().making().orElseThrow().work())
                .containsEntry("thousandths of ax/gaussian-process", 5L);
    }

    @Test
    void replayRepeatsTheWorkAndNotTheTime() {
        Client client = client();
        client.getNextTrials(1);
        client.getNextTrials(1, Duration.ofMillis(200));
        client.getNextTrials(1, Duration.ofMillis(4));
        client.getNextTrials(2, Duration.ofMillis(900));
        client.getNextTrials(1);
        Path file = folder.resolve("soon.json");
        client.saveToJson(file);
        efforts.clear();
        Verification verification = Client.builder().plugins(slow()).verify(file);
        assertThat(verification.holds()).as(verification.toString()).isTrue();
        assertThat(efforts).startsWith(1.0, 0.25, 0.005).endsWith(1.0);
    }

    /** Searches for a point, a microsecond a unit of work; with too little it gives the origin of the square. */
    private Suggestions search(SuggestRequest request, long needed) {
        Meter meter = request.meter();
        while (meter.done() < needed && !meter.isSpent()) {
            meter.add(1);
            now.set(now.get().plusNanos(1000));
        }
        double x = meter.isCut() ? 0 : request.random().nextDouble();
        return Suggestions.of(List.of(Suggestion.of(Fixtures.point(x, 1e-9 * meter.done()), "found")))
                .shortfall("one at a time")
                .metered(meter);
    }

    private Client searching(AtomicLong needed) {
        Client client = Client.builder()
                .seed(9)
                .clock(now::get)
                .plugins(Fixtures.generator("test/search", request -> search(request, needed.get())))
                .build();
        client.configureExperiment("search", Fixtures.square());
        client.configureOptimization("score");
        client.configureGenerationStrategy(new GenerationStrategy(
                "search",
                List.of(new Stage("search", Spec.of(Generator.class, "test/search"), Stage.Exit.NEVER)),
                UniformGenerator.COMPONENT.spec()));
        return client;
    }

    @Test
    void aSearchOfUnknownLengthIsEndedInTime() {
        AtomicLong needed = new AtomicLong(20_000);
        Client client = searching(needed);
        Instant begin = now.get();
        client.getNextTrials(1, Duration.ofMillis(20));
        assertThat(Duration.between(begin, now.get()))
                .as("a unit counts as 4 us before it was measured, and half of the time is for the rest")
                .isEqualTo(Duration.ofNanos(2_500_000));
        assertThat(client.trial(0).origin().reason())
                .endsWith("found (its search was ended after 2500 units of work, for the deadline)");
        assertThat(client.trial(0).origin().making().orElseThrow().work()).containsEntry("most units of work", 2500L);
        begin = now.get();
        client.getNextTrials(1, Duration.ofMillis(20));
        assertThat(Duration.between(begin, now.get())).as("half of it").isEqualTo(Duration.ofMillis(10));
        needed.set(9_999);
        client.getNextTrials(1, Duration.ofMillis(20));
        assertThat(client.trial(2).origin().reason()).endsWith("; found");
        assertThat(client.trial(2).origin().making().orElseThrow().work()).isEmpty();
    }

    @Test
    void aSearchWithTwiceItsUsualTimeIsTheOneWithoutDeadline() {
        AtomicLong needed = new AtomicLong(20_000);
        Client with = searching(needed);
        Client without = searching(needed);
        with.getNextTrials(1);
        without.getNextTrials(1);
        needed.set(40_000);
        with.getNextTrials(1, Duration.ofMillis(40));
        without.getNextTrials(1);
        assertThat(with.trial(1).point()).isEqualTo(without.trial(1).point());
        assertThat(with.trial(1).origin()).isEqualTo(without.trial(1).origin());
    }

    @Test
    void replayEndsTheSearchAtTheSamePlace() {
        AtomicLong needed = new AtomicLong(20_000);
        Client client = searching(needed);
        client.getNextTrials(1, Duration.ofMillis(20));
        client.getNextTrials(2, Duration.ofMillis(9));
        client.getNextTrials(1);
        Path file = folder.resolve("search.json");
        client.saveToJson(file);
        Verification verification = Client.builder()
                .plugins(Fixtures.generator("test/search", request -> search(request, needed.get())))
                .verify(file);
        assertThat(verification.holds()).as(verification.toString()).isTrue();
        assertThat(client.trial(2).origin().making().orElseThrow().work())
                .as("given by another generator in an ask that was ended")
                .containsKey("most units of work");
    }

    @Test
    void fixedValuesAndDeadlinesGoTogetherAndDeadlinesLieAhead() {
        Client client = Fixtures.client();
        assertThat(client.getNextTrials(2, Map.of("x", 0.5), Duration.ofSeconds(1))
                        .values())
                .hasSize(2)
                .allSatisfy(point -> assertThat(point.asDouble("x")).isEqualTo(0.5));
        assertThatThrownBy(() -> client.getNextTrials(1, Duration.ZERO))
                .hasMessageContaining("[AX-ARGUMENT] a deadline must lie ahead but is PT0S");
    }
}
