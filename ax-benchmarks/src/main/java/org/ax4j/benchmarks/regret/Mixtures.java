package org.ax4j.benchmarks.regret;

import static org.ax4j.benchmarks.regret.Functions.square;

import java.util.List;
import java.util.function.Function;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** Choices and whole numbers beside real ones. */
final class Mixtures {
    private Mixtures() {}

    static List<BenchmarkProblem> all() {
        return List.of(
                mixed(
                        "network",
                        SearchSpace.of(
                                RangeParameter.integer("layers", 1, 5),
                                RangeParameter.integer("width", 8, 512).log(),
                                RangeParameter.real("rate", 1e-5, 1).log(),
                                RangeParameter.real("dropout", 0, 0.7),
                                ChoiceParameter.of("activation", "relu", "tanh", "gelu"),
                                ChoiceParameter.ofBoolean("normalised")),
                        0.05,
                        Mixtures::network),
                mixed(
                        "valleys",
                        SearchSpace.of(
                                ChoiceParameter.of("which", "branin", "camel", "beale", "bowl"),
                                ChoiceParameter.of("penalty", "none", "small", "large"),
                                RangeParameter.real("x0", -2, 2),
                                RangeParameter.real("x1", -2, 2)),
                        -1.0316284535,
                        Mixtures::valleys),
                mixed(
                        "steps5",
                        SearchSpace.of(
                                RangeParameter.integer("a", 0, 20),
                                RangeParameter.integer("b", 0, 20),
                                RangeParameter.integer("c", 0, 20),
                                RangeParameter.real("d", 0, 5).step(0.25),
                                ChoiceParameter.of("e", 1, 2, 4, 8, 16).ordered()),
                        0,
                        Mixtures::steps));
    }

    private static BenchmarkProblem mixed(String name, SearchSpace space, double optimum, Function<Point, Double> f) {
        return BenchmarkProblem.of(name, Slice.MIXED, space, 40, optimum, f);
    }

    /** An error of a network: wide ones learn at smaller rates, deep ones need to be normalised. Least at 3 layers, width 128, rate 0.001, dropout 0.2, gelu, normalised. */
    private static double network(Point point) {
        double rate = Math.log10(point.asDouble("rate"));
        double width = Math.log(point.asDouble("width") / 128) / Math.log(2);
        double layers = point.asInt("layers") - 3.0;
        boolean normalised = point.asBoolean("normalised");
        double activation = switch (point.asString("activation")) {
            case "relu" -> 0.012;
            case "tanh" -> 0.03;
            default -> 0;
        };
        double error = 0.05
                + activation
                + 0.006 * square(layers)
                + 0.004 * square(width)
                + 0.02 * square(rate + 3 + 0.25 * width)
                + 0.2 * square(point.asDouble("dropout") - 0.2)
                + (normalised ? 0 : 0.02 + 0.01 * Math.max(0, layers + 1));
        return Math.min(0.9, error);
    }

    /** Four landscapes, one for each value of a choice; another choice adds to all. Least in {@code camel} without penalty. */
    private static double valleys(Point point) {
        double[] x = {point.asDouble("x0"), point.asDouble("x1")};
        double height = switch (point.asString("which")) {
            case "branin" -> Functions.branin(2.5 + 3.75 * x[0], 7.5 + 3.75 * x[1]) / 10;
            case "camel" -> Functions.camel(x);
            case "beale" -> Math.log1p(Functions.beale(new double[] {2 * x[0], 2 * x[1]}));
            default -> square(x[0] - 1) + square(x[1] + 1) - 0.5;
        };
        return height
                + switch (point.asString("penalty")) {
                    case "small" -> 0.3;
                    case "large" -> 1;
                    default -> 0;
                };
    }

    /** Whole numbers and steps that depend on each other. Least at 13, 4, 17, 3.25, 4. */
    private static double steps(Point point) {
        double a = point.asInt("a") - 13.0;
        double b = point.asInt("b") - 4.0;
        double c = point.asInt("c") - 17.0;
        double d = point.asDouble("d") - 3.25;
        double e = Math.log(point.asInt("e") / 4.0) / Math.log(2);
        return square(a + b) / 20
                + square(a - 2 * b) / 60
                + square(c - 3 * d) / 10
                + square(d)
                + square(e)
                + Math.abs(c);
    }
}
