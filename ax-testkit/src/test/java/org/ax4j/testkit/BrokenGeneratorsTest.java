package org.ax4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ax4j.component.Component;
import org.ax4j.experiment.Prediction;
import org.ax4j.problem.Problem;
import org.ax4j.space.Point;
import org.ax4j.spi.Generator;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of a generator, broken: the contract must find that rule, and no other but those that fall with it. */
class BrokenGeneratorsTest {
    static List<Arguments> broken() {
        return List.of(
                Arguments.of(Strays.class, Set.of("g1", "g3"), "stray"),
                Arguments.of(GivesTooMany.class, Set.of("g2"), "were asked for"),
                Arguments.of(GivesTooFew.class, Set.of("g2"), "does not say why"),
                Arguments.of(RepeatsWhatWasTried.class, Set.of("g3"), "tried or suggested before"),
                Arguments.of(RepeatsItself.class, Set.of("g3"), "tried or suggested before"),
                Arguments.of(ForgetsWhatIsFixed.class, Set.of("g4"), "does not hold"),
                Arguments.of(CountsCalls.class, Set.of("g5", "g6"), "answers the same request otherwise"),
                Arguments.of(CachesByLength.class, Set.of("g5", "g6"), "answers otherwise"),
                Arguments.of(SharesState.class, Set.of("g6"), "several threads"),
                Arguments.of(ThrowsObjections.class, Set.of("g7"), "nothing to search"),
                Arguments.of(ObjectsWithoutWords.class, Set.of("g7"), "no words"),
                Arguments.of(ObjectsToAll.class, Set.of("g7"), "every problem"),
                Arguments.of(DrawsItsOwn.class, Set.of("g5", "g6", "g8"), "otherwise"),
                Arguments.of(PredictsNothing.class, Set.of("g9"), "it predicts 'y' as NaN"),
                Arguments.of(
                        RemembersInVain.class,
                        Set.of("g1", "g2", "g3", "g4", "g5", "g6", "g8", "g9"),
                        "cannot be kept and handed back"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void theContractFindsTheRule(Class<?> contract, Set<String> rules, String message) {
        ContractRun run = ContractRun.of(contract);
        assertThat(run.broken()).as(run.toString()).isEqualTo(rules);
        assertThat(rules.stream().map(run::message)).anyMatch(told -> told.contains(message));
    }

    private record None() {}

    private static Component<Generator, ?> made(Function<None, Generator> create) {
        return Component.of(Generator.class, "test/broken", new None(), create);
    }

    /** A sound generator, but for what is done to its answer. */
    private static Component<Generator, ?> spoiled(BiFunction<SuggestRequest, Suggestions, Suggestions> spoil) {
        return made(config -> request -> spoil.apply(request, new Draws().suggest(request)));
    }

    private static Suggestions with(Suggestions answer, List<Suggestion> suggestions) {
        return new Suggestions(
                suggestions, answer.shortfall(), answer.rest(), answer.work(), answer.memory(), answer.spent());
    }

    private static Suggestions noted(Suggestions answer, Object note) {
        return answer.work(Map.of("note", ((Number) note).longValue()));
    }

    static class Strays extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return spoiled((request, answer) -> with(
                    answer, answer.suggestions().stream().map(Strays::strayed).toList()));
        }

        private static Suggestion strayed(Suggestion suggestion) {
            Map<String, Object> values = new LinkedHashMap<>(suggestion.point().values());
            values.put("stray", 1.0);
            return Suggestion.of(Point.of(values), "");
        }
    }

    static class GivesTooMany extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return made(config -> request -> {
                SuggestRequest more = SuggestRequest.of("test/broken", request.history(), request.count() + 1)
                        .fixed(request.fixed())
                        .after(request.pending(), 1, Optional.empty());
                return new Draws().suggest(more);
            });
        }
    }

    static class GivesTooFew extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return spoiled((request, answer) ->
                    with(answer.shortfall(""), answer.suggestions().subList(0, 0)));
        }
    }

    static class RepeatsWhatWasTried extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return spoiled((request, answer) -> request.history().trials().isEmpty()
                            || !request.fixed().isEmpty()
                    ? answer
                    : with(
                            answer.shortfall("one is enough"),
                            List.of(Suggestion.of(request.history().trial(0).point(), "it was good"))));
        }
    }

    static class RepeatsItself extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return spoiled((request, answer) -> {
                List<Suggestion> twice = new ArrayList<>(answer.suggestions());
                if (twice.size() > 1) {
                    twice.set(1, twice.get(0));
                }
                return with(answer, twice);
            });
        }
    }

    static class ForgetsWhatIsFixed extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return made(config -> request -> new Draws().suggest(request.fixed(Map.of())));
        }
    }

    static class CountsCalls extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return made(config -> {
                AtomicInteger calls = new AtomicInteger();
                return request -> noted(new Draws().suggest(request), calls.incrementAndGet());
            });
        }
    }

    static class CachesByLength extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return made(config -> {
                Map<Long, Long> dimensions = new ConcurrentHashMap<>();
                return request -> noted(
                        new Draws().suggest(request),
                        dimensions.computeIfAbsent(request.history().length(), length ->
                                (long) request.space().toString().hashCode()));
            });
        }
    }

    static class SharesState extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return made(config -> {
                Overlaps overlaps = new Overlaps();
                return request -> noted(new Draws().suggest(request), overlaps.met() ? 1 : 0);
            });
        }
    }

    /** A sound generator with objections of its own. */
    private record Picky(Function<Problem, Optional<String>> objection) implements Generator {
        @Override
        public Suggestions suggest(SuggestRequest request) {
            return new Draws().suggest(request);
        }

        @Override
        public Optional<String> objectionTo(Problem problem) {
            return objection.apply(problem);
        }
    }

    static class ThrowsObjections extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return made(config -> new Picky(problem -> {
                if (problem.space().searched().isEmpty()) {
                    throw new IllegalArgumentException("nothing to search");
                }
                return Optional.empty();
            }));
        }
    }

    static class ObjectsWithoutWords extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return made(config ->
                    new Picky(problem -> problem.space().searched().isEmpty() ? Optional.of(" ") : Optional.empty()));
        }
    }

    static class ObjectsToAll extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return made(config -> new Picky(problem -> Optional.of("not today")));
        }
    }

    static class PredictsNothing extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return spoiled((request, answer) -> with(
                    answer,
                    answer.suggestions().stream()
                            .map(one -> new Suggestion(
                                    one.point(), one.reason(), Map.of("y", new Prediction(Double.NaN, 0))))
                            .toList()));
        }
    }

    /** Numbers in a collection: kept as a list, which nobody can tell to be a collection again. */
    private record Lossy(Collection<Double> numbers) {}

    static class RemembersInVain extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return spoiled((request, answer) -> answer.memory(new Lossy(List.of(1.0))));
        }
    }

    static class DrawsItsOwn extends GeneratorContract {
        @Override
        protected Component<Generator, ?> component() {
            return spoiled((request, answer) -> noted(answer, new Random().nextLong()));
        }
    }
}
