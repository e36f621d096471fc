package org.ax4j.strategy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Problem;

/** Says whose turn it is, and why. */
public final class StageChooser {
    private final GenerationStrategy strategy;

    /**
     * Chooses among the stages of a strategy.
     *
     * @param strategy the strategy
     */
    public StageChooser(GenerationStrategy strategy) {
        this.strategy = strategy;
    }

    /**
     * Whose turn it is.
     *
     * @param stage the stage
     * @param reason why, with figures
     * @param room how many trials it may give before it is over; 0 where trials must be completed first
     */
    public record Turn(Stage stage, String reason, int room) {}

    /**
     * The turn after so many trials of one ask.
     *
     * @param history what happened so far
     * @param problem what is searched and wanted
     * @param planned how many trials the ask gave already
     * @param spent stages that had no answer in this ask, by name
     * @return the first stage that is not over and not spent; the last one where all are
     */
    public Turn turn(History history, Problem problem, int planned, Set<String> spent) {
        for (Stage stage : strategy.stages()) {
            Counts counts = counts(history, problem, planned, stage.exit());
            if (!spent.contains(stage.name()) && !isOver(stage.exit(), counts)) {
                return new Turn(stage, reason(stage, counts), room(stage.exit(), counts));
            }
        }
        Stage last = strategy.stages().get(strategy.stages().size() - 1);
        return new Turn(last, "every other stage is over", Integer.MAX_VALUE);
    }

    private record Counts(int trials, int completed) {}

    private static boolean isOver(Stage.Exit exit, Counts counts) {
        return counts.trials() >= exit.trials() && counts.completed() >= exit.completed();
    }

    private static int room(Stage.Exit exit, Counts counts) {
        int left = exit.trials() - counts.trials();
        int room = left > 0 ? left : Integer.MAX_VALUE;
        return exit.most().isPresent() ? Math.min(room, Math.max(0, exit.most().getAsInt() - counts.trials())) : room;
    }

    private static String reason(Stage stage, Counts counts) {
        if (stage.exit().trials() == Integer.MAX_VALUE) {
            return "stage " + stage.name() + ": last stage, after " + counts.trials() + " trials of which "
                    + counts.completed() + " are completed";
        }
        if (counts.trials() < stage.exit().trials()) {
            return "stage " + stage.name() + ": trial " + (counts.trials() + 1) + " of "
                    + stage.exit().trials();
        }
        return "stage " + stage.name() + ": " + counts.completed() + " of "
                + stage.exit().completed() + " trials are completed that the next stage needs";
    }

    private static Counts counts(History history, Problem problem, int planned, Stage.Exit exit) {
        Map<String, Integer> completed = new LinkedHashMap<>();
        problem.optimisedMetrics().forEach(metric -> completed.put(metric, 0));
        int trials = planned;
        for (Trial trial : history.runs()) {
            boolean own = trial.origin().making().isPresent();
            boolean counts = trial.status() != TrialStatus.FAILED && trial.status() != TrialStatus.ABANDONED;
            trials += counts && (own || exit.existing()) ? 1 : 0;
            if (trial.status() == TrialStatus.COMPLETED) {
                completed.replaceAll(
                        (metric, count) -> count + (trial.value(metric).isPresent() ? 1 : 0));
            }
        }
        return new Counts(
                trials,
                completed.values().stream().mapToInt(count -> count).min().orElse(0));
    }
}
