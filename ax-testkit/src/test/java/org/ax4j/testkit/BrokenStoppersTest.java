package org.ax4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ax4j.component.Component;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.Trial;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of a stopper, broken, and a stopper that keeps them. */
class BrokenStoppersTest {
    static List<Arguments> broken() {
        return List.of(
                Arguments.of(Sound.class, Set.of()),
                Arguments.of(ForgetsOne.class, Set.of("s1")),
                Arguments.of(AdvisesOnOthers.class, Set.of("s1")),
                Arguments.of(HasNoReason.class, Set.of("s2")),
                Arguments.of(HasNoFigures.class, Set.of("s2")),
                Arguments.of(RemembersInTheInstance.class, Set.of("s3", "s5")),
                Arguments.of(KeepsWhatWasCorrected.class, Set.of("s3")),
                Arguments.of(NeedsAStep.class, Set.of("s4")),
                Arguments.of(SharesState.class, Set.of("s5")),
                Arguments.of(JudgesTheExperimentAtTimes.class, Set.of("s6")),
                Arguments.of(EndsWithoutFigures.class, Set.of("s6")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void theContractFindsTheRule(Class<?> contract, Set<String> rules) {
        ContractRun run = ContractRun.of(contract);
        assertThat(run.broken()).as(run.toString()).isEqualTo(rules);
    }

    @Test
    void everyRuleIsTested() {
        assertThat(ContractRun.of(Sound.class).tested()).containsExactly("s1", "s2", "s3", "s4", "s5", "s6");
    }

    private record None() {}

    private static Component<Stopper, ?> made(Function<None, Stopper> create) {
        return Component.of(Stopper.class, "test/broken", new None(), create);
    }

    /** How often it was asked. */
    private record Memory(int reviews) {}

    /** Stops what has had more than two steps, and counts its reviews where it should. */
    private static Review sound(ReviewRequest request) {
        Map<Integer, StopAdvice> advice = new TreeMap<>();
        request.trials()
                .forEach(index -> advice.put(index, advice(request.history().trial(index))));
        int reviews = request.memory(Memory.class).map(Memory::reviews).orElse(0) + 1;
        return new Review(advice, Optional.of(new Memory(reviews)));
    }

    private static StopAdvice advice(Trial trial) {
        double steps = trial.progress().curves().values().stream()
                .mapToInt(curve -> curve.size())
                .max()
                .orElse(0);
        return new StopAdvice(steps > 2, "it has " + steps + " steps", Map.of("steps", steps));
    }

    static class Sound extends StopperContract {
        @Override
        protected Component<Stopper, ?> component() {
            return made(config -> BrokenStoppersTest::sound);
        }
    }

    static class ForgetsOne extends StopperContract {
        @Override
        protected Component<Stopper, ?> component() {
            return made(config -> request -> {
                Map<Integer, StopAdvice> advice = new TreeMap<>(sound(request).advice());
                advice.remove(1);
                return Review.of(advice);
            });
        }
    }

    static class AdvisesOnOthers extends StopperContract {
        @Override
        protected Component<Stopper, ?> component() {
            return made(config -> request -> {
                Map<Integer, StopAdvice> advice = new TreeMap<>(sound(request).advice());
                request.trials().stream()
                        .limit(1)
                        .forEach(trial -> advice.put(0, advice(request.history().trial(0))));
                return Review.of(advice);
            });
        }
    }

    static class HasNoReason extends StopperContract {
        @Override
        protected Component<Stopper, ?> component() {
            return made(config -> request -> {
                Map<Integer, StopAdvice> advice = new TreeMap<>();
                request.trials().forEach(index -> advice.put(index, new StopAdvice(false, " ", Map.of())));
                return Review.of(advice);
            });
        }
    }

    static class HasNoFigures extends StopperContract {
        @Override
        protected Component<Stopper, ?> component() {
            return made(config -> request -> {
                Map<Integer, StopAdvice> advice = new TreeMap<>();
                request.trials().forEach(index -> advice.put(index, new StopAdvice(true, "enough", Map.of())));
                return Review.of(advice);
            });
        }
    }

    static class RemembersInTheInstance extends StopperContract {
        @Override
        protected Component<Stopper, ?> component() {
            return made(config -> {
                AtomicInteger reviews = new AtomicInteger();
                return request ->
                        new Review(sound(request).advice(), Optional.of(new Memory(reviews.incrementAndGet())));
            });
        }
    }

    /** Looks again at a trial only where it has more readings, so that a reading that is told again is not seen. */
    static class KeepsWhatWasCorrected extends StopperContract {
        @Override
        protected Component<Stopper, ?> component() {
            return made(config -> {
                Map<List<Object>, StopAdvice> kept = new ConcurrentHashMap<>();
                return request -> {
                    Map<Integer, StopAdvice> advice = new TreeMap<>();
                    for (int index : request.trials()) {
                        Trial trial = request.history().trial(index);
                        List<Object> key = List.of(
                                request.history().seed(),
                                request.history().metrics(),
                                index,
                                trial.point(),
                                trial.status(),
                                trial.curve("score").size());
                        advice.put(index, kept.computeIfAbsent(key, unused -> last(trial)));
                    }
                    return Review.of(advice);
                };
            });
        }

        private static StopAdvice last(Trial trial) {
            double sum = IntStream.range(0, trial.curve("score").size())
                    .mapToDouble(trial.curve("score")::mean)
                    .sum();
            return new StopAdvice(sum < 0, "its readings add up to " + sum, Map.of("sum", sum));
        }
    }

    /** A sound stopper of trials that judges the experiment too. */
    private static Stopper ending(Function<ReviewRequest, Optional<StopAdvice>> rule) {
        return new Stopper() {
            @Override
            public Review review(ReviewRequest request) {
                return sound(request);
            }

            @Override
            public Optional<StopAdvice> reviewExperiment(ReviewRequest request) {
                return rule.apply(request);
            }
        };
    }

    static class JudgesTheExperimentAtTimes extends StopperContract {
        @Override
        protected Component<Stopper, ?> component() {
            return made(config -> ending(request -> Optional.of(new StopAdvice(false, "goes on", Map.of()))
                    .filter(advice -> request.history().trials().size() > 1)));
        }
    }

    static class EndsWithoutFigures extends StopperContract {
        @Override
        protected Component<Stopper, ?> component() {
            return made(config -> ending(request -> Optional.of(new StopAdvice(true, "enough", Map.of()))));
        }
    }

    /** Throws where all trials asked about are at their very first reading, as is the case only at some moments. */
    static class NeedsAStep extends StopperContract {
        @Override
        protected Component<Stopper, ?> component() {
            return made(config -> request -> {
                boolean begun = request.trials().size() == 1
                        && request.history().trials().size() == 1
                        && request.history().trial(0).curve("score").size() == 1;
                if (begun) {
                    throw new IllegalStateException("one reading is too few");
                }
                return sound(request);
            });
        }
    }

    static class SharesState extends StopperContract {
        @Override
        protected Component<Stopper, ?> component() {
            return made(config -> {
                Overlaps overlaps = new Overlaps();
                return request -> new Review(sound(request).advice(), Optional.of(new Memory(overlaps.met() ? 1 : 0)));
            });
        }
    }
}
