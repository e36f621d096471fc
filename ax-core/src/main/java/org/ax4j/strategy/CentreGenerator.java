package org.ax4j.strategy;

import java.util.List;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.space.Point;
import org.ax4j.spi.Generator;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;

/** The middle of the space: of each range on its own scale, of each choice's list. */
public final class CentreGenerator implements Generator {
    /** How it is defined. */
    public static final Component<Generator, Config> COMPONENT =
            Component.of(Generator.class, "ax/centre", new Config(), config -> new CentreGenerator());

    /** Nothing to configure. */
    public record Config() {}

    /** The one generator. */
    public CentreGenerator() {}

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
        Point centre = request.space().centre(request.fixed());
        if (request.isTaken(centre) || hasFailed(request, centre)) {
            return Suggestions.none("the centre was tried before");
        }
        if (request.space().violation(centre) > 0) {
            return Suggestions.none("the centre violates a constraint");
        }
        Suggestions one = Suggestions.of(List.of(Suggestion.of(centre, "the middle of every parameter")));
        return request.count() == 1 ? one : one.shortfall("there is only one centre");
    }

    /** A failed point may be suggested again, but the centre would come for ever where it always fails. */
    private static boolean hasFailed(SuggestRequest request, Point centre) {
        return request.history().runs().stream().anyMatch(trial -> trial.point().equals(centre));
    }
}
