package org.ax4j.examples.tutorial;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;

/**
 * What was asked for on the command line.
 *
 * @param seed from which all randomness comes; drawn where it is empty
 * @param trials how many trials follow the baseline
 * @param out the folder of what is left behind
 * @param counted whether the cost of training is counted, not measured
 * @param help whether only the options are to be told
 */
record Options(OptionalLong seed, int trials, Path out, boolean counted, boolean help) {
    static final String HELP = """
            Tunes an SGD classifier on handwritten digits: 30 trials, early stopping, a report.

            Usage: ./examples/run tutorial [options]

              --seed NUMBER              from which all randomness comes (default: drawn and shown)
              --trials NUMBER            how many trials follow the baseline (default: 30)
              --out FOLDER               where report.html and experiment.json go (default: out)
              --cost measured|counted    training time by the clock, or 1 ms a mini-batch and 2 µs a row,
                                         which makes two runs of one seed equal bit for bit (default: measured)
              --help                     this text
            """;

    private static final List<String> NAMES = List.of("--seed", "--trials", "--out", "--cost");
    private static final String HINT = "Try --help.";

    /**
     * Reads a command line.
     *
     * @param arguments its words
     * @return the options
     * @throws org.ax4j.error.InvalidInputException AX-ARGUMENT with all that is wrong
     */
    static Options parse(List<String> arguments) {
        Faults faults = new Faults();
        boolean help = arguments.contains("--help");
        Map<String, String> given = help ? Map.of() : values(arguments, faults);
        OptionalLong seed = given.containsKey("--seed")
                ? OptionalLong.of(number("--seed", given.get("--seed"), Long.MIN_VALUE, Long.MAX_VALUE, faults))
                : OptionalLong.empty();
        int trials = (int) number("--trials", given.getOrDefault("--trials", "30"), 1, 10_000, faults);
        String cost = given.getOrDefault("--cost", "measured");
        faults.unless(
                cost.equals("measured") || cost.equals("counted"),
                Code.ARGUMENT,
                "--cost must be measured or counted but is '" + cost + "'",
                HINT);
        Path out = path(given.getOrDefault("--out", "out"), faults);
        faults.check();
        return new Options(seed, trials, out, cost.equals("counted"), help);
    }

    private static Map<String, String> values(List<String> arguments, Faults faults) {
        Map<String, String> given = new LinkedHashMap<>();
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String[] word = words.next().split("=", 2);
            boolean known = NAMES.contains(word[0]);
            faults.unless(known, Code.ARGUMENT, "there is no option '" + word[0] + "'", HINT);
            boolean complete = word.length == 2 || !known || words.hasNext();
            faults.unless(complete, Code.ARGUMENT, word[0] + " lacks its value", HINT);
            if (known && complete) {
                String before = given.put(word[0], word.length == 2 ? word[1] : words.next());
                faults.unless(before == null, Code.ARGUMENT, word[0] + " is given twice", HINT);
            }
        }
        return given;
    }

    private static long number(String name, String text, long least, long most, Faults faults) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        String range = most == Long.MAX_VALUE ? "a whole number" : "a whole number from " + least + " to " + most;
        faults.unless(false, Code.ARGUMENT, name + " must be " + range + " but is '" + text + "'", HINT);
        return least;
    }

    private static Path path(String text, Faults faults) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            faults.unless(false, Code.ARGUMENT, "--out is no path: " + e.getMessage(), HINT);
            return Path.of("");
        }
    }
}
