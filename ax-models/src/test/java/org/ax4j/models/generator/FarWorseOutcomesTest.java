package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ax4j.Client;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.models.encode.Outliers;
import org.ax4j.models.generator.GaussianProcessGenerator.Config;
import org.ax4j.problem.Hypervolume;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.RandomStream;
import org.ax4j.strategy.CentreGenerator;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.junit.jupiter.api.Test;

/** What drawing in outcomes that are far worse than others is worth, beside clipping them as before. */
class FarWorseOutcomesTest {
    private static Client client(long seed, Outliers outliers, String objective) {
        Client client = Client.builder().seed(seed).build();
        client.configureExperiment(
                "far worse",
                SearchSpace.of(
                        RangeParameter.real("x", 0, 1),
                        RangeParameter.real("y", 0, 1),
                        RangeParameter.real("z", 0, 1)));
        client.configureOptimization(objective);
        Config config = outliers == Outliers.CLIPPED ? Config.standard().outliers(outliers) : Config.standard();
        client.configureGenerationStrategy(new GenerationStrategy(
                "begin and model",
                List.of(
                        new Stage("centre", CentreGenerator.spec(), new Stage.Exit(1, 0, true)),
                        new Stage("begin", SobolGenerator.spec(), new Stage.Exit(5, 2, true)),
                        new Stage("model", GaussianProcessGenerator.spec(config), Stage.Exit.NEVER)),
                SobolGenerator.spec()));
        return client;
    }

    private static double distance(Point p, double x, double y, double z) {
        return Math.pow(p.asDouble("x") - x, 2) + Math.pow(p.asDouble("y") - y, 2) + Math.pow(p.asDouble("z") - z, 2);
    }

    private static double volume(long seed, Outliers outliers) {
        Client client = client(seed, outliers, "-f, -g");
        List<double[]> gains = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            client.getNextTrials(1).forEach((trial, p) -> {
                boolean bad = p.asDouble("x") + p.asDouble("z") > 0.9;
                double f = bad ? 1e6 : distance(p, 0.2, 0.3, 0.5);
                double g = bad ? 1e6 : distance(p, 0.8, 0.6, 0.5);
                client.completeTrial(trial, Outcomes.of("f", f).and("g", g));
                gains.add(new double[] {-f, -g});
            });
        }
        return Hypervolume.of(gains, new double[] {-0.5, -0.5});
    }

    /** Two fifths of the space give both goals a penalty. */
    @Test
    void penaltiesDoNotHideTwoGoals() {
        double now = 0;
        double clipped = 0;
        for (long seed = 1; seed <= 3; seed++) {
            now += volume(seed, Outliers.DRAWN_IN);
            clipped += volume(seed, Outliers.CLIPPED);
        }
        assertThat(now).isGreaterThan(1.5 * clipped);
    }

    private static Client told(Client client, Function<Point, Outcomes> outcomes) {
        for (int i = 0; i < 30; i++) {
            client.getNextTrials(1).forEach((trial, p) -> client.completeTrial(trial, outcomes.apply(p)));
        }
        return client;
    }

    private static Point random(RandomStream random) {
        return Point.of(Map.of("x", random.nextDouble(), "y", random.nextDouble(), "z", random.nextDouble()));
    }

    /** How many of a hundred predictions of {@code f} are more than three standard errors off. */
    private static int wrong(Client client, long seed, ToDoubleFunction<Point> truth) {
        RandomStream random = new RandomStream(seed);
        int wrong = 0;
        for (int i = 0; i < 100; i++) {
            Point p = random(random);
            Prediction predicted = client.predict(List.of(p)).get(0).get("f");
            wrong += Math.abs(predicted.mean() - truth.applyAsDouble(p)) > 3 * predicted.sem() ? 1 : 0;
        }
        return wrong;
    }

    private static int wrong(long seed, Outliers outliers) {
        Client client = told(client(seed, outliers, "-f"), p -> Outcomes.of("f", peak(p)));
        return wrong(client, seed, FarWorseOutcomesTest::peak);
    }

    /** From 0.5 in corners, where it is flat, to 10 in the middle. */
    private static double peak(Point p) {
        return 1 / (0.1 + 2 * distance(p, 0.3, 0.4, 0.5));
    }

    /** Points far from the best are predicted as bad as they are, within the errors that are told: of clipped outcomes none is known to be bad. */
    @Test
    void badPointsArePredictedAsBad() {
        int now = 0;
        int clipped = 0;
        for (long seed = 1; seed <= 3; seed++) {
            now += wrong(seed, Outliers.DRAWN_IN);
            clipped += wrong(seed, Outliers.CLIPPED);
        }
        assertThat(now).isLessThan(clipped / 2);
    }

    /** Where nothing was measured nothing is sure, also where all that is known is that outcomes are at least as bad as the worst one. */
    @Test
    void whatIsWorseThanTheWorstIsNotCertain() {
        int beyond = 0;
        for (long seed = 1; seed <= 3; seed++) {
            Client client = told(client(seed, Outliers.DRAWN_IN, "-f"), p -> Outcomes.of("f", steep(p)));
            double worst = client.history().trials().stream()
                    .mapToDouble(trial -> trial.mean("f"))
                    .max()
                    .orElseThrow();
            RandomStream random = new RandomStream(seed);
            for (int i = 0; i < 200; i++) {
                Point p = random(random);
                Prediction predicted = client.predict(List.of(p)).get(0).get("f");
                assertThat(predicted.mean()).isLessThanOrEqualTo(worst * (1 + 1e-12));
                beyond += predicted.mean() > 0.9 * worst ? 1 : 0;
                assertThat(predicted.sem()).as(predicted.toString()).isGreaterThan(1e-6 * predicted.mean());
            }
        }
        assertThat(beyond)
                .as("points that are predicted to be about as bad as the worst")
                .isPositive();
    }

    private static double steep(Point p) {
        return Math.pow(10, 4 * distance(p, 0.3, 0.3, 0.3));
    }

    /** The search clips each of several goals; what is predicted of them does not. */
    @Test
    void badPointsOfSeveralGoalsArePredictedAsBadToo() {
        int now = 0;
        int clipped = 0;
        for (long seed = 1; seed <= 2; seed++) {
            now += wrongOfTwo(seed, Outliers.DRAWN_IN);
            clipped += wrongOfTwo(seed, Outliers.CLIPPED);
        }
        assertThat(now).isLessThan(clipped / 2);
    }

    private static int wrongOfTwo(long seed, Outliers outliers) {
        Client client = told(
                client(seed, outliers, "-f, -g"),
                p -> Outcomes.of("f", valley(p)).and("g", distance(p, 0.8, 0.6, 0.5)));
        return wrong(client, seed, FarWorseOutcomesTest::valley);
    }

    /** Rosenbrock's function, from -2 to 2. */
    private static double valley(Point p) {
        double x = 4 * p.asDouble("x") - 2;
        double y = 4 * p.asDouble("y") - 2;
        double z = 4 * p.asDouble("z") - 2;
        return 100 * Math.pow(y - x * x, 2) + Math.pow(1 - x, 2) + 100 * Math.pow(z - y * y, 2) + Math.pow(1 - y, 2);
    }

    /** However large penalties are, predictions are numbers, and the best is told by the model. */
    @Test
    void penaltiesMayBeNearlyTheLargestNumber() {
        for (double penalty : new double[] {1e100, 1e300, 1.7e308}) {
            Client client = told(client(3, Outliers.DRAWN_IN, "-f"), p -> {
                boolean bad = p.asDouble("x") + p.asDouble("y") > 1.1;
                return Outcomes.of("f", bad ? penalty : distance(p, 0.3, 0.4, 0.5));
            });
            assertThat(client.getBestParameterization().metrics().get("f").mean())
                    .isLessThan(0.1);
            for (double x = 0; x <= 1; x += 0.05) {
                Prediction predicted = client.predict(List.of(Point.of(Map.of("x", x, "y", x, "z", 0.5))))
                        .get(0)
                        .get("f");
                assertThat(predicted.mean()).isFinite();
                assertThat(predicted.sem()).isFinite().isNotNegative();
            }
        }
    }
}
