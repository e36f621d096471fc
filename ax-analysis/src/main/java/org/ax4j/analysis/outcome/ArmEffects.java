package org.ax4j.analysis.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ax4j.analysis.sheet.Bound;
import org.ax4j.analysis.sheet.Finals;
import org.ax4j.analysis.sheet.Look;
import org.ax4j.analysis.sheet.Marks;
import org.ax4j.analysis.sheet.MetricOrder;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.analysis.sheet.TrialSheets;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.DataRequiredException;
import org.ax4j.error.UnsupportedProblemException;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Metric;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Interval;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Finding;
import org.ax4j.spi.Table;

/** A metric of every arm beside each other with its 95 % interval: as it was measured, or as a model sees it, which takes noise away. */
public final class ArmEffects implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/arm-effects", new Config(Optional.empty(), false), ArmEffects::new);

    private static final int VALUE_COLUMN = 3;

    private final Config config;

    /**
     * What is shown.
     *
     * @param metric which metric; the first one of the objective where none is given
     * @param modelled whether as the model sees it, instead of as it was measured
     */
    public record Config(Optional<String> metric, boolean modelled) {}

    private ArmEffects(Config config) {
        this.config = config;
    }

    /**
     * The spec of the first metric as it was measured.
     *
     * @return the spec
     */
    public static Spec<Analysis> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a metric.
     *
     * @param config which one, measured or modelled
     * @return the spec
     */
    public static Spec<Analysis> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Finding analyse(AnalysisRequest request) {
        History history = request.history();
        Optional<Metric> metric = MetricOrder.of(history).stream()
                .filter(known -> config.metric().map(known.name()::equals).orElse(true))
                .findFirst();
        if (metric.isEmpty()) {
            return Finding.notApplicable("there is no metric"
                    + config.metric().map(name -> " '" + name + "'").orElse(" yet"));
        }
        Quantity quantity = Quantity.of(metric.get());
        Finals finals = Finals.of(history);
        if (!config.modelled()) {
            return found(history, quantity, measured(history, quantity, finals), finals);
        }
        if (request.model().isEmpty()) {
            return Finding.notApplicable("no generator of the strategy models outcomes");
        }
        try {
            return found(
                    history,
                    quantity,
                    modelled(history, quantity, request.model().get()),
                    finals);
        } catch (DataRequiredException | UnsupportedProblemException e) {
            return Finding.notApplicable("the model cannot predict yet: " + e.getMessage());
        }
    }

    private static Map<Integer, Prediction> measured(History history, Quantity quantity, Finals finals) {
        Map<Integer, Prediction> values = new HashMap<>();
        for (Trial trial : history.runs()) {
            finals.of(quantity, trial)
                    .or(() -> quantity.of(trial))
                    .ifPresent(value -> values.put(trial.index(), value));
        }
        return values;
    }

    private static Map<Integer, Prediction> modelled(History history, Quantity quantity, AnalysisRequest.Model model) {
        List<Map<String, Prediction>> predicted = history.runs().isEmpty()
                ? List.of()
                : model.predict(history.runs().stream().map(Trial::point).toList());
        Map<Integer, Prediction> values = new HashMap<>();
        for (int i = 0; i < predicted.size(); i++) {
            int index = i;
            quantity.of(predicted.get(i)).ifPresent(value -> values.put(index, value));
        }
        return values;
    }

    private Finding found(History history, Quantity quantity, Map<Integer, Prediction> values, Finals finals) {
        if (values.isEmpty()) {
            return Finding.notApplicable("nothing is known of '" + quantity.name() + "' yet");
        }
        List<Trial> trials = history.runs().stream()
                .filter(trial -> values.containsKey(trial.index()))
                .toList();
        List<Bound> bounds =
                history.problem().map(problem -> Bound.of(quantity, problem)).orElse(List.of());
        Axis arms =
                Axis.named("arm", history.runs().stream().map(Trial::armName).toList());
        return Card.of(
                        COMPONENT.id(),
                        quantity.name() + (config.modelled() ? " of each arm, modelled" : " of each arm, measured"),
                        config.modelled() ? Card.Group.INSIGHTS : Card.Group.RESULTS,
                        table(quantity, trials, values, bounds, finals))
                .subtitle(
                        config.modelled()
                                ? "What the model thinks of the point of each trial after all that was measured; bars span 95 %."
                                : "What was measured of each trial; bars span 95 % where the standard error is known. Of trials that did not run to their end it is the final value that their curves are estimated to lead to.")
                .chart(new Plane(
                        arms, quantity.axis(false), layers(history, quantity, trials, values, bounds, finals)));
    }

    private Table table(
            Quantity quantity, List<Trial> trials, Map<Integer, Prediction> values, List<Bound> bounds, Finals finals) {
        Sheet<Trial> sheet = TrialSheets.of();
        if (config.modelled()) {
            sheet.column("predicted", trial -> Optional.ofNullable(values.get(trial.index())));
        } else {
            TrialSheets.measured(sheet, List.of(quantity), finals);
            TrialSheets.intervals(sheet, List.of(quantity), finals);
        }
        return Bound.rows(sheet.table(trials), bounds, VALUE_COLUMN).withoutEmptyColumns();
    }

    private List<Layer> layers(
            History history,
            Quantity quantity,
            List<Trial> trials,
            Map<Integer, Prediction> values,
            List<Bound> bounds,
            Finals finals) {
        List<Layer> layers = new ArrayList<>();
        bounds.forEach(bound -> layers.add(bound.rule(true)));
        for (Look look : Look.values()) {
            Map<String, List<Mark>> byName = new TreeMap<>();
            for (Trial trial : trials) {
                if (Look.of(trial, history) == look) {
                    boolean estimated = finals.of(quantity, trial).isPresent();
                    Prediction value =
                            Optional.ofNullable(values.get(trial.index())).orElseThrow();
                    Optional<Interval> interval =
                            estimated && !config.modelled() ? finals.interval(quantity, trial) : Marks.interval(value);
                    byName.computeIfAbsent(name(look, estimated), name -> new ArrayList<>())
                            .add(new Mark(trial.index(), value.mean(), Optional.empty(), interval, Words.name(trial)));
                }
            }
            byName.forEach((name, marks) -> layers.add(new Points(name, look.role(), marks)));
        }
        return layers;
    }

    /** A prediction is whole even where the trial is not. */
    private String name(Look look, boolean estimated) {
        return config.modelled()
                ? look.text().replace(", unfinished", "")
                : estimated ? look.estimatedText() : look.text();
    }
}
