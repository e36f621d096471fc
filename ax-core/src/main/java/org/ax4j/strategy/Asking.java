package org.ax4j.strategy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ax4j.component.Plain;
import org.ax4j.component.Spec;
import org.ax4j.error.AxException;
import org.ax4j.error.PluginException;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.Experiment;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Making;
import org.ax4j.experiment.Origin;
import org.ax4j.problem.Problem;
import org.ax4j.space.Point;
import org.ax4j.spi.Generator;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;

/**
 * One ask: turn by turn until there are enough points. Pure: the same history, strategy and request have the same answer, which is what replay relies on.
 */
public final class Asking {
    private static final System.Logger LOG = System.getLogger(Asking.class.getName());

    private final GenerationStrategy strategy;
    private final Function<Spec<Generator>, Generator> generators;
    private final History history;
    private final Problem problem;

    private final List<Experiment.Draft> drafts = new ArrayList<>();
    private final Map<String, Map<String, Object>> memories = new LinkedHashMap<>();
    private final Set<String> spent = new HashSet<>();
    private String shortfall = "";
    private int calls;

    /**
     * What an ask gave.
     *
     * @param asked the request, as the log keeps it
     * @param drafts the suggestions
     * @param memories what components want to remember, by key
     */
    public record Answer(Event.Asked asked, List<Experiment.Draft> drafts, Map<String, Map<String, Object>> memories) {}

    /**
     * Prepares an ask; one instance serves one.
     *
     * @param strategy whose stages take turns
     * @param generators gives the instance of a spec
     * @param history what happened so far
     * @param problem what is searched and wanted
     */
    public Asking(
            GenerationStrategy strategy,
            Function<Spec<Generator>, Generator> generators,
            History history,
            Problem problem) {
        this.strategy = strategy;
        this.generators = generators;
        this.history = history;
        this.problem = problem;
    }

    /**
     * Asks for points.
     *
     * @param count how many
     * @param fixed canonical values that all of them must hold
     * @return the points, as many as there are
     * @throws PluginException AX-SUGGESTION if a generator breaks a rule
     */
    public Answer points(int count, Map<String, Object> fixed) {
        StageChooser chooser = new StageChooser(strategy);
        boolean exhausted = false;
        while (drafts.size() < count && !exhausted) {
            StageChooser.Turn turn = chooser.turn(history, problem, drafts.size(), spent);
            int wanted = Math.min(turn.room(), count - drafts.size());
            boolean last = spent.contains(turn.stage().name());
            int given = last
                    ? fallback(turn, wanted, fixed)
                    : asked(turn.stage().generator(), turn, turn.reason(), wanted, fixed);
            exhausted = last && given == 0;
            if (given < wanted) {
                spent.add(turn.stage().name());
            }
        }
        String answer = drafts.size() < count ? shortfall : "";
        return new Answer(new Event.Asked(count, fixed, history.length(), drafts.size(), answer), drafts, memories);
    }

    /** Every stage is spent: the generator that needs no data has the last word. */
    private int fallback(StageChooser.Turn turn, int wanted, Map<String, Object> fixed) {
        return asked(
                strategy.fallback(),
                turn,
                "stage " + turn.stage().name() + " had no answer (" + shortfall + "), filled in",
                wanted,
                fixed);
    }

    private int asked(
            Spec<Generator> spec, StageChooser.Turn turn, String reason, int wanted, Map<String, Object> fixed) {
        List<Point> planned = drafts.stream().map(Experiment.Draft::point).toList();
        SuggestRequest request = SuggestRequest.of(spec.id(), history, wanted)
                .fixed(fixed)
                .after(planned, calls++, Optional.ofNullable(memories.get(spec.id())));
        Suggestions answer;
        try {
            Generator generator = generators.apply(spec);
            Optional<String> objection = generator.objectionTo(problem);
            answer = objection.isPresent() ? Suggestions.none(objection.get()) : generator.suggest(request);
        } catch (PluginException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    () -> "generator '" + spec.id() + "' failed, falling back: " + e.getMessage(),
                    e);
            answer = Suggestions.none("generator '" + spec.id() + "' failed: " + message(e));
        }
        SuggestionRules.check(spec.id(), request, answer);
        accept(spec, turn, reason, request, answer);
        return answer.suggestions().size();
    }

    private static String message(RuntimeException e) {
        return e instanceof AxException known ? String.valueOf(known.getMessage()) : e.toString();
    }

    private void accept(
            Spec<Generator> spec, StageChooser.Turn turn, String reason, SuggestRequest request, Suggestions answer) {
        for (Suggestion suggestion : answer.suggestions()) {
            Making making =
                    new Making(spec, history.length(), request.randomSeed(), answer.work(), suggestion.predicted());
            Origin origin = new Origin(turn.stage().name(), reason + "; " + suggestion.reason(), Optional.of(making));
            drafts.add(new Experiment.Draft(suggestion.point(), origin));
        }
        answer.memory().ifPresent(memory -> memories.put(spec.id(), Plain.of(memory)));
        if (!answer.shortfall().isEmpty()) {
            shortfall = answer.shortfall();
        }
    }
}
