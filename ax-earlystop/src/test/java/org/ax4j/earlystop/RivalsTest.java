package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ax4j.Client;
import org.ax4j.experiment.BestTrial;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Problem;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RivalsTest {
    /** Whatever is told, in whatever order, of points that come again, with ties: brought up to date they are those made anew, and those that the incumbent names. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "f|",
                "-f|",
                "f|g <= 3",
                "f, -g|",
                "f, g, -h|",
                "f, g|h <= 2",
                "f, g|h <= -1",
                "f|h <= -1",
                "f + g, h|f >= 2"
            })
    void theyAreTheIncumbents(String objective, String constraint) {
        Random random = new Random(objective.hashCode());
        Client client = Client.builder()
                .seed(1)
                .clock(InstantSource.fixed(Instant.EPOCH))
                .build();
        client.configureExperiment("rivals", SearchSpace.of(RangeParameter.integer("x", 0, 1000)));
        client.configureOptimization(objective, constraint == null ? new String[0] : new String[] {constraint});
        Rivals kept = Rivals.of(client.history(), client.history().problem().orElseThrow());
        History before = client.history();
        for (int i = 0; i < 60; i++) {
            int trial = client.attachTrial(Point.of(Map.of("x", (long) random.nextInt(40))));
            if (random.nextInt(5) > 0) {
                client.completeTrial(
                        trial,
                        Outcomes.of("f", random.nextInt(6))
                                .and("g", random.nextInt(6))
                                .and("h", random.nextInt(6)));
            }
            if (random.nextInt(3) == 0) {
                History now = client.history();
                Problem problem = now.problem().orElseThrow();
                kept = kept.after(now, now.changedSince(before));
                before = now;
                assertThat(kept.best()).containsExactlyElementsOf(expected(now, problem));
                assertThat(kept.best()).isEqualTo(Rivals.of(now, problem).best());
            }
        }
    }

    private static List<Trial> expected(History history, Problem problem) {
        Incumbent incumbent = Incumbent.observed(history, problem);
        List<BestTrial> best = problem.objective().hasSeveral()
                ? incumbent.frontier()
                : incumbent.best().stream().toList();
        return best.stream().map(history::run).toList();
    }
}
