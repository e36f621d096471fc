package org.ax4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ax4j.component.Artifacts;
import org.ax4j.component.Calls;
import org.ax4j.component.Plain;
import org.ax4j.component.Spec;
import org.ax4j.error.AxException;
import org.ax4j.error.Code;
import org.ax4j.error.DataRequiredException;
import org.ax4j.error.ExhaustedException;
import org.ax4j.error.PluginException;
import org.ax4j.error.TrialStateException;
import org.ax4j.error.UnsupportedProblemException;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Problem;
import org.ax4j.space.LiveSpace;
import org.ax4j.space.Point;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisChooser;
import org.ax4j.spi.AnalysisListener;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Finding;
import org.ax4j.spi.Generator;
import org.ax4j.spi.Predictor;
import org.ax4j.spi.Suggestions;
import org.ax4j.spi.Table;
import org.ax4j.strategy.Asking;
import org.ax4j.strategy.AutoStrategy;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;

/** What is concluded from one history: always from the data in it, never from a model of an earlier one. */
final class Answers {
    static final String OVERVIEW = "ax/overview";

    private static final System.Logger LOG = System.getLogger(Answers.class.getName());

    private final Instances instances;
    private final History history;

    Answers(Instances instances, History history) {
        this.instances = instances;
        this.history = history;
    }

    Problem problem() {
        String missing = history.space().isEmpty()
                ? "Call configureExperiment, then configureOptimization."
                : "Call configureOptimization.";
        return history.problem()
                .orElseThrow(() -> new TrialStateException(
                        Code.NOT_CONFIGURED, "nothing says what is searched and wanted", missing));
    }

    GenerationStrategy strategy() {
        return history.strategy()
                .map(plain -> Plain.to(plain, GenerationStrategy.class))
                .orElseGet(() -> new AutoStrategy(instances.components()).byDefault(history.space()));
    }

    /** An ask, not yet made; its generators are wrapped by what is given, with their ids. */
    Asking asking(GenerationStrategy strategy, BiFunction<String, Generator, Generator> wrapping) {
        return new Asking(
                strategy, spec -> wrapping.apply(spec.id(), instances.of(Generator.class, spec)), history, problem());
    }

    /** By a model where there is one that is trusted, and by readings otherwise. */
    Incumbent incumbent(boolean useModelPredictions) {
        Problem problem = problem();
        if (!useModelPredictions) {
            return Incumbent.observed(history, problem).because("by readings, as asked for");
        }
        Optional<Predicting> model = predicting();
        if (model.isEmpty()) {
            return Incumbent.observed(history, problem)
                    .because("by readings: no generator of the strategy models outcomes");
        }
        try {
            return incumbent(problem, model.get());
        } catch (AxException e) {
            LOG.log(System.Logger.Level.WARNING, () -> "answering by readings: " + e.getMessage(), e);
            return Incumbent.observed(history, problem)
                    .because("by readings: '" + model.get().component() + "' failed: " + e.getMessage());
        }
    }

    private Incumbent incumbent(Problem problem, Predicting model) {
        List<Trial> completed = Incumbent.completed(history, problem);
        Trust trust = completed.isEmpty()
                ? new Trust(false, "no trial is completed")
                : model.leaveOneOut()
                        .map(leftOut -> Trust.of(problem, completed, leftOut))
                        .orElseGet(() -> new Trust(true, "it offers no leave-one-out predictions to test it by"));
        return trust.holds()
                ? Incumbent.modelled(history, problem, trials -> model.predict(points(trials)))
                        .because("predicted by '" + model.component() + "': " + trust.reason())
                : Incumbent.observed(history, problem)
                        .because("by readings: '" + model.component() + "' is not trusted: " + trust.reason());
    }

    /** Why an ask had no point, and what can be done: free what is held, mend a generator, or end. */
    ExhaustedException exhausted(Asking.Answer answer, List<String> failures) {
        String told = answer.asked().answer();
        String failed = failures.stream()
                .filter(failure -> !failure.equals(told))
                .distinct()
                .map(failure -> "; " + failure)
                .collect(Collectors.joining());
        String none = answer.rest() == Suggestions.Rest.NONE
                ? "no point is left to suggest: "
                : "no point to suggest was found: ";
        return new ExhaustedException(
                Code.EXHAUSTED, none + told + failed, hint(answer.rest(), answer.asked(), !failures.isEmpty()));
    }

    private String hint(Suggestions.Rest rest, Event.Asked asked, boolean failed) {
        Set<String> frozen =
                history.live().map(LiveSpace::frozen).orElse(Map.of()).keySet();
        if (failed) {
            return "Mend the generator that failed, or ask for the best.";
        }
        if (rest == Suggestions.Rest.UNSEEN) {
            return "Ask again with a longer deadline, or without one.";
        }
        if (!frozen.isEmpty()) {
            return frozen.stream()
                    .map(name -> "SpaceEdit.unfreeze(\"" + name + "\")")
                    .collect(Collectors.joining(", ", "Search more by editSpace(", "), or ask for the best."));
        }
        if (!asked.fixed().isEmpty()) {
            return "Leave out some of the fixed values " + asked.fixed().keySet() + ", or ask for the best.";
        }
        if (rest == Suggestions.Rest.NONE) {
            return "The search is over: ask for the best.";
        }
        if (isSearchedInside()) {
            return "Loosen the constraints, or ask for the best.";
        }
        boolean isThere = instances.components().has(Generator.class, AutoStrategy.SOBOL);
        return (isThere
                        ? "Use a strategy with '" + AutoStrategy.SOBOL + "', which searches inside constraints."
                        : Artifacts.add("ax-models"))
                + " Or loosen the constraints, or ask for the best.";
    }

    /** Whether the strategy has a generator that searches where draws find nothing. */
    private boolean isSearchedInside() {
        return Stream.concat(
                        strategy().stages().stream().map(Stage::generator),
                        Stream.of(strategy().fallback()))
                .anyMatch(spec -> spec.id().equals(AutoStrategy.SOBOL));
    }

    /** Why there is no best trial: nothing is completed, or what is completed misses metrics. */
    DataRequiredException nothingCompleted() {
        List<Trial> completed = history.runs().stream()
                .filter(trial -> trial.status() == TrialStatus.COMPLETED)
                .toList();
        if (completed.isEmpty()) {
            return new DataRequiredException(
                    Code.DATA_REQUIRED,
                    "no trial is completed with all metrics of the objective",
                    "Complete a trial first.");
        }
        List<String> missing = problem().optimisedMetrics().stream()
                .filter(metric ->
                        completed.stream().anyMatch(trial -> trial.value(metric).isEmpty()))
                .toList();
        String counts = missing.stream()
                .map(metric -> "'" + metric + "' in "
                        + completed.stream()
                                .filter(trial -> trial.value(metric).isEmpty())
                                .count())
                .collect(Collectors.joining(", "));
        return new DataRequiredException(
                Code.DATA_REQUIRED,
                "of " + completed.size()
                        + " completed trials none has all metrics of the objective and its constraints;"
                        + " missing is " + counts,
                "Tell them with attachData, as in attachData("
                        + completed.get(0).index() + ", Outcomes.of(\"" + missing.get(0)
                        + "\", value)), or call configureOptimization without them.");
    }

    /** Why a frontier is empty: nothing that counts is completed, or nothing completed keeps all bounds. */
    String nothingOnFrontier(Incumbent incumbent) {
        return incumbent
                .best()
                .map(nearest -> "no completed trial keeps all bounds and thresholds; trial " + nearest.trialIndex()
                        + " comes nearest")
                .orElseGet(() -> nothingCompleted().getMessage());
    }

    private static List<Point> points(List<Trial> trials) {
        return trials.stream().map(Trial::point).toList();
    }

    List<Map<String, Prediction>> predict(List<Point> points) {
        Problem problem = problem();
        boolean present = instances.components().has(Generator.class, AutoStrategy.MODEL);
        Predicting model = predicting()
                .orElseThrow(() -> new UnsupportedProblemException(
                        Code.UNSUPPORTED,
                        "no generator of the strategy '" + strategy().name() + "' models outcomes",
                        present
                                ? "Choose one that does, by configureGenerationStrategy(GenerationMethod.FAST)."
                                : Artifacts.add("ax-models")));
        return model.predict(points.stream().map(problem.space()::canonical).toList());
    }

    /** The latest stage's generator that models, bound to this history. */
    private Optional<Predicting> predicting() {
        Optional<Predicting> found = Optional.empty();
        for (Stage stage : strategy().stages()) {
            boolean present = instances
                    .components()
                    .has(Generator.class, stage.generator().id());
            if (present && instances.of(Generator.class, stage.generator()) instanceof Predictor predictor) {
                found = Optional.of(new Predicting(stage.generator().id(), predictor, history));
            }
        }
        return found;
    }

    /** What suits the history. */
    List<Spec<Analysis>> chosen() {
        if (!instances.components().has(AnalysisChooser.class, OVERVIEW)) {
            throw new PluginException(Code.ARTIFACT, "no analyses are present", Artifacts.add("ax-analysis"));
        }
        AnalysisChooser chooser = instances.of(AnalysisChooser.class, Spec.of(AnalysisChooser.class, OVERVIEW));
        return Calls.guarded("analysis chooser '" + OVERVIEW + "'", () -> chooser.choose(history));
    }

    /** The cards of what suits the history; where an analysis turns out not to apply there is none. */
    List<Card> overview(AnalysisListener listener) {
        return findings(chosen(), listener).stream()
                .flatMap(finding -> finding.card().stream())
                .toList();
    }

    /** One card for each spec: where an analysis does not apply its card says why. */
    List<Card> cards(List<Spec<Analysis>> specs, AnalysisListener listener) {
        List<Finding> findings = findings(specs, listener);
        return IntStream.range(0, specs.size())
                .mapToObj(i -> card(specs.get(i).id(), findings.get(i)))
                .toList();
    }

    /** Unknown ids and configurations are refused before anything is computed. */
    private List<Finding> findings(List<Spec<Analysis>> specs, AnalysisListener listener) {
        specs.forEach(this::refuseUnknown);
        List<Finding> findings = new ArrayList<>();
        for (Spec<Analysis> spec : specs) {
            listener.started(spec, findings.size() + 1, specs.size());
            findings.add(finding(spec));
            listener.ended(spec, findings.get(findings.size() - 1));
        }
        return findings;
    }

    /** One that throws where it is made is no slip of the caller: it becomes a card, as others that throw. */
    private void refuseUnknown(Spec<Analysis> spec) {
        try {
            instances.of(Analysis.class, spec);
        } catch (PluginException e) {
            if (e.faults().get(0).code() != Code.PLUGIN) {
                throw e;
            }
        }
    }

    private static Card card(String id, Finding finding) {
        return finding instanceof Finding.NotApplicable not
                ? Card.of(id, id, Card.Group.HEALTH, Table.of())
                        .subtitle("Does not apply now.")
                        .text(not.reason())
                : (Card) finding;
    }

    /** An analysis that throws becomes a card that says so, and breaks no other. */
    private Finding finding(Spec<Analysis> spec) {
        try {
            Analysis analysis = instances.of(Analysis.class, spec);
            return Calls.guarded("analysis '" + spec.id() + "'", () -> analysis.analyse(request()));
        } catch (AxException e) {
            LOG.log(System.Logger.Level.WARNING, () -> "analysis '" + spec.id() + "' failed", e);
            return Card.of(
                            spec.id(),
                            spec.id() + " failed",
                            Card.Group.HEALTH,
                            Table.of("error").row(String.valueOf(e.getMessage())))
                    .text("The other analyses are not affected. The log has the details.");
        }
    }

    private AnalysisRequest request() {
        return AnalysisRequest.of(
                history, history.problem().flatMap(problem -> predicting()).map(AnalysisRequest.Model.class::cast));
    }
}
