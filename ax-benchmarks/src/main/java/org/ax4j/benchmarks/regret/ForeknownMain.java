package org.ax4j.benchmarks.regret;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ax4j.experiment.Prediction;
import org.ax4j.models.encode.Encoding;
import org.ax4j.models.gp.GaussianProcess;
import org.ax4j.models.gp.Hyperparameters;
import org.ax4j.models.gp.MapFit;
import org.ax4j.models.gp.TrainingData;
import org.ax4j.models.kernel.ArdKernel;
import org.ax4j.models.kernel.Kernel;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.RandomStream;

/**
 * The command {@code foreknown}: what can be reached on {@code digits_hpo} at all. A Gaussian process searches that needs to learn nothing about the task but where it is good: lengthscales, noise and
 * mean are those that 1,000 other uniform trials are most likely with, the training time of a point is known before it is trained, and so is the reference point. Thirty trials of it, among 2,000 of
 * some thousand uniform points each, against thirty uniform ones.
 */
public final class ForeknownMain {
    private static final int LEARNT = 1_000;
    private static final int POOL = 9_000;
    private static final int SHOWN = 2_000;
    private static final int BEGIN = 5;
    private static final int TRIALS = 30;
    /** Scores below it are told as this, since they count nothing. */
    private static final double FLOOR = DigitsProblem.LEAST_SCORE - 0.01;

    private static final Kernel KERNEL = ArdKernel.matern52().withOutputScale();

    private final Encoding encoding = Encoding.of(DigitsProblem.space());
    private final BenchmarkProblem problem = DigitsProblem.problem();
    private final List<Trained> pool;
    private final double centre;
    private final double unit;
    /** The median of Ax's runs with stopping. */
    private final double rival;

    private final Hyperparameters known;

    /** A point and what came of it; empty where training diverged. */
    private record Trained(Point point, Map<String, Double> outcomes) {
        double told() {
            return outcomes.isEmpty() ? FLOOR : Math.max(FLOOR, Scores.value(outcomes, "score"));
        }

        /** What a score counts for. */
        double room() {
            return outcomes.isEmpty()
                    ? 0
                    : Math.max(0, DigitsProblem.MOST_TIME - Scores.value(outcomes, "training_time"));
        }
    }

    /** What a point is worth to a search, the best score so far being known. */
    @FunctionalInterface
    private interface Rule {
        double value(double mean, double smooth, double noise, double best);
    }

    private ForeknownMain() {
        RandomStream random = new RandomStream(RandomStream.seed(1, "foreknown", 0));
        SearchSpace space = DigitsProblem.space();
        List<Point> points = Stream.generate(() ->
                        space.pointAt(random.doubles(space.searched().size()).toArray(), Map.of()))
                .limit(LEARNT + POOL)
                .toList();
        List<Trained> all = points.parallelStream()
                .map(point -> new Trained(point, problem.outcomes().at(point)))
                .toList();
        List<Trained> learnt = all.subList(0, LEARNT);
        this.pool = all.subList(LEARNT, LEARNT + POOL);
        this.centre = learnt.stream().mapToDouble(Trained::told).average().orElseThrow();
        this.unit = Math.sqrt(learnt.stream()
                .mapToDouble(one -> Math.pow(one.told() - centre, 2))
                .average()
                .orElseThrow());
        this.rival = Quantile.median(Rivals.load().of(problem.name(), "ax-1.3.1").stream()
                .mapToDouble(Run::last)
                .toArray());
        this.known = MapFit.of(KERNEL, 1)
                .fit(data(learnt), List.of(), random.split())
                .hyperparameters();
    }

    /**
     * Runs.
     *
     * @param args {@code --seeds n}
     */
    public static void main(String[] args) {
        int seeds = args.length == 2 && args[0].equals("--seeds") ? Integer.parseInt(args[1]) : 200;
        new ForeknownMain().run(System.out, seeds);
    }

    private void run(PrintStream out, int seeds) {
        double[] theta = known.theta();
        out.printf(
                "lengthscales, then variance: %s%n",
                Arrays.toString(Arrays.stream(theta)
                        .map(log -> Math.rint(1000 * Math.exp(log)) / 1000)
                        .toArray()));
        out.printf(
                "noise %.3f, mean %.3f, of scores in units of %.4f about %.4f%n",
                known.noise(), known.mean(), unit, centre);
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.put(
                "expected improvement of the score",
                (m, smooth, noise, best) -> improvement(m, Math.sqrt(smooth + noise), best));
        rules.put(
                "expected improvement of what is smooth of it",
                (m, smooth, noise, best) -> improvement(m, Math.sqrt(smooth), best));
        rules.put("largest mean", (m, smooth, noise, best) -> Math.exp(m));
        print(
                out,
                "uniform",
                IntStream.range(0, seeds).mapToDouble(this::uniform).toArray());
        rules.forEach((name, rule) -> print(
                out,
                name,
                IntStream.range(0, seeds)
                        .parallel()
                        .mapToDouble(seed -> searched(rule, seed))
                        .toArray()));
    }

    private void print(PrintStream out, String name, double[] volumes) {
        double mean = Arrays.stream(volumes).average().orElseThrow();
        double variance =
                Arrays.stream(volumes).map(v -> (v - mean) * (v - mean)).sum() / (volumes.length - 1);
        out.printf(
                "%-46s mean %.5f +- %.5f, median %.5f, %.0f %% reach %.4f%n",
                name,
                mean,
                Math.sqrt(variance / volumes.length),
                Quantile.median(volumes),
                100.0 * Arrays.stream(volumes).filter(v -> v >= rival).count() / volumes.length,
                rival);
    }

    private double uniform(int seed) {
        RandomStream random = new RandomStream(RandomStream.seed(seed, "uniform", 0));
        return volume(drawn(random, TRIALS));
    }

    private List<Trained> drawn(RandomStream random, int count) {
        return random.ints(0, pool.size())
                .distinct()
                .limit(count)
                .mapToObj(pool::get)
                .toList();
    }

    private double searched(Rule rule, int seed) {
        RandomStream random = new RandomStream(RandomStream.seed(seed, "searched", 0));
        List<Trained> trials = new ArrayList<>(drawn(random, BEGIN));
        while (trials.size() < TRIALS) {
            List<Trained> shown = drawn(random, SHOWN).stream()
                    .filter(one -> !trials.contains(one))
                    .toList();
            trials.add(best(rule, trials, shown));
        }
        return volume(trials);
    }

    private Trained best(Rule rule, List<Trained> trials, List<Trained> shown) {
        GaussianProcess process = GaussianProcess.of(KERNEL, data(trials), known);
        double[] mean = new double[shown.size()];
        double[] variance = new double[shown.size()];
        process.predict(inputs(shown), mean, variance);
        double best = trials.stream().mapToDouble(this::scaled).max().orElseThrow();
        ToDoubleFunction<Integer> worth = i -> rule.value(mean[i], Math.max(0, variance[i]), known.noise(), best)
                * shown.get(i).room();
        Optional<Integer> chosen = IntStream.range(0, shown.size())
                .boxed()
                .max((i, j) -> Double.compare(worth.applyAsDouble(i), worth.applyAsDouble(j)));
        return shown.get(chosen.orElseThrow());
    }

    private static double improvement(double mean, double sd, double best) {
        double z = (mean - best) / sd;
        return (mean - best) * new Prediction(mean, sd).chanceAtLeast(best)
                + sd * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    private double scaled(Trained one) {
        return (one.told() - centre) / unit;
    }

    private TrainingData data(List<Trained> trials) {
        return TrainingData.of(
                encoding.kinds(),
                inputs(trials),
                trials.stream().mapToDouble(this::scaled).toArray());
    }

    private double[][] inputs(List<Trained> trials) {
        return trials.stream().map(one -> encoding.encode(one.point())).toArray(double[][]::new);
    }

    private double volume(List<Trained> trials) {
        double volume = problem.score()
                .of(trials.stream()
                        .map(Trained::outcomes)
                        .filter(outcomes -> !outcomes.isEmpty())
                        .toList());
        return Double.isNaN(volume) ? 0 : volume;
    }
}
