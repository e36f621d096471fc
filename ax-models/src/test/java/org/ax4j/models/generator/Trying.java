package org.ax4j.models.generator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.component.Plain;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.Experiment;
import org.ax4j.experiment.ExperimentConfig;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Origin;
import org.ax4j.problem.ObjectiveGrammar;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Generator;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.SuggestionRules;

/** An experiment that one generator is asked in; what it suggests becomes trials, what it remembers is kept. */
final class Trying {
    private final Generator generator;
    private final String id;
    private final Experiment experiment;

    Trying(Generator generator, String id, long seed, SearchSpace space) {
        this.generator = generator;
        this.id = id;
        this.experiment = new Experiment(History.empty(seed), () -> Instant.EPOCH, history -> {});
        experiment.configure("test", ExperimentConfig.empty(), space);
        experiment.configureOptimization(ObjectiveGrammar.parse("score", List.of(), java.util.Set.of()));
    }

    static Trying sobol(long seed, SearchSpace space) {
        return new Trying(new SobolGenerator(), SobolGenerator.COMPONENT.id(), seed, space);
    }

    History history() {
        return experiment.history();
    }

    void attach(Point point) {
        experiment.attach(point, Optional.empty(), Origin.ATTACHED);
    }

    Suggestions ask(int count) {
        return ask(count, Map.of());
    }

    /** Asks, checks the rules G1 to G4, and that the same request has the same answer. */
    Suggestions ask(int count, Map<String, Object> fixed) {
        SuggestRequest request = SuggestRequest.of(id, history(), count).fixed(fixed);
        Suggestions answer = generator.suggest(request);
        SuggestionRules.check(id, request, answer);
        if (!generator.suggest(request).equals(answer)) {
            throw new AssertionError("the second answer to one request differs");
        }
        List<Experiment.Draft> drafts = new ArrayList<>();
        for (Suggestion suggestion : answer.suggestions()) {
            drafts.add(new Experiment.Draft(
                    suggestion.point(), new Origin("test", suggestion.reason(), Optional.empty())));
        }
        Map<String, Map<String, Object>> memories = new LinkedHashMap<>();
        answer.memory().ifPresent(memory -> memories.put(id, Plain.of(memory)));
        experiment.answer(
                new Event.Asked(count, fixed, history().length(), drafts.size(), answer.shortfall()), drafts, memories);
        return answer;
    }

    List<Point> points(int count) {
        return points(ask(count));
    }

    static List<Point> points(Suggestions answer) {
        return answer.suggestions().stream().map(Suggestion::point).toList();
    }
}
