package org.ax4j.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ax4j.Client;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Problem;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.junit.jupiter.api.Test;

/** Reasons where points have different parameters. */
class ReasonsTest {
    /** Neither the best before nor the trial has a value of what the centre's branch lacks. */
    @Test
    void pointsBetweenBranchesAreWhole() {
        Client client = Client.builder().seed(1).build();
        SearchSpace space = SearchSpace.of(
                ChoiceParameter.of("kind", "a", "b", "c")
                        .activates("a", "m")
                        .activates("b", "n")
                        .activates("c", "o"),
                RangeParameter.real("m", 0, 1),
                RangeParameter.real("n", 0, 1),
                RangeParameter.real("o", 0, 1),
                RangeParameter.real("x", 0, 1));
        client.configureExperiment("branches", space);
        client.configureOptimization("v");
        List<Map<String, Object>> points = List.of(
                Map.of("kind", "a", "m", 0.2, "x", 0.1),
                Map.of("kind", "c", "o", 0.4, "x", 0.9),
                Map.of("kind", "b", "n", 0.7, "x", 0.5),
                Map.of("kind", "a", "m", 0.9, "x", 0.3));
        for (Map<String, Object> values : points) {
            client.completeTrial(client.attachTrial(Point.of(values)), Outcomes.of("v", points.indexOf(values)));
        }
        Problem problem = client.history().problem().orElseThrow();
        Quantity goal = Quantity.of(problem.objective().goals().get(0), problem);
        for (Trial trial : client.history().trials()) {
            List<Point> asked = new ArrayList<>();
            Reasons reasons = Reasons.of(trial, client.history(), problem, goal, these -> {
                asked.addAll(these);
                return these.stream()
                        .map(point -> Map.of("v", new Prediction(height(point), 0)))
                        .toList();
            });
            assertThat(asked).hasSizeGreaterThan(1).allMatch(space::contains);
            double whole = reasons.steps().stream()
                    .mapToDouble(step -> step.adds().mean())
                    .sum();
            double from = height(reasons.from().point());
            assertThat(from + whole).isCloseTo(height(trial.point()), within(1e-12));
        }
    }

    private static double height(Point point) {
        return point.values().values().stream()
                .mapToDouble(value -> value instanceof Double real ? real : value.hashCode())
                .sum();
    }
}
