package org.ax4j.experiment;

import java.util.List;
import java.util.Optional;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.InvalidInputException;
import org.ax4j.error.TrialStateException;
import org.ax4j.problem.Goal;
import org.ax4j.problem.Metric;
import org.ax4j.problem.Objective;
import org.ax4j.space.Point;

/** What must hold before an entry is written. */
final class ExperimentRules {
    private ExperimentRules() {}

    /** Ends with AX-STATUS where a trial may not take a status. */
    static void transition(Trial trial, TrialStatus next) {
        if (!trial.status().next().contains(next)) {
            String hint = trial.status().isEnded()
                    ? "Its life is over: attach its point again for another trial."
                    : "Next may come " + trial.status().next() + ".";
            throw new TrialStateException(
                    Code.STATUS,
                    "trial " + trial.index() + " is " + trial.status().text() + " and cannot become " + next.text(),
                    hint);
        }
        if (next == TrialStatus.EARLY_STOPPED && trial.progress().curves().isEmpty()) {
            throw new TrialStateException(
                    Code.STATUS,
                    "trial " + trial.index() + " has no reading and cannot become " + next.text(),
                    "Attach its readings first, or mark it failed or abandoned.");
        }
    }

    /** The name of a point's arm: that of an equal point, else the one given, else made of the trial's index. */
    static String armName(History history, Point point, Optional<String> given, int index) {
        Optional<Arm> equal = history.trials().stream()
                .map(Trial::arm)
                .filter(arm -> arm.point().equals(point))
                .findFirst();
        String name = equal.map(Arm::name).orElse(given.orElse(index + "_0"));
        given.filter(wanted -> !wanted.equals(name)).ifPresent(wanted -> {
            throw new InvalidInputException(
                    Code.NAME,
                    "the point " + point + " is named '" + name + "' already and cannot be '" + wanted + "'",
                    "Use its name or leave the name out.");
        });
        boolean taken = equal.isEmpty()
                && history.trials().stream().anyMatch(trial -> trial.armName().equals(name));
        new Faults()
                .unless(!name.isBlank(), Code.NAME, "an arm's name is blank", "Give it a name or leave it out.")
                .unless(
                        !taken,
                        Code.NAME,
                        "the arm name '" + name + "' belongs to another point",
                        "Choose another name.")
                .check();
        return name;
    }

    /** Faults where a goal goes against the declared direction of its metric. */
    static Faults directions(List<Metric> metrics, Objective objective) {
        Faults faults = new Faults();
        for (Goal goal : objective.goals()) {
            goal.metric()
                    .flatMap(name ->
                            metrics.stream().filter(m -> m.name().equals(name)).findFirst())
                    .flatMap(Metric::direction)
                    .ifPresent(declared -> faults.unless(
                            declared == goal.direction(),
                            Code.METRIC,
                            "metric '" + goal.name() + "' is declared to "
                                    + declared.name().toLowerCase(java.util.Locale.ROOT) + " but the objective \""
                                    + objective + "\" does the opposite",
                            "Correct the sign in the objective or the declaration."));
        }
        return faults;
    }
}
