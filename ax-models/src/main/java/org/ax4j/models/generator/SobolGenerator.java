package org.ax4j.models.generator;

import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.models.sampling.Sobol;
import org.ax4j.spi.Generator;
import org.ax4j.spi.RandomStream;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.Filling;

/**
 * Points of one scrambled Sobol sequence, which fill the space more evenly than independent ones: successive asks go on
 * where the last one ended. Every value of a parameter has the same share of the sequence on its scale. Points that are
 * taken or violate a constraint are left out.
 */
public final class SobolGenerator implements Generator {
    /** How it is defined. */
    public static final Component<Generator, Config> COMPONENT =
            Component.of(Generator.class, "ax/sobol", new Config(), config -> new SobolGenerator());

    /** Nothing to configure. */
    public record Config() {}

    /**
     * Where the sequence goes on.
     *
     * @param position points drawn so far, those left out included
     */
    record Memory(long position) {}

    private SobolGenerator() {}

    /**
     * The generator.
     *
     * @return its spec
     */
    public static Spec<Generator> spec() {
        return COMPONENT.spec();
    }

    @Override
    public Suggestions suggest(SuggestRequest request) {
        long start = request.memory(Memory.class).map(Memory::position).orElse(0L);
        int dimension = Math.max(1, request.space().searched().size());
        long seed = RandomStream.seed(request.history().seed(), COMPONENT.id(), dimension);
        Sobol sobol = Sobol.scrambled(dimension, new RandomStream(seed));
        sobol.skip(start);
        Suggestions found = Filling.with(
                request, "Sobol draw", () -> request.space().searched().isEmpty() ? new double[0] : sobol.next());
        return found.memory(new Memory(start + found.work().getOrDefault("draws", 0L)));
    }
}
