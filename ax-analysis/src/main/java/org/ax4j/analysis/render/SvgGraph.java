package org.ax4j.analysis.render;

import org.ax4j.analysis.render.GraphLayout.Arrow;
import org.ax4j.analysis.render.GraphLayout.Box;

/**
 * Draws boxes and arrows.
 *
 * @param layout where they stand
 */
record SvgGraph(GraphLayout layout) {
    /** From a box's left edge to its words. */
    static final double INSET = 12;

    /** From a box's upper edge to the foot of its name. */
    static final double NAME = 19;

    /** From a box's upper edge to the foot of its second line. */
    static final double DETAIL = 36;

    private static final double BAR = 5;
    private static final double PALE = 0.2;
    private static final int LABEL_LENGTH = 200;

    /** As wide as other drawings, or wider. */
    double width() {
        return Math.max(SvgPlane.WIDTH, layout.width());
    }

    double height() {
        return layout.height();
    }

    String content() {
        StringBuilder out = new StringBuilder();
        Tag lines = SvgLine.group("arrows", Tint.BOUND);
        layout.arrows()
                .forEach(arrow -> lines.add(SvgLine.of(arrow.line()))
                        .add(SvgLine.of(arrow.head()).with("fill", "currentColor")));
        out.append(lines);
        layout.arrows().stream().filter(arrow -> !arrow.label().isEmpty()).forEach(arrow -> out.append(label(arrow)));
        layout.boxes().forEach(box -> out.append(box(box)));
        return out.toString();
    }

    private static String label(Arrow arrow) {
        return SvgText.end(arrow.toLeft() - 10, arrow.toTop() - 6, Tint.MUTED, arrow.label());
    }

    private static Tag box(Box box) {
        String words = box.node().name()
                + (box.node().detail().isEmpty() ? "" : ", " + box.node().detail());
        Tag group = Tag.of("g", "box t-" + Tint.of(box.node().role(), 0).id())
                .add(Tag.of("title").text(Markup.shortened(words, LABEL_LENGTH)))
                .add(Tag.of("rect", "frame")
                        .with("x", box.left())
                        .with("y", box.top())
                        .with("width", box.width())
                        .with("height", box.height())
                        .with("rx", 8)
                        .with("fill", "currentColor")
                        .with("fill-opacity", 0.1)
                        .with("stroke", "currentColor")
                        .with("stroke-width", 1.5))
                .add(SvgText.start(box.left() + INSET, box.top() + NAME, Tint.INK, box.name()))
                .add(SvgText.start(box.left() + INSET, box.top() + DETAIL, Tint.MUTED, box.detail()));
        box.part()
                .ifPresent(part -> group.add(bar(box, 1).with("fill-opacity", PALE))
                        .add(bar(box, part).with("class", "part")));
        return group;
    }

    private static Tag bar(Box box, double part) {
        return Tag.of("rect")
                .with("x", box.left() + INSET)
                .with("y", box.top() + box.height() - BAR - 5)
                .with("width", part * (box.width() - 2 * INSET))
                .with("height", BAR)
                .with("fill", "currentColor");
    }
}
