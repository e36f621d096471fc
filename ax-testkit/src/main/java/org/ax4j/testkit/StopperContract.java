package org.ax4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ax4j.component.Calls;
import org.ax4j.component.Component;
import org.ax4j.experiment.History;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.Trial;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The rules of {@link Stopper} as tests, on each of {@link Scenarios#all()}. A test class extends this and says which component it is about:
 *
 * <pre>{@code
 * class PatienceTest extends StopperContract {
 *     @Override protected Component<Stopper, ?> component() { return Patience.COMPONENT; }
 * }
 * }</pre>
 */
public abstract class StopperContract {
    /** This many things happen to an experiment that grows. */
    private static final int EVENTS = 160;

    /** A review as values; memory in the plain form in which it is stored. */
    private record Answer(Map<Integer, StopAdvice> advice, Optional<Map<String, Object>> memory) {}

    /** For subclasses. */
    protected StopperContract() {}

    /**
     * Which component is tested, with the configuration of its defaults.
     *
     * @return the component
     */
    protected abstract Component<Stopper, ?> component();

    /**
     * S1: the review has one advice for each trial asked about, and no other: for one, for all and for none.
     *
     * @return a test for each situation
     */
    @TestFactory
    public final Stream<DynamicTest> s1EachTrialHasOneAdvice() {
        Subject<Stopper> subject = Subject.of(component());
        return tests(scenario -> {
            List<Integer> all = trials(scenario.history());
            assertEquals(Set.copyOf(all), review(subject, scenario, all).keySet(), "asked about all trials");
            assertEquals(Set.of(), review(subject, scenario, List.of()).keySet(), "asked about none");
            all.forEach(trial -> assertEquals(
                    Set.of(trial), review(subject, scenario, List.of(trial)).keySet(), "asked about one trial"));
        });
    }

    /**
     * S2: each advice says why, and one to stop with its figures, finite ones.
     *
     * @return a test for each situation
     */
    @TestFactory
    public final Stream<DynamicTest> s2AdviceSaysWhy() {
        Subject<Stopper> subject = Subject.of(component());
        return tests(scenario -> review(subject, scenario, trials(scenario.history()))
                .forEach((trial, advice) -> {
                    assertFalse(advice.reason().isBlank(), () -> "trial " + trial + ": no reason");
                    assertTrue(
                            !advice.stop() || !advice.figures().isEmpty(),
                            () -> "trial " + trial + ": a stop without figures");
                    assertTrue(
                            advice.figures().values().stream().allMatch(Double::isFinite),
                            () -> "trial " + trial + ": figures " + advice.figures());
                }));
    }

    /**
     * S3: the same request has the same answer, from an instance that served others, from a fresh one, and after storing and loading, for several trials in turn.
     * What carries over is in the memory.
     *
     * @return a test for each situation
     */
    @TestFactory
    public final Stream<DynamicTest> s3SameRequestHasSameAnswer() {
        Subject<Stopper> subject = Subject.of(component());
        Stopper warm = subject.fresh();
        List<Scenario> others = scenarios().limit(2).toList();
        return tests(scenario -> {
            History history = scenario.history();
            for (int trial : trials(history)) {
                Answer answer = new Repeats<>(
                                subject,
                                (Stopper stopper, History seen) -> answer(subject, stopper, seen, trial(trial, seen)))
                        .same(warm, history, others);
                history = told(subject, history, trial, answer);
            }
        });
    }

    /**
     * S3: while an experiment grows, one instance answers as a fresh one does that knows the stored experiment only: whatever it keeps from one call to the next, old readings
     * that are corrected, trials that end late and several trials at once are seen.
     *
     * @return a test for each kind of problem
     */
    @TestFactory
    public final Stream<DynamicTest> s3AGrowingExperimentIsSeen() {
        Subject<Stopper> subject = Subject.of(component());
        Stopper warm = subject.fresh();
        return Stream.of(
                        new Chronicle(1, "score"),
                        new Chronicle(2, "score, -time"),
                        new Chronicle(3, "score, -loss", "time <= 200"),
                        new Chronicle(4, "-time", "loss <= 0.8", "score >= 0.1"))
                .map(chronicle -> dynamicTest(
                        chronicle.history().problem().orElseThrow().objective().toString(),
                        () -> grow(subject, warm, chronicle)));
    }

    private static void grow(Subject<Stopper> subject, Stopper warm, Chronicle chronicle) {
        for (int event = 0; event < EVENTS; event++) {
            chronicle.goOn();
            History history = chronicle.history();
            List<Integer> asked = event % 8 == 0 ? trials(history) : List.of(chronicle.latest());
            History other = event % 8 == 0 ? Scenarios.loaded(history) : history;
            Answer answer = answer(subject, warm, history, asked);
            assertEquals(
                    answer(subject, subject.fresh(), other, asked), answer, "after " + history.length() + " entries");
            chronicle.note(experiment -> experiment.advised(
                    chronicle.latest(), advice(answer, chronicle.latest()), memories(subject, answer)));
        }
    }

    /**
     * S4: it answers for trials without readings, with one reading, and for curves of different steps.
     *
     * @return a test for each situation
     */
    @TestFactory
    public final Stream<DynamicTest> s4AnyCurveIsAnswered() {
        Subject<Stopper> subject = Subject.of(component());
        return tests(scenario -> {
            for (long moment = scenario.history().length(); moment > 0; moment--) {
                History earlier = scenario.history().asOf(moment);
                answer(subject, subject.fresh(), earlier, trials(earlier));
            }
        });
    }

    /** S5: an instance is safe for use by several threads. */
    @Test
    public final void s5SeveralThreadsMayUseIt() {
        Subject<Stopper> subject = Subject.of(component());
        new Repeats<>(subject, (Stopper stopper, History history) -> answer(subject, stopper, history, trials(history)))
                .threads(scenarios().toList());
    }

    /**
     * S6: about the whole experiment it answers at some moments, always or never, and says why; the same request has the same answer.
     *
     * @return a test for each situation
     */
    @TestFactory
    public final Stream<DynamicTest> s6TheExperimentIsJudgedAlwaysOrNever() {
        Subject<Stopper> subject = Subject.of(component());
        Stopper warm = subject.fresh();
        boolean judges = experiment(
                        subject, warm, scenarios().findFirst().orElseThrow().history())
                .isPresent();
        return tests(scenario -> {
            long length = scenario.history().length();
            for (long moment = length; moment > 0; moment -= Math.max(1, length / 8)) {
                History earlier = scenario.history().asOf(moment);
                Optional<StopAdvice> advice = experiment(subject, warm, earlier);
                assertEquals(judges, advice.isPresent(), "judges the experiment");
                assertEquals(advice, experiment(subject, subject.fresh(), earlier), "from a fresh instance");
                advice.ifPresent(given -> {
                    assertFalse(given.reason().isBlank(), "no reason");
                    assertTrue(!given.stop() || !given.figures().isEmpty(), () -> "a stop without figures: " + given);
                    assertTrue(
                            given.figures().values().stream().allMatch(Double::isFinite),
                            () -> "figures " + given.figures());
                });
            }
        });
    }

    private static Optional<StopAdvice> experiment(Subject<Stopper> subject, Stopper stopper, History history) {
        ReviewRequest request = ReviewRequest.of(subject.id(), history, List.of());
        return Calls.guarded(subject.who(), () -> stopper.reviewExperiment(request));
    }

    private static Map<Integer, StopAdvice> review(Subject<Stopper> subject, Scenario scenario, List<Integer> trials) {
        return answer(subject, subject.fresh(), scenario.history(), trials).advice();
    }

    private static Answer answer(Subject<Stopper> subject, Stopper stopper, History history, List<Integer> trials) {
        Review review =
                Calls.guarded(subject.who(), () -> stopper.review(ReviewRequest.of(subject.id(), history, trials)));
        return new Answer(review.advice(), review.memory().map(memory -> Calls.memory(subject.who(), memory)));
    }

    /** The trial, where the history has it: others have fewer. */
    private static List<Integer> trial(int trial, History history) {
        return trial < history.trials().size() ? List.of(trial) : List.of();
    }

    private static History told(Subject<Stopper> subject, History history, int trial, Answer answer) {
        return Histories.after(history)
                .also(experiment -> experiment.advised(trial, advice(answer, trial), memories(subject, answer)))
                .history();
    }

    private static StopAdvice advice(Answer answer, int trial) {
        return answer.advice().getOrDefault(trial, new StopAdvice(false, "none", Map.of()));
    }

    private static Map<String, Map<String, Object>> memories(Subject<Stopper> subject, Answer answer) {
        return answer.memory().map(plain -> Map.of(subject.id(), plain)).orElse(Map.of());
    }

    private static Stream<DynamicTest> tests(Consumer<Scenario> test) {
        return scenarios().map(scenario -> dynamicTest(scenario.name(), () -> test.accept(scenario)));
    }

    private static Stream<Scenario> scenarios() {
        return Scenarios.all().stream().filter(Scenario::hasTrials);
    }

    private static List<Integer> trials(History history) {
        return history.trials().stream().map(Trial::index).toList();
    }
}
