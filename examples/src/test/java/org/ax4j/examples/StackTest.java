package org.ax4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ax4j.Client;
import org.ax4j.component.Component;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.AxPlugin;
import org.ax4j.spi.Generator;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.junit.jupiter.api.Test;

/** From the caller to a generator the way is short. */
class StackTest {
    /** Keeps the project's classes that stand between the caller and itself. */
    private static final class Recorder implements AxPlugin {
        private final Set<String> seen = new LinkedHashSet<>();

        /** No settings. */
        private record None() {}

        private final Component<Generator, None> component =
                Component.of(Generator.class, "test/recorder", new None(), none -> request -> {
                    seen.addAll(classes());
                    return Suggestions.of(List.of(Suggestion.of(request.space().centre(Map.of()), "the centre")));
                });

        @Override
        public String name() {
            return "recorder";
        }

        @Override
        public int spi() {
            return AxPlugin.SPI;
        }

        @Override
        public List<Component<?, ?>> components() {
            return List.of(component);
        }

        private static List<String> classes() {
            List<String> classes = new ArrayList<>();
            StackWalker.getInstance().forEach(frame -> classes.add(frame.getClassName()));
            classes.removeIf(name -> !name.startsWith("org.ax4j.") || name.startsWith(StackTest.class.getName()));
            return classes;
        }
    }

    @Test
    void atMostSixClassesOfTheProjectStandBetweenCallerAndGenerator() {
        Recorder recorder = new Recorder();
        try (Client client = Client.builder().seed(1).plugins(recorder).build()) {
            client.configureExperiment("stack", SearchSpace.of(RangeParameter.real("x", 0, 1)));
            client.configureOptimization("y");
            Stage stage = new Stage("recorder", recorder.component.spec(), Stage.Exit.NEVER);
            client.configureGenerationStrategy(
                    new GenerationStrategy("recorder", List.of(stage), recorder.component.spec()));
            client.getNextTrials(1);
        }
        System.out.println("On the stack at Generator.suggest: " + recorder.seen);
        assertThat(recorder.seen).contains(Client.class.getName()).hasSizeLessThanOrEqualTo(6);
    }
}
