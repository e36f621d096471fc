package org.ax4j.testkit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.ax4j.experiment.Experiment;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.RandomStream;

/**
 * An experiment that grows at random, as careless callers let it: several trials run at once, some of two arms; their readings come in lots and with holes, some steps are told
 * again, of completed trials too; trials end late, break, are given up or stopped. Metrics are {@code score}, {@code loss}, and {@code time}, which only grows. Not safe for threads.
 */
final class Chronicle {
    private static final SearchSpace SPACE = SpaceScenarios.square();
    private static final int MOST_RUNNING = 6;
    private static final double FULL = 150;
    private static final int LOT = 30;

    private final RandomStream random;
    private final Histories histories;
    private int latest;

    Chronicle(long seed, String objective, String... constraints) {
        this.random = new RandomStream(RandomStream.seed(seed, "chronicle", 0));
        this.histories = Histories.seeded(seed)
                .space(SPACE)
                .metrics(Metric.named("time").cumulative(), Metric.named("loss").minimise())
                .wanted(objective, constraints);
    }

    /** What happened so far. */
    History history() {
        return histories.history();
    }

    /** The trial to which something happened last. */
    int latest() {
        return latest;
    }

    /** Something else is written down. */
    void note(Consumer<Experiment> command) {
        histories.also(command);
    }

    /** One more thing happens to a trial. */
    void goOn() {
        List<Integer> running = history().trials().stream()
                .filter(trial -> trial.status() == TrialStatus.RUNNING)
                .map(Trial::index)
                .toList();
        int kind = random.nextInt(20);
        if (running.isEmpty() || (kind < 5 && running.size() < MOST_RUNNING)) {
            latest = history().trials().size();
            begin(kind == 0);
            tellLot();
        } else if (kind < 7) {
            latest = random.nextInt(history().trials().size());
            tell(1 + random.nextInt((int) FULL));
        } else {
            latest = running.get(random.nextInt(running.size()));
            live(kind == 7);
        }
    }

    private void begin(boolean batch) {
        if (batch) {
            histories.batch(2, TrialStatus.RUNNING, new double[0], (point, step) -> Outcomes.of("score", 0));
        } else {
            histories.running(1);
        }
    }

    private void live(boolean breaks) {
        if (breaks) {
            List<TrialStatus> fates = history().trial(latest).isBatch()
                    ? List.of(TrialStatus.FAILED, TrialStatus.ABANDONED, TrialStatus.COMPLETED)
                    : List.of(
                            TrialStatus.FAILED,
                            TrialStatus.ABANDONED,
                            TrialStatus.COMPLETED,
                            TrialStatus.EARLY_STOPPED);
            end(fates.get(random.nextInt(fates.size())));
        } else if (last() >= FULL) {
            end(TrialStatus.COMPLETED);
        } else {
            tellLot();
        }
    }

    private void end(TrialStatus status) {
        int trial = latest;
        histories.also(experiment -> experiment.mark(trial, status, ""));
    }

    private void tellLot() {
        double step = last();
        for (int i = random.nextInt(LOT); i >= 0; i--) {
            step += random.nextInt(10) == 0 ? 1.5 : 1;
            tell(step);
        }
    }

    private double last() {
        return history().trial(latest).progress().curves().values().stream()
                .mapToDouble(curve -> curve.lastStep().orElse(0))
                .max()
                .orElse(0);
    }

    private void tell(double step) {
        int trial = latest;
        for (Trial arm : history().trial(trial).members()) {
            double height = Landscape.height(SPACE, arm.point(), 0);
            Outcomes told = Outcomes.of("loss", random.nextInt(12) / 12.0);
            told = random.nextInt(6) == 0
                    ? told
                    : told.and("score", height - 1 / (1 + 0.05 * step) + 0.01 * random.nextInt(10));
            Outcomes all = random.nextInt(6) == 0
                    ? told
                    : told.and("time", step * (1 + arm.point().asDouble("x1")));
            histories.also(experiment ->
                    experiment.tell(trial, arm.armName(), OptionalDouble.of(step), Optional.of(all), Optional.empty()));
        }
    }
}
