package org.ax4j.error;

import static org.ax4j.error.BadInput.bad;

import java.util.List;
import java.util.stream.Stream;
import org.ax4j.space.LinearExpression;
import org.ax4j.space.ParameterConstraint;

/** Expressions and comparisons that cannot be read; each answer names the position. */
final class ExpressionBadInput {
    private ExpressionBadInput() {}

    static List<BadInput> cases() {
        Stream<BadInput> sums = Stream.of(
                        "",
                        "x +",
                        "x + + ",
                        "2x",
                        "2 3",
                        "x y",
                        "x*y",
                        "2*(x + 1)*y",
                        "x/0",
                        "x/y",
                        "1/(x - x)",
                        "(x + 1",
                        "x + 1)",
                        "`x",
                        "x # 2",
                        "x^2",
                        "x**2",
                        "1e",
                        "1e999",
                        "NaN + x",
                        "x - inf",
                        ".",
                        "x, y",
                        "1.2.3",
                        "x < 1",
                        "1e200*1e200*x",
                        "x/1e-320")
                .map(text -> bad("parse(\"" + text + "\")", () -> LinearExpression.parse(text)));
        Stream<BadInput> comparisons = Stream.of(
                        "x < 1",
                        "x > 1",
                        "x = 1",
                        "x",
                        "x <= ",
                        "<= 1",
                        "x <= 1 <= y",
                        "x <= 1, y <= 2",
                        "val-acc >> 1")
                .map(text -> bad("constraint \"" + text + "\"", () -> ParameterConstraint.parse(text)));
        BadInput deep =
                bad("parse(101 times \"(\")", () -> LinearExpression.parse("(".repeat(101) + "x" + ")".repeat(101)));
        return Stream.of(sums, comparisons, Stream.of(deep)).flatMap(all -> all).toList();
    }
}
