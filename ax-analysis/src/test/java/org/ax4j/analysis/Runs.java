package org.ax4j.analysis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ax4j.Client;
import org.ax4j.experiment.Outcomes;
import org.ax4j.problem.Metric;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.FixedParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** Experiments made by real calls of the client, with made-up outcomes; always the same. */
public final class Runs {
    private Runs() {}

    /** A clock that only moves when it is told to. */
    static final class Ticks implements InstantSource {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(double seconds) {
            now = now.plus(Duration.ofNanos(Math.round(seconds * 1e9)));
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    static SearchSpace tuning() {
        return SearchSpace.of(
                ChoiceParameter.of("loss", "hinge", "log_loss", "modified_huber", "squared_hinge", "perceptron"),
                ChoiceParameter.of("penalty", "l2", "l1", "elasticnet"),
                RangeParameter.real("alpha", 1e-8, 100).log(),
                ChoiceParameter.of("learning_rate", "constant", "optimal", "invscaling", "adaptive"),
                RangeParameter.real("eta0", 1e-6, 1).log(),
                RangeParameter.integer("batch_size", 5, 500));
    }

    /**
     * Two goals with thresholds, two learning curves, a baseline; of the others some are stopped early, one fails and the last one still runs.
     *
     * @param trials how many, at least 1
     * @return the client
     */
    public static Client twoGoals(int trials) {
        Ticks clock = new Ticks();
        Client client = Client.builder().seed(42).clock(clock).build();
        client.configureExperiment("SGDClassifier on the digits", tuning());
        client.configureMetrics(
                Metric.named("training_time").cumulative().unit("s"),
                Metric.named("inference_time").unit("ms"));
        client.configureOptimization("score, -training_time", "score >= 0.85", "training_time <= 1");
        SplittableRandom random = new SplittableRandom(11);
        Map<String, Object> defaults = Map.of(
                "loss",
                "hinge",
                "penalty",
                "l2",
                "alpha",
                1e-6,
                "learning_rate",
                "optimal",
                "eta0",
                0.01,
                "batch_size",
                100);
        learned(client, client.attachBaseline(Point.of(defaults), "default"), clock, random);
        for (int i = 1; i < trials; i++) {
            learned(client, client.getNextTrials(1).keySet().iterator().next(), clock, random);
        }
        return client;
    }

    /** Tells the readings of a trial of classifiers; what ends it depends on its index. */
    private static void learned(Client client, int index, Ticks clock, SplittableRandom random) {
        Point point = client.trial(index).point();
        double quality = quality(point);
        int steps = Math.max(4, Math.min(60, 1437 / point.asInt("batch_size")));
        boolean stopped = index > 4 && index != 9 && index != 29 && index % 7 != 0 && quality < 0.9;
        double seconds = 0;
        double score = 0;
        for (int step = 1; step <= (stopped ? Math.max(3, steps / 3) : steps); step++) {
            double passed = 0.001 + 4e-5 * point.asInt("batch_size") * (0.8 + 0.4 * random.nextDouble());
            clock.pass(passed);
            seconds += passed;
            score = quality
                    - (quality - 0.1) * StrictMath.exp(-step * 5.0 / steps)
                    + 0.01 * (random.nextDouble() - 0.5);
            client.attachData(index, Outcomes.of("score", score).and("training_time", seconds), step);
        }
        if (stopped) {
            client.markTrialEarlyStopped(index);
        } else if (index == 9) {
            client.markTrialFailed(index, "out of memory");
        } else if (index != 29) {
            client.completeTrial(
                    index,
                    Outcomes.of("score", score, 0.004)
                            .and("training_time", seconds)
                            .and("inference_time", 1 + score));
        }
    }

    private static double quality(Point point) {
        double alpha = StrictMath.log10(point.asDouble("alpha"));
        double eta = StrictMath.log10(point.asDouble("eta0"));
        double loss = List.of("hinge", "log_loss", "modified_huber", "squared_hinge", "perceptron")
                        .indexOf(point.asString("loss"))
                * 0.01;
        return 0.972 - 0.004 * (alpha + 4) * (alpha + 4) - 0.003 * (eta + 2) * (eta + 2) - loss;
    }

    /** A space in which values activate parameters, two levels deep. */
    public static Client hierarchical(int trials) {
        Client client = Client.builder().seed(5).clock(new Ticks()).build();
        client.configureExperiment(
                "solvers",
                SearchSpace.of(
                        ChoiceParameter.of("solver", "sgd", "nesterov", "adam")
                                .activates("sgd", "momentum", "schedule")
                                .activates("nesterov", "momentum"),
                        RangeParameter.real("momentum", 0, 1),
                        ChoiceParameter.of("schedule", "constant", "steps").activates("steps", "every"),
                        RangeParameter.integer("every", 1, 20)));
        client.configureOptimization("score");
        for (int i = 0; i < trials; i++) {
            client.getNextTrials(1)
                    .forEach((trial, point) -> client.completeTrial(
                            trial, Outcomes.of("score", point.values().size() + 0.1 * (trial % 3))));
        }
        return client;
    }

    /** One goal, two constraints, one of which bounds a sum. */
    public static Client oneGoal(int trials) {
        Client client = Client.builder().seed(3).clock(new Ticks()).build();
        client.configureExperiment("one goal", plane());
        client.configureOptimization("-loss", "cost <= 1.2", "cost + 2*size >= 0.5");
        for (int i = 0; i < trials; i++) {
            Point point = client.getNextTrials(1).get(i);
            double x = point.asDouble("x");
            double y = point.asDouble("y");
            client.completeTrial(
                    i,
                    Outcomes.of("loss", (x - 0.3) * (x - 0.3) + y * y, 0.01 + 0.01 * x)
                            .and("cost", x + y)
                            .and("size", x * y));
        }
        return client;
    }

    static SearchSpace plane() {
        return SearchSpace.of(RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1));
    }

    /** Many real parameters from 0 to 1, whose sum is told. */
    public static Client wide(int parameters, int trials) {
        Client client = Client.builder().seed(6).clock(new Ticks()).build();
        client.configureExperiment(
                "wide",
                SearchSpace.of(IntStream.range(0, parameters)
                        .mapToObj(i -> RangeParameter.real("x" + i, 0, 1))
                        .toArray(RangeParameter[]::new)));
        client.configureOptimization("y");
        for (int i = 0; i < trials; i++) {
            client.getNextTrials(1)
                    .forEach((trial, point) -> client.completeTrial(
                            trial,
                            Outcomes.of(
                                    "y",
                                    point.values().values().stream()
                                            .mapToDouble(value -> (Double) value)
                                            .sum())));
        }
        return client;
    }

    /** Three goals, of which one is a sum, and a bound that nothing keeps where it is asked for. */
    public static Client threeGoals(int trials, boolean impossible) {
        Client client = Client.builder().seed(5).clock(new Ticks()).build();
        client.configureExperiment("three goals", plane());
        String bound = impossible ? "c >= 100" : "c >= -100";
        client.configureOptimization("a, -b, 2*c + d", bound);
        for (int i = 0; i < trials; i++) {
            Point point = client.getNextTrials(1).get(i);
            double x = point.asDouble("x");
            double y = point.asDouble("y");
            client.completeTrial(
                    i,
                    Outcomes.of("a", StrictMath.sin(3 * x) * y, 0.02)
                            .and("b", x * x + 0.3 * y, 0.01)
                            .and("c", (1 - x) * (1 - y), 0.03)
                            .and("d", StrictMath.cos(4 * y), 0.04));
        }
        return client;
    }

    /** A space with a branch, metrics that only some trials tell, values that are all alike. */
    public static Client gaps() {
        Client client = Client.builder().seed(8).clock(new Ticks()).build();
        client.configureExperiment(
                "gaps",
                SearchSpace.of(
                        ChoiceParameter.of("solver", "sgd", "adam"),
                        RangeParameter.real("momentum", 0, 1),
                        FixedParameter.of("seed", 7)));
        client.configureMetrics(Metric.named("note"));
        client.configureOptimization("score, -time", "memory <= 4");
        for (int i = 0; i < 8; i++) {
            int index = client.getNextTrials(1).keySet().iterator().next();
            Outcomes outcomes = Outcomes.of("score", 1);
            outcomes = i % 2 == 0 ? outcomes.and("time", i) : outcomes;
            client.completeTrial(index, i % 4 == 0 ? outcomes.and("memory", 2) : outcomes);
        }
        return client;
    }

    /** An experiment in which a space, goals and all metrics have a given name or hold it. */
    public static Client named(String name) {
        Client client = Client.builder().seed(1).clock(new Ticks()).build();
        client.configureExperiment(
                name,
                SearchSpace.of(
                        RangeParameter.real(name, 0, 1),
                        ChoiceParameter.of("choice " + name, name, "b").activates(name, "under " + name),
                        RangeParameter.integer("under " + name, 1, 3)));
        client.configureMetrics(
                Metric.named(name).unit(name).maximise(),
                Metric.named(name + "'").minimise());
        client.configureOptimization(
                "`" + name + "`, -`" + name + "'`", "`" + name + "` >= 0.2", "`" + name + "'` <= 5");
        client.attachBaseline(Point.of(Map.of(name, 0.5, "choice " + name, name, "under " + name, 2)), name + "!");
        client.completeTrial(0, Outcomes.of(name, 0.5, 0.1).and(name + "'", 0.5));
        for (int i = 1; i < 6; i++) {
            Point point = client.getNextTrials(1).get(i);
            client.attachData(i, Outcomes.of(name, point.asDouble(name) / 2).and(name + "'", 1), 1);
            if (i == 4) {
                client.markTrialFailed(i, name);
            } else if (i == 5) {
                client.markTrialEarlyStopped(i);
            } else {
                client.completeTrial(i, Outcomes.of(name, point.asDouble(name)).and(name + "'", i));
            }
        }
        return client;
    }

    /** A model that is known in closed form, and measurements that it foretells up to some noise. */
    public static Client modelled(int trials) {
        return modelled(trials, "score, -cost", "score >= -6");
    }

    /** The same with other wishes. */
    public static Client modelled(int trials, String objective, String... constraints) {
        Client client = Client.builder()
                .seed(12)
                .clock(new Ticks())
                .plugins(new Bowl.Plugin())
                .build();
        client.configureExperiment("modelled", tuning());
        client.configureOptimization(objective, constraints);
        client.configureGenerationStrategy(Bowl.strategy());
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < trials; i++) {
            Point point = client.getNextTrials(1).get(i);
            double score = Bowl.mean(tuning().parameters(), point, 0);
            double cost = Bowl.mean(tuning().parameters(), point, 1);
            client.completeTrial(
                    i,
                    Outcomes.of("score", score + 0.2 * (random.nextDouble() - 0.5), 0.02)
                            .and("cost", cost + 0.2 * (random.nextDouble() - 0.5)));
        }
        return client;
    }

    /** Nothing but a space. */
    static Client bare() {
        Client client = Client.builder().seed(1).build();
        client.configureExperiment("bare", plane());
        return client;
    }

    /** The experiments that every analysis must cope with, by name. */
    static Map<String, Client> all() {
        Map<String, Client> all = new LinkedHashMap<>();
        all.put("not configured", Client.builder().seed(1).build());
        all.put("bare", bare());
        all.put("no trial", oneGoal(0));
        all.put("one trial", oneGoal(1));
        all.put("one trial of two goals", twoGoals(1));
        all.put("one goal", oneGoal(12));
        all.put("two goals", twoGoals(30));
        all.put("three goals", threeGoals(15, false));
        all.put("nothing feasible", threeGoals(9, true));
        all.put("gaps", gaps());
        all.put("hierarchical", hierarchical(12));
        all.put("modelled", modelled(20));
        all.put("modelled without data", modelled(0));
        return all;
    }
}
