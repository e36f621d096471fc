package org.ax4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.ax4j.component.Component;
import org.ax4j.error.Code;
import org.ax4j.error.DataRequiredException;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.spi.Generator;
import org.ax4j.spi.LeaveOneOut;
import org.ax4j.spi.PredictRequest;
import org.ax4j.spi.Predictor;
import org.ax4j.spi.Sensitivity;
import org.ax4j.spi.SensitivityIndices;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of a predictor, broken, and a predictor that keeps them. */
class BrokenPredictorsTest {
    static List<Arguments> broken() {
        return List.of(
                Arguments.of(Sound.class, Set.of()),
                Arguments.of(SoundlyBlind.class, Set.of()),
                Arguments.of(DropsTheLast.class, Set.of("m1")),
                Arguments.of(TurnsTheOrder.class, Set.of("m1")),
                Arguments.of(KnowsNothing.class, Set.of("m1")),
                Arguments.of(IsNotFinite.class, Set.of("m2")),
                Arguments.of(Standardises.class, Set.of("m2")),
                Arguments.of(Drifts.class, Set.of("m1", "m3")),
                Arguments.of(ForgetsATrial.class, Set.of("l1")),
                Arguments.of(LeavesOutVaguely.class, Set.of("l1")),
                Arguments.of(LeavesOutAnew.class, Set.of("l4")),
                Arguments.of(SoundlySensitive.class, Set.of()),
                Arguments.of(ForgetsAPair.class, Set.of("i1")),
                Arguments.of(ExplainsTooMuch.class, Set.of("i2")),
                Arguments.of(SplitsAnew.class, Set.of("i4")));
    }

    /** All suggest alike, so that the rules of suggestions are run for the first one alone. */
    @ParameterizedTest
    @MethodSource("broken")
    void theContractFindsTheRule(Class<?> contract, Set<String> rules) {
        ContractRun run = contract == Sound.class ? ContractRun.of(contract) : ContractRun.of(contract, "mli");
        assertThat(run.broken()).as(run.toString()).isEqualTo(rules);
    }

    @Test
    void everyRuleOfSensitivityIsTested() {
        assertThat(ContractRun.of(SoundlySensitive.class, "i").tested()).containsExactly("i1", "i2", "i4");
    }

    @Test
    void everyRuleIsTested() {
        assertThat(ContractRun.of(Sound.class).tested())
                .containsExactly(
                        "g1", "g2", "g3", "g4", "g5", "g6", "g7", "g8", "g9", "i1", "i2", "i4", "l1", "l4", "m1", "m2",
                        "m3");
    }

    private record None() {}

    /** Suggests at random and predicts what the nearest trial had, changed. */
    private record Nearest(UnaryOperator<List<Map<String, Prediction>>> change) implements Generator, Predictor {
        @Override
        public Suggestions suggest(SuggestRequest request) {
            return new Draws().suggest(request);
        }

        @Override
        public List<Map<String, Prediction>> predict(PredictRequest request) {
            return change.apply(NearestTrial.model(request.history())
                    .orElseThrow(() -> new DataRequiredException(
                            Code.DATA_REQUIRED, "no trial has all metrics", "Complete a trial first."))
                    .predict(request.points()));
        }
    }

    /** Predicts as the one above, and each trial that was completed as 0 with a standard error of 1, changed. */
    private record Blind(Nearest nearest, UnaryOperator<Map<Integer, Map<String, Prediction>>> change)
            implements Generator, Predictor, LeaveOneOut {
        @Override
        public Suggestions suggest(SuggestRequest request) {
            return nearest.suggest(request);
        }

        @Override
        public List<Map<String, Prediction>> predict(PredictRequest request) {
            return nearest.predict(request);
        }

        @Override
        public Map<Integer, Map<String, Prediction>> leaveOneOut(PredictRequest request) {
            Map<Integer, Map<String, Prediction>> all = new TreeMap<>();
            request.history().trials().stream()
                    .filter(trial -> trial.status() == TrialStatus.COMPLETED && !trial.isBatch())
                    .forEach(trial -> {
                        Map<String, Prediction> own = new TreeMap<>();
                        trial.progress().curves().keySet().forEach(metric -> own.put(metric, new Prediction(0, 1)));
                        all.put(trial.index(), own);
                    });
            return change.apply(all);
        }
    }

    private static Component<Generator, ?> blind(
            Supplier<UnaryOperator<Map<Integer, Map<String, Prediction>>>> change) {
        return Component.of(
                Generator.class,
                "test/blind",
                new None(),
                config -> new Blind(new Nearest(answers -> answers), change.get()));
    }

    static class SoundlyBlind extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return blind(() -> all -> all);
        }
    }

    static class ForgetsATrial extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return blind(() -> all -> {
                all.keySet().stream().findFirst().ifPresent(all::remove);
                return all;
            });
        }
    }

    static class LeavesOutVaguely extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return blind(() -> all -> {
                all.values().forEach(own -> own.replaceAll((metric, given) -> new Prediction(0, Double.NaN)));
                return all;
            });
        }
    }

    static class LeavesOutAnew extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return blind(() -> {
                AtomicInteger calls = new AtomicInteger();
                return all -> {
                    int call = calls.getAndIncrement();
                    all.values().forEach(own -> own.replaceAll((metric, given) -> new Prediction(call, 1)));
                    return all;
                };
            });
        }
    }

    /** Predicts as the nearest trial does, and says of what that depends, changed. */
    private record Sensitive(Nearest nearest, UnaryOperator<Sensitivity> change)
            implements Generator, Predictor, SensitivityIndices {
        @Override
        public Suggestions suggest(SuggestRequest request) {
            return nearest.suggest(request);
        }

        @Override
        public List<Map<String, Prediction>> predict(PredictRequest request) {
            return nearest.predict(request);
        }

        @Override
        public Map<String, Sensitivity> sensitivity(PredictRequest request) {
            Map<String, Sensitivity> all = new TreeMap<>(NearestTrial.model(request.history())
                    .orElseThrow(() -> new DataRequiredException(Code.DATA_REQUIRED, "no trial", "Complete one."))
                    .sensitivity()
                    .orElseThrow());
            all.replaceAll((metric, own) -> change.apply(own));
            return all;
        }
    }

    private static Component<Generator, ?> sensitive(Supplier<UnaryOperator<Sensitivity>> change) {
        return Component.of(
                Generator.class,
                "test/sensitive",
                new None(),
                config -> new Sensitive(new Nearest(answers -> answers), change.get()));
    }

    static class SoundlySensitive extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return sensitive(() -> own -> own);
        }
    }

    static class ForgetsAPair extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return sensitive(() -> own -> new Sensitivity(own.variance(), own.effects(), List.of()));
        }
    }

    static class ExplainsTooMuch extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return sensitive(() -> own -> new Sensitivity(
                    own.variance(),
                    own.effects().stream()
                            .map(effect -> new Sensitivity.Effect(
                                    effect.parameter(), new Prediction(1.5, 0), effect.total(), effect.trend()))
                            .toList(),
                    own.interactions()));
        }
    }

    static class SplitsAnew extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return sensitive(() -> {
                AtomicInteger calls = new AtomicInteger();
                return own -> new Sensitivity(calls.getAndIncrement(), own.effects(), own.interactions());
            });
        }
    }

    private static Component<Generator, ?> changed(Supplier<UnaryOperator<List<Map<String, Prediction>>>> change) {
        return Component.of(Generator.class, "test/nearest", new None(), config -> new Nearest(change.get()));
    }

    private static List<Map<String, Prediction>> each(
            List<Map<String, Prediction>> answers, UnaryOperator<Prediction> change) {
        return answers.stream()
                .map(answer -> {
                    Map<String, Prediction> changed = new LinkedHashMap<>();
                    answer.forEach((metric, prediction) -> changed.put(metric, change.apply(prediction)));
                    return changed;
                })
                .toList();
    }

    static class Sound extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return BrokenPredictorsTest.changed(() -> answers -> answers);
        }
    }

    static class DropsTheLast extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return changed(() -> answers -> answers.size() == 1 ? answers : answers.subList(0, answers.size() - 1));
        }
    }

    static class TurnsTheOrder extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return BrokenPredictorsTest.changed(() -> answers -> {
                List<Map<String, Prediction>> turned = new ArrayList<>(answers);
                Collections.reverse(turned);
                return turned;
            });
        }
    }

    static class KnowsNothing extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return BrokenPredictorsTest.changed(() -> answers -> {
                throw new DataRequiredException(Code.DATA_REQUIRED, "too little data", "Wait.");
            });
        }
    }

    static class IsNotFinite extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return changed(() -> answers -> each(answers, prediction -> new Prediction(prediction.mean(), Double.NaN)));
        }
    }

    static class Standardises extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return changed(() -> answers -> each(answers, prediction -> new Prediction(0.5, prediction.sem())));
        }
    }

    static class Drifts extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return BrokenPredictorsTest.changed(() -> {
                AtomicInteger calls = new AtomicInteger();
                return answers -> each(
                        answers,
                        prediction -> new Prediction(prediction.mean(), 1 + calls.getAndIncrement() / answers.size()));
            });
        }
    }
}
