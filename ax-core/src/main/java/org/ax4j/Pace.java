package org.ax4j;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Generator;
import org.ax4j.spi.Predictor;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.Efforts;

/**
 * How long generators took at their latest call, from which a deadline is made an effort: all of the work where there is at least twice the usual time, else in
 * proportion. Time is not stored, only the effort that came of it.
 */
final class Pace {
    /** What a point of a model counts as taking before one was measured; other generators count as quick. */
    private static final double UNKNOWN_MODEL = 1e9;

    private final InstantSource clock;
    /** Nanoseconds a point with all of the work, by component. */
    private final Map<String, Double> usual = new ConcurrentHashMap<>();

    Pace(InstantSource clock) {
        this.clock = clock;
    }

    /** Efforts of an ask that should be answered within a time from now. */
    Efforts within(Duration deadline) {
        Instant begin = clock.instant();
        return (component, count) -> {
            double left = nanos(deadline) - nanos(Duration.between(begin, clock.instant()));
            double needed = 2 * count * usual.getOrDefault(component, 0.0);
            return left >= needed ? Efforts.ALL : Math.max(1, (long) Math.floor(Efforts.ALL * left / needed));
        };
    }

    /** Of any duration: {@link Duration#toNanos} throws beyond 292 years. */
    private static double nanos(Duration time) {
        return 1e9 * time.getSeconds() + time.getNano();
    }

    /** The generator, its calls measured. */
    Generator measured(String component, Generator generator) {
        usual.putIfAbsent(component, generator instanceof Predictor ? UNKNOWN_MODEL : 0.0);
        return new Generator() {
            @Override
            public Suggestions suggest(SuggestRequest request) {
                return timed(component, request, () -> generator.suggest(request));
            }

            @Override
            public Optional<String> objectionTo(Problem problem) {
                return generator.objectionTo(problem);
            }
        };
    }

    private Suggestions timed(String component, SuggestRequest request, Supplier<Suggestions> call) {
        Instant begin = clock.instant();
        Suggestions answer = call.get();
        double took = nanos(Duration.between(begin, clock.instant()));
        double point = Math.max(0, took) / request.count();
        usual.merge(
                component,
                point,
                (before, now) -> request.effort() < 1 ? Math.max(now, Math.min(before, now / request.effort())) : now);
        return answer;
    }
}
