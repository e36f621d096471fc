package org.ax4j.benchmarks.regret;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;

/**
 * A problem whose outcomes can be computed.
 *
 * @param name how tables call it
 * @param slice what kind it is of
 * @param space what is searched
 * @param wanted objective and outcome constraints, as the client takes them
 * @param setting how a run goes
 * @param outcomes the noise-free value of each metric at a point; none where the trial fails
 * @param score how good a set of outcomes is
 */
public record BenchmarkProblem(
        String name, Slice slice, SearchSpace space, Wanted wanted, Setting setting, Outcomes outcomes, Score score) {
    /** One real function {@code f} of a box, minimised. */
    static BenchmarkProblem minimum(
            String name, Slice slice, SearchSpace space, int trials, double optimum, Function<double[], Double> f) {
        return of(name, slice, space, trials, optimum, point -> f.apply(Boxes.reals(point)));
    }

    /** One function {@code f} of any space, minimised. */
    static BenchmarkProblem of(
            String name, Slice slice, SearchSpace space, int trials, double optimum, Function<Point, Double> f) {
        return new BenchmarkProblem(
                name,
                slice,
                space,
                Wanted.minimum(),
                Setting.of(trials),
                point -> Map.of("f", f.apply(point)),
                Scores.least(optimum));
    }

    /** Several real functions {@code f0}, {@code f1}, ... of a box, minimised; scored by the hypervolume below a reference point. */
    static BenchmarkProblem several(
            String name, SearchSpace space, double optimum, double[] reference, Function<double[], double[]> f) {
        List<String> names =
                IntStream.range(0, reference.length).mapToObj(j -> "f" + j).toList();
        return new BenchmarkProblem(
                name,
                names.size() == 2 ? Slice.TWO_GOALS : Slice.MANY_GOALS,
                space,
                Wanted.minima(names),
                Setting.of(30),
                point -> numbered("f", f.apply(Boxes.reals(point))),
                Scores.volume(optimum, names, reference));
    }

    static Map<String, Double> numbered(String name, double[] values) {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        for (int j = 0; j < values.length; j++) {
            outcomes.put(name + j, values[j]);
        }
        return outcomes;
    }

    BenchmarkProblem named(String other) {
        return new BenchmarkProblem(other, slice, space, wanted, setting, outcomes, score);
    }

    BenchmarkProblem in(Slice other) {
        return new BenchmarkProblem(name, other, space, wanted, setting, outcomes, score);
    }

    BenchmarkProblem with(Setting other) {
        return new BenchmarkProblem(name, slice, space, wanted, other, outcomes, score);
    }

    /** The same, but trials at some points fail. */
    BenchmarkProblem failing(Predicate<Point> where) {
        return new BenchmarkProblem(
                name, slice, space, wanted, setting, point -> where.test(point) ? Map.of() : outcomes.at(point), score);
    }

    /**
     * What is wanted.
     *
     * @param objective the objective's text
     * @param constraints texts of the outcome constraints
     */
    public record Wanted(String objective, List<String> constraints) {
        /**
         * One goal without constraints: the metric {@code f} is minimised.
         *
         * @return what is wanted
         */
        public static Wanted minimum() {
            return new Wanted("-f", List.of());
        }

        static Wanted minima(List<String> metrics) {
            return new Wanted(
                    metrics.stream().map(metric -> "-" + metric).collect(Collectors.joining(", ")), List.of());
        }

        /** Copies the list. */
        public Wanted {
            constraints = List.copyOf(constraints);
        }
    }

    /** Computes outcomes. */
    @FunctionalInterface
    public interface Outcomes {
        /**
         * The noise-free outcomes.
         *
         * @param point a point of the space
         * @return the value of each metric, empty where the trial fails
         */
        Map<String, Double> at(Point point);
    }

    /** How good a set of outcomes is. */
    public interface Score {
        /**
         * The score of the trials so far.
         *
         * @param outcomes the noise-free outcomes of each trial
         * @return the score, NaN where nothing feasible is known
         */
        double of(List<Map<String, Double>> outcomes);

        /**
         * The best score that there is.
         *
         * @return the optimum, or the best one known
         */
        double optimum();

        /**
         * How far a score is from the optimum.
         *
         * @param score a score
         * @return the distance, infinite for NaN
         */
        default double distance(double score) {
            return Double.isNaN(score) ? Double.POSITIVE_INFINITY : Math.abs(score - optimum());
        }
    }
}
