package org.ax4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A frontier without trials is an answer, and the log says why it is that one. */
class EmptyFrontierTest {
    private final Logger logger = Logger.getLogger(Client.class.getName());
    private final List<String> warnings = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord told) {
            if (Level.WARNING.equals(told.getLevel())) {
                warnings.add(told.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listens() {
        logger.addHandler(handler);
    }

    @AfterEach
    void listensNoMore() {
        logger.removeHandler(handler);
    }

    @Test
    void nothingIsCompleted() {
        Client client = client("gain, -cost");
        assertThat(client.getParetoFrontier()).isEmpty();
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("the frontier is empty: ")
                .contains("no trial is completed")
                .contains("Complete a trial first.");
    }

    @Test
    void aMetricIsMissing() {
        Client client = client("gain, -cost");
        client.completeTrial(client.attachTrial(Point.of(Map.of("x", 0.5))), Outcomes.of("gain", 1));
        warnings.clear();
        assertThat(client.getParetoFrontier()).isEmpty();
        assertThat(warnings).singleElement().asString().contains("missing is 'cost' in 1");
    }

    @Test
    void noTrialKeepsTheThreshold() {
        Client client = client("gain, -cost", "gain >= 3");
        told(client, 0.1, 1);
        told(client, 0.2, 2);
        assertThat(client.getParetoFrontier()).isEmpty();
        assertThat(warnings).singleElement().asString().contains("trial 1 comes nearest");
    }

    @Test
    void aFrontierOfTrialsWarnsOfNothing() {
        Client client = client("gain, -cost", "gain >= 3");
        told(client, 0.1, 4);
        assertThat(client.getParetoFrontier()).hasSize(1);
        assertThat(warnings).isEmpty();
    }

    private static Client client(String objective, String... constraints) {
        Client client = Client.builder().seed(1).build();
        client.configureExperiment("frontier", SearchSpace.of(RangeParameter.real("x", 0, 1)));
        client.configureOptimization(objective, constraints);
        return client;
    }

    private static void told(Client client, double x, double gain) {
        int index = client.attachTrial(Point.of(Map.of("x", x)));
        client.completeTrial(index, Outcomes.of(Map.of("gain", gain, "cost", 1.0)));
    }
}
