package org.ax4j.error;

import static org.ax4j.error.BadInput.bad;

import java.util.List;
import java.util.stream.IntStream;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.DerivedParameter;
import org.ax4j.space.FixedParameter;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** Choices, fixed and derived parameters, and spaces that cannot be used. */
final class SpaceBadInput {
    private static final RangeParameter X = RangeParameter.real("x", 0, 1);
    private static final ChoiceParameter SOLVER = ChoiceParameter.of("solver", "sgd", "adam");
    private static final RangeParameter Y = RangeParameter.integer("y", 1, 9);

    private SpaceBadInput() {}

    static List<BadInput> cases() {
        return List.of(
                bad("ChoiceParameter.of(\"loss\", \"hinge\")", () -> ChoiceParameter.of("loss", "hinge")),
                bad("ChoiceParameter.of(\"loss\")", () -> ChoiceParameter.of("loss")),
                bad("ChoiceParameter.of(\"loss\", \"a\", \"a\")", () -> ChoiceParameter.of("loss", "a", "a")),
                bad("ChoiceParameter.of(\"loss\", 1, 1.0)", () -> ChoiceParameter.of("loss", 1, 1.0)),
                bad("ChoiceParameter.of(\"loss\", \"a\", 1)", () -> ChoiceParameter.of("loss", "a", 1)),
                bad("ChoiceParameter.of(\"loss\", true, \"true\")", () -> ChoiceParameter.of("loss", true, "true")),
                bad("ChoiceParameter.of(\"loss\", 1.0, NaN)", () -> ChoiceParameter.of("loss", 1.0, Double.NaN)),
                bad("ChoiceParameter.of(\"loss\", [], [1])", () -> ChoiceParameter.of("loss", List.of(), List.of(1))),
                bad(
                        "ChoiceParameter.of(\"loss\", 0 to 1000)",
                        () -> ChoiceParameter.of(
                                "loss", IntStream.rangeClosed(0, 1000).boxed().toArray())),
                bad(
                        "ChoiceParameter.of(\" \", \"a\", \"a\"): name and values told together",
                        () -> ChoiceParameter.of(" ", "a", "a")),
                bad("solver.activates(\"rmsprop\", \"x\")", () -> SOLVER.activates("rmsprop", "x")),
                bad("solver.activates(\"sgd\")", () -> SOLVER.activates("sgd")),
                bad("solver.activates(\"sgd\", \"x\", \"solver\")", () -> SOLVER.activates("sgd", "x", "solver")),
                bad(
                        "flag.activates(\"true\", \"x\")",
                        () -> ChoiceParameter.ofBoolean("flag").activates("true", "x")),
                bad(
                        "ChoiceParameter.of(\"k\", 1, 2).activates(1.5, \"x\")",
                        () -> ChoiceParameter.of("k", 1, 2).activates(1.5, "x")),
                bad("FixedParameter.of(\"seed\", NaN)", () -> FixedParameter.of("seed", Double.NaN)),
                bad("FixedParameter.of(\"seed\", [7])", () -> FixedParameter.of("seed", List.of(7))),
                bad("SearchSpace.of()", () -> SearchSpace.of()),
                bad(
                        "SearchSpace.of(x from 0 to 1e308, t = 10*x)",
                        () -> SearchSpace.of(RangeParameter.real("x", 0, 1e308), DerivedParameter.of("t", "10*x"))),
                bad("SearchSpace.of(x, x)", () -> SearchSpace.of(X, X)),
                bad(
                        "SearchSpace.of(x, solver: sgd activates momentun)",
                        () -> SearchSpace.of(X, SOLVER.activates("sgd", "x", "momentun"))),
                bad(
                        "SearchSpace.of(x, solver: sgd activates x, flag: true activates x)",
                        () -> SearchSpace.of(
                                X,
                                SOLVER.activates("sgd", "x"),
                                ChoiceParameter.ofBoolean("flag").activates(true, "x"))),
                bad(
                        "SearchSpace.of(solver: sgd activates flag, flag: true activates solver)",
                        () -> SearchSpace.of(
                                SOLVER.activates("sgd", "flag"),
                                ChoiceParameter.ofBoolean("flag").activates(true, "solver"))),
                bad(
                        "SearchSpace.of(a, b, c, d): a circle of three, an unknown one and one of two parents",
                        () -> SearchSpace.of(
                                ChoiceParameter.ofBoolean("a").activates(true, "b", "z"),
                                ChoiceParameter.ofBoolean("b").activates(true, "c"),
                                ChoiceParameter.ofBoolean("c").activates(true, "a", "x"),
                                ChoiceParameter.ofBoolean("d").activates(false, "x"),
                                X)),
                bad("DerivedParameter.of(\"t\", \"3\")", () -> DerivedParameter.of("t", "3")),
                bad("SearchSpace.of(x, derived t = 2*z)", () -> SearchSpace.of(X, DerivedParameter.of("t", "2*z"))),
                bad(
                        "SearchSpace.of(x, derived t = x, derived u = t)",
                        () -> SearchSpace.of(X, DerivedParameter.of("t", "x"), DerivedParameter.of("u", "t"))),
                bad(
                        "SearchSpace.of(x, solver, derived t = 2*solver)",
                        () -> SearchSpace.of(X, SOLVER, DerivedParameter.of("t", "2*solver"))),
                bad(
                        "SearchSpace.of(x, unordered k in {1, 2}, derived t = x + k)",
                        () -> SearchSpace.of(
                                X, ChoiceParameter.of("k", 1, 2).unordered(), DerivedParameter.of("t", "x + k"))),
                bad(
                        "SearchSpace.of(x, derived t = 2*x).where(\"t <= 1\")",
                        () -> SearchSpace.of(X, DerivedParameter.of("t", "2*x")).where("t <= 1")),
                bad(
                        "SearchSpace.of(x).where(\"x + z <= 1\")",
                        () -> SearchSpace.of(X).where("x + z <= 1")),
                bad(
                        "SearchSpace.of(x, loss in {a, b}).where(\"x + loss <= 1\")",
                        () -> SearchSpace.of(X, ChoiceParameter.of("loss", "a", "b"))
                                .where("x + loss <= 1")),
                bad(
                        "SearchSpace.of(x, unordered k in {1, 2}).where(\"x + k <= 1\")",
                        () -> SearchSpace.of(X, ChoiceParameter.of("k", 1, 2).unordered())
                                .where("x + k <= 1")),
                bad(
                        "SearchSpace.of(x, flag).where(\"x + flag <= 1\")",
                        () -> SearchSpace.of(X, ChoiceParameter.ofBoolean("flag"))
                                .where("x + flag <= 1")),
                bad(
                        "SearchSpace.of(x).where(\"x <= x\")",
                        () -> SearchSpace.of(X).where("x <= x")),
                bad(
                        "SearchSpace.of(x).where(\"1 <= 2\")",
                        () -> SearchSpace.of(X).where("1 <= 2")),
                bad(
                        "SearchSpace.of(x from 0 to 10, k in {1, 2}).where(\"1e308*x <= 5\", \"k + 1e308*k <= 1\")",
                        () -> SearchSpace.of(RangeParameter.real("x", 0, 10), ChoiceParameter.of("k", 1, 2))
                                .where("1e308*x <= 5", "k + 1e308*k <= 1")),
                bad(
                        "SearchSpace.of(x, y).where(\"x + y >= 11\", \"y >= 2\")",
                        () -> SearchSpace.of(X, Y).where("x + y >= 11", "y >= 2")),
                bad(
                        "SearchSpace.of(x, y).where(\"2*x + y == 5.5\", \"x <= 0.1\")",
                        () -> SearchSpace.of(X, Y).where("2*x + y == 5.5", "x <= 0.1")),
                bad(
                        "SearchSpace.of(x, y).where(\"x >= 0.5\", \"x <= 0.25*y\", \"y <= 1.9\")",
                        () -> SearchSpace.of(X, Y).where("x >= 0.5", "x <= 0.25*y", "y <= 1.9")),
                bad(
                        "SearchSpace.of(x, y).where(\"x + a <= 1\", \"y*x <= 3\", \"b >= y\"): all told together",
                        () -> SearchSpace.of(X, Y).where("x + a <= 1", "y*x <= 3", "b >= y")));
    }
}
