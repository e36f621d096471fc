package org.ax4j.models.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.models.feasible.Feasible;
import org.ax4j.models.sampling.Sobol;
import org.ax4j.space.Meter;
import org.ax4j.space.Point;
import org.ax4j.space.PointSet;
import org.ax4j.spi.Generator;
import org.ax4j.spi.RandomStream;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.Filling;

/**
 * The points of one scrambled Sobol sequence, each value of a parameter having the same share on its scale. The scrambling depends on the experiment's seed
 * alone and the place in the sequence is remembered, so that points asked for one by one are spread as evenly as those of a single batch. Points that are taken
 * or violate a constraint are left out; where the constraints leave less than a hundredth of the space, as equalities do, or where no more are found, points are
 * random ones inside them instead, found by a search of at most 100,000 steps for each. In a hierarchical space a point that violates a constraint is replaced by a random one of its branch that does not.
 */
public final class SobolGenerator implements Generator {
    private static final String ID = "ax/sobol";
    /** Rejection is given up where fewer than 1 in 100 points keep the constraints. */
    private static final int TRIED = 1000;

    private static final int LEAST_KEPT = 10;

    /** How it is defined. */
    public static final Component<Generator, Config> COMPONENT =
            Component.of(Generator.class, ID, new Config(), config -> new SobolGenerator());

    /** Nothing to configure. */
    public record Config() {}

    /**
     * Where it is.
     *
     * @param drawn how many points of the sequence were looked at
     */
    public record Memory(long drawn) {}

    /** The one generator. */
    public SobolGenerator() {}

    /**
     * Which generator.
     *
     * @return the spec
     */
    public static Spec<Generator> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a configuration.
     *
     * @param config the configuration, which has nothing to choose
     * @return the spec
     */
    public static Spec<Generator> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Suggestions suggest(SuggestRequest request) {
        Meter meter = request.meter();
        return suggest(request, meter).metered(meter);
    }

    private static Suggestions suggest(SuggestRequest request, Meter meter) {
        boolean flat = request.space().hierarchy().isFlat();
        boolean constrained = !request.space().constraints().isEmpty();
        boolean finite = Double.isFinite(request.space().cardinality(request.fixed()));
        if (flat && constrained && !isFoundByRejection(request, meter.half())) {
            return inside(request, meter);
        }
        long before = request.memory(Memory.class).map(Memory::drawn).orElse(0L);
        Sobol sobol = sequence(request);
        sobol.skip(before);
        BranchInteriors branches = new BranchInteriors(request, request.random(), meter);
        Suggestions answer = flat
                ? Filling.points(
                        request,
                        "Sobol point",
                        before,
                        constrained && !finite ? meter.half() : meter,
                        () -> request.space().pointAt(sobol.next(), request.fixed()))
                : Filling.points(
                        request,
                        "Sobol point",
                        before,
                        meter,
                        () -> branches.inside(request.space().pointAt(sobol.next(), request.fixed())));
        Memory memory = new Memory(before + answer.work().getOrDefault("draws", 0L));
        boolean rest = flat && constrained && !answer.shortfall().isEmpty();
        return (rest ? completed(request, answer, meter) : answer).memory(memory);
    }

    private static Sobol sequence(SuggestRequest request) {
        long seed = RandomStream.seed(request.history().seed(), ID, 0);
        return Sobol.scrambled(request.space().searched().size(), new RandomStream(seed));
    }

    /** Whether the first points of the sequence keep the constraints often enough: the same for all requests with the same fixed values. */
    private static boolean isFoundByRejection(SuggestRequest request, Meter limit) {
        Sobol sobol = sequence(request);
        int kept = 0;
        for (int i = 0; i < TRIED && kept < LEAST_KEPT && !limit.isSpent(); i++) {
            limit.add(request.space().terms());
            kept += request.space().violation(request.space().pointAt(sobol.next(), request.fixed())) == 0 ? 1 : 0;
        }
        return kept >= LEAST_KEPT || (kept > 0 && limit.isCut());
    }

    /** Points of what the constraints leave: all of them in random order where they can be counted, else random ones. */
    private static Suggestions inside(SuggestRequest request, Meter meter) {
        double costs = request.space().cardinality() * request.space().terms();
        if (request.space().cardinality() <= Enumeration.MOST && meter.allows((long) costs)) {
            meter.add((long) costs);
            List<Suggestion> free = Enumeration.free(request, request.random()).stream()
                    .limit(request.count())
                    .map(point -> Suggestion.of(point, "random point among those that keep the constraints"))
                    .toList();
            Suggestions answer = Suggestions.of(free);
            return free.size() == request.count() ? answer : Filling.exhausted(request, answer);
        }
        return completed(request, Suggestions.of(List.of()), meter);
    }

    /** What was found, and as many other points inside the constraints as are wanted. */
    private static Suggestions completed(SuggestRequest request, Suggestions before, Meter meter) {
        List<Suggestion> found = new ArrayList<>(before.suggestions());
        PointSet own = new PointSet(request.space());
        found.forEach(suggestion -> own.add(suggestion.point()));
        Interior interior = new Interior(
                Feasible.of(request.space(), request.fixed()),
                request.random(),
                point -> !request.isTaken(point) && own.add(point),
                BranchInteriors.quick(request, 0),
                meter);
        Optional<Point> next = Optional.empty();
        do {
            next = found.size() < request.count() ? interior.next() : Optional.empty();
            next.ifPresent(point ->
                    found.add(Suggestion.of(point, "random point inside the constraints, draw " + (found.size() + 1))));
        } while (next.isPresent());
        List<Point> missed = found.size() < request.count() ? interior.missed(request) : List.of();
        RandomStream random = request.random().split();
        while (found.size() < request.count() && !missed.isEmpty()) {
            Point point = missed.remove(random.nextInt(missed.size()));
            found.add(Suggestion.of(point, "one of those that the search inside the constraints missed"));
        }
        Map<String, Long> work = new LinkedHashMap<>(before.work());
        work.put("steps", interior.steps());
        Suggestions answer = Suggestions.of(found).work(work);
        return found.size() == request.count() ? answer : interior.shortened(request, answer);
    }
}
