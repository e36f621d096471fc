package org.ax4j.strategy;

import org.ax4j.component.Component;
import org.ax4j.spi.Generator;
import org.ax4j.spi.RandomStream;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestions;

/** Independent random points, every value of a parameter being equally likely on its scale. */
public final class UniformGenerator implements Generator {
    /** How it is defined. */
    public static final Component<Generator, Config> COMPONENT =
            Component.of(Generator.class, "ax/uniform", new Config(), config -> new UniformGenerator());

    /** Nothing to configure. */
    public record Config() {}

    /** The one generator. */
    public UniformGenerator() {}

    @Override
    public Suggestions suggest(SuggestRequest request) {
        RandomStream random = request.random();
        int dimension = request.space().searched().size();
        return Filling.with(
                request, "uniform draw", () -> random.doubles(dimension).toArray());
    }
}
