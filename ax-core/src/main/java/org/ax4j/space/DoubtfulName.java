package org.ax4j.space;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may be one name that nobody declared, or several names.
 *
 * @param start where it begins
 * @param name the one name
 * @param several how else it can be read
 */
record DoubtfulName(int start, String name, String several) {
    private static final String WORD = "[\\p{L}_][\\p{L}\\p{N}_.]*";
    private static final Pattern TIGHT = Pattern.compile(WORD + "(?:-[\\p{L}\\p{N}_.]+|/" + WORD + ")*");
    private static final Pattern SIGN = Pattern.compile("[-/]");
    private static final Pattern BEFORE = Pattern.compile("(?:" + WORD + "\\s+)+$");
    private static final Pattern AFTER = Pattern.compile(WORD + "(?:\\s+" + WORD + ")*");

    /**
     * Words with signs or dots between them, without spaces.
     *
     * @param text what is read
     * @param start where a name may begin
     * @param declared how many signs a declared name has that begins there
     * @param known whether a part needs no declaration
     * @return what is doubtful, unless all parts are known
     */
    static Optional<DoubtfulName> tight(String text, int start, int declared, Predicate<String> known) {
        Matcher here = TIGHT.matcher(text).region(start, text.length());
        if (!here.lookingAt() || declared >= here.end() - start || isKnown(here.group(), known)) {
            return Optional.empty();
        }
        String name = here.group();
        boolean apart = SIGN.matcher(name).find();
        if (!apart && name.indexOf('.') < 0) {
            return Optional.empty();
        }
        String several = name.indexOf('/') >= 0
                ? "quotient " + spread(name) + " (not linear)"
                : apart ? "difference " + spread(name) : "names " + name.replace(".", ", ") + " without signs between";
        return Optional.of(new DoubtfulName(start, name, several));
    }

    private static boolean isKnown(String name, Predicate<String> known) {
        return known.test(name)
                || SIGN.matcher(name)
                        .results()
                        .anyMatch(sign -> known.test(name.substring(0, sign.start()))
                                && isKnown(name.substring(sign.end()), known));
    }

    private static String spread(String name) {
        return SIGN.matcher(name).replaceAll(" $0 ");
    }

    /**
     * Words with spaces between them.
     *
     * @param text what is read
     * @param second where a word begins that should not be there
     * @return what is doubtful, if words are all that there is
     */
    static Optional<DoubtfulName> spaced(String text, int second) {
        Matcher before = BEFORE.matcher(text).region(0, second);
        Matcher after = AFTER.matcher(text).region(second, text.length());
        if (!before.find() || !after.lookingAt()) {
            return Optional.empty();
        }
        String name = before.group() + after.group();
        return Optional.of(new DoubtfulName(
                before.start(), name, "names " + name.strip().replaceAll("\\s+", ", ") + " without signs between"));
    }

    /** {@code 'train-loss' can be read as the name `train-loss` and as the difference train - loss} */
    String what() {
        return "'" + name + "' can be read as the name `" + name + "` and as the " + several;
    }

    /** What to do about it. */
    String hint() {
        boolean spread = several.startsWith("difference");
        return "Declare the name first or write it in backticks, `" + name + "`"
                + (spread ? "; put spaces around the sign for a difference." : ".");
    }
}
