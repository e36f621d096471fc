package org.ax4j.benchmarks.speed;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ax4j.Client;
import org.ax4j.experiment.Origin;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** How long asks of the model with a deadline take, as a share of it, where it is a share of what the latest ask without one took. */
final class Deadlines {
    private static final int DIMENSION = 6;
    private static final int ASKS = 15;
    private static final double[] SHARES = {2.2, 1.5, 1, 0.7, 0.5, 0.25, 0.1, 0.02};
    private static final Duration LONG = Duration.ofDays(1);

    private final PrintStream out;

    Deadlines(PrintStream out) {
        this.out = out;
    }

    void tell() {
        out.println(
                "goals, trials, usual ms; deadline as a share of it: share of the deadline that was taken, median and worst of "
                        + ASKS + " asks; how many came from the model");
        for (int trials : new int[] {30, 300, 800}) {
            tell(1, trials);
        }
        for (int trials : new int[] {30, 300}) {
            tell(2, trials);
        }
    }

    private void tell(int goals, int trials) {
        try (Client client = client(goals, trials)) {
            for (int i = 0; i < ASKS; i++) {
                asked(client, goals, LONG);
            }
            for (double share : SHARES) {
                tell(client, goals, trials, share);
            }
        }
    }

    private void tell(Client client, int goals, int trials, double share) {
        double[] usual = new double[ASKS];
        double[] took = new double[ASKS];
        long modelled = 0;
        for (int i = 0; i < ASKS; i++) {
            usual[i] = asked(client, goals, LONG);
            Duration deadline = Duration.ofNanos((long) (share * usual[i]));
            took[i] = asked(client, goals, deadline) / deadline.toNanos();
            Origin origin = client.history()
                    .trials()
                    .get(client.history().trials().size() - 1)
                    .origin();
            modelled += origin.making().stream()
                    .filter(making -> making.component().id().equals("ax/gaussian-process"))
                    .count();
        }
        Arrays.sort(usual);
        Arrays.sort(took);
        out.printf(
                Locale.ROOT,
                "%d %4d %7.1f  %5.2f: %7.2f %7.2f  %d%n",
                goals,
                trials,
                usual[ASKS / 2] / 1e6,
                share,
                took[ASKS / 2],
                took[ASKS - 1],
                modelled);
    }

    private static Client client(int goals, int trials) {
        Client client = Client.builder().seed(1).build();
        client.configureExperiment(
                "deadlines",
                SearchSpace.of(IntStream.range(0, DIMENSION)
                        .mapToObj(k -> RangeParameter.real("x" + k, 0, 1))
                        .toArray(Parameter[]::new)));
        client.configureOptimization(
                IntStream.range(0, goals).mapToObj(k -> "-f" + k).collect(Collectors.joining(", ")));
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < trials; i++) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int k = 0; k < DIMENSION; k++) {
                values.put("x" + k, random.nextDouble());
            }
            tell(client, client.attachTrial(Point.of(values)), goals);
        }
        return client;
    }

    private static double asked(Client client, int goals, Duration deadline) {
        long begin = System.nanoTime();
        Map<Integer, Point> points =
                deadline.equals(LONG) ? client.getNextTrials(1) : client.getNextTrials(1, deadline);
        double took = System.nanoTime() - begin;
        points.keySet().forEach(trial -> tell(client, trial, goals));
        return took;
    }

    /** Waves along each coordinate, and products of neighbours. */
    private static void tell(Client client, int trial, int goals) {
        Point point = client.trial(trial).point();
        Map<String, Double> values = new LinkedHashMap<>();
        for (int goal = 0; goal < goals; goal++) {
            double sum = 0;
            for (int k = 0; k < DIMENSION; k++) {
                double x = point.asDouble("x" + k);
                sum += (k + 1) * Math.sin(3 * x + 2 * goal) + x * point.asDouble("x" + (k + 1) % DIMENSION);
            }
            values.put("f" + goal, sum);
        }
        client.completeTrial(trial, Outcomes.of(values));
    }
}
