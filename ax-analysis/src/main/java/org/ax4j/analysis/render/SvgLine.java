package org.ax4j.analysis.render;

/** Strokes within a drawing, by their path data. */
final class SvgLine {
    private SvgLine() {}

    /** A line in the colour of the element around it. */
    static Tag of(String data) {
        return Tag.of("path").with("d", data);
    }

    /** A dashed line. */
    static Tag dashed(String data) {
        return of(data).with("stroke-dasharray", "6 4");
    }

    /** The data of a line from a place straight to the right or left. */
    static String across(double left, double top, double toLeft) {
        return "M" + Pixels.of(left) + " " + Pixels.of(top) + "H" + Pixels.of(toLeft);
    }

    /** The data of a line from a place straight up or down. */
    static String down(double left, double top, double toTop) {
        return "M" + Pixels.of(left) + " " + Pixels.of(top) + "V" + Pixels.of(toTop);
    }

    /** A group whose elements have a colour. */
    static Tag group(String kind, Tint tint) {
        return Tag.of("g", (kind + " t-" + tint.id()).strip())
                .with("stroke", "currentColor")
                .with("fill", "none");
    }
}
