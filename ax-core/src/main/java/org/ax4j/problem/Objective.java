package org.ax4j.problem;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;

/**
 * What is wanted: one goal, or several between which there is a trade-off.
 *
 * @param goals the goals in the order given, each maximised
 */
public record Objective(List<Goal> goals) {
    /** Copies the list, which must not be empty. */
    public Objective {
        Faults.present(goals, "goals", "Give at least one.")
                .forEach(goal -> Faults.present(goal, "a goal", "Leave it out."));
        goals = List.copyOf(goals);
        new Faults()
                .unless(
                        !goals.isEmpty(),
                        Code.OBJECTIVE,
                        "the objective is empty",
                        "Name what is maximised, as in \"score, -training_time\".")
                .check();
    }

    /**
     * Whether there is a trade-off.
     *
     * @return true for more than one goal
     */
    public boolean hasSeveral() {
        return goals.size() > 1;
    }

    /**
     * The metrics that the goals use.
     *
     * @return their names, sorted
     */
    public Set<String> metrics() {
        Set<String> names = new TreeSet<>();
        goals.forEach(goal -> names.addAll(goal.expression().weights().keySet()));
        return names;
    }

    /** The objective as it can be read again, without thresholds. */
    @Override
    public String toString() {
        return goals.stream().map(Goal::toString).collect(Collectors.joining(", "));
    }
}
