package org.ax4j.analysis.render;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Reads numbers back from drawings. */
final class SvgNumbers {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(?:[eE]-?[0-9]+)?");

    private static final Pattern MOVES = Pattern.compile("[ML] ?(-?[0-9.]+)");

    private SvgNumbers() {}

    /** The places of the marks of our own static drawing, in its order. */
    static List<double[]> marks(Elements svg) {
        return svg.select(".layer > .mark").stream()
                .map(mark -> numbers(mark.attr("transform")))
                .toList();
    }

    /** The places of the symbols that the script library drew, in its order; their matrices end with the place. */
    static List<double[]> symbols(Elements svg) {
        return svg.select("path[transform^=matrix]").stream()
                .map(symbol -> numbers(symbol.attr("transform")))
                .map(matrix -> new double[] {matrix[4], matrix[5]})
                .toList();
    }

    /** How far a path reaches from left to right. */
    static double width(Element path) {
        DoubleSummaryStatistics across = MOVES.matcher(path.attr("d"))
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .summaryStatistics();
        return across.getMax() - across.getMin();
    }

    /** All numbers of a text. */
    static double[] numbers(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return Stream.iterate(matcher.find(), found -> found, found -> matcher.find())
                .mapToDouble(found -> Double.parseDouble(matcher.group()))
                .toArray();
    }
}
