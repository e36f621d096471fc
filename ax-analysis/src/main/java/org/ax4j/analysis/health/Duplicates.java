package org.ax4j.analysis.health;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Problem;
import org.ax4j.space.Point;

/** Whether points were tried more than once, each arm of a batch being a trial; failed trials do not count. */
final class Duplicates implements Check {
    private static final double FEW = 0.2;

    @Override
    public List<Verdict> verdicts(History history, Problem problem) {
        Map<Point, Integer> tried = new HashMap<>();
        for (Trial trial : history.runs()) {
            if (trial.status() != TrialStatus.FAILED) {
                tried.merge(trial.point(), 1, Integer::sum);
            }
        }
        int all = tried.values().stream().mapToInt(count -> count).sum();
        int again = all - tried.size();
        return all < 2
                ? List.of()
                : List.of(Verdict.of(
                        "duplicates",
                        again <= FEW * all,
                        again + " of " + Words.count(all, "trial") + " repeat an earlier point",
                        "The space may be nearly used up: widen it, or stop here."));
    }
}
