package org.ax4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.AxException;
import org.ax4j.error.InvalidInputException;
import org.ax4j.error.PluginException;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.Trial;
import org.ax4j.space.Point;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.Card;
import org.ax4j.spi.Cell;
import org.ax4j.spi.Chart;
import org.ax4j.spi.Finding;
import org.ax4j.spi.Generator;
import org.ax4j.spi.Review;
import org.ax4j.spi.Stopper;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.ax4j.spi.Table;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.ax4j.strategy.UniformGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a plugin throws, and whatever is null in its answers: it is told as its fault, and the experiment goes on. */
@SuppressWarnings({"NullAway", "NullOptional"}) // what plugins may do all the same
class PluginFaultsTest {
    static Stream<Throwable> thrown() {
        return Stream.of(
                new IllegalStateException("boom"),
                new AssertionError("boom"),
                new IOException("boom"),
                new NoClassDefFoundError("boom"));
    }

    private static Client asking(Generator generator) {
        Client client = Fixtures.client(Fixtures.generator("acme/gen", generator));
        client.configureGenerationStrategy(new GenerationStrategy(
                "acme",
                List.of(new Stage("only", Spec.of(Generator.class, "acme/gen"), Stage.Exit.NEVER)),
                UniformGenerator.spec()));
        return client;
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void anotherGeneratorFillsIn(Throwable thrown) {
        Client client = asking(request -> {
            throw Fixtures.undeclared(thrown);
        });
        assertThat(client.getNextTrials(2)).hasSize(2);
        assertThat(client.trial(1).origin().reason())
                .startsWith("filled in (stage only had no answer: generator 'acme/gen' failed: " + thrown);
    }

    /** A generator answers with null in some part: another one fills in, and what was suggested can be stored. */
    @Test
    void aGeneratorsNullsAreItsFault(@TempDir Path folder) {
        Map<String, Prediction> noPrediction = Collections.singletonMap("score", null);
        Point corner = Fixtures.point(0, 0);
        List<Generator> broken = List.of(
                request -> null,
                request -> Suggestions.of(null),
                request -> Suggestions.of(Arrays.asList((Suggestion) null)),
                request -> Suggestions.of(List.of(Suggestion.of(null, "no point"))),
                request -> Suggestions.of(List.of(Suggestion.of(corner, null))),
                request -> Suggestions.of(List.of(new Suggestion(corner, "no map", null))),
                request -> Suggestions.of(List.of(new Suggestion(corner, "no prediction", noPrediction))),
                request -> Suggestions.none(null),
                request -> Suggestions.none("no work").work(Collections.singletonMap("steps", null)),
                request -> new Suggestions(
                        List.of(), "no memory", Suggestions.Rest.UNKNOWN, Map.of(), null, Suggestions.Spent.UNKNOWN));
        for (Generator generator : broken) {
            Client client = asking(generator);
            assertThat(client.getNextTrials(1)).hasSize(1);
            assertThat(client.trial(0).origin().reason()).contains("generator 'acme/gen' failed", "null");
            client.completeTrial(0, Outcomes.of("score", 1));
            client.saveToJson(folder.resolve("experiment.json"));
        }
    }

    @Test
    void predictionsAreNumbers() {
        Client client = asking(request -> Suggestions.of(List.of(
                new Suggestion(Fixtures.point(0, 0), "it is cheap", Map.of("score", new Prediction(Double.NaN, 1))))));
        assertThatThrownBy(() -> client.getNextTrials(1))
                .isInstanceOf(PluginException.class)
                .hasMessageStartingWith("[AX-SUGGESTION] generator 'acme/gen' breaks rule G9: of {")
                .hasMessageEndingWith("it predicts 'score' as NaN with standard error 1.0."
                        + " Tell its vendor; nothing was added to the experiment.");
        assertThat(client.history().trials()).isEmpty();
    }

    private static ThrowingCallable advised(Stopper stopper) {
        Client client = Fixtures.client(Fixtures.stopper("acme/stop", stopper));
        client.configureEarlyStopping(Spec.of(Stopper.class, "acme/stop"));
        client.attachTrial(Fixtures.point(0, 0));
        client.attachData(0, Outcomes.of("score", 1), 1);
        return () -> client.shouldStopTrialEarly(0);
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void aStoppersFaultIsTold(Throwable thrown) {
        assertThatThrownBy(advised(request -> {
                    throw Fixtures.undeclared(thrown);
                }))
                .isInstanceOf(PluginException.class)
                .hasMessageStartingWith("[AX-PLUGIN] stopper 'acme/stop' threw " + thrown);
    }

    @Test
    void aStoppersNullsAndWrongCallsAreItsFault() {
        StopAdvice no = new StopAdvice(false, "it goes on", Map.of());
        List<Stopper> broken = List.of(
                request -> null,
                request -> Review.of(null),
                request -> Review.of(Collections.singletonMap(0, null)),
                request -> new Review(Map.of(0, no), null),
                request -> Review.of(Map.of(0, new StopAdvice(false, null, Map.of()))),
                request -> {
                    Trial none = request.history().trial(99);
                    return Review.of(Map.of(none.index(), no));
                });
        for (Stopper stopper : broken) {
            assertThatThrownBy(advised(stopper))
                    .isInstanceOf(PluginException.class)
                    .hasMessageStartingWith("[AX-PLUGIN] stopper 'acme/stop' ");
        }
    }

    private static List<Card> cards(Component<Analysis, ?> broken) {
        Analysis fine = request -> Card.of("acme/fine", "Fine", Card.Group.RESULTS, Table.of("n"));
        Client client = Fixtures.client(Fixtures.plugin(
                broken, Component.of(Analysis.class, "acme/fine", new Fixtures.Nothing(), config -> fine)));
        client.getNextTrials(1);
        return client.computeAnalyses(Spec.of(Analysis.class, "acme/plot"), Spec.of(Analysis.class, "acme/fine"));
    }

    private static Component<Analysis, ?> plot(Analysis analysis) {
        return Component.of(Analysis.class, "acme/plot", new Fixtures.Nothing(), config -> analysis);
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void anAnalysisThatThrowsBreaksNoOther(Throwable thrown) {
        for (Component<Analysis, ?> broken : List.of(
                plot(request -> {
                    throw Fixtures.undeclared(thrown);
                }),
                Component.of(Analysis.class, "acme/plot", new Fixtures.Nothing(), config -> {
                    throw Fixtures.undeclared(thrown);
                }))) {
            List<Card> cards = cards(broken);
            assertThat(cards).extracting(Card::title).containsExactly("acme/plot failed", "Fine");
            assertThat(cards.get(0).table().column("error").get(0).text()).contains("acme/plot", thrown.toString());
        }
    }

    /** What a configuration refuses is the caller's, and nothing is computed. */
    @Test
    void aConfigurationThatIsRefusedIsTheCallers() {
        AxException refusal = new InvalidInputException(org.ax4j.error.Code.CONFIG, "no colour", "Give one.");
        assertThatThrownBy(() -> cards(Component.of(Analysis.class, "acme/plot", new Fixtures.Nothing(), config -> {
                    throw refusal;
                })))
                .isSameAs(refusal);
    }

    @Test
    void anAnalysisWithANullAnywhereBreaksNoOther() {
        Table table = Table.of("n");
        Chart.Axis axis = Chart.Axis.of("n");
        List<Analysis> broken = List.of(
                request -> null,
                request -> Finding.notApplicable(null),
                request -> Card.of("acme/plot", null, Card.Group.RESULTS, table),
                request -> Card.of("acme/plot", "No group", null, table),
                request -> Card.of("acme/plot", "No table", Card.Group.RESULTS, null),
                request -> Card.of("acme/plot", "No text", Card.Group.RESULTS, table)
                        .text(null),
                request -> new Card("acme/plot", "t", "", Card.Group.RESULTS, table, null, ""),
                request -> Card.of("acme/plot", "Cell", Card.Group.RESULTS, table.row((Object) null)),
                request -> Card.of("acme/plot", "Cell", Card.Group.RESULTS, table.row(new Cell.Text(null))),
                request -> Card.of("acme/plot", "Name", Card.Group.RESULTS, Table.of((String) null)),
                request -> charted(new Chart.Plane(axis, null, List.of())),
                request -> charted(new Chart.Plane(axis, axis, Arrays.asList((Chart.Layer) null))),
                request -> charted(new Chart.Plane(axis, axis, List.of(new Chart.Points("", null, List.of())))),
                request ->
                        charted(new Chart.Plane(axis, axis, List.of(new Chart.Rule(null, Chart.Role.BEST, true, 1)))),
                request -> charted(new Chart.Plane(
                        axis,
                        axis,
                        List.of(new Chart.Points(
                                "", Chart.Role.BEST, List.of(new Chart.Mark(0, 0, null, Optional.empty(), "")))))),
                request -> charted(new Chart.Gallery(List.of(new Chart.Picture("", null)))));
        for (Analysis analysis : broken) {
            List<Card> cards = cards(plot(analysis));
            assertThat(cards).extracting(Card::title).containsExactly("acme/plot failed", "Fine");
            assertThat(cards.get(0).table().column("error").get(0).text())
                    .startsWith("[AX-PLUGIN] analysis 'acme/plot' ")
                    .contains("null");
        }
    }

    private static Card charted(Chart chart) {
        return Card.of("acme/plot", "Chart", Card.Group.RESULTS, Table.of("n")).chart(chart);
    }
}
