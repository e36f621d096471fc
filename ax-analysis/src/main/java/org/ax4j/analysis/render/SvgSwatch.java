package org.ax4j.analysis.render;

import org.ax4j.spi.Chart.Band;
import org.ax4j.spi.Chart.Bars;
import org.ax4j.spi.Chart.Field;
import org.ax4j.spi.Chart.LayerCases;
import org.ax4j.spi.Chart.Path;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Chart.Rule;
import org.ax4j.spi.Chart.Stroke;

/**
 * A small sample, 22 wide, of how the layers of one name look.
 *
 * @param left where it begins
 * @param middle its middle from top to bottom
 */
record SvgSwatch(double left, double middle) implements LayerCases<Tag> {
    private static final double WIDTH = 22;

    /** The sample of an entry at a place. */
    static Tag at(Legend.Entry entry, double left, double middle) {
        return SvgLine.group("", entry.tint()).add(entry.sample().match(new SvgSwatch(left, middle)));
    }

    /** The sample of an entry as a drawing of its own. */
    static Tag alone(Legend.Entry entry) {
        return Tag.of("svg")
                .with("viewBox", "0 0 22 18")
                .with("width", "22")
                .with("height", "18")
                .with("aria-hidden", "true")
                .add(at(entry, 0, 9));
    }

    @Override
    public Tag points(Points points) {
        return SvgMark.of(Marker.of(points.role()), left + WIDTH / 2, middle, "");
    }

    @Override
    public Tag path(Path path) {
        String data = SvgLine.across(left, middle, left + WIDTH);
        return (path.stroke() == Stroke.DASHED ? SvgLine.dashed(data) : SvgLine.of(data)).with("stroke-width", 2);
    }

    @Override
    public Tag bars(Bars bars) {
        double height = bars.slim() ? 6 : 12;
        return box(left, middle - height / 2, WIDTH, height, bars.slim() ? 1 : 0.28);
    }

    @Override
    public Tag band(Band band) {
        return box(left, middle - 6, WIDTH, 12, SvgLayers.BAND);
    }

    /** From the weakest colour to the strongest. */
    @Override
    public Tag field(Field field) {
        Tag shades = Tag.of("g");
        int steps = 6;
        for (int i = 0; i < steps; i++) {
            shades.add(box(left + i * WIDTH / steps, middle - 6, WIDTH / steps, 12, 0.05 + 0.9 * i / (steps - 1)));
        }
        return shades;
    }

    private static Tag box(double left, double top, double width, double height, double strength) {
        return Tag.of("rect")
                .with("x", left)
                .with("y", top)
                .with("width", width)
                .with("height", height)
                .with("stroke", "none")
                .with("fill", "currentColor")
                .with("fill-opacity", strength);
    }

    @Override
    public Tag rule(Rule rule) {
        return SvgLine.dashed(SvgLine.across(left, middle, left + WIDTH)).with("stroke-width", 1.5);
    }
}
