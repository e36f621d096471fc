package org.ax4j.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ax4j.analysis.health.HealthChecks;
import org.ax4j.analysis.model.CrossValidation;
import org.ax4j.analysis.model.Effects;
import org.ax4j.analysis.model.SensitivityPlot;
import org.ax4j.analysis.model.TopSurfaces;
import org.ax4j.analysis.model.Why;
import org.ax4j.analysis.outcome.ArmEffects;
import org.ax4j.analysis.outcome.BestTrials;
import org.ax4j.analysis.outcome.ConstraintScatter;
import org.ax4j.analysis.outcome.EarlyStops;
import org.ax4j.analysis.outcome.FeasibilityPlot;
import org.ax4j.analysis.outcome.Foresight;
import org.ax4j.analysis.outcome.Frontier;
import org.ax4j.analysis.outcome.HierarchyGraph;
import org.ax4j.analysis.outcome.Metrics;
import org.ax4j.analysis.outcome.ObjectiveScatter;
import org.ax4j.analysis.outcome.Parallel;
import org.ax4j.analysis.outcome.Progression;
import org.ax4j.analysis.outcome.SpaceSummary;
import org.ax4j.analysis.outcome.StopAudit;
import org.ax4j.analysis.outcome.StrategyGraph;
import org.ax4j.analysis.outcome.Summary;
import org.ax4j.analysis.outcome.Utility;
import org.ax4j.analysis.sheet.MetricOrder;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.problem.Goal;
import org.ax4j.problem.Metric;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisChooser;

/**
 * The analyses that suit an experiment: results first, then insights, diagnostics and health. Those that turn out not to apply are left out by whoever
 * makes them.
 */
public final class Overview implements AnalysisChooser {
    /** How it is defined. */
    public static final Component<AnalysisChooser, Config> COMPONENT =
            Component.of(AnalysisChooser.class, "ax/overview", new Config(), config -> new Overview());

    private static final int MOST_GOALS = 4;
    private static final int MOST_CURVES = 6;
    private static final int MOST_SLICES = 3;

    /** Nothing to configure. */
    public record Config() {}

    private Overview() {}

    /**
     * The spec of this choice of analyses.
     *
     * @return the spec
     */
    public static Spec<AnalysisChooser> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a configuration.
     *
     * @param config the configuration, which has nothing to choose
     * @return the spec
     */
    public static Spec<AnalysisChooser> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public List<Spec<Analysis>> choose(History history) {
        List<Spec<Analysis>> chosen = new ArrayList<>();
        history.problem().ifPresent(problem -> chosen.addAll(pairs(problem)));
        chosen.add(hasFrontier(history) ? Frontier.spec() : BestTrials.spec());
        history.problem().ifPresent(problem -> chosen.addAll(constraints(problem)));
        chosen.add(Utility.spec());
        chosen.addAll(progressions(history));
        chosen.add(EarlyStops.spec());
        chosen.add(StopAudit.spec());
        chosen.add(Parallel.spec());
        chosen.add(Summary.spec());
        chosen.add(Metrics.spec());
        chosen.add(SpaceSummary.spec());
        chosen.add(HierarchyGraph.spec());
        chosen.add(FeasibilityPlot.spec());
        List<String> wanted = optimised(history);
        wanted.forEach(name -> chosen.addAll(insights(name)));
        chosen.add(Why.spec());
        wanted.forEach(name -> chosen.add(CrossValidation.spec(new CrossValidation.Config(Optional.of(name)))));
        wanted.forEach(name -> chosen.add(Foresight.spec(new Foresight.Config(Optional.of(name)))));
        chosen.add(StrategyGraph.spec());
        chosen.add(HealthChecks.spec());
        return List.copyOf(chosen);
    }

    /** The frontier holds the best trial in each goal already. */
    private static boolean hasFrontier(History history) {
        return history.problem()
                .filter(problem -> problem.objective().hasSeveral())
                .filter(problem ->
                        !Incumbent.observed(history, problem).frontier().isEmpty())
                .isPresent();
    }

    private static List<Spec<Analysis>> pairs(Problem problem) {
        List<String> goals = problem.objective().goals().stream()
                .map(Goal::name)
                .limit(MOST_GOALS)
                .toList();
        List<Spec<Analysis>> pairs = new ArrayList<>();
        for (int x = 1; x < goals.size(); x++) {
            for (int y = 0; y < x; y++) {
                pairs.add(ObjectiveScatter.spec(
                        new ObjectiveScatter.Config(Optional.of(goals.get(x)), Optional.of(goals.get(y)))));
            }
        }
        return pairs;
    }

    /** The first goal against each constraint; two bounds of one sum make one scatter. */
    private static List<Spec<Analysis>> constraints(Problem problem) {
        return problem.constraints().stream()
                .map(constraint -> Quantity.of(constraint.expression(), problem).name())
                .distinct()
                .limit(MOST_GOALS)
                .map(name -> ConstraintScatter.spec(new ConstraintScatter.Config(Optional.of(name), Optional.empty())))
                .toList();
    }

    /** How much each parameter matters to a metric, how those three do that matter most, alone and in pairs, and the model's view of what was tried. */
    private static List<Spec<Analysis>> insights(String metric) {
        List<Spec<Analysis>> specs = new ArrayList<>();
        specs.add(SensitivityPlot.spec(new SensitivityPlot.Config(Optional.of(metric))));
        specs.add(Effects.spec(new Effects.Config(Optional.of(metric))));
        specs.add(TopSurfaces.spec(new TopSurfaces.Config(Optional.of(metric), MOST_SLICES, MOST_SLICES)));
        specs.add(ArmEffects.spec(new ArmEffects.Config(Optional.of(metric), true)));
        return specs;
    }

    /** The metrics of goals and constraints. */
    private static List<String> optimised(History history) {
        Set<String> wanted = history.problem().map(Problem::optimisedMetrics).orElse(Set.of());
        return MetricOrder.of(history).stream()
                .map(Metric::name)
                .filter(wanted::contains)
                .limit(MOST_CURVES)
                .toList();
    }

    /** By step the metrics with curves; by time those of goals and constraints that do not grow with time by themselves. */
    private static List<Spec<Analysis>> progressions(History history) {
        List<Metric> metrics =
                Progression.curved(history).stream().limit(MOST_CURVES).toList();
        List<String> wanted = optimised(history);
        List<Spec<Analysis>> specs = new ArrayList<>();
        metrics.forEach(metric -> specs.add(progression(metric, false)));
        metrics.stream()
                .filter(metric -> wanted.contains(metric.name()) && !metric.isCumulative())
                .forEach(metric -> specs.add(progression(metric, true)));
        return specs;
    }

    private static Spec<Analysis> progression(Metric metric, boolean byTime) {
        return Progression.spec(new Progression.Config(Optional.of(metric.name()), byTime));
    }
}
