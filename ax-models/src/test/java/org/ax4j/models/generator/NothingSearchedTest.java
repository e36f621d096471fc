package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.ax4j.Client;
import org.ax4j.experiment.BestTrial;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.space.DerivedParameter;
import org.ax4j.space.FixedParameter;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;
import org.junit.jupiter.api.Test;

/** A space of fixed and derived parameters has one point, of which the model predicts the mean of what was measured. */
class NothingSearchedTest {
    @Test
    void theOnePointIsPredictedByItsReadings() {
        Client client = Client.builder().seed(1).build();
        client.configureExperiment(
                "one point", SearchSpace.of(FixedParameter.of("a", 1), DerivedParameter.of("b", "2*a")));
        client.configureOptimization("score", "time <= 2.5");
        Point only = Point.of(Map.of("a", 1));
        for (int i = 0; i < 6; i++) {
            client.completeTrial(
                    client.attachTrial(only),
                    Outcomes.of("score", 1 + 0.1 * (i % 3)).and("time", i % 2));
        }
        Prediction score = client.predict(List.of(only)).get(0).get("score");
        assertThat(score.mean()).isCloseTo(1.1, within(1e-12));
        // the sample's standard error is 0.0365, the prior of the noise says less
        assertThat(score.sem()).isBetween(0.02, 0.04);
        BestTrial best = client.getBestParameterization();
        assertThat(best.feasible()).isTrue();
        assertThat(best.point().asInt("a")).isEqualTo(1);
    }
}
