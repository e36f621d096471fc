package org.ax4j.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ax4j.experiment.Origin;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** The same experiment twice, once with plain words and once with words that break what is careless with them. */
final class HostileNames {
    private static final List<String> WORDS = List.of(
            "<script>alert(1)</script>",
            "\"quoted\" & 'single'",
            "</td></table><!--",
            "comma, semicolon; tab\tend",
            "%s %d $1 \\0 {0}",
            "日本語 ñ 🙂 \u202eright to left",
            "__proto__",
            "a".repeat(200));

    private HostileNames() {}

    /** Two histories that differ in words alone. */
    record Pair(Scenario plain, Scenario hostile) {}

    static Stream<Pair> pairs() {
        return WORDS.stream()
                .map(word -> new Pair(
                        new Scenario("plain words", history("word")),
                        new Scenario(word.length() > 40 ? word.length() + " characters" : word, history(word))));
    }

    private static org.ax4j.experiment.History history(String word) {
        SearchSpace space = SearchSpace.of(
                RangeParameter.real("x" + word, 0, 1),
                ChoiceParameter.of("c" + word, "v1" + word, "v2" + word, "v3" + word));
        Histories histories = Histories.seeded(61)
                .space("e" + word, space)
                .metrics(Metric.named("m" + word).unit("u" + word), Metric.named("n" + word))
                .wanted("`m" + word + "`, -`n" + word + "`");
        for (int i = 0; i < 6; i++) {
            Point point = space.pointAt(new double[] {(i + 0.5) / 6, (i % 3 + 0.5) / 3}, Map.of());
            String arm = "arm " + i + word;
            histories.also(experiment -> experiment.attach(point, Optional.of(arm), Origin.ATTACHED));
            histories.also(experiment -> experiment.tell(
                    experiment.history().trials().size() - 1,
                    java.util.OptionalDouble.of(1),
                    Optional.of(outcomes(word, space, point)),
                    Optional.of(TrialStatus.COMPLETED)));
        }
        return histories
                .ended(1, TrialStatus.FAILED, "because " + word)
                .running(1)
                .history();
    }

    private static Outcomes outcomes(String word, SearchSpace space, Point point) {
        Map<String, Double> means = new LinkedHashMap<>();
        means.put("m" + word, Landscape.height(space, point, 0));
        means.put("n" + word, Landscape.height(space, point, 1));
        return Outcomes.of(means);
    }
}
