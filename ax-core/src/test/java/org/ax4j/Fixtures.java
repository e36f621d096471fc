package org.ax4j;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.ax4j.component.Component;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.AxPlugin;
import org.ax4j.spi.Generator;
import org.ax4j.spi.Stopper;

/** What tests of the client share: a small problem, a clock that stands still, and plugins of one component. */
public final class Fixtures {
    /** Always the same moment. */
    public static final InstantSource CLOCK = () -> Instant.parse("2026-01-02T03:04:05Z");

    private Fixtures() {}

    /** A configuration without anything in it. */
    public record Nothing() {}

    /** Two reals in [0, 1]. */
    public static SearchSpace square() {
        return SearchSpace.of(RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1));
    }

    /** A client of seed 42 and a clock that stands still, that maximises a score over {@link #square}. */
    public static Client client(AxPlugin... plugins) {
        Client client = Client.builder().seed(42).clock(CLOCK).plugins(plugins).build();
        client.configureExperiment("square", square());
        client.configureOptimization("score");
        return client;
    }

    /** A plugin of one generator. */
    public static AxPlugin generator(String id, Generator generator) {
        return plugin(Component.of(Generator.class, id, new Nothing(), config -> generator));
    }

    /** Throws as languages do that declare nothing: checked exceptions too. Never answers. */
    public static RuntimeException undeclared(Throwable thrown) {
        throw Fixtures.<RuntimeException>as(thrown);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // what is unchecked is the point
    private static <E extends Throwable> E as(Throwable thrown) throws E {
        throw (E) thrown;
    }

    /** A plugin of one stopper. */
    public static AxPlugin stopper(String id, Stopper stopper) {
        return plugin(Component.of(Stopper.class, id, new Nothing(), config -> stopper));
    }

    /** A plugin of some components. */
    public static AxPlugin plugin(Component<?, ?>... components) {
        return new AxPlugin() {
            @Override
            public String name() {
                return "fixture";
            }

            @Override
            public int spi() {
                return AxPlugin.SPI;
            }

            @Override
            public List<Component<?, ?>> components() {
                return List.of(components);
            }
        };
    }

    /** The point (x, y). */
    public static org.ax4j.space.Point point(double x, double y) {
        return org.ax4j.space.Point.of(Map.of("x", x, "y", y));
    }
}
