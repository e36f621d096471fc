package org.ax4j.analysis.health;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Plain;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Problem;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;

/** Whether stages of the strategy make their trials themselves: a generator that fails, or has no answer, is stood in for by another. */
final class StandIns implements Check {
    private static final double FEW = 0.2;

    private static final int ENOUGH = 3;

    @Override
    public List<Verdict> verdicts(History history, Problem problem) {
        return history.strategy().map(plain -> Plain.to(plain, GenerationStrategy.class)).stream()
                .flatMap(strategy -> strategy.stages().stream())
                .flatMap(stage -> verdict(stage, history))
                .toList();
    }

    private static Stream<Verdict> verdict(Stage stage, History history) {
        List<Trial> made = history.trials().stream()
                .filter(trial -> trial.origin().making().isPresent())
                .filter(trial -> trial.origin().stage().equals(stage.name()))
                .toList();
        List<Trial> others = made.stream()
                .filter(trial -> !component(trial).equals(component(stage)))
                .toList();
        if (made.size() < ENOUGH) {
            return Stream.empty();
        }
        Optional<Trial> last = others.isEmpty() ? Optional.empty() : Optional.of(others.get(others.size() - 1));
        return Stream.of(Verdict.of(
                "stand-ins",
                others.size() <= FEW * made.size(),
                others.size() + " of " + Words.count(made.size(), "trial") + " of stage " + stage.name()
                        + " were not suggested by its '" + component(stage) + "'"
                        + last.map(trial -> "; of trial " + trial.index() + " the reason is: "
                                        + trial.origin().reason())
                                .orElse(""),
                "Mend what the reason names, or choose another generator: others only stand in."));
    }

    private static String component(Trial trial) {
        return trial.origin().making().orElseThrow().component().id();
    }

    private static String component(Stage stage) {
        return stage.generator().id();
    }
}
