package org.ax4j.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ax4j.error.Code;
import org.ax4j.error.SnapshotException;
import org.ax4j.space.SpaceEdit;

/** Edits of spaces as JSON and back. */
final class SpaceEditJson implements SpaceEdit.Cases<ObjectNode> {
    private static ObjectNode kind(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind);
    }

    @Override
    public ObjectNode widened(SpaceEdit.Widened edit) {
        ObjectNode node = kind("widened");
        node.set("parameter", SpaceJson.node(edit.to()));
        return node;
    }

    @Override
    public ObjectNode added(SpaceEdit.Added edit) {
        ObjectNode node = kind("added");
        node.set("parameter", SpaceJson.node(edit.parameter()));
        node.set("old", PlainJson.node(edit.valueForOldTrials()));
        return node;
    }

    @Override
    public ObjectNode frozen(SpaceEdit.Frozen edit) {
        ObjectNode node = kind("frozen").put("name", edit.name());
        node.set("value", PlainJson.node(edit.value()));
        return node;
    }

    @Override
    public ObjectNode unfrozen(SpaceEdit.Unfrozen edit) {
        return kind("unfrozen").put("name", edit.name());
    }

    static SpaceEdit edit(Fields node) {
        String kind = node.text("kind");
        return switch (kind) {
            case "widened" -> SpaceEdit.widen(node.object("parameter", SpaceJson::parameter));
            case "added" -> SpaceEdit.add(node.object("parameter", SpaceJson::parameter), node.value("old"));
            case "frozen" -> SpaceEdit.freeze(node.text("name"), node.value("value"));
            case "unfrozen" -> SpaceEdit.unfreeze(node.text("name"));
            default ->
                throw new SnapshotException(
                        Code.SNAPSHOT,
                        "the space is edited in the unknown way '" + kind + "'",
                        "Load it with the release that wrote it.");
        };
    }
}
