package org.ax4j.models.acquisition;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.problem.Problem;
import org.ax4j.spi.RandomStream;

/** The chance that all outcome constraints hold, in logarithms: what counts while nothing is known that keeps them. With points pending it is the chance given that none of these does. */
public record LogFeasibility() implements Acquisition {
    /** How it is defined. */
    public static final Component<Acquisition, LogFeasibility> COMPONENT =
            Component.of(Acquisition.class, "ax/log-feasibility", new LogFeasibility(), config -> config);

    /**
     * Which acquisition.
     *
     * @return the spec
     */
    public static Spec<Acquisition> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a configuration.
     *
     * @param config the configuration, which has nothing to choose
     * @return the spec
     */
    public static Spec<Acquisition> spec(LogFeasibility config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Optional<String> objectionTo(Problem problem) {
        return problem.constraints().isEmpty()
                ? Optional.of("it looks for points that keep outcome constraints, and there are none")
                : Optional.empty();
    }

    /** Realisations in which no pending point keeps the constraints, so that the next one is wanted; where nothing is pending the chance has a closed form. */
    private static Realisations unlucky(AcquisitionRequest request, RandomStream random) {
        if (request.pending().isEmpty()) {
            return request.believed();
        }
        Realisations drawn = request.drawn(List.of(), random);
        int[] without = IntStream.range(0, drawn.samples())
                .filter(s -> drawn.feasible(s).length == 0)
                .toArray();
        return without.length == 0 ? request.believed() : drawn.only(without);
    }

    @Override
    public Appraisal appraise(AcquisitionRequest request) {
        RandomStream random = request.random();
        List<double[]> promising = request.promising(random.split());
        return unlucky(request, random)
                .appraisal("log probability of feasibility", promising.isEmpty() ? request.measured() : promising);
    }
}
