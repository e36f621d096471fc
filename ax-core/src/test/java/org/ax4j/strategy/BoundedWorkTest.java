package org.ax4j.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ax4j.Client;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Meter;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A limit of work ends draws and counts soon after it, with the points that there are by then, and twice the needed work changes nothing. */
class BoundedWorkTest {
    /** Spaces of which draws find few or no points, and how many units of work are enough for one. */
    record Nasty(String name, SearchSpace space, long enough) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Nasty> spaces() {
        return List.of(
                new Nasty(
                        "5151 of 4e18",
                        SearchSpace.of(
                                        RangeParameter.integer("a", 0, 2_000_000_000),
                                        RangeParameter.integer("b", 0, 2_000_000_000))
                                .where("a - b <= -1999999900"),
                        1000),
                new Nasty(
                        "10 of 99,225",
                        SearchSpace.of(RangeParameter.integer("a", 0, 314), RangeParameter.integer("b", 0, 314))
                                .where("a + b >= 625"),
                        250),
                new Nasty(
                        "4 of 31,855,013",
                        SearchSpace.of(
                                        RangeParameter.integer("a", 0, 316),
                                        RangeParameter.integer("b", 0, 316),
                                        RangeParameter.integer("c", 0, 316))
                                .where("a + b + c >= 947"),
                        250),
                new Nasty(
                        "a Diophantine equation",
                        SearchSpace.of(
                                        RangeParameter.integer("a", 0, 45),
                                        RangeParameter.integer("b", 0, 45),
                                        RangeParameter.integer("c", 0, 45))
                                .where("7*a + 11*b - 13*c == 5"),
                        1000),
                new Nasty(
                        "shares",
                        SearchSpace.of(
                                        RangeParameter.real("a", 0, 1),
                                        RangeParameter.real("b", 0, 1),
                                        RangeParameter.real("c", 0, 1))
                                .where("a + b + c == 1"),
                        250),
                new Nasty(
                        "branches",
                        SearchSpace.of(
                                        ChoiceParameter.of("kind", "p", "q")
                                                .activates("p", "a", "b")
                                                .activates("q", "c"),
                                        RangeParameter.integer("a", 0, 1000),
                                        RangeParameter.integer("b", 0, 1000),
                                        RangeParameter.integer("c", 0, 3))
                                .where("a + b >= 1999"),
                        250));
    }

    private static SuggestRequest request(SearchSpace space, int count) {
        Client client = Client.builder().seed(3).build();
        client.configureExperiment("nasty", space);
        client.configureOptimization("score");
        return SuggestRequest.of("ax/uniform", client.history(), count);
    }

    @ParameterizedTest
    @MethodSource("spaces")
    void littleWorkIsEnoughForAPoint(Nasty nasty) {
        Suggestions answer =
                new UniformGenerator().suggest(request(nasty.space(), 1).units(nasty.enough()));
        assertThat(answer.suggestions())
                .hasSize(1)
                .allMatch(one -> nasty.space().contains(one.point()));
    }

    @ParameterizedTest
    @MethodSource("spaces")
    void workEndsSoonAfterItsLimit(Nasty nasty) {
        for (long units : new long[] {0, 1, 10, 100, 1000, 10_000}) {
            Suggestions answer =
                    new UniformGenerator().suggest(request(nasty.space(), 1).units(units));
            assertThat(answer.spent().units())
                    .as("of %s", units)
                    .isLessThanOrEqualTo(units + 4 * nasty.space().terms());
            assertThat(answer.suggestions()).allMatch(one -> nasty.space().contains(one.point()));
            if (answer.suggestions().isEmpty()) {
                assertThat(answer.spent().cut()).isTrue();
                assertThat(answer.shortfall()).endsWith(Filling.UNFINISHED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("spaces")
    void twiceTheWorkThatIsNeededIsAllOfIt(Nasty nasty) {
        for (int count : new int[] {1, 20}) {
            SuggestRequest request = request(nasty.space(), count);
            Suggestions all = new UniformGenerator().suggest(request);
            assertThat(new UniformGenerator()
                            .suggest(request.units(2 * all.spent().units())))
                    .isEqualTo(all);
            assertThat(all.spent().cut()).isFalse();
        }
    }

    /** Around the end of the first count: what the limit changed is marked as cut, so that it is logged, and points that were met are given. */
    @Test
    void oneUnitMoreOrLessChangesNothingUnseen() {
        SearchSpace space = SearchSpace.of(
                        RangeParameter.integer("a", 0, 450),
                        RangeParameter.integer("b", 0, 450),
                        RangeParameter.integer("c", 0, 450))
                .where("7*a + 11*b - 13*c <= 5", "7*a + 11*b - 13*c >= 5");
        SuggestRequest request = request(space, 1);
        Suggestions all = new UniformGenerator().suggest(request);
        boolean isMet = false;
        int cut = 0;
        for (long units = 36_600; units < 37_000; units++) {
            Suggestions answer = new UniformGenerator().suggest(request.units(units));
            cut += answer.spent().cut() ? 1 : 0;
            if (!answer.spent().cut()) {
                assertThat(answer).as("of %s units", units).isEqualTo(all);
            }
            assertThat(isMet && answer.suggestions().isEmpty())
                    .as("a point is lost with %s units", units)
                    .isFalse();
            isMet |= !answer.suggestions().isEmpty();
        }
        assertThat(isMet).isTrue();
        assertThat(cut).isPositive();
    }

    @Test
    void fewDrawsForADeadlineAreCalledUnfinished() {
        SearchSpace space = SearchSpace.of(RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1))
                .where("x + y >= 1.99999");
        assertThat(new UniformGenerator()
                        .suggest(request(space, 1).effort(0.001))
                        .shortfall())
                .contains("100 draws in a row gave no new one")
                .endsWith(Filling.UNFINISHED);
    }

    /** Without the time to look at what is left nobody says that nothing is. */
    @Test
    void aSpaceThatIsNotLookedThroughIsNotCalledExhausted() {
        SearchSpace space = SearchSpace.of(RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1))
                .where("x + y >= 1.99999");
        Suggestions ended = new UniformGenerator().suggest(request(space, 1).units(400));
        assertThat(ended.shortfall())
                .contains("100 draws in a row gave no new one")
                .endsWith(Filling.UNFINISHED);
        Client client = Client.builder().seed(3).build();
        client.configureExperiment("corner", space);
        client.configureOptimization("score");
        assertThatThrownBy(() -> client.getNextTrials(1, Duration.ofNanos(1)))
                .hasMessageContaining("no point to suggest was found")
                .hasMessageEndingWith(Filling.UNFINISHED + ". Ask again with a longer deadline, or without one.");
        assertThatThrownBy(() -> client.getNextTrials(1)).hasMessageNotContaining(Filling.UNFINISHED);
    }

    /** Points that draws find are given, however many are wanted. */
    @Test
    void pointsThatAreFoundAreGiven() {
        SearchSpace space = SearchSpace.of(RangeParameter.real("x", 0, 1));
        assertThat(new UniformGenerator().suggest(request(space, 300).units(0)).suggestions())
                .hasSize(300);
    }

    @Test
    void aMeterRemembersWhetherItEndedWork() {
        Meter whole = Meter.of(10);
        whole.add(4);
        Meter half = whole.half();
        assertThat(half.left()).isEqualTo(3);
        half.add(2);
        assertThat(whole.left()).isEqualTo(4);
        assertThat(half.isSpent()).isFalse();
        assertThat(whole.isCut()).isFalse();
        assertThat(half.allows(2)).isFalse();
        assertThat(whole.isCut()).as("its half was not enough").isTrue();
        whole.add(4);
        assertThat(half.left()).as("no more than the whole has").isZero();
        assertThat(whole.done()).isEqualTo(10);
        Meter unlimited = Meter.unlimited();
        unlimited.half().add(Long.MAX_VALUE / 2);
        assertThat(unlimited.half().isSpent()).isFalse();
        AtomicInteger points = new AtomicInteger();
        SearchSpace space = SearchSpace.of(RangeParameter.integer("a", 0, 99), RangeParameter.integer("b", 0, 99));
        Meter few = Meter.of(30);
        assertThat(space.each(Map.of(), Long.MAX_VALUE, few, point -> points.incrementAndGet()))
                .isFalse();
        assertThat(points.get()).isBetween(1, 30);
        assertThat(few.isCut()).isTrue();
    }
}
