package org.ax4j.models.generator;

import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.InvalidInputException;
import org.ax4j.models.sampling.LatinHypercube;
import org.ax4j.spi.Generator;
import org.ax4j.spi.RandomStream;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.Filling;

/**
 * The points of Latin hypercubes of a given size, one after another: for a design of which the size is known beforehand. Designs depend on the experiment's
 * seed and their number alone and the place in them is remembered, so that points asked for one by one make the same design as a single batch. Points that are
 * taken or violate a constraint are left out.
 */
public final class LatinHypercubeGenerator implements Generator {
    private static final String ID = "ax/latin-hypercube";

    /** How it is defined. */
    public static final Component<Generator, Config> COMPONENT =
            Component.of(Generator.class, ID, new Config(16), LatinHypercubeGenerator::new);

    private final int size;

    /**
     * The size of designs.
     *
     * @param points how many points a design has, at least 1
     */
    public record Config(int points) {
        /** Checks the size. */
        public Config {
            if (points < 1 || points > 100_000) {
                throw new InvalidInputException(
                        Code.CONFIG,
                        "a Latin hypercube needs 1 to 100000 points but got " + points,
                        "Give the number of trials that the design is to have.");
            }
        }
    }

    /**
     * Where it is.
     *
     * @param drawn how many points of its designs were looked at
     */
    public record Memory(long drawn) {}

    /**
     * A generator of designs of one size.
     *
     * @param config the size
     */
    public LatinHypercubeGenerator(Config config) {
        this.size = config.points();
    }

    /**
     * Designs of the default size.
     *
     * @return the spec
     */
    public static Spec<Generator> spec() {
        return COMPONENT.spec();
    }

    /**
     * Designs of a size.
     *
     * @param config the size
     * @return the spec
     */
    public static Spec<Generator> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Suggestions suggest(SuggestRequest request) {
        long before = request.memory(Memory.class).map(Memory::drawn).orElse(0L);
        Designs designs = new Designs(request, before);
        Suggestions answer = Filling.with(request, "Latin hypercube point", before, designs::next);
        return answer.memory(new Memory(designs.drawn));
    }

    private final class Designs {
        private final SuggestRequest request;
        private long drawn;
        private double[][] design;

        private Designs(SuggestRequest request, long drawn) {
            this.request = request;
            this.drawn = drawn;
            this.design = design();
        }

        private double[] next() {
            int row = (int) (drawn % size);
            if (row == 0) {
                design = design();
            }
            drawn++;
            return design[row];
        }

        private double[][] design() {
            long seed = RandomStream.seed(request.history().seed(), ID, drawn / size);
            return LatinHypercube.of(size, request.space().searched().size(), new RandomStream(seed));
        }
    }
}
