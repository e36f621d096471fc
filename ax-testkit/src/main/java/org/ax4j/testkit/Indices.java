package org.ax4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ax4j.component.Calls;
import org.ax4j.error.DataRequiredException;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Prediction;
import org.ax4j.space.Parameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Generator;
import org.ax4j.spi.PredictRequest;
import org.ax4j.spi.Predictor;
import org.ax4j.spi.Sensitivity;
import org.ax4j.spi.Sensitivity.Effect;
import org.ax4j.spi.Sensitivity.Interaction;
import org.ax4j.spi.SensitivityIndices;

/** Checks of the rules I1, I2 and I4, for generators that say which parameters their means depend on. */
record Indices(Subject<Generator> subject) {
    private static final double ROUNDING = 1e-6;
    private static final double ERRORS = 3;

    /** An answer for each metric that is predicted, with all parameters and pairs. */
    void complete(Scenario scenario) {
        History history = scenario.history();
        SearchSpace space = history.space().orElseThrow();
        List<String> names = space.searched().stream().map(Parameter::name).toList();
        ask(subject.fresh(), history).ifPresent(answers -> {
            PredictRequest centre = PredictRequest.of(subject.id(), history, List.of(space.centre(Map.of())));
            assertEquals(
                    ((Predictor) subject.fresh()).predict(centre).get(0).keySet(),
                    answers.keySet(),
                    "breaks rule I1: the metrics");
            answers.values().forEach(answer -> {
                assertEquals(
                        names,
                        answer.effects().stream().map(Effect::parameter).toList(),
                        "breaks rule I1: the parameters");
                assertEquals(pairs(names), pairs(answer), "breaks rule I1: the pairs");
            });
        });
    }

    private static List<List<String>> pairs(List<String> names) {
        List<List<String>> pairs = new ArrayList<>();
        for (int one = 0; one < names.size(); one++) {
            for (int other = one + 1; other < names.size(); other++) {
                pairs.add(List.of(names.get(one), names.get(other)));
            }
        }
        return pairs;
    }

    private static List<List<String>> pairs(Sensitivity answer) {
        return answer.interactions().stream()
                .map(pair -> List.of(pair.one(), pair.other()))
                .toList();
    }

    /** All figures are those of a variance that is split. */
    void split(Scenario scenario) {
        ask(subject.fresh(), scenario.history())
                .ifPresent(answers -> answers.values().forEach(Indices::split));
    }

    private static void split(Sensitivity answer) {
        assertTrue(
                Double.isFinite(answer.variance()) && answer.variance() >= 0,
                () -> "breaks rule I2: the variance is " + answer.variance());
        double sum = 0;
        double squares = 0;
        for (Effect effect : answer.effects()) {
            unit(effect.parameter(), effect.first());
            unit("total of " + effect.parameter(), effect.total());
            double slack = slack(Math.hypot(effect.first().sem(), effect.total().sem()));
            assertTrue(
                    effect.total().mean() >= effect.first().mean() - slack,
                    () -> "breaks rule I2: the total is less than the first order, " + effect);
            effect.trend()
                    .ifPresent(trend -> assertTrue(
                            Math.abs(trend) <= 1 + ROUNDING, () -> "breaks rule I2: the trend of " + effect));
            sum += effect.first().mean();
            squares += Math.pow(effect.first().sem(), 2);
        }
        for (Interaction pair : answer.interactions()) {
            unit(pair.one() + " with " + pair.other(), pair.index());
            sum += pair.index().mean();
            squares += Math.pow(pair.index().sem(), 2);
        }
        double all = sum;
        assertTrue(
                sum <= 1 + slack(Math.sqrt(squares)), () -> "breaks rule I2: first and second orders add up to " + all);
    }

    private static void unit(String what, Prediction index) {
        assertTrue(
                Double.isFinite(index.mean()) && Double.isFinite(index.sem()) && index.sem() >= 0,
                () -> "breaks rule I2: " + what + " is " + index);
        assertTrue(
                index.mean() >= -slack(index.sem()) && index.mean() <= 1 + slack(index.sem()),
                () -> "breaks rule I2: " + what + " is " + index);
    }

    private static double slack(double sem) {
        return ERRORS * sem + ROUNDING;
    }

    /** The same request has the same answer. */
    void same(Generator warm, Scenario scenario, List<Scenario> others) {
        new Repeats<Generator, Optional<Map<String, Sensitivity>>>(subject, this::ask)
                .same(warm, scenario.history(), others);
    }

    private Optional<Map<String, Sensitivity>> ask(Generator generator, History history) {
        PredictRequest request = PredictRequest.of(subject.id(), history, List.of());
        try {
            return Optional.of(new TreeMap<>(
                    Calls.guarded(subject.who(), () -> ((SensitivityIndices) generator).sensitivity(request))));
        } catch (DataRequiredException e) {
            return Optional.empty();
        }
    }
}
