package org.ax4j.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ax4j.Client;
import org.ax4j.analysis.render.HtmlReport;
import org.ax4j.analysis.render.ReportFile;
import org.ax4j.analysis.render.SvgChart;
import org.ax4j.benchmarks.report.Chromium.View;
import org.ax4j.spi.Card;

/**
 * The command {@code pictures}: makes reports of five experiments, the static drawings that the documents show, and where a browser is installed pictures of the
 * reports in light, in dark and on a phone.
 */
public final class PicturesMain {
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
     * @param args the folder, then names of experiments; all five where none is named
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if this process is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args.length > 0 ? args[0] : "out").toAbsolutePath();
        Files.createDirectories(folder);
        Path work = Files.createTempDirectory("pictures");
        PicturesMain main = new PicturesMain(folder, Chromium.find(work));
        Set<String> wanted = Set.copyOf(List.of(args).subList(Math.min(1, args.length), args.length));
        for (Map.Entry<String, Supplier<Client>> experiment : Experiments.all().entrySet()) {
            if (wanted.isEmpty() || wanted.contains(experiment.getKey())) {
                try (Client client = experiment.getValue().get()) {
                    main.show(experiment.getKey(), client);
                }
            }
        }
        System.out.println("written to " + folder + (main.browser.isEmpty() ? ", without pictures: no browser" : ""));
    }

    private void show(String name, Client client) throws IOException, InterruptedException {
        List<Card> cards = client.computeAnalyses();
        Path page = folder.resolve(name + ".html");
        String facts = client.history().trials().size() + " trials, seed "
                + client.history().seed();
        HtmlReport.write(client.history().name().orElse(name), facts, cards, page);
        for (int i = 0; i < cards.size(); i++) {
            Card card = cards.get(i);
            if (card.chart().isPresent()) {
                String file = name + "-" + (i + 1) + "-" + card.id().substring(card.id().indexOf('/') + 1) + ".svg";
                ReportFile.write(folder.resolve(file), SvgChart.of(card.chart().get()));
            }
        }
        if (browser.isPresent()) {
            Chromium chromium = browser.get();
            chromium.picture(page, new View(1400, 9000, 1, false), folder.resolve(name + "-light.png"));
            chromium.picture(page, new View(1400, 9000, 1, true), folder.resolve(name + "-dark.png"));
            chromium.picture(page, new View(PHONE, 16000, 1, false), folder.resolve(name + "-phone.png"));
        }
    }
}
