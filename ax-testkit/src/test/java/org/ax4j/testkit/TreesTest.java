package org.ax4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Generator;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.CentreGenerator;
import org.ax4j.strategy.UniformGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generators of core, and the count of points, on random hierarchical spaces. */
class TreesTest {
    private static final int SPACES = 60;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void centreAndUniformPointsHoldExactlyWhatIsActive(int depth) {
        int skipped = 0;
        for (long seed = 0; seed < SPACES; seed++) {
            SearchSpace space = Trees.random(seed, depth);
            checked(space, asked(space, new CentreGenerator(), 1), 0);
            List<Point> uniform = asked(space, new UniformGenerator(), 12);
            checked(space, uniform, (int) Math.min(12, space.cardinality()));
            skipped += space.parameters().size()
                            == Trees.active(space, uniform.get(0)).size()
                    ? 0
                    : 1;
        }
        assertThat(skipped)
                .as("spaces of which the first point does not hold all")
                .isGreaterThan(depth > 1 ? 20 : -1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aFiniteSpaceHasAsManyPointsAsItSaysAndAllAreFound(int depth) {
        for (long seed = 0; seed < SPACES; seed++) {
            SearchSpace space = Trees.finite(seed, depth);
            if (product(space) > 20_000) {
                continue;
            }
            Set<Point> all = counted(space);
            assertThat(space.cardinality()).as("%s", space).isEqualTo(all.size());
            if (all.size() <= 60) {
                assertThat(asked(space, new UniformGenerator(), all.size() + 5))
                        .containsExactlyInAnyOrderElementsOf(all);
            }
        }
    }

    private static List<Point> asked(SearchSpace space, Generator generator, int count) {
        SuggestRequest request = SuggestRequest.of(
                "test/it", Histories.seeded(5).space(space).wanted("y").history(), count);
        Suggestions answer = generator.suggest(request);
        return answer.suggestions().stream().map(Suggestion::point).toList();
    }

    private static void checked(SearchSpace space, List<Point> points, int least) {
        assertThat(points).hasSizeGreaterThanOrEqualTo(least).doesNotHaveDuplicates();
        assertThat(points).allSatisfy(point -> {
            assertThat(point.values().keySet()).isEqualTo(Trees.active(space, point));
            assertThat(space.contains(point)).isTrue();
            assertThat(space.canonical(point)).isEqualTo(point);
            space.branch(point).canonical(point);
        });
    }

    private static List<Object> values(Parameter parameter) {
        if (parameter instanceof ChoiceParameter choice) {
            return choice.values();
        }
        RangeParameter range = (RangeParameter) parameter;
        List<Object> values = new ArrayList<>();
        for (int i = (int) range.low(); i <= range.high(); i++) {
            values.add(i);
        }
        return values;
    }

    private static double product(SearchSpace space) {
        return space.searched().stream()
                .mapToDouble(parameter -> values(parameter).size())
                .reduce(1, (a, b) -> a * b);
    }

    /** All combinations of all values, each reduced to what is active. */
    private static Set<Point> counted(SearchSpace space) {
        List<Map<String, Object>> all = new ArrayList<>(List.of(Map.of()));
        for (Parameter parameter : space.searched()) {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> partial : all) {
                for (Object value : values(parameter)) {
                    Map<String, Object> next = new LinkedHashMap<>(partial);
                    next.put(parameter.name(), value);
                    longer.add(next);
                }
            }
            all = longer;
        }
        Set<Point> points = new HashSet<>();
        all.forEach(values -> points.add(space.complete(values)));
        return points;
    }
}
