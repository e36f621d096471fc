package org.ax4j.analysis.render;

/** Lines of text within a drawing. */
final class SvgText {
    private static final double CHARACTER = 6.6;

    private SvgText() {}

    /** Text that begins at a place. */
    static String start(double x, double y, Tint tint, String text) {
        return text(x, y, "start", tint, text);
    }

    /** Text centred on a place. */
    static String middle(double x, double y, Tint tint, String text) {
        return text(x, y, "middle", tint, text);
    }

    /** Text that ends at a place. */
    static String end(double x, double y, Tint tint, String text) {
        return text(x, y, "end", tint, text);
    }

    /** Small text centred on a place, set off from what lies below it. */
    static String haloed(double x, double y, String text) {
        Tag halo = Tag.of("text", "t-" + Tint.CARD.id())
                .with("x", x)
                .with("y", y)
                .with("text-anchor", "middle")
                .with("stroke", "currentColor")
                .with("stroke-width", 3)
                .with("stroke-opacity", 0.75)
                .with("stroke-linejoin", "round")
                .text(text);
        return halo + middle(x, y, Tint.INK, text);
    }

    /** About how wide a text is. */
    static double width(String text) {
        return text.codePointCount(0, text.length()) * CHARACTER;
    }

    private static String text(double x, double y, String anchor, Tint tint, String text) {
        return Tag.of("text", "t-" + tint.id())
                .with("x", x)
                .with("y", y)
                .with("text-anchor", anchor)
                .with("fill", "currentColor")
                .with("style", "unicode-bidi:isolate")
                .text(text)
                .toString();
    }
}
