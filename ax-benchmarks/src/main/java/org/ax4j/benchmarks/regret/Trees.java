package org.ax4j.benchmarks.regret;

import static org.ax4j.benchmarks.regret.Functions.square;

import java.util.List;
import java.util.function.Function;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** Spaces in which a choice decides which other parameters there are. */
final class Trees {
    private Trees() {}

    static List<BenchmarkProblem> all() {
        return List.of(
                tree(
                        "models",
                        SearchSpace.of(
                                ChoiceParameter.of("model", "svm", "forest", "linear")
                                        .activates("svm", "C", "gamma")
                                        .activates("forest", "depth", "leaf")
                                        .activates("linear", "alpha", "penalty"),
                                RangeParameter.real("C", 1e-3, 1e3).log(),
                                RangeParameter.real("gamma", 1e-5, 10).log(),
                                RangeParameter.integer("depth", 1, 20),
                                RangeParameter.integer("leaf", 1, 50).log(),
                                RangeParameter.real("alpha", 1e-6, 1).log(),
                                ChoiceParameter.of("penalty", "l1", "l2")),
                        0.02,
                        Trees::model),
                tree(
                        "training",
                        SearchSpace.of(
                                RangeParameter.real("rate", 1e-5, 1).log(),
                                ChoiceParameter.of("solver", "sgd", "adam")
                                        .activates("sgd", "momentum", "schedule")
                                        .activates("adam", "beta"),
                                RangeParameter.real("momentum", 0, 1),
                                ChoiceParameter.of("schedule", "constant", "cosine")
                                        .activates("cosine", "warmup"),
                                RangeParameter.real("warmup", 0, 0.5),
                                RangeParameter.real("beta", 0.5, 1)),
                        0,
                        Trees::training));
    }

    private static BenchmarkProblem tree(String name, SearchSpace space, double optimum, Function<Point, Double> f) {
        return BenchmarkProblem.of(name, Slice.HIERARCHICAL, space, 40, optimum, f);
    }

    /** Errors of three learners, the best of which is an SVM with C 10 and gamma 0.01. */
    private static double model(Point point) {
        return switch (point.asString("model")) {
            case "svm" -> {
                double c = Math.log10(point.asDouble("C")) - 1;
                double g = Math.log10(point.asDouble("gamma")) + 2;
                yield 0.02 + 0.01 * square(c) + 0.02 * square(g + 0.5 * c);
            }
            case "forest" ->
                0.04
                        + 0.0008 * square(point.asInt("depth") - 12.0)
                        + 0.015 * square(Math.log10(point.asDouble("leaf")) - 0.3);
            default ->
                0.08
                        + 0.01 * square(Math.log10(point.asDouble("alpha")) + 3)
                        + (point.asString("penalty").equals("l1") ? 0.01 : 0);
        };
    }

    /** How far training is from its best: descent with momentum 0.9 and a cosine schedule that warms up for a tenth, at a rate of 0.03. */
    private static double training(Point point) {
        double rate = Math.log10(point.asDouble("rate"));
        if (point.asString("solver").equals("adam")) {
            return 0.15 + 0.2 * square(rate + 3) + 2 * square(point.asDouble("beta") - 0.9);
        }
        double momentum = point.asDouble("momentum") - 0.9;
        double best = Math.log10(0.03) - momentum;
        double height = 0.15 * square(rate - best) + 0.5 * square(momentum);
        return height
                + (point.asString("schedule").equals("cosine") ? 2 * square(point.asDouble("warmup") - 0.1) : 0.1);
    }
}
