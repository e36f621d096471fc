package org.ax4j.error;

import static org.ax4j.error.BadInput.bad;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ax4j.Client;
import org.ax4j.experiment.Outcomes;
import org.ax4j.problem.Metric;
import org.ax4j.problem.ObjectiveGrammar;

/** Objectives, outcome constraints and metrics that cannot be used. */
final class ProblemBadInput {
    private ProblemBadInput() {}

    static List<BadInput> cases() {
        return List.of(
                wanted(""),
                wanted(" "),
                wanted("acc + 1"),
                wanted("3"),
                wanted("acc - acc"),
                wanted("acc, -acc"),
                wanted("2*a + b, b"),
                wanted("a*b"),
                wanted("acc,"),
                wanted("acc, , b"),
                wanted("maximise acc"),
                wanted("val/acc"),
                wanted("-train-loss"),
                wanted("train-loss-x"),
                wanted("acc, -val.loss"),
                wanted("wall clock time"),
                wanted("acc", "top-5 >= 0.9"),
                wanted("acc", "wall clock <= 3"),
                wanted("acc", "2*val-acc >= baseline-x"),
                wanted("acc >= 1"),
                wanted("1e308*a + 1e308*a"),
                wanted("acc", "time < 3"),
                wanted("acc", "time == 3"),
                wanted("acc", "time <= time"),
                wanted("acc", "1 <= 2"),
                wanted("acc", "acc >= 0.8"),
                wanted("acc", "acc <= 0.8"),
                wanted("acc", "2*acc - time >= time + 0.8 - 0.5*acc - 2*time"),
                wanted("a + b", "2*a + 2*b >= 3"),
                wanted("acc", "1e-300*time <= 1e300"),
                wanted("acc", "baseline >= 3"),
                wanted("acc", "acc >= 0.95*baseline"),
                wanted("acc", "time <= 2*baseline", "time <= 1"),
                wanted("acc", "a + b <= 1", "2*a + 2*b <= 3"),
                wanted("acc", "a - b <= 1", "2*b - 2*a <= -3"),
                wanted("acc", "a + b - baseline >= 0"),
                wanted("acc", "a >= b + baseline"),
                wanted("acc", "a + b >= -0.5*baseline"),
                wanted("acc", "time >= baseline*baseline"),
                wanted("acc", "time == baseline"),
                wanted("acc - baseline"),
                wanted("acc", "time <= 1", "time >= 2"),
                wanted("acc", "time <= 1", "2*time <= 3"),
                wanted("acc, -time", "acc >= 0.8", "acc >= 0.9"),
                wanted("acc, -time", "acc >= 0.8", "acc <= 0.7"),
                wanted("1e300*acc, -time", "acc >= 1e300"),
                wanted("acc*x", "time <", "loss * 3"),
                bad("Metric.named(\" \")", () -> Metric.named(" ")),
                bad("Metric.named(\"acc\").noise(-1)", () -> Metric.named("acc").noise(-1)),
                bad(
                        "Metric.named(\"acc\").noise(NaN)",
                        () -> Metric.named("acc").noise(Double.NaN)),
                bad(
                        "configureMetrics(acc, acc)",
                        () -> Scenes.configured().configureMetrics(Metric.named("acc"), Metric.named("acc"))),
                bad(
                        "configureOptimization(\"score\"), configureMetrics(score.minimise())",
                        () -> Scenes.wanted("score")
                                .configureMetrics(Metric.named("score").minimise())),
                bad("configureMetrics(score.maximise()), configureOptimization(\"-score\")", () -> {
                    Client client = Scenes.configured();
                    client.configureMetrics(Metric.named("score").maximise());
                    client.configureOptimization("-score");
                }),
                bad("configureMetrics(val/acc), configureOptimization(\"val/ac\")", () -> {
                    Client client = Scenes.configured();
                    client.configureMetrics(Metric.named("val/acc"));
                    client.configureOptimization("`val/ac`");
                }),
                bad("\"score\" after trials that told \"accuracy\"", () -> {
                    Client client = Scenes.configured();
                    client.completeTrial(client.attachTrial(Scenes.x(0.5)), Outcomes.of("accuracy", 0.9));
                    client.configureOptimization("score");
                }));
    }

    private static BadInput wanted(String objective, String... constraints) {
        String input = constraints.length == 0
                ? "\"" + objective + "\""
                : "\"" + objective + "\" with \"" + String.join("\", \"", constraints) + "\"";
        return bad(input, () -> ObjectiveGrammar.parse(objective, Arrays.asList(constraints), Set.of()));
    }
}
