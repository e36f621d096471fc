package org.ax4j.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ax4j.analysis.render.CardCsv;
import org.ax4j.analysis.render.CardJson;
import org.ax4j.analysis.render.CardMarkdown;
import org.ax4j.analysis.render.HtmlReport;
import org.ax4j.analysis.render.ReportFile;
import org.ax4j.analysis.render.SvgChart;
import org.ax4j.spi.Card;

/** What cards can be written as: one file, or a folder with one file for each card. */
enum ReportFormat {
    HTML("html", false),
    MARKDOWN("md", false),
    JSON("json", false),
    CSV("csv", true),
    SVG("svg", true);

    private final String extension;
    private final boolean folder;

    ReportFormat(String extension, boolean folder) {
        this.extension = extension;
        this.folder = folder;
    }

    /** The format of that name. */
    static Optional<ReportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(name))
                .findFirst();
    }

    /** The format of a file of that name; none for a folder. */
    static Optional<ReportFormat> of(Path file) {
        return Arrays.stream(values())
                .filter(format -> !format.folder && file.toString().endsWith("." + format.extension))
                .findFirst();
    }

    /** All names, for texts. */
    static String names() {
        return Arrays.stream(values()).map(ReportFormat::id).collect(Collectors.joining(", "));
    }

    /** How a command line calls it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where a report goes if nothing else is said: beside its experiment. */
    Path beside(Path experiment) {
        String name = String.valueOf(experiment.getFileName()).replaceFirst("\\.json$", "") + "-report";
        return experiment.resolveSibling(folder ? name : name + "." + extension);
    }

    /** Writes cards; returns the files. */
    List<Path> write(String title, String facts, List<Card> cards, Path place) {
        return switch (this) {
            case HTML -> one(place, HtmlReport.page(title, facts, cards));
            case MARKDOWN -> one(place, CardMarkdown.of(cards));
            case JSON -> one(place, CardJson.of(cards) + "\n");
            case CSV -> many(place, cards, card -> Optional.of(CardCsv.of(card.table())));
            case SVG -> many(place, cards, card -> card.chart().map(SvgChart::of));
        };
    }

    private static List<Path> one(Path file, String text) {
        ReportFile.write(file, text);
        return List.of(file);
    }

    /** The files are named by the places of their cards and by what made them, as in {@code 03-parallel-coordinates.svg}. */
    private List<Path> many(Path place, List<Card> cards, Function<Card, Optional<String>> text) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            String id = cards.get(i).id();
            String name = id.substring(id.lastIndexOf('/') + 1);
            Path file = place.resolve(String.format(Locale.ROOT, "%02d-%s.%s", i + 1, name, extension));
            text.apply(cards.get(i)).ifPresent(content -> files.addAll(one(file, content)));
        }
        return files;
    }
}
