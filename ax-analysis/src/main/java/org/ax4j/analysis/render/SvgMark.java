package org.ax4j.analysis.render;

/** Single marks within a drawing. */
final class SvgMark {
    private static final double STROKE = 1.6;
    private static final int LABEL_LENGTH = 200;

    private SvgMark() {}

    /** A mark of a shape at a place, with what is told to who points at it. */
    static Tag of(Marker marker, double left, double top, String label) {
        Tag mark = Tag.of("g", "mark").with("transform", "translate(" + Pixels.of(left) + " " + Pixels.of(top) + ")");
        if (!label.isEmpty()) {
            mark.add(Tag.of("title").text(Markup.shortened(label, LABEL_LENGTH)));
        }
        return mark.add(Tag.of("path")
                .with("transform", "scale(" + Pixels.of(marker.radius()) + ")")
                .with("d", marker.outline())
                .with("fill", "currentColor")
                .with("fill-opacity", marker.fill())
                .with("stroke-width", STROKE / marker.radius()));
    }
}
