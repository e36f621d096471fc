package org.ax4j;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ax4j.component.Plain;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Problem;
import org.ax4j.space.Point;
import org.ax4j.strategy.Asking;
import org.ax4j.strategy.Efforts;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.StageChooser;

/** One ask on the history as it stands: what is held, by which strategy, and whether the answer still holds when it is written. */
final class Ask {
    private final Pace pace;
    private final History seen;
    private final Answers answers;
    private final Problem problem;
    private final GenerationStrategy strategy;

    Ask(Instances instances, History seen, Pace pace) {
        this.pace = pace;
        this.seen = seen;
        this.answers = new Answers(instances, seen);
        this.problem = answers.problem();
        this.strategy = answers.strategy();
    }

    /** The points, or why there are none as an exception. */
    Asking.Answer answer(int count, Map<String, ?> fixedParameters, Efforts efforts) {
        Asking asking = answers.asking(strategy, pace::measured).efforts(efforts);
        Asking.Answer answer = asking.points(count, fixedParameters);
        if (answer.drafts().isEmpty()) {
            throw answers.exhausted(answer, asking.failures());
        }
        return answer;
    }

    /** The strategy that the ask brings in, as plain values; empty where one was chosen before. */
    Optional<Map<String, Object>> newStrategy() {
        return seen.strategy().isEmpty() ? Optional.of(Plain.of(strategy)) : Optional.empty();
    }

    /** Whether meanwhile one of the points was tried, or a hasty ask took of the trials that there may be before others are completed. */
    boolean isOvertaken(Asking.Answer answer, History now) {
        Set<Point> taken = new HashSet<>();
        now.trials().subList(seen.trials().size(), now.trials().size()).stream()
                .filter(trial -> trial.status() != TrialStatus.FAILED)
                .forEach(trial -> trial.members().stream().map(Trial::point).forEach(taken::add));
        boolean isStrict = !now.lastAsk().equals(seen.lastAsk())
                && new StageChooser(strategy)
                        .turn(seen, problem, 0, Set.of())
                        .stage()
                        .exit()
                        .most()
                        .isPresent();
        return isStrict || answer.drafts().stream().anyMatch(draft -> taken.contains(draft.point()));
    }
}
