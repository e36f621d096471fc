package org.ax4j.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ax4j.Client;
import org.ax4j.analysis.model.ContourPlot;
import org.ax4j.analysis.model.SensitivityPlot;
import org.ax4j.analysis.model.SlicePlot;
import org.ax4j.analysis.model.TopSurfaces;
import org.ax4j.analysis.outcome.ObjectiveScatter;
import org.ax4j.analysis.outcome.Progression;
import org.ax4j.analysis.render.HtmlReport;
import org.ax4j.analysis.render.ReportFile;
import org.ax4j.analysis.render.SvgChart;
import org.ax4j.benchmarks.report.Chromium.View;
import org.ax4j.component.Spec;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.Card;

/**
 * The command {@code pictures}: makes reports of five experiments, and where a browser is installed pictures of them in light, in dark and on a phone; or with
 * {@code --docs} the pictures and static drawings that the documents show.
 */
public final class PicturesMain {
    private static final int SCREEN = 1400;
    private static final int PHONE = 390;

    private final Path folder;
    private final Optional<Chromium> browser;

    private PicturesMain(Path folder, Optional<Chromium> browser) {
        this.folder = folder;
        this.browser = browser;
    }

    /**
     * Makes them.
     *
     * @param args the folder, then names of experiments, all five where none is named; or {@code --docs} and the folder of the documents' pictures
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if this process is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(args));
        boolean docs = words.remove("--docs");
        Path folder = Path.of(words.isEmpty() ? "out" : words.remove(0)).toAbsolutePath();
        Files.createDirectories(folder);
        PicturesMain main = new PicturesMain(folder, Chromium.find(Files.createTempDirectory("pictures")));
        if (docs) {
            main.documents();
        } else {
            main.reports(words);
        }
        System.out.println("written to " + folder + (main.browser.isEmpty() ? ", without pictures: no browser" : ""));
    }

    private void reports(List<String> names) throws IOException, InterruptedException {
        for (Map.Entry<String, Supplier<Client>> experiment : Experiments.all().entrySet()) {
            String name = experiment.getKey();
            if (names.isEmpty() || names.contains(name)) {
                try (Client client = experiment.getValue().get()) {
                    Path page = folder.resolve(name + ".html");
                    write(client, page);
                    picture(page, new View(SCREEN, 9000, 1, false, ""), name + "-light.png");
                    picture(page, new View(SCREEN, 9000, 1, true, ""), name + "-dark.png");
                    picture(page, new View(PHONE, 16000, 1, false, ""), name + "-phone.png");
                }
            }
        }
    }

    private void documents() throws IOException, InterruptedException {
        Path page = Files.createTempFile("report", ".html");
        try (Client tutorial = DigitsTuning.of(11, 30);
                Client single = Experiments.single()) {
            write(tutorial, page);
            picture(page, new View(1200, 900, 1, false, ""), "report.png");
            picture(page, new View(PHONE, 844, 1, false, ""), "report-phone.png");
            List<Card> cards = write(single, page);
            picture(page, new View(1200, 900, 1, true, anchor(cards, TopSurfaces.COMPONENT.id())), "report-dark.png");
            drawing(tutorial, ObjectiveScatter.spec(), "frontier.svg");
            drawing(tutorial, Progression.spec(), "progression.svg");
            drawing(tutorial, SensitivityPlot.spec(), "sensitivity.svg");
            drawing(tutorial, SlicePlot.spec(), "slice.svg");
            drawing(single, ContourPlot.spec(), "contour.svg");
        } finally {
            Files.deleteIfExists(page);
        }
    }

    /** Where a report that shows its cards in their order has the first card of an id. */
    private static String anchor(List<Card> cards, String id) {
        return "card-" + (1 + cards.stream().map(Card::id).toList().indexOf(id));
    }

    private static List<Card> write(Client client, Path page) {
        String facts = client.history().trials().size() + " trials, seed "
                + client.history().seed();
        List<Card> cards = client.computeAnalyses();
        HtmlReport.write(client.history().name().orElse(""), facts, cards, page);
        return cards;
    }

    private void picture(Path page, View view, String png) throws IOException, InterruptedException {
        if (browser.isPresent()) {
            browser.get().picture(page, view, folder.resolve(png));
        }
    }

    private void drawing(Client client, Spec<Analysis> spec, String svg) {
        Card card = client.computeAnalyses(spec).get(0);
        ReportFile.write(
                folder.resolve(svg),
                SvgChart.of(card.chart()
                        .orElseThrow(() -> new IllegalStateException(spec.id() + " has no chart: " + card.text()))));
    }
}
