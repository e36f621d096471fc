package org.ax4j.models.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.InvalidInputException;
import org.ax4j.problem.Problem;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Generator;
import org.ax4j.spi.RandomStream;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;

/**
 * A full factorial design: every combination of all values of choices and some levels of ranges, in random order, so that a drift of the measurements does not
 * look like an effect (Fisher: The Design of Experiments, 1935). Combination {@code i} of {@code n} is number {@code (a i + b) mod n} in order of parameters, with
 * {@code a} prime to {@code n}; {@code a} and {@code b} depend on the experiment's seed alone and the place is remembered. Combinations that are taken or violate a
 * constraint are left out, and parameters that are not active do not multiply them; at the end the answer says so.
 */
public final class FactorialGenerator implements Generator {
    private static final String ID = "ax/factorial";
    /** More combinations than this are nobody's design. */
    private static final double MOST = 1_000_000;

    /** How it is defined. */
    public static final Component<Generator, Config> COMPONENT =
            Component.of(Generator.class, ID, new Config(3), FactorialGenerator::new);

    private final int levels;

    /**
     * How fine the design is.
     *
     * @param levels how many values a range takes, from its lower to its upper bound, evenly spread on its scale; at least 2
     */
    public record Config(int levels) {
        /** Checks the count. */
        public Config {
            if (levels < 2 || levels > 1000) {
                throw new InvalidInputException(
                        Code.CONFIG,
                        "a factorial design needs 2 to 1000 levels but got " + levels,
                        "Use 2 for the bounds alone, 3 for the middle as well.");
            }
        }
    }

    /**
     * Where it is.
     *
     * @param combinations how many there were
     * @param done how many of them were looked at
     */
    public record Memory(long combinations, long done) {}

    /**
     * A generator with some levels.
     *
     * @param config how fine the design is
     */
    public FactorialGenerator(Config config) {
        this.levels = config.levels();
    }

    /**
     * The design of default levels.
     *
     * @return the spec
     */
    public static Spec<Generator> spec() {
        return COMPONENT.spec();
    }

    /**
     * The design of some levels.
     *
     * @param config how fine the design is
     * @return the spec
     */
    public static Spec<Generator> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Optional<String> objectionTo(Problem problem) {
        double count = combinations(problem.space(), Map.of()).count();
        return count <= MOST
                ? Optional.empty()
                : Optional.of("a full factorial design with " + levels + " levels has " + count
                        + " combinations here, more than " + (long) MOST);
    }

    @Override
    public Suggestions suggest(SuggestRequest request) {
        Combinations combinations = combinations(request.space(), request.fixed());
        double count = combinations.count();
        if (count > MOST) {
            return Suggestions.none("a full factorial design would have " + count + " combinations");
        }
        long n = (long) count;
        long done = request.memory(Memory.class)
                .filter(memory -> memory.combinations() == n)
                .map(Memory::done)
                .orElse(0L);
        Order order =
                Order.of(n, new RandomStream(RandomStream.seed(request.history().seed(), ID, n)));
        List<Suggestion> found = new ArrayList<>();
        while (done < n && found.size() < request.count()) {
            Point point = request.space().complete(combinations.at(order.at(done++)));
            if (!request.isTaken(point) && request.space().violation(point) == 0) {
                found.add(Suggestion.of(point, "combination " + done + " of " + n));
            }
        }
        Suggestions answer = Suggestions.of(found).memory(new Memory(n, done));
        return found.size() == request.count()
                ? answer
                : answer.shortfall("all " + n + " combinations of the factorial design were given, are taken or violate"
                        + " a constraint");
    }

    private Combinations combinations(SearchSpace space, Map<String, Object> fixed) {
        return Combinations.of(space, fixed, parameter -> Levels.spread(parameter, levels));
    }

    /** A permutation {@code i -> (a i + b) mod n}. */
    private record Order(long n, long a, long b) {
        private static Order of(long n, RandomStream random) {
            long a = 1L + random.nextInt((int) n);
            while (gcd(a, n) != 1) {
                a = 1L + random.nextInt((int) n);
            }
            return new Order(n, a, random.nextInt((int) n));
        }

        private long at(long i) {
            return (a * i + b) % n;
        }

        private static long gcd(long x, long y) {
            return y == 0 ? x : gcd(y, x % y);
        }
    }
}
