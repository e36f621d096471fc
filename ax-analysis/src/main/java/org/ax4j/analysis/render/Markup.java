package org.ax4j.analysis.render;

/** Foreign text made harmless inside HTML and XML, both as content and between quotes of an attribute. */
final class Markup {
    private static final char REPLACEMENT = '\uFFFD';

    private Markup() {}

    /** The text with the five special characters as entities; what XML cannot hold becomes U+FFFD. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else {
                append(out, c);
            }
        }
        return out.toString();
    }

    /** The text cut after so many characters, never within a character of two code units. */
    static String shortened(String text, int characters) {
        if (text.codePointCount(0, text.length()) <= characters) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, characters - 1)) + "…";
    }

    private static void append(StringBuilder out, char c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.append(allowed(c) ? c : REPLACEMENT);
        }
    }

    private static boolean allowed(char c) {
        return c == '\t'
                || c == '\n'
                || (c >= ' ' && c < '\u007F')
                || (c > '\u009F' && !Character.isSurrogate(c) && c < '\uFFFE');
    }
}
