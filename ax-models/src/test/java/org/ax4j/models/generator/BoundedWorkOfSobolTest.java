package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ax4j.Client;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A limit of work ends every way to points inside constraints soon after it, with a valid point, and twice the needed work changes nothing. */
class BoundedWorkOfSobolTest {
    /** What one try of the cheapest way may cost, in units for each parameter and term and each of the parameters. */
    private static final long TRY = 20;

    record Nasty(String name, SearchSpace space) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Parameter[] reals(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> RangeParameter.real("x" + i, 0, 1))
                .toArray(Parameter[]::new);
    }

    private static Parameter[] integers(int count, int most) {
        return IntStream.range(0, count)
                .mapToObj(i -> RangeParameter.integer("x" + i, 0, most))
                .toArray(Parameter[]::new);
    }

    private static String sum(int count) {
        return IntStream.range(0, count).mapToObj(i -> "x" + i).collect(Collectors.joining(" + "));
    }

    private static String[] orders(int count, String rest) {
        return IntStream.range(0, count - 1)
                .mapToObj(i -> "x" + i + " - x" + (i + 1) + rest)
                .toArray(String[]::new);
    }

    static List<Nasty> spaces() {
        return List.of(
                new Nasty("a small sum of 50 reals", SearchSpace.of(reals(50)).where(sum(50) + " <= 5")),
                new Nasty("50 shares", SearchSpace.of(reals(50)).where(sum(50) + " == 1")),
                new Nasty("20 reals in order", SearchSpace.of(reals(20)).where(orders(20, " <= 0"))),
                new Nasty(
                        "10 of 13 numbers in order",
                        SearchSpace.of(integers(10, 12)).where(orders(10, " <= -1"))),
                new Nasty(
                        "a small sum of 50 integers",
                        SearchSpace.of(integers(50, 100)).where(sum(50) + " == 20")),
                new Nasty(
                        "a narrow wedge",
                        SearchSpace.of(reals(4)).where("3*x0 + 2*x1 - x2 <= 0.01", "x3 - 5*x2 >= -0.02")),
                new Nasty(
                        "5151 of 4e18",
                        SearchSpace.of(integers(2, 2_000_000_000)).where("x0 - x1 <= -1999999900")),
                new Nasty(
                        "a huge Diophantine equation",
                        SearchSpace.of(integers(4, 2_000_000_000))
                                .where("3*x0 + 5*x1 - 7*x2 + 11*x3 == 1234567891", "x0 - x1 <= -1000000000")),
                new Nasty("10 of 99,225", SearchSpace.of(integers(2, 314)).where("x0 + x1 >= 625")),
                new Nasty("1 of 99,225", SearchSpace.of(integers(2, 314)).where("x0 + x1 >= 628")),
                new Nasty(
                        "branches",
                        SearchSpace.of(
                                        ChoiceParameter.of("kind", "p", "q")
                                                .activates("p", "a", "b")
                                                .activates("q", "c", "d"),
                                        RangeParameter.real("a", 0, 1),
                                        RangeParameter.real("b", 0, 1),
                                        RangeParameter.integer("c", 0, 2_000_000_000),
                                        RangeParameter.integer("d", 0, 2_000_000_000))
                                .where("a + b == 1", "c - d <= -1999999900")));
    }

    private static SuggestRequest request(SearchSpace space, int count) {
        Client client = Client.builder().seed(3).build();
        client.configureExperiment("nasty", space);
        client.configureOptimization("score");
        return SuggestRequest.of("ax/sobol", client.history(), count);
    }

    @ParameterizedTest
    @MethodSource("spaces")
    void howeverLittleWorkThereMayBeThereIsAPoint(Nasty nasty) {
        SearchSpace space = nasty.space();
        long least = TRY * space.terms() * space.parameters().size();
        for (long units : new long[] {0, 1, 100, 1000, 10_000}) {
            Suggestions answer = new SobolGenerator().suggest(request(space, 1).units(units));
            assertThat(answer.suggestions())
                    .as("with %s", units)
                    .hasSize(1)
                    .allMatch(one -> space.contains(one.point()));
            assertThat(answer.spent().units()).as("of %s", units).isLessThanOrEqualTo(units + least);
        }
    }

    @ParameterizedTest
    @MethodSource("spaces")
    void twiceTheWorkThatIsNeededIsAllOfIt(Nasty nasty) {
        SuggestRequest request = request(nasty.space(), 3);
        Suggestions all = new SobolGenerator().suggest(request);
        assertThat(all.spent().cut()).isFalse();
        assertThat(new SobolGenerator().suggest(request.units(2 * all.spent().units())))
                .isEqualTo(all);
    }
}
