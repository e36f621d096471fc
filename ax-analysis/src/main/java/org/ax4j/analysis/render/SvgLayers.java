package org.ax4j.analysis.render;

import java.util.ArrayList;
import java.util.List;
import org.ax4j.error.Figures;
import org.ax4j.spi.Chart.Band;
import org.ax4j.spi.Chart.Bars;
import org.ax4j.spi.Chart.Field;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.LayerCases;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Path;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Chart.Rule;
import org.ax4j.spi.Chart.Stroke;

/** Draws the layers of a plane. */
final class SvgLayers implements LayerCases<Tag> {
    private static final double WIDE = 0.74;
    private static final double SLIM = 0.36;
    private static final double PALE = 0.28;
    /** How opaque a band is. */
    static final double BAND = 0.2;

    private static final double ISOLINE = 0.5;
    private static final int LABEL_LENGTH = 200;

    private final SvgGround ground;
    private final Drawing drawing;

    SvgLayers(SvgGround ground, Drawing drawing) {
        this.ground = ground;
        this.drawing = drawing;
    }

    @Override
    public Tag points(Points points) {
        Marker marker = Marker.of(points.role());
        Tag group = group(points);
        points.marks().stream().filter(ground::draws).forEach(mark -> {
            addBars(group, mark);
            group.add(SvgMark.of(marker, ground.left(mark.x()), ground.top(mark.y()), mark.label()));
        });
        return group;
    }

    @Override
    public Tag path(Path path) {
        String data = data(path.vertices(), path.stroke() == Stroke.STEP);
        Tag line = path.stroke() == Stroke.DASHED ? SvgLine.dashed(data) : SvgLine.of(data);
        if (drawing.crowded(path)) {
            line.with("stroke-opacity", 0.5);
        }
        return group(path)
                .add(line.with("stroke-width", drawing.crowded(path) ? 1.2 : 2).with("stroke-linejoin", "round"));
    }

    @Override
    public Tag rule(Rule rule) {
        Scale scale = rule.horizontal() ? ground.y() : ground.x();
        if (!scale.shows(rule.value())) {
            return group(rule);
        }
        String data = rule.horizontal()
                ? SvgLine.across(ground.leftEdge(), ground.top(rule.value()), ground.rightEdge())
                : SvgLine.down(ground.left(rule.value()), ground.topEdge(), ground.bottomEdge());
        return group(rule).add(SvgLine.dashed(data).with("stroke-width", 1.5));
    }

    @Override
    public Tag bars(Bars bars) {
        double part = bars.slim() ? SLIM : WIDE;
        Tag group = group(bars);
        bars.marks().stream().filter(ground::draws).forEach(mark -> {
            double foot = ground.keptLeft(0);
            double end = ground.keptLeft(mark.x());
            double top = ground.top(mark.y() + part / 2);
            Tag bar = Tag.of("rect", "bar")
                    .with("x", Math.min(foot, end))
                    .with("y", top)
                    .with("width", Math.abs(end - foot))
                    .with("height", ground.top(mark.y() - part / 2) - top)
                    .with("rx", 2)
                    .with("stroke", "none")
                    .with("fill", "currentColor")
                    .with("fill-opacity", bars.slim() ? 1 : PALE);
            group.add(bar.add(Tag.of("title").text(Markup.shortened(mark.label(), LABEL_LENGTH))));
            addBars(group, mark);
        });
        return group;
    }

    @Override
    public Tag band(Band band) {
        StringBuilder data = new StringBuilder();
        int places = band.x().size();
        for (int i = 0; i < 2 * places; i++) {
            int at = i < places ? i : 2 * places - 1 - i;
            double end = i < places ? band.upper().get(at) : band.lower().get(at);
            data.append(i == 0 ? 'M' : 'L')
                    .append(Pixels.of(ground.keptLeft(band.x().get(at))))
                    .append(' ')
                    .append(Pixels.of(ground.keptTop(end)));
        }
        Tag area = SvgLine.of(data + (places > 0 ? "Z" : ""))
                .with("class", "band")
                .with("stroke", "none")
                .with("fill", "currentColor")
                .with("fill-opacity", BAND);
        return group(band).add(area);
    }

    @Override
    public Tag field(Field field) {
        Cells cells = Cells.of(field, drawing.plane());
        Tag group = Tag.of("g", "layer t-" + drawing.legend().tint(field).id())
                .with("fill", "currentColor")
                .with("shape-rendering", "crispEdges");
        if (!field.x().isEmpty() && !field.y().isEmpty()) {
            group.add(blank(cells));
        }
        for (int row = 0; row < field.y().size(); row++) {
            double bottom = ground.top(cells.up().get(row));
            double top = ground.top(cells.up().get(row + 1));
            for (int column = 0; column < field.x().size(); column++) {
                double value = field.values().get(row).get(column);
                double left = ground.left(cells.across().get(column));
                if (Double.isFinite(value)) {
                    group.add(Tag.of("rect")
                            .with("x", left)
                            .with("y", top)
                            .with("width", ground.left(cells.across().get(column + 1)) - left)
                            .with("height", bottom - top)
                            .with("fill-opacity", cells.strength(value)));
                }
            }
        }
        return Tag.of("g").add(group).add(isolines(field));
    }

    /** Lines of equal values, the longest of each level with its label where there is room. */
    private Tag isolines(Field field) {
        Tag lines = SvgLine.group("isolines", Tint.INK);
        StringBuilder labels = new StringBuilder();
        List<double[]> taken = new ArrayList<>();
        for (Isolines.Line line : Isolines.of(field, drawing.plane())) {
            double[][] at = new double[line.x().size()][];
            StringBuilder data = new StringBuilder();
            for (int i = 0; i < at.length; i++) {
                at[i] = new double[] {
                    ground.left(line.x().get(i)), ground.top(line.y().get(i))
                };
                data.append(i == 0 ? 'M' : 'L')
                        .append(Pixels.of(at[i][0]))
                        .append(' ')
                        .append(Pixels.of(at[i][1]));
            }
            lines.add(SvgLine.of(data.toString()).with("stroke-opacity", ISOLINE));
            double[] middle = at[at.length / 2];
            if (line.labelled() && taken.stream().noneMatch(other -> near(other, middle))) {
                taken.add(middle);
                labels.append(SvgText.haloed(middle[0], middle[1] + 4, Figures.of(line.level())));
            }
        }
        return Tag.of("g").add(lines).add(labels);
    }

    private static boolean near(double[] one, double[] other) {
        return Math.abs(one[0] - other[0]) < 52 && Math.abs(one[1] - other[1]) < 18;
    }

    /** Hides the lines of the axes below a field. */
    private Tag blank(Cells cells) {
        double left = ground.left(cells.across().get(0));
        double top = ground.top(cells.up().get(cells.up().size() - 1));
        return Tag.of("rect", "t-" + Tint.CARD.id())
                .with("x", left)
                .with("y", top)
                .with("width", ground.left(cells.across().get(cells.across().size() - 1)) - left)
                .with("height", ground.top(cells.up().get(0)) - top);
    }

    private Tag group(Layer layer) {
        return SvgLine.group("layer", drawing.legend().tint(layer));
    }

    private void addBars(Tag group, Mark mark) {
        double left = ground.left(mark.x());
        double top = ground.top(mark.y());
        mark.xInterval()
                .filter(interval -> interval.high() > interval.low())
                .ifPresent(interval -> group.add(
                        bar(SvgLine.across(ground.keptLeft(interval.low()), top, ground.keptLeft(interval.high())))));
        mark.yInterval()
                .filter(interval -> interval.high() > interval.low())
                .ifPresent(interval -> group.add(
                        bar(SvgLine.down(left, ground.keptTop(interval.low()), ground.keptTop(interval.high())))));
    }

    private static Tag bar(String data) {
        return SvgLine.of(data).with("class", "error").with("stroke-opacity", 0.5);
    }

    /** The data of a line; marks that cannot be drawn leave gaps. */
    private String data(List<Mark> vertices, boolean steps) {
        StringBuilder out = new StringBuilder();
        boolean down = false;
        for (Mark mark : vertices) {
            boolean drawn = ground.draws(mark);
            if (drawn) {
                String left = Pixels.of(ground.left(mark.x()));
                String top = Pixels.of(ground.top(mark.y()));
                out.append(!down ? "M" + left + " " + top : steps ? "H" + left + "V" + top : "L" + left + " " + top);
            }
            down = drawn;
        }
        return out.toString();
    }
}
