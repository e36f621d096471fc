package org.ax4j.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ax4j.component.Calls;
import org.ax4j.error.DataRequiredException;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.Experiment;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Making;
import org.ax4j.experiment.Origin;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Problem;
import org.ax4j.space.Point;
import org.ax4j.spi.Generator;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestions;

/** What a generator answered, as values; memory in the plain form in which it is stored. */
record Asked(Suggestions answer, Optional<Map<String, Object>> memory) {
    /** Asks as core does: a generator that says that it needs data has no answer. */
    static Asked of(Subject<Generator> subject, Generator generator, SuggestRequest request) {
        Suggestions answer = Calls.guarded(subject.who(), () -> {
            try {
                return generator.suggest(request);
            } catch (DataRequiredException e) {
                return Suggestions.none(e.faults().get(0).what());
            }
        });
        Suggestions forgotten = new Suggestions(
                answer.suggestions(),
                answer.shortfall(),
                answer.rest(),
                answer.work(),
                Optional.empty(),
                answer.spent());
        return new Asked(forgotten, answer.memory().map(memory -> Calls.memory(subject.who(), memory)));
    }

    List<Point> points() {
        return answer.suggestions().stream()
                .map(suggestion -> suggestion.point())
                .toList();
    }

    /** The history after this answer: its trials, as far as they are in the space, are added and all but the last completed, its memory is stored. */
    History told(Subject<Generator> subject, SuggestRequest request, Problem problem) {
        Experiment experiment = new Experiment(request.history(), () -> java.time.Instant.EPOCH, written -> {});
        List<Experiment.Draft> drafts = new ArrayList<>();
        answer.suggestions().stream()
                .filter(suggestion -> problem.space().contains(suggestion.point()))
                .forEach(suggestion -> {
                    Making making = new Making(
                            subject.spec(),
                            request.history().length(),
                            request.randomSeed(),
                            answer.work(),
                            suggestion.predicted());
                    drafts.add(new Experiment.Draft(
                            suggestion.point(), new Origin("contract", suggestion.reason(), Optional.of(making))));
                });
        Event.Asked asked = new Event.Asked(
                request.count(), request.fixed(), request.history().length(), drafts.size(), answer.shortfall());
        Map<String, Map<String, Object>> memories =
                memory.map(plain -> Map.of(subject.id(), plain)).orElse(Map.of());
        int first = request.history().trials().size();
        experiment.answer(asked, drafts, memories);
        for (int i = 0; i + 1 < drafts.size(); i++) {
            experiment.tell(
                    first + i,
                    OptionalDouble.empty(),
                    Optional.of(Landscape.at(problem.space(), drafts.get(i).point(), problem.optimisedMetrics())),
                    Optional.of(TrialStatus.COMPLETED));
        }
        return experiment.history();
    }
}
