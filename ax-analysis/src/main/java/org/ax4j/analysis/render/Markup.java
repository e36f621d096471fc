package org.ax4j.analysis.render;

/** Foreign text made harmless inside HTML and XML, both as content and between quotes of an attribute. */
final class Markup {
    private static final int REPLACEMENT = '\uFFFD';

    private Markup() {}

    /** The text with the five special characters as entities; what XML cannot hold becomes U+FFFD. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(allowed(point) ? point : REPLACEMENT);
            }
        });
        return out.toString();
    }

    /** The text cut after this many characters, never within a character of two code units. */
    static String shortened(String text, int characters) {
        if (text.codePointCount(0, text.length()) <= characters) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, characters - 1)) + "…";
    }

    /** What XML can hold, without the control characters that HTML does not like. */
    private static boolean allowed(int point) {
        if (point < 0xA0) {
            return point == '\t' || point == '\n' || (point >= ' ' && point < 0x7F);
        }
        return point < 0xD800 || (point > 0xDFFF && (point & 0xFFFE) != 0xFFFE);
    }
}
