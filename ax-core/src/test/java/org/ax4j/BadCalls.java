package org.ax4j;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.ax4j.component.Spec;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Stopper;
import org.ax4j.strategy.GenerationMethod;

/** Calls that must be refused whatever the client's state. */
record BadCalls(
        SplittableRandom random, Client client, SequenceModel model, RandomProblems problems, SearchSpace space) {
    private static final Outcomes GOOD = Outcomes.of("score", 1);

    Runnable any() {
        return switch (random.nextInt(6)) {
            case 0 -> trial();
            case 1 -> reading();
            case 2 -> point();
            case 3 -> configuration();
            case 4 -> parts();
            default -> answer();
        };
    }

    private Runnable trial() {
        int none = random.nextBoolean() ? -1 : model.size();
        List<Integer> ended = model.of(List.of(TrialStatus.COMPLETED, TrialStatus.FAILED, TrialStatus.ABANDONED)
                .get(random.nextInt(3)));
        if (ended.isEmpty()) {
            return random.nextBoolean() ? () -> client.completeTrial(none) : () -> client.attachData(none, GOOD, 1);
        }
        int over = ended.get(random.nextInt(ended.size()));
        return switch (random.nextInt(4)) {
            case 0 -> () -> client.markTrialFailed(none, "");
            case 1 -> () -> client.completeTrial(over, GOOD);
            case 2 -> () -> client.markTrialEarlyStopped(over);
            default -> () -> client.markTrialAbandoned(none, "");
        };
    }

    private Runnable reading() {
        if (model.size() == 0) {
            return () -> client.attachData(0, GOOD);
        }
        int trial = random.nextInt(model.size());
        return switch (random.nextInt(5)) {
            case 0 -> () -> client.attachData(trial, GOOD.and("loss", Double.NaN));
            case 1 -> () -> client.completeTrial(trial, GOOD.and("loss", 1, -1));
            case 2 -> () -> client.attachData(trial, GOOD, Double.POSITIVE_INFINITY);
            case 3 -> () -> client.completeTrial(trial, Outcomes.of(Map.of()));
            default -> () -> client.attachData(trial, GOOD.and(" ", 1));
        };
    }

    private Runnable point() {
        Map<String, Object> values =
                new TreeMap<>(problems.point(space).map(Point::values).orElse(Map.of()));
        String name = space.parameters().get(0).name();
        int kind = random.nextInt(4);
        if (kind == 0) {
            values.remove(name);
        } else if (kind == 1) {
            values.put(name, 1e30);
        } else if (kind == 2) {
            values.put(name, List.of());
        } else {
            values.put("other", 1);
        }
        Point bad = Point.of(values);
        return switch (random.nextInt(3)) {
            case 0 -> () -> client.attachTrial(bad);
            case 1 -> () -> client.attachBaseline(bad, "named");
            default -> () -> client.getNextTrials(1, Map.of("other", 1));
        };
    }

    private Runnable configuration() {
        return switch (random.nextInt(9)) {
            case 0 -> () -> client.configureExperiment("again", space);
            case 1 -> () -> client.configureOptimization("score*loss");
            case 2 -> () -> client.configureOptimization("score, score");
            case 3 -> () -> client.configureOptimization("score", "loss == 1", "score >= 2");
            case 4 -> () -> client.configureOptimization(isKnown("score") ? "scores" : "score +");
            case 5 -> () -> client.configureMetrics(Metric.named("score"), Metric.named("score"));
            case 6 -> () -> client.configureMetrics(Metric.named("score").noise(-1));
            case 7 -> () -> client.configureGenerationStrategy(GenerationMethod.QUALITY);
            default -> () -> client.configureEarlyStopping(Spec.of(Stopper.class, "acme/none"));
        };
    }

    /** A name that is not known is taken for a slip where it resembles a known one. */
    private boolean isKnown(String metric) {
        return client.history().metrics().stream()
                .anyMatch(known -> known.name().equals(metric));
    }

    private Runnable parts() {
        return switch (random.nextInt(6)) {
            case 0 -> () -> RangeParameter.real("x", 1, 0).log();
            case 1 -> () -> ChoiceParameter.of("x", "a");
            case 2 -> () -> SearchSpace.of();
            case 3 -> () -> space.where("other <= 1");
            case 4 -> () -> Client.loadFromJson(Path.of("missing.json"));
            default -> () -> Client.loadFromJson(Path.of("pom.xml"));
        };
    }

    private Runnable answer() {
        return switch (random.nextInt(5)) {
            case 0 -> () -> client.getNextTrials(-random.nextInt(3));
            case 1 ->
                client.history().problem().orElseThrow().objective().hasSeveral()
                        ? () -> client.getBestParameterization()
                        : () -> client.getNextBatch(0);
            case 2 -> () -> client.computeAnalyses();
            case 3 -> () -> client.trial(model.size());
            default -> () -> client.history().asOf(client.history().length() + 1);
        };
    }
}
