package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.ax4j.Client;
import org.ax4j.component.Component;
import org.ax4j.experiment.Outcomes;
import org.ax4j.models.acquisition.Acquisition;
import org.ax4j.models.acquisition.Appraisal;
import org.ax4j.models.generator.GaussianProcessGenerator.Config;
import org.ax4j.models.kernel.ArdKernel;
import org.ax4j.models.kernel.Kernel;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.AxPlugin;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.junit.jupiter.api.Test;

/** A kernel or an acquisition of another plugin that throws is named, not the Gaussian process alone. */
class ForeignPartsTest {
    private record None() {}

    private record Acme(String name, int spi, List<Component<?, ?>> components) implements AxPlugin {}

    private static Client client(Component<?, ?> part, Config config) {
        Client client = Client.builder()
                .seed(1)
                .plugins(new Acme("acme", AxPlugin.SPI, List.of(part)))
                .build();
        client.configureExperiment("parts", SearchSpace.of(RangeParameter.real("x", 0, 1)));
        client.configureOptimization("f");
        client.configureGenerationStrategy(new GenerationStrategy(
                "model",
                List.of(new Stage("model", GaussianProcessGenerator.spec(config), Stage.Exit.NEVER)),
                SobolGenerator.spec()));
        for (int i = 0; i < 4; i++) {
            client.completeTrial(client.attachTrial(Point.of(Map.of("x", i / 4.0))), Outcomes.of("f", i % 3));
        }
        client.getNextTrials(1);
        return client;
    }

    @Test
    void aKernelThatThrowsIsNamed() {
        Component<Kernel, ?> broken = Component.of(
                Kernel.class,
                "acme/broken",
                new None(),
                none -> ArdKernel.of((q, slope, from, to) -> {
                    throw new IllegalStateException("no license");
                }));
        Client client = client(broken, Config.standard().kernels(List.of(broken.spec())));
        assertThat(client.trial(4).origin().reason())
                .contains("a Gaussian process with the parts [acme/broken] threw java.lang.IllegalStateException");
        assertThatThrownBy(() -> client.predict(List.of(Point.of(Map.of("x", 0.3)))))
                .hasMessageContaining("a Gaussian process with the parts [acme/broken] threw");
    }

    @Test
    @SuppressWarnings("NullAway") // what a plugin may do all the same
    void anAcquisitionThatAnswersNothingIsNamed() {
        Component<Acquisition, ?> broken =
                Component.of(Acquisition.class, "acme/nothing", new None(), none -> request -> null);
        Client client = client(broken, Config.standard().acquisition(broken.spec()));
        assertThat(client.trial(4).origin().reason())
                .contains("a Gaussian process with the parts [acme/nothing] threw java.lang.NullPointerException");
    }

    @Test
    void anAcquisitionThatIsNoNumberIsNamed() {
        Component<Acquisition, ?> broken = Component.of(
                Acquisition.class,
                "acme/nowhere",
                new None(),
                none -> request -> new Appraisal("nowhere", () -> (x, gradient) -> Double.NaN, List.of()));
        Client client = client(broken, Config.standard().acquisition(broken.spec()));
        assertThat(client.trial(4).origin().reason())
                .contains(
                        "a Gaussian process with the parts [acme/nowhere] failed: the acquisition is not a number at any of the")
                .contains("rule F1");
    }
}
