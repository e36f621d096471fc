package org.ax4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.ax4j.component.Spec;
import org.ax4j.error.PluginException;
import org.ax4j.error.UnsupportedProblemException;
import org.ax4j.experiment.Outcomes;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.Stopper;
import org.ax4j.strategy.GenerationMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With ax-core alone: what another artifact brings is refused with the artifact's name, and nothing changes. */
class MissingArtifactsTest {
    /** Something that a client is asked. */
    interface Call {
        void on(Client client);
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                Arguments.of("ax-models", (Call) client -> client.configureGenerationStrategy(GenerationMethod.FAST)),
                Arguments.of(
                        "ax-models", (Call) client -> client.configureGenerationStrategy(GenerationMethod.QUALITY)),
                Arguments.of("ax-earlystop", (Call) client -> client.shouldStopTrialEarly(0)),
                Arguments.of("ax-earlystop", (Call)
                        client -> client.configureEarlyStopping(Spec.of(Stopper.class, "ax/percentile"))),
                Arguments.of("ax-analysis", (Call) Client::computeAnalyses),
                Arguments.of("ax-analysis", (Call)
                        client -> client.computeAnalyses(Spec.of(Analysis.class, "ax/objective-scatter"))),
                Arguments.of("ax-analysis", (Call) Client::summarize));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whatIsMissingIsNamedWithItsArtifact(String artifact, Call call) {
        Client client = Fixtures.client();
        client.attachTrial(Fixtures.point(0.5, 0.5));
        long before = client.history().length();
        assertThatThrownBy(() -> call.on(client))
                .isInstanceOf(PluginException.class)
                .hasMessageStartingWith("[AX-ARTIFACT]")
                .hasMessageContaining("Add the artifact org.ax4j:" + artifact + " to the class path.");
        assertThat(client.history().length()).isEqualTo(before);
    }

    @Test
    void predictionsNameTheModelsToo() {
        Client client = Fixtures.client();
        client.completeTrial(client.attachTrial(Fixtures.point(0.5, 0.5)), Outcomes.of("score", 1));
        assertThatThrownBy(() -> client.predict(List.of(Fixtures.point(0, 0))))
                .isInstanceOf(UnsupportedProblemException.class)
                .hasMessageContaining("Add the artifact org.ax4j:ax-models to the class path.");
    }

    @Test
    void coreAloneStillAsksTellsAndAnswers() {
        Client client = Fixtures.client();
        client.getNextTrials(3)
                .forEach((index, point) -> client.completeTrial(index, Outcomes.of("score", point.asDouble("x"))));
        assertThat(client.getBestParameterization().modelled()).isFalse();
    }
}
