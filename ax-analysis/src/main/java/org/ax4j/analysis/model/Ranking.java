package org.ax4j.analysis.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ax4j.experiment.Prediction;
import org.ax4j.problem.Metric;
import org.ax4j.space.Parameter;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Sensitivity;

/**
 * Which parameters and pairs of them to look at first: by their shares of the variance of the predicted mean, or where the model knows no such shares by how far
 * the mean moves near the best point.
 *
 * @param parameters the slices of the parameters, those that matter most first
 * @param pairs pairs of them, those that matter most first
 * @param mattering of how many parameters, the first ones, the mean depends by more than a hundredth of its variance; all where that is not known
 * @param text by what they are ordered, in words
 */
record Ranking(List<Slice> parameters, List<Surface.Pair> pairs, int mattering, String text) {
    private static final double LEAST = 0.01;

    Ranking {
        parameters = List.copyOf(parameters);
        pairs = List.copyOf(pairs);
    }

    /** The order of parameters for a metric; slices come in the order of their effects. */
    static Ranking of(AnalysisRequest request, Metric metric, List<Slice> slices) {
        Optional<Sensitivity> sensitivity = request.model()
                .flatMap(AnalysisRequest.Model::sensitivity)
                .flatMap(all -> Optional.ofNullable(all.get(metric.name())))
                .filter(own -> own.variance() > 0);
        List<Slice> ranked = new ArrayList<>(slices);
        sensitivity.ifPresent(own -> ranked.sort(Comparator.comparingDouble(slice -> -total(own, slice))));
        List<Surface.Pair> pairs = new ArrayList<>();
        for (int other = 1; other < ranked.size(); other++) {
            for (int one = 0; one < other; one++) {
                pairs.add(new Surface.Pair(
                        ranked.get(one).parameter(), ranked.get(other).parameter()));
            }
        }
        sensitivity.ifPresent(own -> pairs.sort(Comparator.comparingDouble(pair -> -share(own, pair))));
        String text = sensitivity.isPresent()
                ? "their share of the variance of the predicted mean over the whole space"
                : "how far the predicted mean moves near that point";
        int mattering = sensitivity
                .map(own -> (int) ranked.stream()
                        .filter(slice -> total(own, slice) >= LEAST)
                        .count())
                .orElse(ranked.size());
        return new Ranking(ranked, pairs, mattering, text);
    }

    /** The slices of the parameters that matter. */
    List<Slice> slicesThatMatter() {
        return parameters.subList(0, mattering);
    }

    /** The pairs of parameters that matter both. */
    List<Surface.Pair> pairsThatMatter() {
        List<Parameter> known =
                slicesThatMatter().stream().map(Slice::parameter).toList();
        return pairs.stream()
                .filter(pair -> known.contains(pair.x()) && known.contains(pair.y()))
                .toList();
    }

    private static double total(Sensitivity sensitivity, Slice slice) {
        return sensitivity
                .effect(slice.parameter().name())
                .map(effect -> effect.total().mean())
                .orElse(0.0);
    }

    /** What two parameters explain, alone and together. */
    private static double share(Sensitivity sensitivity, Surface.Pair pair) {
        return first(sensitivity, pair.x().name())
                + first(sensitivity, pair.y().name())
                + sensitivity.interactions().stream()
                        .filter(both -> List.of(both.one(), both.other())
                                .containsAll(List.of(pair.x().name(), pair.y().name())))
                        .map(Sensitivity.Interaction::index)
                        .mapToDouble(Prediction::mean)
                        .sum();
    }

    private static double first(Sensitivity sensitivity, String parameter) {
        return sensitivity
                .effect(parameter)
                .map(effect -> effect.first().mean())
                .orElse(0.0);
    }
}
