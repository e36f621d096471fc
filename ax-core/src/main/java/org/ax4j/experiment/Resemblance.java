package org.ax4j.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class Resemblance {
    /** Shorter names often differ by one letter on purpose: mse and mae. */
    private static final int SHORTEST = 5;

    private Resemblance() {}

    /** The first known name that differs from the given one by capitals, separators, two swapped neighbours, or one letter too many or too few. */
    static Optional<String> among(List<String> known, String name) {
        return known.stream().filter(other -> alike(plain(name), plain(other))).findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_./ ]", "");
    }

    private static boolean alike(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        boolean longEnough = Math.min(a.length(), b.length()) >= SHORTEST;
        return longEnough && (swapped(a, b) || oneMore(a, b) || oneMore(b, a));
    }

    private static boolean swapped(String a, String b) {
        int i = firstDifference(a, b);
        return a.length() == b.length()
                && i + 1 < a.length()
                && a.charAt(i) == b.charAt(i + 1)
                && a.charAt(i + 1) == b.charAt(i)
                && a.substring(i + 2).equals(b.substring(i + 2));
    }

    /** Whether the longer name has one letter more; digits number things and are no slips. */
    private static boolean oneMore(String longer, String shorter) {
        int i = firstDifference(longer, shorter);
        return longer.length() == shorter.length() + 1
                && Character.isLetter(longer.charAt(i))
                && longer.substring(i + 1).equals(shorter.substring(i));
    }

    private static int firstDifference(String a, String b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
