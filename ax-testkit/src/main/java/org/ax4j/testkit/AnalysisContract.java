package org.ax4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ax4j.component.Calls;
import org.ax4j.component.Component;
import org.ax4j.experiment.History;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The rules of {@link Analysis} as tests, on each of {@link Scenarios#all()}, on unfinished experiments, with a model and without. A test class extends this and
 * says which component it is about:
 *
 * <pre>{@code
 * class RegretTest extends AnalysisContract {
 *     @Override protected Component<Analysis, ?> component() { return Regret.COMPONENT; }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AnalysisContract {
    /** Models are made once for the same data, and the findings of a situation once for the rules that look at them. */
    private final Map<NearestTrial.Told, Optional<AnalysisRequest.Model>> models = new ConcurrentHashMap<>();

    private final Map<String, List<Finding>> found = new ConcurrentHashMap<>();

    /** For subclasses. */
    protected AnalysisContract() {}

    /**
     * Which component is tested, with the configuration of its defaults.
     *
     * @return the component
     */
    protected abstract Component<Analysis, ?> component();

    /**
     * A1: where the experiment lacks what it needs, it answers why, and does not throw: at no moment of any situation.
     *
     * @return a test for each situation
     */
    @TestFactory
    public final Stream<DynamicTest> a1WhatIsMissingIsAnswered() {
        Subject<Analysis> subject = Subject.of(component());
        return tests(scenario -> {
            for (long moment = scenario.history().length(); moment >= 0; moment--) {
                History earlier = scenario.history().asOf(moment);
                findings(subject, earlier).forEach(finding -> {
                    if (finding instanceof Finding.NotApplicable missing) {
                        assertFalse(missing.reason().isBlank(), "does not apply, without a reason");
                    }
                });
            }
        });
    }

    /**
     * A2: every number of the card's chart stands in its table too; of error bars, half the 95 % interval, their standard error may stand there.
     *
     * @return a test for each situation
     */
    @TestFactory
    public final Stream<DynamicTest> a2ChartsShowTheTable() {
        Subject<Analysis> subject = Subject.of(component());
        return tests(scenario -> cards(subject, scenario)
                .forEach(card -> assertEquals(
                        List.of(),
                        ChartNumbers.missing(card),
                        () -> "numbers of the chart that the table lacks:\n" + card.table())));
    }

    /**
     * A3: the card's id is the component's.
     *
     * @return a test for each situation
     */
    @TestFactory
    public final Stream<DynamicTest> a3CardsNameTheComponent() {
        Subject<Analysis> subject = Subject.of(component());
        return tests(scenario ->
                cards(subject, scenario).forEach(card -> assertEquals(subject.id(), card.id(), "the card's id")));
    }

    /**
     * A4: the same request has the same answer, from an instance that served others, from a fresh one, and after storing and loading.
     *
     * @return a test for each situation
     */
    @TestFactory
    public final Stream<DynamicTest> a4SameRequestHasSameAnswer() {
        Subject<Analysis> subject = Subject.of(component());
        Analysis warm = subject.fresh();
        List<Scenario> others = Scenarios.all().stream().limit(2).toList();
        return tests(scenario -> List.of(false, true)
                .forEach(modelled -> new Repeats<>(
                                subject,
                                (Analysis analysis, History history) -> finding(subject, analysis, history, modelled))
                        .same(warm, scenario.history(), others)));
    }

    /**
     * A5: names and values may hold any characters: the finding is the same as with plain ones but for the words.
     *
     * @return a test for each situation
     */
    @TestFactory
    public final Stream<DynamicTest> a5AnyCharactersAreCopedWith() {
        Subject<Analysis> subject = Subject.of(component());
        return HostileNames.pairs()
                .map(pair -> dynamicTest(pair.hostile().name(), () -> {
                    List<Set<String>> plain = findings(subject, pair.plain().history())
                            .map(Shape::of)
                            .toList();
                    List<Set<String>> hostile = findings(subject, pair.hostile().history())
                            .map(Shape::of)
                            .toList();
                    assertEquals(plain, hostile, "with other names the finding has another form");
                }));
    }

    private Stream<Card> cards(Subject<Analysis> subject, Scenario scenario) {
        return found
                .computeIfAbsent(
                        scenario.name(),
                        name -> findings(subject, scenario.history()).toList())
                .stream()
                .flatMap(finding -> finding.card().stream());
    }

    private Stream<Finding> findings(Subject<Analysis> subject, History history) {
        return Stream.of(false, true).map(modelled -> finding(subject, subject.fresh(), history, modelled));
    }

    private Finding finding(Subject<Analysis> subject, Analysis analysis, History history, boolean modelled) {
        Optional<AnalysisRequest.Model> model =
                modelled && history.problem().isPresent() ? model(history) : Optional.empty();
        return Calls.guarded(subject.who(), () -> analysis.analyse(AnalysisRequest.of(history, model)));
    }

    private Optional<AnalysisRequest.Model> model(History history) {
        return models.computeIfAbsent(NearestTrial.Told.of(history), NearestTrial.Told::model);
    }

    private static Stream<DynamicTest> tests(Consumer<Scenario> test) {
        return Scenarios.all().stream().map(scenario -> dynamicTest(scenario.name(), () -> test.accept(scenario)));
    }
}
