package org.ax4j.models.acquisition;

import java.util.Optional;
import org.ax4j.problem.Problem;

/** How many goals an acquisition serves. */
record GoalCount(int least, int most) {
    static GoalCount between(int least, int most) {
        return new GoalCount(least, most);
    }

    static GoalCount atLeast(int least) {
        return new GoalCount(least, Integer.MAX_VALUE);
    }

    Optional<String> objectionTo(Problem problem) {
        int goals = problem.objective().goals().size();
        if (goals > most) {
            return Optional.of("it serves at most " + named(most) + " and there are " + goals);
        }
        return goals < least
                ? Optional.of("it serves at least " + named(least) + " and there is " + goals)
                : Optional.empty();
    }

    private static String named(int count) {
        return count == 1 ? "1 goal" : count + " goals";
    }
}
