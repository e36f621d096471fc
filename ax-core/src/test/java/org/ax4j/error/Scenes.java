package org.ax4j.error;

import java.time.Instant;
import java.util.Map;
import org.ax4j.Client;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.AxPlugin;

/** Clients that stand at the moment before something goes wrong: of the space {@code x in [0, 1]}. */
final class Scenes {
    private Scenes() {}

    static Client fresh(AxPlugin... plugins) {
        return Client.builder()
                .seed(1)
                .clock(() -> Instant.EPOCH)
                .plugins(plugins)
                .build();
    }

    static Client configured(AxPlugin... plugins) {
        Client client = fresh(plugins);
        client.configureExperiment("tune", SearchSpace.of(RangeParameter.real("x", 0, 1)));
        return client;
    }

    static Client wanted(String objective, AxPlugin... plugins) {
        Client client = configured(plugins);
        client.configureOptimization(objective);
        return client;
    }

    /** With trial 0 running. */
    static Client running(AxPlugin... plugins) {
        Client client = wanted("score", plugins);
        client.attachTrial(x(0.5));
        return client;
    }

    static Point x(double value) {
        return Point.of(Map.of("x", value));
    }
}
