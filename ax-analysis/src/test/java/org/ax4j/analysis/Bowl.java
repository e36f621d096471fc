package org.ax4j.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ax4j.component.Component;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.AxPlugin;
import org.ax4j.spi.Generator;
import org.ax4j.spi.LeaveOneOut;
import org.ax4j.spi.PredictRequest;
import org.ax4j.spi.Predictor;
import org.ax4j.spi.Sensitivity;
import org.ax4j.spi.SensitivityIndices;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.ax4j.strategy.UniformGenerator;

/** A generator of uniform points whose model is known in closed form, so that what analyses say of it can be computed by hand. */
public final class Bowl implements Generator, Predictor, LeaveOneOut, SensitivityIndices {
    static final Component<Generator, Config> COMPONENT =
            Component.of(Generator.class, "test/bowl", new Config(), config -> new Bowl());

    private static final int SHARES = 200;

    /** Nothing to configure. */
    public record Config() {}

    /** Brings the generator. */
    public static final class Plugin implements AxPlugin {
        @Override
        public String name() {
            return "bowl";
        }

        @Override
        public int spi() {
            return AxPlugin.SPI;
        }

        @Override
        public List<Component<?, ?>> components() {
            return List.of(COMPONENT);
        }
    }

    /** The strategy of this generator alone. */
    public static GenerationStrategy strategy() {
        return new GenerationStrategy(
                "bowl",
                List.of(new Stage("bowl", COMPONENT.spec(), Stage.Exit.NEVER)),
                UniformGenerator.COMPONENT.spec());
    }

    /** Minus the squared distance of each place in its domain from 0.6, weighted by 1, 2, 3 and so on, times a number for each metric. */
    public static double mean(List<Parameter> parameters, Point point, int metric) {
        double sum = 0;
        for (int i = 0; i < parameters.size(); i++) {
            double offset = place(
                            parameters.get(i),
                            point.values().get(parameters.get(i).name()))
                    - 0.6;
            sum -= (i + 1) * offset * offset;
        }
        return sum * (metric + 1);
    }

    private static double place(Parameter parameter, Object value) {
        return parameter instanceof RangeParameter range
                ? range.toUnit(((Number) value).doubleValue())
                : parameter instanceof ChoiceParameter choice
                        ? (double) choice.indexOf(value) / (choice.values().size() - 1)
                        : 0;
    }

    @Override
    public Suggestions suggest(SuggestRequest request) {
        double[] shares = new double[request.space().searched().size()];
        List<Suggestion> suggestions = new ArrayList<>();
        var random = request.random();
        for (int i = 0; i < request.count(); i++) {
            for (int j = 0; j < shares.length; j++) {
                shares[j] = random.nextDouble();
            }
            Point point = request.space().pointAt(shares, request.fixed());
            Map<String, Prediction> predicted = predicted(
                    request.space().searched(),
                    point,
                    request.problem().metrics().stream()
                            .map(metric -> metric.name())
                            .toList());
            suggestions.add(new Suggestion(point, "uniform", predicted));
        }
        return Suggestions.of(suggestions);
    }

    private static Map<String, Prediction> predicted(List<Parameter> parameters, Point point, List<String> metrics) {
        Map<String, Prediction> predicted = new LinkedHashMap<>();
        for (int i = 0; i < metrics.size(); i++) {
            predicted.put(metrics.get(i), new Prediction(mean(parameters, point, i), 0.05 * (i + 1)));
        }
        return predicted;
    }

    /** What it knows it knows without any trial. */
    @Override
    public Map<Integer, Map<String, Prediction>> leaveOneOut(PredictRequest request) {
        Map<Integer, Map<String, Prediction>> all = new LinkedHashMap<>();
        for (Trial trial : request.history().trials()) {
            if (trial.status() == TrialStatus.COMPLETED) {
                PredictRequest one = PredictRequest.of(COMPONENT.id(), request.history(), List.of(trial.point()));
                Map<String, Prediction> known = new LinkedHashMap<>(predict(one).get(0));
                known.keySet().retainAll(trial.progress().curves().keySet());
                all.put(trial.index(), known);
            }
        }
        return all;
    }

    /** The mean is a sum of functions of one parameter each, whose variances are taken over two hundred shares. */
    @Override
    public Map<String, Sensitivity> sensitivity(PredictRequest request) {
        SearchSpace space = request.history().space().orElseThrow();
        int d = space.searched().size();
        double[] variances = new double[d];
        double[] covariances = new double[d];
        for (int k = 0; k < d; k++) {
            double[] shares = new double[d];
            Arrays.fill(shares, 0.5);
            double[] values = new double[SHARES];
            for (int i = 0; i < SHARES; i++) {
                shares[k] = (i + 0.5) / SHARES;
                values[i] = mean(space.searched(), space.pointAt(shares, Map.of()), 0);
            }
            double centre = Arrays.stream(values).average().orElseThrow();
            for (int i = 0; i < SHARES; i++) {
                variances[k] += (values[i] - centre) * (values[i] - centre) / SHARES;
                covariances[k] += (values[i] - centre) * ((i + 0.5) / SHARES - 0.5) / SHARES;
            }
        }
        double whole = Arrays.stream(variances).sum();
        List<Sensitivity.Effect> effects = new ArrayList<>();
        List<Sensitivity.Interaction> pairs = new ArrayList<>();
        for (int k = 0; k < d; k++) {
            Prediction share = new Prediction(variances[k] / whole, 0);
            effects.add(new Sensitivity.Effect(
                    space.searched().get(k).name(),
                    share,
                    share,
                    OptionalDouble.of(covariances[k] * Math.sqrt(12 / whole))));
            for (int l = k + 1; l < d; l++) {
                pairs.add(new Sensitivity.Interaction(
                        space.searched().get(k).name(), space.searched().get(l).name(), new Prediction(0, 0)));
            }
        }
        Map<String, Sensitivity> all = new LinkedHashMap<>();
        request.history().metrics().forEach(metric -> all.put(metric.name(), new Sensitivity(1, effects, pairs)));
        return all;
    }

    @Override
    public List<Map<String, Prediction>> predict(PredictRequest request) {
        return request.points().stream()
                .map(point -> predicted(
                        request.history().space().orElseThrow().searched(),
                        point,
                        request.history().metrics().stream()
                                .map(metric -> metric.name())
                                .toList()))
                .toList();
    }
}
