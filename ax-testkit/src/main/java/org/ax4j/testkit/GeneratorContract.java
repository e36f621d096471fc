package org.ax4j.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ax4j.component.Component;
import org.ax4j.error.PluginException;
import org.ax4j.experiment.History;
import org.ax4j.problem.Problem;
import org.ax4j.space.Parameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Generator;
import org.ax4j.spi.LeaveOneOut;
import org.ax4j.spi.Predictor;
import org.ax4j.spi.SensitivityIndices;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.strategy.SuggestionRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The rules of {@link Generator} as tests, on each of {@link Scenarios#all()}. A test class extends this and says which component it is about:
 *
 * <pre>{@code
 * class LocalSearchTest extends GeneratorContract {
 *     @Override protected Component<Generator, ?> component() { return LocalSearch.COMPONENT; }
 * }
 * }</pre>
 *
 * A generator may object to problems, which are then left out, but not to all of them. Where it needs more data than there is it answers with a shortfall or throws
 * {@link org.ax4j.error.DataRequiredException}. A generator that is a {@link Predictor} is tested as one, too; for others those tests are none.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class GeneratorContract {
    private static final int BATCH = 3;

    /** Of the rules that core checks at run time, by situation: asked once for all of them. */
    private final Map<String, List<String>> faults = new ConcurrentHashMap<>();

    /** For subclasses. */
    protected GeneratorContract() {}

    /**
     * Which component is tested, with the configuration of its defaults.
     *
     * @return the component
     */
    protected abstract Component<Generator, ?> component();

    /**
     * G1: points are in the space, canonical, finite, and keep its constraints.
     *
     * @return a test for each situation
     */
    @TestFactory
    public final Stream<DynamicTest> g1PointsAreInTheSpace() {
        return rule("G1");
    }

    /**
     * G2: there are at most as many points as asked for, and where there are fewer, the answer says why.
     *
     * @return a test for each situation
     */
    @TestFactory
    public final Stream<DynamicTest> g2FewerPointsAreExplained() {
        return rule("G2");
    }

    /**
     * G3: points differ from each other, from all that was tried, and from those that earlier calls of the same ask gave.
     *
     * @return a test for each situation
     */
    @TestFactory
    public final Stream<DynamicTest> g3PointsAreNew() {
        return rule("G3");
    }

    /**
     * G4: points hold the values that are fixed: of one parameter, and of all of them.
     *
     * @return a test for each situation
     */
    @TestFactory
    public final Stream<DynamicTest> g4PointsHoldFixedValues() {
        return rule("G4");
    }

    /**
     * G5: the same request has the same answer, from an instance that served others, from a fresh one, and after storing and loading, over several rounds of asking
     * and telling. What carries over is in the memory.
     *
     * @return a test for each situation
     */
    @TestFactory
    public final Stream<DynamicTest> g5SameRequestHasSameAnswer() {
        Subject<Generator> subject = Subject.of(component());
        Generator warm = subject.fresh();
        List<Scenario> others = served(subject).limit(2).toList();
        return tests(subject, scenario -> {
            History history = scenario.history();
            for (int round = 0; round < 3; round++) {
                Asked answer = repeats(subject, BATCH).same(warm, history, others);
                history = answer.told(subject, SuggestRequest.of(subject.id(), history, BATCH), problem(scenario));
            }
        });
    }

    /** G6: an instance is safe for use by several threads. */
    @Test
    public final void g6SeveralThreadsMayUseIt() {
        Subject<Generator> subject = Subject.of(component());
        repeats(subject, BATCH).threads(served(subject).toList());
    }

    /** G7: the objection to a problem is an answer, with a reason and always the same; and not all problems are objected to. */
    @Test
    public final void g7ObjectionsAreAnswers() {
        Subject<Generator> subject = Subject.of(component());
        assertAll(Stream.concat(Scenarios.all().stream(), Extremes.all().stream())
                .map(scenario -> () -> objection(subject, scenario)));
        assertTrue(served(subject).findAny().isPresent(), subject.who() + " objects to every problem");
    }

    /**
     * G8: the only randomness is that of the request: many fresh instances, each in a thread of its own, have one answer.
     *
     * @return a test for each situation
     */
    @TestFactory
    public final Stream<DynamicTest> g8OnlyTheRequestIsRandom() {
        Subject<Generator> subject = Subject.of(component());
        return tests(subject, scenario -> {
            List<Asked> answers = IntStream.range(0, 4)
                    .parallel()
                    .mapToObj(i -> repeats(subject, 1).ask().apply(subject.fresh(), scenario.history()))
                    .toList();
            answers.forEach(answer -> assertEquals(answers.get(0), answer, "fresh instances answer differently"));
        });
    }

    /**
     * M1: there is one prediction for each point, in their order, with every metric that has data.
     *
     * @return a test for each situation; none where the generator is no predictor
     */
    @TestFactory
    public final Stream<DynamicTest> m1EveryPointIsPredicted() {
        return predictions((predictions, scenario) -> predictions.complete(scenario));
    }

    /**
     * M2: means and standard errors are finite and in the metrics' own units.
     *
     * @return a test for each situation; none where the generator is no predictor
     */
    @TestFactory
    public final Stream<DynamicTest> m2PredictionsAreInTheMetricsUnits() {
        return predictions((predictions, scenario) -> predictions.inOwnUnits(scenario));
    }

    /**
     * M3: the same request has the same predictions, from the same instance and from a fresh one.
     *
     * @return a test for each situation; none where the generator is no predictor
     */
    @TestFactory
    public final Stream<DynamicTest> m3SameRequestHasSamePredictions() {
        Subject<Generator> subject = Subject.of(component());
        Generator warm = subject.fresh();
        List<Scenario> others =
                served(subject).filter(Scenario::hasTrials).limit(2).toList();
        return predictions((predictions, scenario) -> predictions.same(warm, scenario, others));
    }

    /**
     * L1 and L3: trials that ran to their end are predicted from all others, with the metrics that they have, finitely.
     *
     * @return a test for each situation; none where the generator offers no leave-one-out
     */
    @TestFactory
    public final Stream<DynamicTest> l1TrialsThatRanToTheirEndArePredicted() {
        return leftOut((leftOut, scenario) -> leftOut.complete(scenario));
    }

    /**
     * L4: the same request has the same answer, from the same instance and from a fresh one.
     *
     * @return a test for each situation; none where the generator offers no leave-one-out
     */
    @TestFactory
    public final Stream<DynamicTest> l4SameRequestHasSamePredictions() {
        Subject<Generator> subject = Subject.of(component());
        Generator warm = subject.fresh();
        List<Scenario> others =
                served(subject).filter(Scenario::hasTrials).limit(2).toList();
        return leftOut((leftOut, scenario) -> leftOut.same(warm, scenario, others));
    }

    private Stream<DynamicTest> leftOut(BiConsumer<LeftOut, Scenario> test) {
        Subject<Generator> subject = Subject.of(component());
        return subject.fresh() instanceof LeaveOneOut
                ? tests(subject, scenario -> test.accept(new LeftOut(subject), scenario))
                : Stream.empty();
    }

    /**
     * I1: there are indices of each metric that is predicted, of all parameters and pairs.
     *
     * @return a test for each situation; none where the generator offers no sensitivity
     */
    @TestFactory
    public final Stream<DynamicTest> i1AllParametersAndPairsHaveIndices() {
        return indices(Indices::complete);
    }

    /**
     * I2: indices are finite, and shares of a whole.
     *
     * @return a test for each situation; none where the generator offers no sensitivity
     */
    @TestFactory
    public final Stream<DynamicTest> i2IndicesAreSharesOfAWhole() {
        return indices(Indices::split);
    }

    /**
     * I4: the same request has the same answer, from the same instance and from a fresh one.
     *
     * @return a test for each situation; none where the generator offers no sensitivity
     */
    @TestFactory
    public final Stream<DynamicTest> i4SameRequestHasSameIndices() {
        Subject<Generator> subject = Subject.of(component());
        Generator warm = subject.fresh();
        List<Scenario> others =
                served(subject).filter(Scenario::hasTrials).limit(2).toList();
        return indices((indices, scenario) -> indices.same(warm, scenario, others));
    }

    /**
     * G9: predictions that come with points are numbers.
     *
     * @return a test for each situation
     */
    @TestFactory
    public final Stream<DynamicTest> g9PredictionsAreNumbers() {
        return rule("G9");
    }

    private Stream<DynamicTest> indices(BiConsumer<Indices, Scenario> test) {
        Subject<Generator> subject = Subject.of(component());
        return subject.fresh() instanceof SensitivityIndices
                ? tests(subject, scenario -> test.accept(new Indices(subject), scenario))
                : Stream.empty();
    }

    private Stream<DynamicTest> predictions(BiConsumer<Predictions, Scenario> test) {
        Subject<Generator> subject = Subject.of(component());
        return subject.fresh() instanceof Predictor
                ? tests(subject, scenario -> test.accept(new Predictions(subject), scenario))
                : Stream.empty();
    }

    private Stream<DynamicTest> rule(String rule) {
        Subject<Generator> subject = Subject.of(component());
        return tests(
                subject,
                scenario -> assertEquals(
                        List.of(),
                        faults.computeIfAbsent(scenario.name(), name -> faults(subject, scenario)).stream()
                                .filter(fault -> fault.contains("breaks rule " + rule + ":"))
                                .toList()));
    }

    /** What is wrong with the answers of one instance: one point, several, more in the same ask, several with one value fixed, one with all values fixed. */
    private static List<String> faults(Subject<Generator> subject, Scenario scenario) {
        Generator generator = subject.fresh();
        SuggestRequest one = SuggestRequest.of(subject.id(), scenario.history(), 1);
        SuggestRequest batch = SuggestRequest.of(subject.id(), scenario.history(), BATCH);
        List<String> faults = new ArrayList<>();
        Asked first = asked(subject, generator, one, faults);
        asked(subject, generator, batch, faults);
        asked(subject, generator, batch.after(first.points(), 1, first.memory()), faults);
        SearchSpace space = problem(scenario).space();
        Map<String, Object> middle = new LinkedHashMap<>(space.centre(Map.of()).values());
        middle.keySet().retainAll(space.searched().stream().map(Parameter::name).toList());
        asked(subject, generator, batch.fixed(first(space, middle)), faults);
        asked(subject, generator, one.fixed(middle), faults);
        return faults;
    }

    /** The first value, and those without which a point could not hold it. */
    private static Map<String, Object> first(SearchSpace space, Map<String, Object> values) {
        Map<String, Object> first = new LinkedHashMap<>();
        Optional<String> name = values.keySet().stream().findFirst();
        while (name.isPresent()) {
            first.put(name.get(), values.get(name.get()));
            name = space.hierarchy().parent(name.get()).map(Parameter::name);
        }
        return first;
    }

    private static Asked asked(
            Subject<Generator> subject, Generator generator, SuggestRequest request, List<String> faults) {
        Asked asked = Asked.of(subject, generator, request);
        try {
            SuggestionRules.check(subject.id(), request, asked.answer());
        } catch (PluginException e) {
            String asks = " (asked for " + request.count() + ", fixed " + request.fixed() + ")";
            e.faults().forEach(fault -> faults.add(fault.what() + asks));
        }
        return asked;
    }

    private static void objection(Subject<Generator> subject, Scenario scenario) {
        Problem problem = problem(scenario);
        Optional<String> objection = subject.fresh().objectionTo(problem);
        assertNotNull(objection, () -> scenario + ": the objection is null");
        assertFalse(objection.filter(String::isBlank).isPresent(), () -> scenario + ": the objection has no words");
        assertEquals(objection, subject.fresh().objectionTo(problem), () -> scenario + ": two objections differ");
    }

    private static Repeats<Generator, Asked> repeats(Subject<Generator> subject, int count) {
        return new Repeats<>(
                subject,
                (generator, history) -> Asked.of(subject, generator, SuggestRequest.of(subject.id(), history, count)));
    }

    private static Stream<DynamicTest> tests(Subject<Generator> subject, Consumer<Scenario> test) {
        return served(subject).map(scenario -> dynamicTest(scenario.name(), () -> test.accept(scenario)));
    }

    private static Stream<Scenario> served(Subject<Generator> subject) {
        return Scenarios.all().stream()
                .filter(scenario ->
                        subject.fresh().objectionTo(problem(scenario)).isEmpty());
    }

    private static Problem problem(Scenario scenario) {
        return scenario.history().problem().orElseThrow();
    }
}
