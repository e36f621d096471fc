package org.ax4j.analysis.render;

import java.util.List;

/**
 * The names of a plane below its drawing, in lines.
 *
 * @param content the names with their samples
 * @param bottom where it ends
 */
record SvgLegend(String content, double bottom) {
    private static final double LINE = 20;
    private static final double SAMPLE = 28;
    private static final double GAP = 16;
    private static final int NAME_LENGTH = 40;
    private static final int ENTRIES = 24;

    /** The legend between two edges, from a first line downwards. */
    static SvgLegend of(Drawing drawing, double left, double right, double firstLine) {
        List<Legend.Entry> entries = drawing.legend().entries();
        StringBuilder out = new StringBuilder();
        double x = left;
        double y = firstLine;
        for (Legend.Entry entry : entries.subList(0, Math.min(ENTRIES, entries.size()))) {
            String name = Markup.shortened(drawing.label(entry), NAME_LENGTH);
            double width = SAMPLE + SvgText.width(name);
            if (x + width > right && x > left) {
                x = left;
                y += LINE;
            }
            out.append(SvgSwatch.at(entry, x, y - 4)).append(SvgText.start(x + SAMPLE, y, Tint.INK, name));
            x += width + GAP;
        }
        if (entries.size() > ENTRIES) {
            y += LINE;
            out.append(SvgText.start(left, y, Tint.MUTED, "and " + (entries.size() - ENTRIES) + " more"));
        }
        return new SvgLegend(out.toString(), entries.isEmpty() ? firstLine : y + LINE - 6);
    }
}
