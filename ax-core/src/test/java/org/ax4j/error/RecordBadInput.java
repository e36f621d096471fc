package org.ax4j.error;

import static org.ax4j.error.BadInput.bad;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ax4j.space.Choices;
import org.ax4j.space.Log;
import org.ax4j.space.Logit;
import org.ax4j.space.Name;
import org.ax4j.space.Ordered;
import org.ax4j.space.Point;
import org.ax4j.space.Range;
import org.ax4j.space.SearchSpace;
import org.ax4j.space.Where;
import org.jspecify.annotations.Nullable;

/** Records that make no space, and points that make no record. */
final class RecordBadInput {
    private RecordBadInput() {}

    private enum Loss {
        HINGE,
        LOG
    }

    private enum Lone {
        ONE
    }

    private record Empty() {}

    private record Bare(double alpha, String loss, int size) {}

    private record Types(Object any, List<String> list, char letter, Byte small) {}

    private record Bounds(
            @Range(low = 1, high = 0) double alpha,
            @Range(low = 0.5, high = 3) int size,
            @Range(low = 0, high = 1) @Log double rate,
            @Range(low = 0, high = 1, step = 0.3) double step,
            @Range(low = 0, high = 9, digits = 2) int digits,
            @Range(low = 0, high = 9) float any,
            @Range(low = 0, high = 1000, digits = 4) float fine) {}

    private record Wrong(
            @Range(low = 0, high = 1) String text,
            @Range(low = 0, high = 1) boolean flag,
            @Range(low = 0, high = 1) Loss loss,

            @Range(low = 0, high = 1) @Choices(numbers = {1, 2})
            double both,

            @Range(low = 0.1, high = 0.9) @Log @Logit double scales,
            @Range(low = 0, high = 1) @Ordered double ordered,
            @Log Loss log,
            @Choices({"true"}) boolean choice) {}

    private record Values(
            @Choices({"a", "b"}) int texts,
            @Choices(numbers = {1, 2}) String numbers,
            @Choices(numbers = {1, 2.5}) int half,
            @Choices({"HINGE", "SQUARED"}) Loss unknown,
            @Choices({}) String none,
            @Choices({"a", "a"}) String twice,
            Lone lone) {}

    private sealed interface Alone permits Only {}

    private record Only(@Range(low = 0, high = 1) double x) implements Alone {}

    private record Narrow(@Range(low = 0, high = 3e9) long bytes, Lone lone, Alone alone) {}

    private record Names(
            @Range(low = 0, high = 1) double x, @Name("x") boolean again) {}

    private record Blank(@Name(" ") boolean flag) {}

    private record Endless(Endless again, boolean flag) {}

    @Where({"x + z <= 1", "x <="})
    private record Bounded(
            @Range(low = 0, high = 1) double x,
            @Range(low = 0, high = 1) double y) {}

    private sealed interface Shape permits Circle, Square, Knot, Square.Circle {}

    private record Circle(double radius) implements Shape {}

    private static final class Square implements Shape {
        private record Circle() implements Shape {}
    }

    private record Knot(Shape again) implements Shape {}

    private record Drawing(@Ordered Shape shape) {}

    private record Loose(@Nullable Boolean flag, Loss loss) {
        private Loose {
            if (Boolean.FALSE.equals(flag)) {
                throw new IllegalStateException("a flag must be set");
            }
        }
    }

    static List<BadInput> cases() {
        return List.of(
                bad("SearchSpace.of(String.class)", () -> SearchSpace.of(String.class)),
                bad("SearchSpace.of(record without components)", () -> SearchSpace.of(Empty.class)),
                bad("record Bare(double alpha, String loss, int size)", () -> SearchSpace.of(Bare.class)),
                bad("record Types(Object any, List list, char letter, Byte small)", () -> SearchSpace.of(Types.class)),
                bad("record Bounds(@Range that do not fit)", () -> SearchSpace.of(Bounds.class)),
                bad("record Wrong(annotations that do not go with the type)", () -> SearchSpace.of(Wrong.class)),
                bad("record Values(@Choices that do not go with the type)", () -> SearchSpace.of(Values.class)),
                bad(
                        "record Narrow(@Range(low = 0, high = 3e9) long bytes, Lone lone, Alone alone)",
                        () -> SearchSpace.of(Narrow.class)),
                bad("record Names(double x, @Name(\"x\") boolean again)", () -> SearchSpace.of(Names.class)),
                bad("record Blank(@Name(\" \") boolean flag)", () -> SearchSpace.of(Blank.class)),
                bad(
                        "record Drawing(@Ordered Shape shape), whose kinds cannot be used",
                        () -> SearchSpace.of(Drawing.class)),
                bad("record Endless(Endless again, boolean flag)", () -> SearchSpace.of(Endless.class)),
                bad("@Where({\"x + z <= 1\", \"x <=\"}) record Bounded(x, y)", () -> SearchSpace.of(Bounded.class)),
                bad(
                        "Point.of({flag=false, loss='HINGE'}).as(Loose.class), whose constructor throws",
                        () -> point(false, "HINGE").as(Loose.class)),
                bad(
                        "Point.of({flag=1, loss='SQUARED'}).as(Loose.class)",
                        () -> point(1, "SQUARED").as(Loose.class)),
                bad(
                        "Point.of({flag=true, loss='LOG'}).as(Blank.class)",
                        () -> point(true, "LOG").as(Blank.class)),
                bad("Point.of({}).as(String.class)", () -> Point.of(Map.of()).as(String.class)),
                bad("Point.of(new Loose(null, HINGE))", () -> Point.of(new Loose(null, Loss.HINGE))),
                bad("Point.of(new Types(...))", () -> Point.of(new Types("", List.of(), 'a', (byte) 1))));
    }

    private static Point point(Object flag, String loss) {
        return Point.of(new TreeMap<>(Map.of("flag", flag, "loss", loss)));
    }
}
