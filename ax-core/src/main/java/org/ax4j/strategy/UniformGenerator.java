package org.ax4j.strategy;

import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.space.Meter;
import org.ax4j.spi.Generator;
import org.ax4j.spi.RandomStream;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestions;

/**
 * Independent random points, every value of a parameter being equally likely on its scale. Of each equality between real parameters one of them is computed from
 * the others; points that violate another constraint are left out.
 */
public final class UniformGenerator implements Generator {
    /** How it is defined. */
    public static final Component<Generator, Config> COMPONENT =
            Component.of(Generator.class, "ax/uniform", new Config(), config -> new UniformGenerator());

    private static final String INSIDE = "the generators of the artifact ax-models find points inside constraints";

    /** Nothing to configure. */
    public record Config() {}

    /** The one generator. */
    public UniformGenerator() {}

    /**
     * The spec of this generator.
     *
     * @return the spec
     */
    public static Spec<Generator> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a configuration.
     *
     * @param config the configuration, which has nothing to choose
     * @return the spec
     */
    public static Spec<Generator> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Suggestions suggest(SuggestRequest request) {
        RandomStream random = request.random();
        int dimension = request.space().searched().size();
        Equalities equalities = new Equalities(request.space(), request.fixed());
        Meter meter = request.meter();
        Suggestions answer = Filling.points(
                request,
                "uniform draw",
                0,
                meter,
                () -> equalities.solved(
                        request.space().pointAt(random.doubles(dimension).toArray(), request.fixed())));
        boolean gaveUp =
                !answer.shortfall().isEmpty() && !answer.spent().cut() && answer.rest() == Suggestions.Rest.UNKNOWN;
        return gaveUp && !request.space().constraints().isEmpty()
                ? answer.shortfall(answer.shortfall() + "; " + INSIDE)
                : answer;
    }
}
