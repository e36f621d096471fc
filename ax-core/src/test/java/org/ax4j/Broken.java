package org.ax4j;

import java.util.List;
import java.util.Map;
import org.ax4j.component.Spec;
import org.ax4j.experiment.Prediction;
import org.ax4j.space.Point;
import org.ax4j.spi.AxPlugin;
import org.ax4j.spi.Generator;
import org.ax4j.spi.PredictRequest;
import org.ax4j.spi.Predictor;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.ax4j.strategy.UniformGenerator;

/** A generator that breaks the rules: it suggests a point of another space, and throws where it should predict. */
final class Broken implements Generator, Predictor {
    private static final String ID = "test/broken";

    static AxPlugin plugin() {
        return Fixtures.generator(ID, new Broken());
    }

    /** A strategy that has nothing else. */
    static GenerationStrategy strategy() {
        Stage only = new Stage("broken", Spec.of(Generator.class, ID), Stage.Exit.NEVER);
        return new GenerationStrategy("broken", List.of(only), UniformGenerator.COMPONENT.spec());
    }

    @Override
    public Suggestions suggest(SuggestRequest request) {
        return Suggestions.of(List.of(Suggestion.of(Point.of(Map.of("no such parameter", 1)), "broken")));
    }

    @Override
    public List<Map<String, Prediction>> predict(PredictRequest request) {
        throw new IllegalStateException("broken");
    }
}
