package org.ax4j.analysis.render;

import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Path;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Chart.Stroke;

/** A small sample of how the layers of one name look. */
final class SvgSwatch {
    private SvgSwatch() {}

    /** The sample, 22 wide, beginning at a place. */
    static String at(Legend.Entry entry, double left, double middle) {
        Layer sample = entry.sample();
        boolean solid = sample instanceof Path path && path.stroke() != Stroke.DASHED;
        String content = sample instanceof Points points
                ? SvgLayers.point(Marker.of(points.role()), left + 11, middle, "")
                : "<path stroke-width=\"2\"" + (solid ? "" : " stroke-dasharray=\"6 4\"") + " d=\"M" + Pixels.of(left)
                        + " " + Pixels.of(middle) + "h22\"/>";
        return "<g class=\"t-" + entry.tint().id() + "\" stroke=\"currentColor\" fill=\"none\">" + content + "</g>";
    }

    /** The sample as a drawing of its own. */
    static String alone(Legend.Entry entry) {
        return "<svg viewBox=\"0 0 22 14\" width=\"22\" height=\"14\" aria-hidden=\"true\">" + at(entry, 0, 7)
                + "</svg>";
    }
}
