package org.ax4j.analysis.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ax4j.analysis.sheet.Marks;
import org.ax4j.analysis.sheet.MetricOrder;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.DataRequiredException;
import org.ax4j.error.UnsupportedProblemException;
import org.ax4j.experiment.Prediction;
import org.ax4j.problem.Metric;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Bars;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Finding;
import org.ax4j.spi.Sensitivity;
import org.ax4j.spi.Sensitivity.Effect;
import org.ax4j.spi.Sensitivity.Interaction;
import org.ax4j.spi.Table;

/**
 * Which parameters a metric depends on over the whole space: Sobol's indices of the predicted mean, of first order and in total, with the direction of each
 * parameter, and of second order in the table. Constraints between parameters are not looked at.
 */
public final class SensitivityPlot implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/sensitivity", new Config(Optional.empty()), SensitivityPlot::new);

    /** Correlations below this show no direction. */
    private static final double NO_TREND = 0.01;

    private static final int MOST_BARS = 20;

    private final Config config;

    /**
     * What is shown.
     *
     * @param metric which metric; the first one of the objective where none is given
     */
    public record Config(Optional<String> metric) {}

    private SensitivityPlot(Config config) {
        this.config = config;
    }

    /**
     * The spec for the first metric.
     *
     * @return the spec
     */
    public static Spec<Analysis> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec for a metric.
     *
     * @param config which one
     * @return the spec
     */
    public static Spec<Analysis> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Finding analyse(AnalysisRequest request) {
        return request.withProblem(problem -> {
            if (problem.space().searched().isEmpty()) {
                return Finding.notApplicable("the space has no range and no choice that a mean could depend on");
            }
            if (request.model().isEmpty()) {
                return Finding.notApplicable("no generator of the strategy models outcomes");
            }
            Optional<Metric> metric = MetricOrder.of(request.history()).stream()
                    .filter(known -> config.metric().map(known.name()::equals).orElse(true))
                    .findFirst();
            if (metric.isEmpty()) {
                return Finding.notApplicable(
                        "there is no metric '" + config.metric().orElse("") + "'");
            }
            try {
                return request.model()
                        .flatMap(AnalysisRequest.Model::sensitivity)
                        .map(all -> Optional.ofNullable(all.get(metric.get().name()))
                                .map(own -> finding(metric.get(), own, problem))
                                .orElseGet(() -> Finding.notApplicable("the model predicts nothing of '"
                                        + metric.get().name() + "' by itself")))
                        .orElseGet(
                                () -> Finding.notApplicable(
                                        "the model cannot say what its means depend on; ax/effects shows what it says near the best point"));
            } catch (DataRequiredException | UnsupportedProblemException e) {
                return Finding.notApplicable("the model cannot predict yet: " + e.getMessage());
            }
        });
    }

    private static Finding finding(Metric metric, Sensitivity sensitivity, Problem problem) {
        if (!(sensitivity.variance() > 0)) {
            return Finding.notApplicable("the predicted mean of '" + metric.name() + "' is the same everywhere");
        }
        List<Effect> ranked = sensitivity.effects().stream()
                .sorted(Comparator.comparingDouble(effect -> -effect.total().mean()))
                .toList();
        String constraints =
                problem.space().constraints().isEmpty() ? "" : " Constraints between parameters are ignored.";
        return Card.of(
                        COMPONENT.id(),
                        "Sensitivity of " + metric.name(),
                        Card.Group.INSIGHTS,
                        table(ranked, sensitivity.interactions()))
                .subtitle(
                        "The share of each parameter in the variance of the predicted mean, all values of all parameters being"
                                + " alike: of first order what it does alone, in total what it does together with others too."
                                + constraints)
                .chart(plane(ranked.subList(0, Math.min(MOST_BARS, ranked.size()))))
                .text(text(ranked, sensitivity));
    }

    private static String text(List<Effect> ranked, Sensitivity sensitivity) {
        double alone =
                ranked.stream().mapToDouble(effect -> effect.first().mean()).sum();
        String together = sensitivity.interactions().stream()
                .max(Comparator.comparingDouble(pair -> pair.index().mean()))
                .filter(pair -> pair.index().mean() >= NO_TREND)
                .map(pair -> " The largest part of two together is that of " + pair.one() + " and " + pair.other()
                        + ", " + percent(pair.index().mean()) + ".")
                .orElse("");
        return "Alone the parameters explain " + percent(alone) + ", "
                + ranked.get(0).parameter() + " has a part in "
                + percent(ranked.get(0).total().mean()) + "." + together;
    }

    private static String percent(double share) {
        return Math.round(100 * Math.max(0, Math.min(1, share))) + " %";
    }

    /** A row for each parameter, then one for each pair, those that matter most first. */
    private static Table table(List<Effect> ranked, List<Interaction> interactions) {
        List<Interaction> pairs = interactions.stream()
                .sorted(Comparator.comparingDouble(pair -> -pair.index().mean()))
                .toList();
        int count = ranked.size();
        Sheet<Integer> sheet = new Sheet<Integer>()
                .column("rank", i -> i < count ? Optional.of(i) : Optional.empty())
                .column(
                        "parameter",
                        i -> i < count
                                ? ranked.get(i).parameter()
                                : pairs.get(i - count).one())
                .column(
                        "with",
                        i -> i < count
                                ? Optional.empty()
                                : Optional.of(pairs.get(i - count).other()))
                .column("first_order", i -> of(ranked, i).map(Effect::first))
                .column("total", i -> of(ranked, i).map(Effect::total))
                .column(
                        "trend",
                        i -> of(ranked, i)
                                .flatMap(effect ->
                                        effect.trend().stream().boxed().findFirst()))
                .column(
                        "second_order",
                        i -> i < count
                                ? Optional.empty()
                                : Optional.of(pairs.get(i - count).index()));
        return sheet.table(IntStream.range(0, count + pairs.size()).boxed().toList())
                .withoutEmptyColumns();
    }

    private static Optional<Effect> of(List<Effect> ranked, int i) {
        return i < ranked.size() ? Optional.of(ranked.get(i)) : Optional.empty();
    }

    /** The parameter that matters most is at the top. */
    private static Plane plane(List<Effect> ranked) {
        List<String> names = new ArrayList<>();
        for (int i = ranked.size() - 1; i >= 0; i--) {
            names.add(ranked.get(i).parameter());
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Bars("total", Role.MODEL, false, marks(ranked, effect -> true, Effect::total)));
        layers.add(new Bars(
                "alone, the mean rises", Role.PLAIN, true, marks(ranked, e -> direction(e) > 0, Effect::first)));
        layers.add(new Bars(
                "alone, the mean falls", Role.PLAIN, true, marks(ranked, e -> direction(e) < 0, Effect::first)));
        List<Mark> neither = marks(ranked, e -> direction(e) == 0, Effect::first);
        if (!neither.isEmpty()) {
            layers.add(new Bars("alone, without direction", Role.PLAIN, true, neither));
        }
        return new Plane(Axis.of("share of the variance"), Axis.named("parameter", names), layers);
    }

    /** 1 where the mean rises with the parameter, -1 where it falls, 0 where it does neither. */
    private static int direction(Effect effect) {
        double trend = effect.trend().orElse(0);
        return Math.abs(trend) < NO_TREND ? 0 : trend > 0 ? 1 : -1;
    }

    private static List<Mark> marks(List<Effect> ranked, Predicate<Effect> shown, Function<Effect, Prediction> index) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            Effect effect = ranked.get(i);
            if (shown.test(effect)) {
                Prediction share = index.apply(effect);
                marks.add(new Mark(
                        share.mean(),
                        ranked.size() - 1 - i,
                        Marks.interval(share),
                        Optional.empty(),
                        effect.parameter() + ": " + percent(share.mean())));
            }
        }
        return marks;
    }
}
