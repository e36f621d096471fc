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
 * proportion. Generators that count their work by a meter do all of it, and are ended after as many units as fit into half of the time, at least twice the usual
 * number where there is twice the usual time. Time is not stored, only the effort that came of it.
 */
final class Pace {
    /** What a point of a model counts as taking before one was measured; other generators count as quick. */
    private static final double UNKNOWN_MODEL = 1e9;

    /** Nanoseconds that a unit of metered work counts as taking before so much of it was measured that it tells: code that is not compiled yet. */
    private static final double UNKNOWN_UNIT = 4000;

    /** In fewer units other things take most of the time. */
    private static final long TELLING_UNITS = 1000;

    /** The least number of units, however near the deadline is: enough for the cheapest way. */
    private static final long LEAST_UNITS = 1000;

    private final InstantSource clock;
    /** A point with all of the work, by component. */
    private final Map<String, Usual> usual = new ConcurrentHashMap<>();
    /** What a point took of the latest call that counted its work by a meter and was not ended, by component. */
    private final Map<String, Metered> metered = new ConcurrentHashMap<>();
    /** Nanoseconds a unit of metered work, by component. */
    private final Map<String, Double> rates = new ConcurrentHashMap<>();

    /**
     * How long a point takes with all of the work. It is guessed at first, and after a first call still: that one ran code which is not compiled yet.
     *
     * @param nanos the time
     * @param calls how many calls it was seen at
     */
    private record Usual(double nanos, int calls) {
        private static final int FIRST = 1;

        /** After a call: with all of the work its time; with less at least its time, and less than before only while it is guessed. */
        private Usual after(double took, double effort) {
            double least = calls > FIRST ? nanos : Math.min(nanos, took / effort);
            return new Usual(effort < 1 ? Math.max(took, least) : took, calls + 1);
        }

        /** After a call that had too little time: a guess is halved, so that it is tried sooner or later. */
        private Usual afterNone() {
            return calls == 0 ? new Usual(nanos / 2, 0) : this;
        }
    }

    /** Of a point. */
    private record Metered(double nanos, double units) {
        /** Twice the units of this many points where there is twice their time, else none. */
        private long twice(double left, int count) {
            return left >= 2 * count * nanos ? (long) Math.ceil(2 * count * units) : 0;
        }
    }

    Pace(InstantSource clock) {
        this.clock = clock;
    }

    /** Efforts of an ask that should be answered within a time from now. */
    Efforts within(Duration deadline) {
        Instant begin = clock.instant();
        return new Efforts() {
            @Override
            public long of(String component, int count) {
                Usual known = usual.get(component);
                double needed = known == null ? 0 : 2 * count * known.nanos();
                double left = left();
                boolean all = metered.containsKey(component) || left >= needed;
                return all ? Efforts.ALL : Math.max(1, (long) Math.floor(Efforts.ALL * left / needed));
            }

            @Override
            public long units(int count) {
                return Pace.this.units(left(), count);
            }

            private double left() {
                return nanos(deadline) - nanos(Duration.between(begin, clock.instant()));
            }
        };
    }

    /** Twice the usual number where there is twice the usual time of one component, and of all where there is that of all: an ask may call several. */
    private long units(double left, int count) {
        double rate = rates.values().stream().reduce(Math::max).orElse(UNKNOWN_UNIT);
        long most = Math.max(LEAST_UNITS, (long) (left / 2 / rate));
        Metered all = new Metered(0, 0);
        for (Metered one : metered.values()) {
            all = new Metered(all.nanos() + one.nanos(), all.units() + one.units());
            most = Math.max(most, one.twice(left, count));
        }
        return Math.max(most, all.twice(left, count));
    }

    /** Of any duration: {@link Duration#toNanos} throws beyond 292 years. */
    private static double nanos(Duration time) {
        return 1e9 * time.getSeconds() + time.getNano();
    }

    /** The generator, its calls measured. */
    Generator measured(String component, Generator generator) {
        usual.putIfAbsent(component, new Usual(generator instanceof Predictor ? UNKNOWN_MODEL : 0, 0));
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
        Suggestions.Spent spent = answer.spent();
        if (spent.units() >= TELLING_UNITS) {
            rates.put(component, Math.max(0, took) / spent.units());
        }
        double point = Math.max(0, took) / request.count();
        if (spent.units() > 0 && !spent.cut()) {
            metered.put(component, new Metered(point, (double) spent.units() / request.count()));
        }
        boolean none = request.effort() < 1 && answer.suggestions().isEmpty();
        usual.computeIfPresent(
                component, (id, known) -> none ? known.afterNone() : known.after(point, request.effort()));
        return answer;
    }
}
