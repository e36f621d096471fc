package org.ax4j.models.generator;

import java.util.function.Supplier;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.models.sampling.Sobol;
import org.ax4j.spi.Generator;
import org.ax4j.spi.RandomStream;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.Filling;

/**
 * The points of one scrambled Sobol sequence, each value of a parameter having the same share on its scale. The scrambling depends on the experiment's seed
 * alone and the place in the sequence is remembered, so that points asked for one by one are spread as evenly as those of a single batch. Points that are taken
 * or violate a constraint are left out.
 */
public final class SobolGenerator implements Generator {
    private static final String ID = "ax/sobol";

    /** How it is defined. */
    public static final Component<Generator, Config> COMPONENT =
            Component.of(Generator.class, ID, new Config(), config -> new SobolGenerator());

    /** Nothing to configure. */
    public record Config() {}

    /**
     * Where it is.
     *
     * @param drawn how many points of the sequence were looked at
     */
    public record Memory(long drawn) {}

    /** The one generator. */
    public SobolGenerator() {}

    /**
     * Which generator.
     *
     * @return the spec
     */
    public static Spec<Generator> spec() {
        return COMPONENT.spec();
    }

    @Override
    public Suggestions suggest(SuggestRequest request) {
        long before = request.memory(Memory.class).map(Memory::drawn).orElse(0L);
        Sobol sobol = sequence(request);
        sobol.skip(before);
        Supplier<double[]> draws = sobol::next;
        Suggestions answer = Filling.with(request, "Sobol point", before, draws);
        return answer.memory(new Memory(before + answer.work().getOrDefault("draws", 0L)));
    }

    private static Sobol sequence(SuggestRequest request) {
        long seed = RandomStream.seed(request.history().seed(), ID, 0);
        return Sobol.scrambled(request.space().searched().size(), new RandomStream(seed));
    }
}
