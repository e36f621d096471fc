package org.ax4j.error;

import static org.ax4j.error.BadInput.bad;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.DerivedParameter;
import org.ax4j.space.FixedParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** Points that are not of the space {@code x real in [0, 1], n integer in [1, 10] step 3, loss in {a, b}, seed = 7, t = x + n, x + n <= 8}. */
final class PointBadInput {
    private static final SearchSpace SPACE = SearchSpace.of(
                    RangeParameter.real("x", 0, 1),
                    RangeParameter.integer("n", 1, 10).step(3),
                    ChoiceParameter.of("loss", "a", "b"),
                    FixedParameter.of("seed", 7),
                    DerivedParameter.of("t", "x + n"))
            .where("x + n <= 8");

    private static final SearchSpace TREE = SearchSpace.of(
            ChoiceParameter.of("solver", "sgd", "nesterov", "adam")
                    .activates("sgd", "momentum", "schedule")
                    .activates("nesterov", "momentum")
                    .activates("adam", "beta"),
            RangeParameter.real("momentum", 0, 1),
            ChoiceParameter.of("schedule", "constant", "steps").activates("steps", "every"),
            RangeParameter.integer("every", 1, 9),
            RangeParameter.real("beta", 0, 1));

    private PointBadInput() {}

    static List<BadInput> cases() {
        return List.of(
                point("x = 2", "x", 2),
                point("x = -0.1", "x", -0.1),
                point("x = NaN", "x", Double.NaN),
                point("x = \"0.5\"", "x", "0.5"),
                point("n = 143.5", "n", 143.5),
                point("n = 3", "n", 3),
                point("n = 13", "n", 13),
                point("n = 1e10", "n", 1e10),
                point("n = true", "n", true),
                point("loss = \"c\"", "loss", "c"),
                point("loss = 1", "loss", 1),
                point("seed = 8", "seed", 8),
                point("n = 10: a constraint", "n", 10),
                point("colour = \"red\": one too many", "colour", "red"),
                bad("{}: nothing given", () -> SPACE.canonical(Point.of(Map.of()))),
                bad(
                        "x = 2, n = 0, loss = \"c\", seed missing, colour = 1: all told together",
                        () -> SPACE.canonical(Point.of(ordered("x", 2, "n", 0, "loss", "c", "colour", 1)))),
                bad("fixed {x=2, colour=1, t=3}", () -> SPACE.canonicalPart(ordered("x", 2, "colour", 1, "t", 3))),
                tree("solver = sgd: momentum is missing", "solver", "sgd", "schedule", "constant"),
                tree("solver = adam, momentum = 0.9: one too many", "solver", "adam", "beta", 0.5, "momentum", 0.9),
                tree("solver = adam, every = 3: two levels up", "solver", "adam", "beta", 0.5, "every", 3),
                tree(
                        "solver = sgd, schedule = steps, momentum = 2, beta = 0.5: all told together",
                        "solver",
                        "sgd",
                        "schedule",
                        "steps",
                        "momentum",
                        2,
                        "beta",
                        0.5),
                tree(
                        "solver = rmsprop, momentum = 2: what depends on solver is not known",
                        "solver",
                        "rmsprop",
                        "momentum",
                        2),
                bad(
                        "fixed {solver=adam, momentum=0.9}",
                        () -> TREE.canonicalPart(ordered("solver", "adam", "momentum", 0.9))),
                bad("fixed {momentum=0.9}: which solver?", () -> TREE.canonicalPart(ordered("momentum", 0.9))),
                bad(
                        "fixed {every=3, beta=0.5}: two branches",
                        () -> TREE.canonicalPart(ordered("every", 3, "beta", 0.5))),
                bad("asDouble(\"loss\")", () -> given("x", 0.5).asDouble("loss")),
                bad("asInt(\"x\")", () -> given("x", 0.5).asInt("x")),
                bad("asString(\"n\")", () -> given("x", 0.5).asString("n")),
                bad("asBoolean(\"loss\")", () -> given("x", 0.5).asBoolean("loss")),
                bad("asInt(\"colour\")", () -> given("x", 0.5).asInt("colour")));
    }

    private static BadInput tree(String input, Object... namesAndValues) {
        return bad(input, () -> TREE.canonical(Point.of(ordered(namesAndValues))));
    }

    private static BadInput point(String input, String name, Object value) {
        return bad(input, () -> SPACE.canonical(given(name, value)));
    }

    private static Point given(String name, Object value) {
        Map<String, Object> values = ordered("x", 0.5, "n", 4, "loss", "a", "seed", 7);
        values.put(name, value);
        return Point.of(values);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }
}
