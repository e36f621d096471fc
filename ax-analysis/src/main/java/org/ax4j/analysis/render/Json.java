package org.ax4j.analysis.render;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.ax4j.error.Figures;

/** JSON that may stand inside a script element: nothing in it can end the element, start a comment or break a line of script. */
final class Json {
    private static final double WHOLE = 1e15;

    private Json() {}

    /**
     * A string; all but letters, digits and harmless signs of ASCII and the letters of other scripts is written as an escape, and half
     * of a pair of surrogates as U+FFFD.
     */
    static String string(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16).append('"');
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                out.append('\\').append((char) point);
            } else if (plain(point)) {
                out.appendCodePoint(point);
            } else if (Character.isBmpCodePoint(point)) {
                escape(out, Character.isSurrogate((char) point) ? '\uFFFD' : (char) point);
            } else {
                escape(out, Character.highSurrogate(point));
                escape(out, Character.lowSurrogate(point));
            }
        });
        return out.append('"').toString();
    }

    /** The shortest decimal that reads back as the same double; null for what is not finite. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "null";
        }
        if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
            return Long.toString((long) value);
        }
        return Figures.exact(value);
    }

    /** An array of what a function makes of each item. */
    static <T> String array(List<T> items, Function<T, String> json) {
        StringJoiner out = new StringJoiner(",", "[", "]");
        items.forEach(item -> out.add(json.apply(item)));
        return out.toString();
    }

    /** An object of names and the JSON of their values in turn. */
    static String object(String... namesAndValues) {
        StringJoiner out = new StringJoiner(",", "{", "}");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.add(string(namesAndValues[i]) + ":" + namesAndValues[i + 1]);
        }
        return out.toString();
    }

    /** A script element that holds data. */
    static Tag script(String kind, String json) {
        return Tag.of("script", kind).with("type", "application/json").add(json);
    }

    private static void escape(StringBuilder out, char c) {
        out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
    }

    private static boolean plain(int point) {
        if (point < 0x7F) {
            return point >= ' ' && point != '<' && point != '>' && point != '&' && point != '\'';
        }
        return Character.isLetterOrDigit(point) || point == '±' || point == '…' || point == '·';
    }
}
