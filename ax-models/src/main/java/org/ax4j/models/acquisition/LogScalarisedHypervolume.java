package org.ax4j.models.acquisition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.InvalidInputException;
import org.ax4j.models.sampling.Normal;
import org.ax4j.problem.Problem;
import org.ax4j.spi.RandomStream;

/**
 * Expected improvement of the dominated hypervolume for any number of goals, as a mean over random directions, each
 * with a realisation of the noise-free outcomes of its own, times the chance that the constraints hold; see
 * {@link ScalarisedImprovement}.
 *
 * @param directions how many directions, at least 1; a power of two balances best
 */
public record LogScalarisedHypervolume(int directions) implements Acquisition {
    /** Coordinates of directions are at least this: rays along a face would cross nothing. */
    private static final double LEAST = 1e-6;

    /** How it is defined. */
    public static final Component<Acquisition, LogScalarisedHypervolume> COMPONENT = Component.of(
            Acquisition.class, "ax/log-scalarised-hypervolume", new LogScalarisedHypervolume(64), config -> config);

    /** Checks the number. */
    public LogScalarisedHypervolume {
        if (directions < 1) {
            throw new InvalidInputException(
                    Code.CONFIG, "a mean needs at least 1 direction but got " + directions, "Use 64 to 512.");
        }
    }

    /**
     * Which acquisition.
     *
     * @return the spec, with 64 directions
     */
    public static Spec<Acquisition> spec() {
        return COMPONENT.spec();
    }

    /**
     * The acquisition with a number of directions.
     *
     * @param config how many
     * @return the spec
     */
    public static Spec<Acquisition> spec(LogScalarisedHypervolume config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Optional<String> objectionTo(Problem problem) {
        return GoalCount.atLeast(2).objectionTo(problem);
    }

    @Override
    public Appraisal appraise(AcquisitionRequest request) {
        RandomStream random = request.random();
        List<double[]> promising = request.promising(random.split());
        List<double[]> points = request.withPending(promising);
        Realisations drawn = Realisations.drawn(request.targets(), points, directions, random);
        double[] reference = Reference.of(request, random);
        double[][] rays = rays(directions, reference.length, random.split());
        double[] longest = new double[directions];
        Arrays.setAll(longest, s -> ScalarisedImprovement.longest(drawn.feasibleGains(s), rays[s], reference));
        return drawn.appraisal(
                "log expected hypervolume improvement along " + directions + " directions",
                promising.isEmpty() ? request.measured() : promising,
                new ScalarisedImprovement(rays, reference, longest));
    }

    /** Quasi-random directions, uniform on the positive part of the unit sphere {@code [count x goals]}. */
    static double[][] rays(int count, int goals, RandomStream random) {
        double[][] rays = Normal.sobol(count, goals, random);
        for (double[] ray : rays) {
            double length = Math.sqrt(Arrays.stream(ray).map(v -> v * v).sum());
            Arrays.setAll(ray, j -> Math.max(LEAST, Math.abs(ray[j]) / length));
        }
        return rays;
    }
}
