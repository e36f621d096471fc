package org.ax4j.models.acquisition;

import java.util.List;
import java.util.Optional;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.problem.Problem;
import org.ax4j.spi.RandomStream;

/** The chance that all outcome constraints hold, in logarithms: what counts while nothing is known that keeps them. */
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

    @Override
    public Optional<String> objectionTo(Problem problem) {
        return problem.constraints().isEmpty()
                ? Optional.of("it looks for points that keep outcome constraints, and there are none")
                : Optional.empty();
    }

    @Override
    public Appraisal appraise(AcquisitionRequest request) {
        RandomStream random = request.random();
        List<double[]> promising = request.promising(random.split());
        return request.drawn(promising, random)
                .appraisal("log probability of feasibility", promising.isEmpty() ? request.measured() : promising);
    }
}
