package org.ax4j.analysis.outcome;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ax4j.analysis.sheet.Bound;
import org.ax4j.analysis.sheet.Finals;
import org.ax4j.analysis.sheet.MetricOrder;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.curve.Growth;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Goal;
import org.ax4j.problem.Metric;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Finding;

/** One row for each metric: what is wanted of it, and the range in which completed trials measured it. */
public final class Metrics implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/metrics", new Config(), config -> new Metrics());

    /** Nothing to configure. */
    public record Config() {}

    private Metrics() {}

    /**
     * The spec of this analysis.
     *
     * @return the spec
     */
    public static Spec<Analysis> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a configuration.
     *
     * @param config the configuration, which has nothing to choose
     * @return the spec
     */
    public static Spec<Analysis> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Finding analyse(AnalysisRequest request) {
        History history = request.history();
        List<Metric> metrics = MetricOrder.of(history);
        if (metrics.isEmpty()) {
            return Finding.notApplicable("no metric is known: call configureOptimization or configureMetrics first");
        }
        Finals finals = Finals.of(history);
        Sheet<Metric> sheet = new Sheet<Metric>()
                .column("metric", Metric::name)
                .column("goal", metric -> role(metric, history.problem()))
                .column("bounds", metric -> bounds(metric, history.problem()))
                .column("unit", metric -> Optional.of(metric.unit()).filter(unit -> !unit.isEmpty()))
                .column("cumulative", metric -> metric.isCumulative() ? Optional.of(true) : Optional.empty())
                .column("taken_as_cumulative", metric -> isSeen(finals, metric) ? Optional.of(true) : Optional.empty())
                .column(
                        "known_noise",
                        metric -> metric.noise().isPresent()
                                ? Optional.of(metric.noise().getAsDouble())
                                : Optional.empty())
                .column("measured_trials", metric -> measured(history, metric).count())
                .column(
                        "lowest",
                        metric -> known(measured(history, metric)
                                .mapToDouble(value -> value)
                                .min()))
                .column(
                        "highest",
                        metric -> known(measured(history, metric)
                                .mapToDouble(value -> value)
                                .max()));
        return Card.of(
                        COMPONENT.id(),
                        "What is measured: " + Words.count(metrics.size(), "metric"),
                        Card.Group.RESULTS,
                        sheet.table(metrics).withoutEmptyColumns())
                .subtitle("What is wanted of each metric, and the range of its values over the completed trials.")
                .text(metrics.stream()
                        .filter(metric -> isSeen(finals, metric))
                        .map(Metrics::reason)
                        .collect(Collectors.joining(" ")));
    }

    private static boolean isSeen(Finals finals, Metric metric) {
        return finals.growth(metric.name()) == Growth.SEEN;
    }

    private static String reason(Metric metric) {
        return metric.name()
                + " is taken as cumulative though it is not declared so: it never fell in any completed trial's curve, of which there are at least "
                + Growth.LEAST_SEEN
                + ", and is not maximised. A reading of a trial that did not run to its end is a lower bound of its final value.";
    }

    private static String role(Metric metric, Optional<Problem> problem) {
        List<Goal> goals = problem.map(wanted -> wanted.objective().goals()).orElse(List.of());
        for (Goal goal : goals) {
            double weight = goal.expression().weight(metric.name());
            if (weight != 0) {
                String way = weight > 0 ? "maximise" : "minimise";
                return goal.metric().isPresent() ? way : way + ", in " + goal;
            }
        }
        boolean bounded = problem.stream()
                .flatMap(wanted -> Stream.concat(wanted.constraints().stream(), wanted.unresolved().stream()))
                .anyMatch(constraint -> constraint.expression().weight(metric.name()) != 0);
        return bounded ? "keep within bounds" : "track";
    }

    private static Optional<String> bounds(Metric metric, Optional<Problem> problem) {
        List<String> texts = problem.stream()
                .flatMap(wanted -> Stream.concat(
                        Bound.of(Quantity.of(metric), wanted).stream(),
                        wanted.constraints().stream()
                                .filter(constraint ->
                                        constraint.expression().weights().size() > 1
                                                && constraint.expression().weight(metric.name()) != 0)
                                .map(Bound::of)))
                .map(Bound::text)
                .toList();
        return Optional.of(String.join(", ", texts)).filter(text -> !text.isEmpty());
    }

    private static Stream<Double> measured(History history, Metric metric) {
        return history.runs().stream()
                .filter(trial -> trial.status() == TrialStatus.COMPLETED)
                .map((Trial trial) -> trial.mean(metric.name()))
                .filter(Double::isFinite);
    }

    private static Optional<Double> known(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
