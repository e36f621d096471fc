package org.ax4j.analysis.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Path;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Chart.Stroke;
import org.ax4j.spi.Table;

/**
 * What was predicted of trials without having seen them, against what they measured.
 *
 * @param quantity what was predicted and measured
 * @param pairs both for each trial; a card needs at least one
 */
public record Agreement(Quantity quantity, List<Pair> pairs) {
    /**
     * A trial with what was thought and what was measured.
     *
     * @param trial the trial
     * @param predicted what was thought
     * @param observed what was measured
     */
    public record Pair(Trial trial, Prediction predicted, Prediction observed) {
        /** Whether the measurement lies in the 95 % interval; the noise of the measurement widens it. */
        private boolean isWithin() {
            double noise = observed.sem() > 0 ? observed.sem() : 0;
            double spread = Math.sqrt(predicted.sem() * predicted.sem() + noise * noise);
            return Math.abs(observed.mean() - predicted.mean()) <= Marks.HALF * spread;
        }

        private double error() {
            return observed.mean() - predicted.mean();
        }
    }

    /**
     * The first metric of which something was predicted.
     *
     * @param history the experiment
     * @param wanted the metric, or empty for any
     * @param predicted what was predicted of a trial, by metric
     * @return its agreement, or empty where nothing was predicted and measured
     */
    public static Optional<Agreement> first(
            History history, Optional<String> wanted, Function<Trial, Map<String, Prediction>> predicted) {
        return MetricOrder.of(history).stream()
                .filter(metric -> wanted.map(metric.name()::equals).orElse(true))
                .map(metric -> of(history, Quantity.of(metric), metric.name(), predicted))
                .filter(agreement -> !agreement.pairs().isEmpty())
                .findFirst();
    }

    private static Agreement of(
            History history, Quantity quantity, String metric, Function<Trial, Map<String, Prediction>> predicted) {
        List<Pair> pairs = new ArrayList<>();
        for (Trial trial : history.runs()) {
            Optional<Prediction> thought =
                    Optional.ofNullable(predicted.apply(trial).get(metric));
            Optional<Prediction> observed = TrialSheets.finished(quantity, trial);
            if (thought.isPresent() && observed.isPresent()) {
                pairs.add(new Pair(trial, thought.get(), observed.get()));
            }
        }
        return new Agreement(quantity, pairs);
    }

    /** Copies the list. */
    public Agreement {
        pairs = List.copyOf(pairs);
    }

    /**
     * The card.
     *
     * @param id the id of the analysis
     * @param title what follows the quantity's name in the title
     * @param subtitle how to read it
     * @return figures, chart, and how well both agree
     */
    public Card card(String id, String title, String subtitle) {
        long within = pairs.stream().filter(Pair::isWithin).count();
        double error = pairs.stream()
                .mapToDouble(pair -> Math.abs(pair.error()))
                .average()
                .orElseThrow();
        return Card.of(id, quantity.name() + ": " + title, Card.Group.DIAGNOSTICS, table())
                .subtitle(subtitle + " Bars span 95 %. On the dashed line both are equal.")
                .chart(plane())
                .text(within + " of " + Words.count(pairs.size(), "measurement")
                        + " lie in their predicted 95 % interval; the mean absolute error is "
                        + quantity.text(new Prediction(error, Double.NaN))
                        + said(", R² is ", explained()) + said(", the rank correlation is ", ranked()) + ".");
    }

    private static String said(String what, OptionalDouble figure) {
        return figure.isPresent() ? what + Math.round(100 * figure.getAsDouble()) / 100.0 : "";
    }

    /**
     * The share of the measurements that lie in their predicted 95 % interval.
     *
     * @return between 0 and 1
     */
    public double covered() {
        return (double) pairs.stream().filter(Pair::isWithin).count() / pairs.size();
    }

    /**
     * How alike predictions and measurements order the trials (Spearman 1904).
     *
     * @return the correlation of the ranks, equal values sharing theirs; empty where all of one are equal
     */
    public OptionalDouble ranked() {
        double[] predicted = ranks(
                pairs.stream().mapToDouble(pair -> pair.predicted().mean()).toArray());
        double[] observed =
                ranks(pairs.stream().mapToDouble(pair -> pair.observed().mean()).toArray());
        double middle = (pairs.size() - 1) / 2.0;
        double both = 0;
        double ofPredicted = 0;
        double ofObserved = 0;
        for (int i = 0; i < predicted.length; i++) {
            both += (predicted[i] - middle) * (observed[i] - middle);
            ofPredicted += (predicted[i] - middle) * (predicted[i] - middle);
            ofObserved += (observed[i] - middle) * (observed[i] - middle);
        }
        return ofPredicted > 0 && ofObserved > 0
                ? OptionalDouble.of(both / Math.sqrt(ofPredicted * ofObserved))
                : OptionalDouble.empty();
    }

    private static double[] ranks(double[] values) {
        return Arrays.stream(values)
                .map(value -> Arrays.stream(values)
                                .map(other -> other < value ? 1 : other == value ? 0.5 : 0)
                                .sum()
                        - 0.5)
                .toArray();
    }

    /**
     * The share of the measurements' variance that is predicted.
     *
     * @return 1 less the squared errors by the squared distances from the mean; empty where there is no variance
     */
    public OptionalDouble explained() {
        double mean = pairs.stream()
                .mapToDouble(pair -> pair.observed().mean())
                .average()
                .orElseThrow();
        double rest =
                pairs.stream().mapToDouble(pair -> pair.error() * pair.error()).sum();
        double whole = pairs.stream()
                .mapToDouble(pair ->
                        (pair.observed().mean() - mean) * (pair.observed().mean() - mean))
                .sum();
        return whole > 0 && Double.isFinite(rest / whole)
                ? OptionalDouble.of(1 - rest / whole)
                : OptionalDouble.empty();
    }

    private Table table() {
        return new Sheet<Pair>()
                .column("trial_index", pair -> pair.trial().index())
                .column("arm_name", pair -> pair.trial().armName())
                .column("observed", Pair::observed)
                .column("predicted", Pair::predicted)
                .column("within_95", Pair::isWithin)
                .table(pairs);
    }

    private Plane plane() {
        double low =
                pairs.stream().mapToDouble(pair -> pair.observed().mean()).min().orElseThrow();
        double high =
                pairs.stream().mapToDouble(pair -> pair.observed().mean()).max().orElseThrow();
        Path equal = new Path(
                "equal", Role.BOUND, Stroke.DASHED, List.of(Mark.of(low, low, "equal"), Mark.of(high, high, "equal")));
        return new Plane(
                new Axis("measured " + quantity.name(), quantity.unit(), false),
                new Axis("predicted " + quantity.name(), quantity.unit(), false),
                List.of(
                        equal,
                        new Points(
                                "trials",
                                Role.MODEL,
                                pairs.stream().map(Agreement::mark).toList())));
    }

    private static Mark mark(Pair pair) {
        return new Mark(
                pair.observed().mean(),
                pair.predicted().mean(),
                Marks.interval(pair.observed()),
                Marks.interval(pair.predicted()),
                Words.name(pair.trial()));
    }
}
