package org.ax4j.error;

import static org.ax4j.error.BadInput.bad;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ax4j.Client;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.Point;

/** Calls about trials that are refused; trial 0 runs unless the input says what came before. */
final class TrialBadInput {
    private static final Outcomes GOOD = Outcomes.of("score", 0.9);

    private TrialBadInput() {}

    static List<BadInput> cases() {
        return List.of(
                on("completeTrial(1, ...)", client -> client.completeTrial(1, GOOD)),
                on("attachData(-1, ...)", client -> client.attachData(-1, GOOD)),
                bad(
                        "completeTrial(0, ...) before the first trial",
                        () -> Scenes.wanted("score").completeTrial(0, GOOD)),
                on("markTrialFailed(7, \"...\")", client -> client.markTrialFailed(7, "out of memory")),
                on("trial(3)", client -> client.trial(3)),
                on("completeTrial(0), completeTrial(0)", client -> {
                    client.completeTrial(0, GOOD);
                    client.completeTrial(0, GOOD);
                }),
                on("markTrialFailed(0), completeTrial(0)", client -> {
                    client.markTrialFailed(0, "out of memory");
                    client.completeTrial(0, GOOD);
                }),
                on("markTrialFailed(0) twice", client -> {
                    client.markTrialFailed(0, "out of memory");
                    client.markTrialFailed(0, "out of disk");
                }),
                on("completeTrial(0), markTrialAbandoned(0)", client -> {
                    client.completeTrial(0, GOOD);
                    client.markTrialAbandoned(0, "no use");
                }),
                on("markTrialEarlyStopped(0) without a reading", client -> client.markTrialEarlyStopped(0)),
                on("score = NaN", client -> client.completeTrial(0, Outcomes.of("score", Double.NaN))),
                on(
                        "score = -Infinity",
                        client -> client.completeTrial(0, Outcomes.of("score", Double.NEGATIVE_INFINITY))),
                on(
                        "score = 0.9 with standard error -0.1",
                        client -> client.completeTrial(0, Outcomes.of("score", 0.9, -0.1))),
                on(
                        "score = 0.9 with standard error Infinity",
                        client -> client.completeTrial(0, Outcomes.of("score", 0.9, Double.POSITIVE_INFINITY))),
                on("step NaN", client -> client.attachData(0, GOOD, Double.NaN)),
                on("step Infinity", client -> client.completeTrial(0, GOOD, Double.POSITIVE_INFINITY)),
                on("no metric", client -> client.completeTrial(0, Outcomes.of(Map.of()))),
                on(
                        "score = NaN with standard error -1 at step NaN, \"\" = Infinity: all told together",
                        client -> client.attachData(
                                0, Outcomes.of("score", Double.NaN, -1).and("", Double.POSITIVE_INFINITY), Double.NaN)),
                on("metric of the name \"a`b\"", client -> client.attachData(0, Outcomes.of("a`b", 1))),
                on("attachTrial(x = 2)", client -> client.attachTrial(Scenes.x(2))),
                on("attachBaseline(y = 0.1)", client -> client.attachBaseline(Point.of(Map.of("y", 0.1)))),
                on(
                        "attachTrial(x = 0.7, \"0_0\"): the name of another point",
                        client -> client.attachTrial(Scenes.x(0.7), "0_0")),
                on(
                        "attachTrial(x = 0.5, \"mine\"): a second name",
                        client -> client.attachTrial(Scenes.x(0.5), "mine")),
                on("attachTrial(x = 0.7, \"\")", client -> client.attachTrial(Scenes.x(0.7), "")),
                on("attachBatch()", client -> client.attachBatch(Map.of())),
                on("attachBatch(x = 0.7: 0)", client -> client.attachBatch(Map.of(Scenes.x(0.7), 0.0))),
                on(
                        "attachBatch(x = 0.7: Infinity)",
                        client -> client.attachBatch(Map.of(Scenes.x(0.7), Double.POSITIVE_INFINITY))),
                on("attachBatch(x = 2: 1)", client -> client.attachBatch(Map.of(Scenes.x(2), 1.0))),
                on("attachBatch(x = 1: -1, x = 1.0: 2, x = 2: 3)", client -> {
                    Map<Point, Double> weights = new LinkedHashMap<>();
                    weights.put(Scenes.x(1), -1.0);
                    weights.put(Point.of(Map.of("x", 1)), 2.0);
                    weights.put(Scenes.x(2), 3.0);
                    client.attachBatch(weights);
                }),
                on(
                        "attachBatch(x = 1: 1, x = 1.0: 2)",
                        client -> client.attachBatch(Map.of(Scenes.x(1), 1.0, Point.of(Map.of("x", 1)), 2.0))),
                on("readings of a batch without an arm", client -> client.completeTrial(batch(client), GOOD)),
                on("readings of an arm that a batch has not", client -> client.attachData(batch(client), "3_7", GOOD)),
                on("readings of another arm than the trial's", client -> client.attachData(0, "3_7", GOOD)),
                on("markTrialEarlyStopped of a batch", client -> client.markTrialEarlyStopped(batch(client))),
                on("getNextBatch(0)", client -> client.getNextBatch(0)),
                on("attachBaseline(x = 0.7), attachBaseline(x = 0.8): \"baseline\" twice", client -> {
                    client.attachBaseline(Scenes.x(0.7));
                    client.attachBaseline(Scenes.x(0.8));
                }));
    }

    private static int batch(Client client) {
        return client.attachBatch(Map.of(Scenes.x(0.7), 1.0));
    }

    private static BadInput on(String input, Consumer<Client> call) {
        return bad(input, () -> call.accept(Scenes.running()));
    }
}
