package org.ax4j.analysis.health;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Problem;

/** Whether many trials fail or are given up, and whether completed ones told all that is needed. */
final class Failures implements Check {
    private static final double FEW = 0.1;

    @Override
    public List<Verdict> verdicts(History history, Problem problem) {
        List<Trial> ended = history.trials().stream()
                .filter(trial -> trial.status().isEnded() && trial.status() != TrialStatus.STALE)
                .toList();
        return ended.isEmpty() ? List.of() : List.of(failures(ended), gaps(ended, problem));
    }

    private static Verdict failures(List<Trial> ended) {
        List<Trial> failed = ended.stream()
                .filter(trial -> trial.status() == TrialStatus.FAILED || trial.status() == TrialStatus.ABANDONED)
                .toList();
        Map<String, Long> reasons = failed.stream()
                .map(trial -> trial.life().reason())
                .filter(reason -> !reason.isEmpty())
                .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
        String most = reasons.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(reason -> "; the most frequent reason: " + reason.getKey())
                .orElse("");
        return Verdict.of(
                "failures",
                failed.size() <= FEW * ended.size(),
                failed.size() + " of " + Words.count(ended.size(), "ended trial") + " failed or were abandoned" + most,
                "Look for what the points of these trials have in common, and keep it out of the space by a constraint.");
    }

    private static Verdict gaps(List<Trial> ended, Problem problem) {
        List<Trial> completed = ended.stream()
                .filter(trial -> trial.status() == TrialStatus.COMPLETED)
                .toList();
        long without = completed.stream()
                .filter(trial -> trial.members().stream().anyMatch(arm -> !arm.hasAll(problem.optimisedMetrics())))
                .count();
        return Verdict.of(
                "missing metrics",
                without == 0,
                without + " of " + Words.count(completed.size(), "completed trial")
                        + " lack a metric of the objective or its constraints",
                "Tell every metric of each trial, or mark it failed: a trial with gaps does not count.");
    }
}
