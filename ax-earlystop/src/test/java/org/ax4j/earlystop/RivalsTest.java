package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
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
    private final Random random = new Random(1);
    private final Client client =
            Client.builder().seed(1).clock(InstantSource.fixed(Instant.EPOCH)).build();
    private final List<Integer> running = new ArrayList<>();

    /** Trials and batches of points that come again, completed in any order or failed, told again afterwards, with ties: brought up to date they are those made anew, and those that the incumbent names. */
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
        client.configureExperiment("rivals", SearchSpace.of(RangeParameter.integer("x", 0, 1000)));
        client.configureOptimization(objective, constraint == null ? new String[0] : new String[] {constraint});
        History before = client.history();
        Rivals kept = Rivals.of(before, before.problem().orElseThrow());
        for (int i = 0; i < 150; i++) {
            step();
            if (random.nextInt(3) == 0) {
                History now = client.history();
                Problem problem = now.problem().orElseThrow();
                kept = kept.after(now, now.changedSince(before));
                before = now;
                assertThat(kept.best()).containsExactlyElementsOf(expected(now, problem));
                assertThat(kept.best()).isEqualTo(Rivals.of(now, problem).best());
            }
        }
        assertThat(client.history().runs().size())
                .isGreaterThan(client.history().trials().size() + 5);
    }

    private void step() {
        int choice = random.nextInt(10);
        if (choice < 3) {
            running.add(client.attachTrial(point(random.nextInt(40))));
        } else if (choice == 3) {
            int first = random.nextInt(40);
            running.add(client.attachBatch(Map.of(point(first), 1.0, point(first + 1), 1.0)));
        } else if (choice == 4 && !client.history().trials().isEmpty()) {
            int trial = random.nextInt(client.history().trials().size());
            if (!running.contains(trial) && !client.trial(trial).isBatch()) {
                client.attachData(trial, outcomes());
            }
        } else if (!running.isEmpty()) {
            end(running.remove(random.nextInt(running.size())));
        }
    }

    private void end(int trial) {
        if (random.nextInt(6) == 0) {
            client.markTrialFailed(trial, "lost");
            return;
        }
        client.trial(trial).arms().keySet().forEach(arm -> client.attachData(trial, arm.name(), outcomes()));
        client.completeTrial(trial);
    }

    private static Point point(long x) {
        return Point.of(Map.of("x", x));
    }

    private Outcomes outcomes() {
        return Outcomes.of("f", random.nextInt(6)).and("g", random.nextInt(6)).and("h", random.nextInt(6));
    }

    private static List<Trial> expected(History history, Problem problem) {
        Incumbent incumbent = Incumbent.observed(history, problem);
        List<BestTrial> best = problem.objective().hasSeveral()
                ? incumbent.frontier()
                : incumbent.best().stream().toList();
        return best.stream().map(history::run).toList();
    }
}
