package org.ax4j.error;

import static org.ax4j.error.BadInput.bad;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ax4j.Client;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.space.Point;
import org.ax4j.spi.AxPlugin;
import org.ax4j.spi.Generator;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.ax4j.strategy.UniformGenerator;

/** Plugins that break rules of their contract. */
final class PluginBadInput {
    record Config() {}

    record Unplain(Thread thread) {}

    private PluginBadInput() {}

    /** A plugin of vendor acme. */
    record Acme(int spi, List<Component<?, ?>> components) implements AxPlugin {
        @Override
        public String name() {
            return "acme";
        }
    }

    static List<BadInput> cases() {
        return List.of(
                generator("a point outside the space", request -> Suggestions.of(List.of(at(2)))),
                generator(
                        "a point of whole numbers for reals",
                        request -> Suggestions.of(List.of(Suggestion.of(Point.of(Map.of("x", 1)), "one")))),
                generator("two points for one", request -> Suggestions.of(List.of(at(0.1), at(0.2)))),
                generator("none, without a reason", request -> Suggestions.of(List.of())),
                generator("a point that was tried before", request -> Suggestions.of(List.of(at(0.5)))),
                generator(
                        "outside, tried, and too many: all told together",
                        request -> Suggestions.of(List.of(at(0.5), at(3), at(0.1), at(0.1)))),
                stopper("throws", request -> {
                    throw new IllegalStateException("no licence");
                }),
                stopper("throws a numerical failure", request -> {
                    throw new NumericalException(
                            Code.NUMERICAL,
                            "the covariance of 40 trials is not positive definite, even with 0.0001 on its diagonal",
                            "Raise the metric's known noise, or leave out doubled trials.");
                }),
                stopper("answers null", request -> null),
                stopper("advises on trial 7", request -> Review.of(Map.of(7, new StopAdvice(true, "slow", Map.of())))),
                stopper("gives no reason", request -> Review.of(Map.of(0, new StopAdvice(true, " ", Map.of())))),
                stopper(
                        "remembers a thread",
                        request -> new Review(
                                Map.of(0, new StopAdvice(false, "fine", Map.of())),
                                Optional.of(new Unplain(Thread.currentThread())))),
                missing("a plugin for SPI 2", new Acme(2, List.of(component("acme/gen")))),
                missing("an id without vendor", new Acme(1, List.of(component("gen")))));
    }

    private static Suggestion at(double x) {
        return Suggestion.of(Scenes.x(x), "a guess");
    }

    private static Component<?, ?> component(String id) {
        return Component.of(Generator.class, id, new Config(), config -> new UniformGenerator());
    }

    private static BadInput generator(String input, Function<SuggestRequest, Suggestions> answer) {
        Component<Generator, Config> component =
                Component.of(Generator.class, "acme/gen", new Config(), config -> answer::apply);
        return bad("a generator gives " + input, () -> {
            Client client = Scenes.running(new Acme(1, List.of(component)));
            Stage stage = new Stage("mine", component.spec(), Stage.Exit.NEVER);
            client.configureGenerationStrategy(
                    new GenerationStrategy("mine", List.of(stage), UniformGenerator.COMPONENT.spec()));
            client.getNextTrials(1);
        });
    }

    private static BadInput stopper(String input, Function<ReviewRequest, Review> answer) {
        Component<Stopper, Config> component =
                Component.of(Stopper.class, "acme/stop", new Config(), config -> answer::apply);
        return bad("a stopper " + input, () -> {
            Client client = Scenes.running(new Acme(1, List.of(component)));
            client.configureEarlyStopping(component.spec());
            client.attachData(0, Outcomes.of("score", 0.5), 1);
            client.shouldStopTrialEarly(0);
        });
    }

    private static BadInput missing(String input, Acme plugin) {
        return bad(input, () -> {
            Spec<Generator> spec = Spec.of(Generator.class, "acme/gen");
            Scenes.running(plugin)
                    .configureGenerationStrategy(
                            new GenerationStrategy("mine", List.of(new Stage("mine", spec, Stage.Exit.NEVER)), spec));
        });
    }
}
