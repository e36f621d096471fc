package org.ax4j.benchmarks.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.ax4j.benchmarks.curves.LearningTask.Step;
import org.ax4j.benchmarks.regret.BenchmarkProblem.Wanted;
import org.ax4j.space.Point;
import org.ax4j.spi.RandomStream;

/**
 * Made-up learning tasks, one for each way in which learning curves are told to go: the shapes of Domhan, Springenberg and Hutter (Speeding up automatic
 * hyperparameter optimization of deep neural networks by extrapolation of learning curves, IJCAI 2015), and what they leave out, such as plateaus, schedules, overfitting and
 * divergence. The share {@code u} of training lies in (0, 1].
 */
public final class Families {
    /** A family: the exact value at each share of training, and the noise there. */
    private record Family(String name, boolean maximised, int steps, Shape shape, Noise noise) {}

    @FunctionalInterface
    private interface Shape {
        DoubleUnaryOperator of(Traits traits, RandomStream random);
    }

    @FunctionalInterface
    private interface Noise {
        double at(double share, double value, Traits traits);
    }

    private static final List<Family> FAMILIES = List.of(
            new Family("exponential", true, 60, Families::exponential, (u, value, traits) -> 0.008),
            new Family("power", false, 100, Families::power, (u, value, traits) -> 0.01 * value),
            new Family("plateau", true, 50, Families::plateau, (u, value, traits) -> 0.006),
            new Family(
                    "schedule",
                    true,
                    90,
                    Families::schedule,
                    (u, value, traits) -> (u < 0.5 ? 0.03 : u < 0.75 ? 0.01 : 0.004) * (0.3 + traits.rate())),
            new Family("overfit", false, 40, Families::overfit, (u, value, traits) -> 0.015),
            new Family("divergence", false, 80, Families::divergence, (u, value, traits) -> 0.01 * value));

    /** The time before the first step, on average. */
    private static final double MEAN_BEGIN = 1;

    private Families() {}

    /**
     * All made-up tasks.
     *
     * @return exponential, power, plateau, schedule, overfit and divergence
     */
    public static List<LearningTask> all() {
        return FAMILIES.stream().map(Families::task).toList();
    }

    private static LearningTask task(Family family) {
        String metric = family.maximised() ? "score" : "loss";
        return new LearningTask(
                family.name(),
                Traits.space(),
                new Wanted(family.maximised() ? metric : "-" + metric, List.of()),
                pace(0.5) * family.steps() + MEAN_BEGIN,
                (point, seed) -> train(family, metric, point, seed));
    }

    private static double pace(double size) {
        return 1 + 3 * size;
    }

    private static List<Step> train(Family family, String metric, Point point, long seed) {
        Traits traits = Traits.of(point);
        RandomStream random = new RandomStream(
                RandomStream.seed(seed, family.name(), point.values().hashCode()));
        DoubleUnaryOperator shape = family.shape().of(traits, random.split());
        double pace = pace(traits.size()) * Math.exp(0.05 * random.nextGaussian());
        double exactTime = 2 * MEAN_BEGIN * random.nextDouble();
        double time = exactTime;
        List<Step> steps = new ArrayList<>();
        for (int step = 1; step <= family.steps(); step++) {
            double share = (double) step / family.steps();
            double exact = shape.applyAsDouble(share);
            double told = exact + family.noise().at(share, exact, traits) * random.nextGaussian();
            exactTime += pace;
            time += pace * Math.exp(0.1 * random.nextGaussian());
            steps.add(new Step(
                    step,
                    Map.of(metric, exact, LearningTask.TIME, exactTime),
                    Map.of(metric, told, LearningTask.TIME, time)));
        }
        return steps;
    }

    /** {@code a (1 - exp(-u / tau))}. */
    private static DoubleUnaryOperator exponential(Traits traits, RandomStream random) {
        double end = 0.55 + 0.4 * traits.quality();
        double tau = 0.03 * Math.pow(10, traits.slowness()) * Math.exp(0.1 * random.nextGaussian());
        return u -> end * (1 - Math.exp(-u / tau));
    }

    /** {@code a + 2.5 (1 + b u)^-1.5}. */
    private static DoubleUnaryOperator power(Traits traits, RandomStream random) {
        double end = 0.2 + 0.5 * (1 - traits.quality());
        double speed = 4 * Math.pow(40, 1 - traits.slowness()) * Math.exp(0.1 * random.nextGaussian());
        return u -> end + 2.5 * Math.pow(1 + speed * u, -1.5);
    }

    /** Nothing is learnt until an onset; then a logistic rise. */
    private static DoubleUnaryOperator plateau(Traits traits, RandomStream random) {
        double end = 0.5 + 0.45 * traits.quality();
        double onset = 0.02 + 0.22 * traits.slowness() * (0.5 + random.nextDouble());
        double width = 0.02 + 0.05 * traits.slowness();
        return u -> 0.1 + (end - 0.1) / (1 + Math.exp((onset - u) / width));
    }

    /** The rate drops at a half and at three quarters of training, and the score jumps, the more the larger the rate is. */
    private static DoubleUnaryOperator schedule(Traits traits, RandomStream random) {
        double end = 0.55 + 0.4 * traits.quality();
        double first = 0.13 * (0.1 + traits.slowness()) * (0.7 + 0.6 * random.nextDouble());
        double second = 0.4 * first;
        double tau = 0.05 + 0.15 * traits.slowness();
        return u -> (end - first - second) * (1 - Math.exp(-u / tau))
                + (u > 0.5 ? first * (1 - Math.exp((0.5 - u) / 0.02)) : 0)
                + (u > 0.75 ? second * (1 - Math.exp((0.75 - u) / 0.02)) : 0);
    }

    /** A loss that falls, and then rises again, the more the larger the model is. */
    private static DoubleUnaryOperator overfit(Traits traits, RandomStream random) {
        double end = 0.3 + 0.5 * (1 - traits.quality());
        double tau = 0.03 + 0.25 * traits.slowness();
        double turn = 0.2 + 0.6 * random.nextDouble();
        double rise = 0.5 * traits.rate() * traits.size();
        return u -> end + 1.2 * Math.exp(-u / tau) + rise * Math.max(0, u - turn);
    }

    /** A loss that falls, but explodes where the rate is large. */
    private static DoubleUnaryOperator divergence(Traits traits, RandomStream random) {
        double end = 0.2 + 0.6 * (1 - traits.quality());
        double tau = 0.04 + 0.3 * traits.slowness();
        boolean explodes = random.nextDouble() < 1 / (1 + Math.exp(12 * (0.9 - traits.rate())));
        double onset = explodes ? 0.1 + 0.9 * random.nextDouble() : 2;
        return u -> end + 1.5 * Math.exp(-u / tau) + (u > onset ? Math.min(50, Math.expm1(12 * (u - onset))) : 0);
    }
}
