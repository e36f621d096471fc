package org.ax4j.error;

import static org.ax4j.error.BadInput.bad;

import java.util.List;
import org.ax4j.Client;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.DerivedParameter;
import org.ax4j.space.FixedParameter;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.space.SpaceEdit;

/** Edits that a space cannot take. */
final class EditBadInput {
    private static final SearchSpace SPACE = SearchSpace.of(
                    RangeParameter.real("x", 0, 1),
                    RangeParameter.integer("n", 2, 8).step(2),
                    RangeParameter.real("r", 0, 0.125).digits(2),
                    RangeParameter.real("l", 1, 10).log(),
                    ChoiceParameter.of("loss", "hinge", "log"),
                    FixedParameter.of("seed", 7),
                    DerivedParameter.of("twice", "2*x"))
            .where("x + l <= 5");

    private EditBadInput() {}

    static List<BadInput> cases() {
        return List.of(
                edit("before configureExperiment", Scenes.fresh(), SpaceEdit.freeze("x", 1)),
                edit("widen unknown", SpaceEdit.widen(RangeParameter.real("z", 0, 2))),
                edit("widen x to [0.5, 2]", SpaceEdit.widen(RangeParameter.real("x", 0.5, 2))),
                edit("widen x to [0, 0.5]", SpaceEdit.widen(RangeParameter.real("x", 0, 0.5))),
                edit("widen x to whole numbers", SpaceEdit.widen(RangeParameter.integer("x", 0, 2))),
                edit("widen x to a choice", SpaceEdit.widen(ChoiceParameter.of("x", 0, 1))),
                edit(
                        "widen x to a step",
                        SpaceEdit.widen(RangeParameter.real("x", 0, 2).step(0.5))),
                edit(
                        "widen x to digits",
                        SpaceEdit.widen(RangeParameter.real("x", 0, 2).digits(3))),
                edit("widen x to a log scale", SpaceEdit.widen(RangeParameter.real("l", 1, 20))),
                edit(
                        "widen n, step 2, to step 3",
                        SpaceEdit.widen(RangeParameter.integer("n", 2, 11).step(3))),
                edit(
                        "widen n, step 2, to other values",
                        SpaceEdit.widen(RangeParameter.integer("n", 1, 9).step(2))),
                edit(
                        "widen r, 2 digits, to 1 digit",
                        SpaceEdit.widen(RangeParameter.real("r", 0, 0.125).digits(1))),
                edit(
                        "widen r, whose bound has more digits",
                        SpaceEdit.widen(RangeParameter.real("r", 0, 1).digits(2))),
                edit("widen loss without hinge", SpaceEdit.widen(ChoiceParameter.of("loss", "log", "squared"))),
                edit(
                        "widen loss to ordered",
                        SpaceEdit.widen(
                                ChoiceParameter.of("loss", "hinge", "log").ordered())),
                edit(
                        "widen loss to numbers",
                        SpaceEdit.widen(ChoiceParameter.of("loss", 1, 2).unordered())),
                edit("widen fixed seed", SpaceEdit.widen(RangeParameter.integer("seed", 0, 9))),
                edit("widen computed twice", SpaceEdit.widen(DerivedParameter.of("twice", "3*x"))),
                edit("add x, which is there", SpaceEdit.add(RangeParameter.real("x", 0, 1), 0)),
                edit("add y in [0, 1] with 2", SpaceEdit.add(RangeParameter.real("y", 0, 1), 2)),
                edit("add y in [0, 1] with 'a'", SpaceEdit.add(RangeParameter.real("y", 0, 1), "a")),
                edit("add fixed y = 1 with 2", SpaceEdit.add(FixedParameter.of("y", 1), 2)),
                edit("add computed y", SpaceEdit.add(DerivedParameter.of("y", "x"), 1)),
                edit(
                        "add a choice that activates x",
                        SpaceEdit.add(ChoiceParameter.of("y", "a", "b").activates("a", "x"), "a")),
                edit(
                        "widen loss so that it activates x",
                        SpaceEdit.widen(
                                ChoiceParameter.of("loss", "hinge", "log").activates("log", "x"))),
                edit("freeze unknown", SpaceEdit.freeze("z", 1)),
                edit("freeze x at 2", SpaceEdit.freeze("x", 2)),
                edit("freeze seed", SpaceEdit.freeze("seed", 7)),
                edit("freeze twice", SpaceEdit.freeze("twice", 1)),
                edit("freeze x two times", SpaceEdit.freeze("x", 0.5), SpaceEdit.freeze("x", 0.25)),
                edit("freeze l at 6, without room for x + l <= 5", SpaceEdit.freeze("l", 6)),
                edit("unfreeze unknown", SpaceEdit.unfreeze("z")),
                edit("unfreeze x, which is not frozen", SpaceEdit.unfreeze("x")),
                edit(
                        "several edits: all faults told",
                        SpaceEdit.freeze("x", 2),
                        SpaceEdit.freeze("n", 4),
                        SpaceEdit.widen(RangeParameter.integer("n", 4, 6))),
                bad(
                        "getNextTrials(1, {x=0.25}) where x is frozen at 0.5",
                        () -> frozen().getNextTrials(1, java.util.Map.of("x", 0.25))));
    }

    private static BadInput edit(String input, SpaceEdit... edits) {
        return edit(input, configured(), edits);
    }

    private static BadInput edit(String input, Client client, SpaceEdit... edits) {
        return bad("editSpace: " + input, () -> client.editSpace(edits));
    }

    private static Client configured() {
        Client client = Scenes.fresh();
        client.configureExperiment("edited", SPACE);
        client.configureOptimization("score");
        return client;
    }

    private static Client frozen() {
        Client client = configured();
        client.editSpace(SpaceEdit.freeze("x", 0.5));
        return client;
    }
}
