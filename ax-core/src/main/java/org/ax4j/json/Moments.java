package org.ax4j.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as {@link Instant#toString} writes them; a file holds one for each entry, and the JDK's parser of all forms takes longer than the rest of an entry. */
final class Moments {
    /** Signs of a moment in whole seconds, without the Z. */
    private static final int SECONDS = "2026-01-01T00:00:00".length();

    private static final int DIGITS = 9;

    private Moments() {}

    static Instant parse(String text) {
        try {
            return isUsual(text) ? usual(text) : Instant.parse(text);
        } catch (DateTimeException e) {
            throw Fields.damaged("'" + text + "' is no moment");
        }
    }

    /** Whether each sign stands where it does in {@code 2026-01-01T00:00:00.123Z}; an hour 24 and a leap second, which Java knows, are left to it. */
    private static boolean isUsual(String text) {
        int end = text.length() - 1;
        return (end == SECONDS || (end > SECONDS + 1 && end <= SECONDS + 1 + DIGITS && text.charAt(SECONDS) == '.'))
                && text.charAt(end) == 'Z'
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && areDigits(text, 0, 4)
                && areDigits(text, 5, 7)
                && areDigits(text, 8, 10)
                && areDigits(text, 11, 13)
                && areDigits(text, 14, 16)
                && areDigits(text, 17, SECONDS)
                && areDigits(text, SECONDS + 1, end)
                && !text.startsWith("24", 11)
                && !text.startsWith("60", 17);
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Instant usual(String text) {
        int nanos = 0;
        for (int place = 0, i = SECONDS + 1; place < DIGITS; place++, i++) {
            nanos = 10 * nanos + (i < text.length() - 1 ? text.charAt(i) - '0' : 0);
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, SECONDS),
                        nanos)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
