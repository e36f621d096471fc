package org.ax4j.analysis;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;

/**
 * What was asked for on the command line.
 *
 * @param experiment the experiment's file
 * @param out where the report goes
 * @param format what it is written as
 * @param cards the ids of the analyses; empty for all that suit the experiment
 * @param help whether only the options are to be told
 */
record ReportOptions(Path experiment, Path out, ReportFormat format, List<String> cards, boolean help) {
    static final String HELP = """
            Makes a report of a saved experiment.

            Usage: report EXPERIMENT [options]

              EXPERIMENT        the file of an experiment, as saveToJson or a store of files wrote it; it stays as it is
              --out PATH        where to: a file, or for csv and svg a folder (default: beside the experiment)
              --format FORMAT   html, markdown, json, csv or svg (default: as --out ends, else html)
              --cards ID,ID     only these, as in ax/sensitivity,ax/health; the ax/ may be left out
              --help            this text

            Ends with 0 where the report is written, 1 where it cannot be made, 2 where the options are wrong.
            """;

    private static final List<String> NAMES = List.of("--out", "--format", "--cards");
    private static final String HINT = "Try --help.";

    /**
     * Reads a command line.
     *
     * @param arguments its words
     * @return the options
     * @throws org.ax4j.error.InvalidInputException AX-ARGUMENT with all that is wrong
     */
    static ReportOptions parse(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            return new ReportOptions(Path.of(""), Path.of(""), ReportFormat.HTML, List.of(), true);
        }
        Faults faults = new Faults();
        List<String> files = new ArrayList<>();
        Map<String, String> given = values(arguments, files, faults);
        faults.unless(
                files.size() == 1,
                Code.ARGUMENT,
                "the file of one experiment must be given but there " + (files.isEmpty() ? "is none" : "are " + files),
                HINT);
        Path experiment = path(files.isEmpty() ? "" : files.get(0), faults);
        Optional<Path> out = Optional.ofNullable(given.get("--out")).map(text -> path(text, faults));
        ReportFormat format = format(Optional.ofNullable(given.get("--format")), out, faults);
        Path place = out.orElseGet(() -> format.beside(experiment));
        faults.unless(
                !same(place, experiment),
                Code.ARGUMENT,
                "--out is the experiment '" + experiment + "' itself",
                "Give another file.");
        List<String> cards = cards(given.getOrDefault("--cards", ""));
        faults.unless(
                !given.containsKey("--cards") || !cards.isEmpty(),
                Code.ARGUMENT,
                "--cards names nothing",
                "Give ids, as in --cards ax/sensitivity,ax/health.");
        faults.check();
        return new ReportOptions(experiment, place, format, cards, false);
    }

    private static Map<String, String> values(List<String> arguments, List<String> files, Faults faults) {
        Map<String, String> given = new LinkedHashMap<>();
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String word = words.next();
            if (!word.startsWith("--")) {
                files.add(word);
                continue;
            }
            String[] parts = word.split("=", 2);
            boolean known = NAMES.contains(parts[0]);
            faults.unless(known, Code.ARGUMENT, "there is no option '" + parts[0] + "'", HINT);
            boolean complete = parts.length == 2 || !known || words.hasNext();
            faults.unless(complete, Code.ARGUMENT, parts[0] + " lacks its value", HINT);
            if (known && complete) {
                String before = given.put(parts[0], parts.length == 2 ? parts[1] : words.next());
                faults.unless(before == null, Code.ARGUMENT, parts[0] + " is given twice", HINT);
            }
        }
        return given;
    }

    private static ReportFormat format(Optional<String> name, Optional<Path> out, Faults faults) {
        Optional<ReportFormat> format =
                name.isPresent() ? name.flatMap(ReportFormat::named) : out.flatMap(ReportFormat::of);
        faults.unless(
                name.isEmpty() || format.isPresent(),
                Code.ARGUMENT,
                "there is no format '" + name.orElse("") + "'",
                "Choose one of " + ReportFormat.names() + ".");
        return format.orElse(ReportFormat.HTML);
    }

    private static List<String> cards(String ids) {
        return Arrays.stream(ids.split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(id -> id.contains("/") ? id : "ax/" + id)
                .distinct()
                .toList();
    }

    private static Path path(String text, Faults faults) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            faults.unless(false, Code.ARGUMENT, "'" + text + "' is no path: " + e.getReason(), HINT);
            return Path.of("");
        }
    }

    private static boolean same(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
}
