package org.ax4j.models.acquisition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.InvalidInputException;
import org.ax4j.spi.RandomStream;

/**
 * A function drawn from the posterior, so that each point is tried as often as it is believed to be the best: Thompson:
 * On the Likelihood that One Unknown Probability Exceeds Another, Biometrika, 1933. The draw is exact, jointly, at points
 * spread over the space and at the promising ones; between them it is what the model expects given the values there, a
 * smooth function for every kernel and kind of input. Constraints are drawn alike: Eriksson, Poloczek: Scalable
 * Constrained Bayesian Optimization, AISTATS 2021. Several goals are drawn together and joined along one random
 * direction: Paria, Kandasamy, Poczos: A Flexible Framework for Multi-Objective Bayesian Optimization using Random
 * Scalarizations, UAI 2019. Cost: {@code points^3 / 3} once and {@code points^2} for each candidate and target.
 *
 * @param points at how many spread points the draw is exact, at least 1
 */
public record ThompsonSampling(int points) implements Acquisition {
    /** How it is defined. */
    public static final Component<Acquisition, ThompsonSampling> COMPONENT =
            Component.of(Acquisition.class, "ax/thompson-sampling", new ThompsonSampling(200), config -> config);

    private static final int ANCHORS = 8;

    /** Checks the number. */
    public ThompsonSampling {
        if (points < 1 || points > 2000) {
            throw new InvalidInputException(
                    Code.CONFIG, "a draw is exact at 1 to 2000 points but got " + points, "Use 100 to 500.");
        }
    }

    /**
     * Which acquisition.
     *
     * @return the spec, with 200 points
     */
    public static Spec<Acquisition> spec() {
        return COMPONENT.spec();
    }

    /**
     * The acquisition with a number of points.
     *
     * @param config how many
     * @return the spec
     */
    public static Spec<Acquisition> spec(ThompsonSampling config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Appraisal appraise(AcquisitionRequest request) {
        RandomStream random = request.random();
        List<double[]> promising = request.promising(random.split());
        List<double[]> where = new ArrayList<>(promising);
        where.addAll(request.terrain().spread(points, random.split()));
        Realisations drawn = Realisations.drawn(request.targets(), where, 1, random);
        Appraisal sample = drawn.appraisal("sample of the posterior", List.of(), value(request, random));
        return new Appraisal(sample.name(), sample.function(), highest(sample.function(), where));
    }

    /** Where the draw is largest: there the search looks closely. */
    private static List<double[]> highest(AcquisitionFunction sample, List<double[]> where) {
        double[] values = sample.values(where.toArray(double[][]::new));
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
                .limit(ANCHORS)
                .map(where::get)
                .toList();
    }

    private static Factor value(AcquisitionRequest request, RandomStream random) {
        if (request.goals() == 1) {
            return new PosteriorMean(1);
        }
        double[] reference = Reference.of(request, random);
        double[][] ray = LogScalarisedHypervolume.rays(1, reference.length, random.split());
        return new ScalarisedImprovement(ray, reference, new double[1]);
    }
}
