package org.ax4j.strategy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ax4j.component.Calls;
import org.ax4j.component.Spec;
import org.ax4j.error.AxException;
import org.ax4j.error.Code;
import org.ax4j.error.DataRequiredException;
import org.ax4j.error.Figures;
import org.ax4j.error.InvalidInputException;
import org.ax4j.error.PluginException;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.Experiment;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Making;
import org.ax4j.experiment.Origin;
import org.ax4j.experiment.Trial;
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

    private static final String HASTILY = "filled in: another ask ran for as long as the deadline let wait";

    /** This many points show which parameters have more than one value. */
    private static final int MOST_KNOWN = 10;

    private final GenerationStrategy strategy;
    private final Function<Spec<Generator>, Generator> generators;
    private final History history;
    private final Problem problem;

    private final List<Experiment.Draft> drafts = new ArrayList<>();
    private final Map<String, Map<String, Object>> memories = new LinkedHashMap<>();
    /** Why stages had no answer, by name. */
    private final Map<String, String> spent = new LinkedHashMap<>();

    /** Efforts below the usual one, under the names by which they are stored. */
    private final Map<String, Long> efforts = new LinkedHashMap<>();

    /** What generators threw. */
    private final List<String> failures = new ArrayList<>();

    private Efforts limits = Efforts.UNLIMITED;
    private long most = Long.MAX_VALUE;
    /** How much of that was done. */
    private long units;

    private boolean cut;
    private String shortfall = "";
    private Suggestions.Rest rest = Suggestions.Rest.UNKNOWN;
    /** Names the values that constraints force; begins the shortfall. */
    private String forced = "";

    private int calls;

    /**
     * What an ask gave.
     *
     * @param asked the request, as the log keeps it
     * @param drafts the suggestions
     * @param memories what components want to remember, by key
     * @param rest what is known of the points that were not given, where there are fewer than asked for
     */
    public record Answer(
            Event.Asked asked,
            List<Experiment.Draft> drafts,
            Map<String, Map<String, Object>> memories,
            Suggestions.Rest rest) {}

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
     * Limits the work.
     *
     * @param given how much of its usual work each component does
     * @return this
     */
    public Asking efforts(Efforts given) {
        limits = given;
        return this;
    }

    /**
     * Asks for points.
     *
     * @param count how many
     * @param given values that all of them must hold, by name, beside those that are frozen
     * @return the points, as many as there are
     * @throws InvalidInputException AX-POINT where the values cannot be held
     * @throws DataRequiredException AX-DATA-REQUIRED if the stage waits for trials to be completed
     * @throws PluginException AX-SUGGESTION if a generator breaks a rule, AX-COMPONENT or AX-ARTIFACT if one is missing
     */
    public Answer points(int count, Map<String, ?> given) {
        Map<String, Object> held = history.live().orElseThrow().held(given);
        Map<String, Object> fixed = problem.space().forced(held, known(held));
        forced = forced(fixed, held);
        StageChooser chooser = new StageChooser(strategy);
        boolean exhausted = false;
        most = limits.units(count);
        while (drafts.size() < count && !exhausted) {
            StageChooser.Turn turn = chooser.turn(history, problem, drafts.size(), spent.keySet());
            if (turn.room() == 0) {
                shortfall = waiting(turn);
                break;
            }
            int wanted = Math.min(turn.room(), count - drafts.size());
            int before = drafts.size();
            boolean isHasty = limits.isHasty();
            boolean last = isHasty || spent.containsKey(turn.stage().name());
            Spec<Generator> generator =
                    last ? strategy.fallback() : turn.stage().generator();
            String reason = isHasty ? HASTILY : last ? "filled in" : turn.reason();
            int found = asked(generator, turn, reason, wanted, fixed);
            exhausted = last && found == 0;
            if (found < wanted && before > 0) {
                shortfall = before + " of " + count + " points were given, then: " + shortfall;
            }
            if (found < wanted) {
                spent.putIfAbsent(turn.stage().name(), shortfall);
            }
        }
        String answer = drafts.size() < count ? shortfall : "";
        Map<String, Object> own = new LinkedHashMap<>(fixed);
        own.keySet().retainAll(given.keySet());
        return new Answer(
                new Event.Asked(count, own, history.length(), drafts.size(), answer),
                cut ? drafts.stream().map(this::ended).toList() : drafts,
                memories,
                rest);
    }

    /** Some of the points that were tried, of those that could be suggested. */
    private List<Point> known(Map<String, Object> held) {
        List<Trial> runs = history.runs();
        return problem.space().constraints().isEmpty()
                ? List.of()
                : runs.subList(Math.max(0, runs.size() - MOST_KNOWN), runs.size()).stream()
                        .map(Trial::point)
                        .filter(point -> point.values().entrySet().containsAll(held.entrySet()))
                        .filter(problem.space()::contains)
                        .toList();
    }

    private static String forced(Map<String, Object> fixed, Map<String, Object> held) {
        Map<String, Object> own = new LinkedHashMap<>(fixed);
        own.keySet().removeAll(held.keySet());
        return own.isEmpty() ? "" : "the constraints leave " + new Point(own) + " only; ";
    }

    /** A suggestion of an ask that was ended: all say so, because a replay must end there whichever of them are left. */
    private Experiment.Draft ended(Experiment.Draft draft) {
        Making making = draft.origin().making().orElseThrow();
        Map<String, Long> work = new LinkedHashMap<>(making.work());
        work.put(Efforts.UNITS_KEY, most);
        Making told = new Making(making.component(), making.seen(), making.seed(), work, making.predicted());
        Origin origin = new Origin(draft.origin().stage(), draft.origin().reason(), Optional.of(told));
        return new Experiment.Draft(draft.point(), origin);
    }

    /**
     * What generators threw in this ask.
     *
     * @return the texts, in order; mostly none
     */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** Why an ask ends here; nothing at all is an error, so that the caller knows to wait. */
    private String waiting(StageChooser.Turn turn) {
        if (drafts.isEmpty()) {
            throw new DataRequiredException(
                    Code.DATA_REQUIRED,
                    "no more trials are given before others are completed: " + turn.reason(),
                    "Complete running trials first, or allow the strategy to exceed its initialization budget.");
        }
        return turn.reason();
    }

    private int asked(
            Spec<Generator> spec, StageChooser.Turn turn, String reason, int wanted, Map<String, Object> fixed) {
        Generator generator = generators.apply(spec);
        List<Point> planned = drafts.stream().map(Experiment.Draft::point).toList();
        SuggestRequest request = SuggestRequest.of(spec.id(), history, wanted)
                .fixed(fixed)
                .effort(effort(spec.id(), wanted))
                .units(most == Long.MAX_VALUE ? most : Math.max(0, most - units))
                .after(planned, calls++, Optional.ofNullable(memories.get(spec.id())));
        Suggestions answer = answer(spec, generator, request);
        SuggestionRules.check(spec.id(), request, answer);
        units += answer.spent().units();
        cut |= answer.spent().cut();
        accept(spec, turn, reason + unanswered(), request, answer);
        return answer.suggestions().size();
    }

    private double effort(String component, int wanted) {
        long thousandths = limits.of(component, wanted);
        if (thousandths < Efforts.ALL) {
            efforts.put(Efforts.key(component), thousandths);
        } else {
            efforts.remove(Efforts.key(component));
        }
        return thousandths / (double) Efforts.ALL;
    }

    /** A generator that cannot serve the problem or throws has no answer. */
    private Suggestions answer(Spec<Generator> spec, Generator generator, SuggestRequest request) {
        try {
            Optional<String> objection = generator.objectionTo(problem);
            return objection.isPresent()
                    ? Suggestions.none(objection.get())
                    : Objects.requireNonNull(generator.suggest(request), "the answer is null");
        } catch (Throwable e) {
            Calls.survive(e);
            LOG.log(System.Logger.Level.WARNING, () -> who(spec) + " failed, falling back: " + e.getMessage(), e);
            String failure = who(spec) + " failed: " + message(e);
            failures.add(failure);
            return Suggestions.none(failure);
        }
    }

    private static String who(Spec<Generator> spec) {
        return "generator '" + spec.id() + "'";
    }

    private String unanswered() {
        return spent.entrySet().stream()
                .map(stage -> " (stage " + stage.getKey() + " had no answer: " + stage.getValue() + ")")
                .collect(Collectors.joining());
    }

    private String relative() {
        return problem.relative().stream().map(bound -> "; " + bound).collect(Collectors.joining());
    }

    private static String message(Throwable e) {
        return e instanceof AxException known ? String.valueOf(known.getMessage()) : e.toString();
    }

    private void accept(
            Spec<Generator> spec, StageChooser.Turn turn, String reason, SuggestRequest request, Suggestions answer) {
        Map<String, Long> work = new LinkedHashMap<>(answer.work());
        work.putAll(efforts);
        if (limits.isHasty()) {
            work.put(Efforts.HASTY_KEY, 1L);
        }
        String limited = request.effort() < 1
                ? " (asked for " + Figures.of(100 * request.effort()) + " % of its usual work, for the deadline)"
                : "";
        String ended = answer.spent().cut()
                ? " (its search was ended after " + answer.spent().units() + " units of work, for the deadline)"
                : "";
        for (Suggestion suggestion : answer.suggestions()) {
            Making making = new Making(spec, history.length(), request.randomSeed(), work, suggestion.predicted());
            Origin origin = new Origin(
                    turn.stage().name(),
                    reason + "; " + suggestion.reason() + limited + ended + relative(),
                    Optional.of(making));
            drafts.add(new Experiment.Draft(suggestion.point(), origin));
        }
        answer.memory().ifPresent(memory -> memories.put(spec.id(), Calls.memory(who(spec), memory)));
        if (!answer.shortfall().isEmpty()) {
            shortfall = forced + answer.shortfall();
            rest = answer.rest();
        }
    }
}
