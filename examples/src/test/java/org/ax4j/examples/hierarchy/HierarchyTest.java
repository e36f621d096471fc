package org.ax4j.examples.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.ax4j.experiment.BestTrial;
import org.ax4j.space.Point;
import org.junit.jupiter.api.Test;

class HierarchyTest {
    private static final Path GUIDE = Path.of("../docs/getting-started.md");
    private static final Path SOURCE = Path.of("src/main/java/org/ax4j/examples/hierarchy/Hierarchy.java");

    /** Without momentum each step multiplies a coordinate by 1 less rate times curvature. */
    @Test
    void plainDescentShrinksAsTheFormulaSays() {
        double rate = 0.05;
        Point plain = Point.of(Map.of("solver", "sgd", "rate", rate, "momentum", 0.0));
        double expected = Math.pow(1 - rate, 80) / 2 + 20 * Math.pow(1 - 20 * rate, 80) / 2;
        assertThat(Hierarchy.logHeight(plain)).isCloseTo(Math.log10(expected), within(1e-9));
    }

    @Test
    void theBestPointHoldsWhatItsSolverHas() {
        BestTrial best = Hierarchy.search(1, 25);
        Point point = best.point();
        assertThat(Hierarchy.SPACE.contains(point)).isTrue();
        assertThat(point.values().containsKey("momentum"))
                .isEqualTo(point.asString("solver").equals("sgd"));
        assertThat(best.metrics().get("log_height").mean())
                .isEqualTo(Hierarchy.logHeight(point))
                .isLessThan(-2);
    }

    @Test
    void theGuideShowsTheLinesOfTheExample() throws IOException {
        String guide = Files.readString(GUIDE);
        int begin = guide.indexOf("```java\n", guide.indexOf("hierarchy/Hierarchy.java")) + "```java\n".length();
        String shown = guide.substring(begin, guide.indexOf("\n```", begin));
        assertThat(shown).contains("activates");
        assertThat(plain(Files.readString(SOURCE))).contains(plain(shown));
    }

    private static String plain(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
