package org.ax4j.benchmarks.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.ax4j.Client;
import org.ax4j.analysis.render.HtmlReport;
import org.ax4j.benchmarks.process.Clocks;
import org.ax4j.benchmarks.process.Samples;
import org.ax4j.component.Spec;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisListener;
import org.ax4j.spi.Card;
import org.ax4j.spi.Finding;

/**
 * The command {@code analyses}: how long the overview of the tutorial takes and that of an experiment with many trials and parameters, as a whole and card by card,
 * and how large the tutorial's report is, each against its limit. The tutorial is loaded from its file each time, so that the first card that asks the model waits
 * for its fit; of the larger experiment the fit is that of the ask just before.
 */
public final class AnalysesMain {
    private static final int WARM_UP = 3;
    private static final double MEGABYTE = 1e6;
    private static final double MEGABYTES = 4;
    private static final int OPENINGS = 5;

    private final PrintStream out;
    private final int runs;
    private final List<String> broken = new ArrayList<>();

    private AnalysesMain(PrintStream out, int runs) {
        this.out = out;
        this.runs = runs;
    }

    /**
     * Measures; ends with status 1 where a limit is broken.
     *
     * @param args nothing, or {@code --runs} with how many times each overview is made, 7 by default
     * @throws IOException if there is no place for a file
     * @throws InterruptedException if this process is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int runs = args.length == 2 && args[0].equals("--runs") ? Integer.parseInt(args[1]) : 7;
        AnalysesMain main = new AnalysesMain(System.out, runs);
        Path file = Files.createTempFile("tutorial", ".json");
        try (Client tutorial = DigitsTuning.of(11, 30)) {
            tutorial.saveToJson(file);
            List<Card> cards = main.overview("tutorial, 30 trials", () -> Client.loadFromJson(file), 1.5);
            main.report(HtmlReport.page("tutorial", "", cards));
        } finally {
            Files.deleteIfExists(file);
        }
        try (Client large = Experiments.large(500, 20)) {
            main.overview("500 trials, 20 parameters", () -> asked(large), 6);
        }
        if (!main.broken.isEmpty()) {
            System.out.println("broken: " + String.join(", ", main.broken));
            System.exit(1);
        }
    }

    private static Client asked(Client client) {
        client.getNextTrials(1);
        return client;
    }

    private List<Card> overview(String what, Supplier<Client> experiment, double seconds) {
        double[] wall = new double[runs];
        double[] processor = new double[runs];
        Map<Integer, List<Double>> cards = new TreeMap<>();
        Map<Integer, String> titles = new TreeMap<>();
        List<Card> made = List.of();
        for (int i = -WARM_UP; i < runs; i++) {
            Client client = experiment.get();
            CardClock clock = new CardClock();
            Clocks before = Clocks.now();
            made = client.computeAnalyses(clock);
            Clocks took = before.since();
            if (i >= 0) {
                wall[i] = took.wall();
                processor[i] = took.processor();
                clock.seconds.forEach((number, time) ->
                        cards.computeIfAbsent(number, key -> new ArrayList<>()).add(time));
                titles.putAll(clock.titles);
            }
        }
        told(what + ", wall", Samples.of(wall), seconds);
        told(what + ", processor", Samples.of(processor), Double.POSITIVE_INFINITY);
        cards.forEach((number, times) ->
                out.printf(Locale.ROOT, "    %2d %-60.60s %8.3f s%n", number, titles.get(number), median(times)));
        return made;
    }

    /** How large a report is, and how long a browser takes to open it, where one is installed. */
    private void report(String html) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("report");
        Path page = Files.writeString(folder.resolve("report.html"), html);
        double size = Files.size(page) / MEGABYTE;
        out.printf(Locale.ROOT, "%-44s %8.2f MB, limit %.0f%n", "its report", size, MEGABYTES);
        check("size of the report", size, MEGABYTES);
        Optional<Chromium> browser = Chromium.find(folder);
        if (browser.isEmpty()) {
            out.println("no browser is installed that could open it");
            return;
        }
        double[] seconds = new double[OPENINGS];
        for (int i = 0; i < OPENINGS; i++) {
            seconds[i] = browser.get().opening(page) / 1000;
        }
        told("its report, from navigation to load", Samples.of(seconds), 1);
    }

    private static double median(List<Double> times) {
        return Samples.of(times.stream().mapToDouble(Double::doubleValue).toArray())
                .median();
    }

    private void told(String what, Samples seconds, double limit) {
        out.printf(
                Locale.ROOT,
                "%-44s %8.3f s, quartiles %.3f to %.3f, limit %.1f: %s%n",
                what,
                seconds.median(),
                seconds.first(),
                seconds.third(),
                limit,
                seconds.median() <= limit ? "holds" : "BROKEN");
        check(what, seconds.first(), limit);
    }

    private void check(String what, double value, double limit) {
        if (value > limit) {
            broken.add(what);
        }
    }

    /** How long each card took, by its number. */
    private static final class CardClock implements AnalysisListener {
        private final Map<Integer, Double> seconds = new TreeMap<>();
        private final Map<Integer, String> titles = new TreeMap<>();
        private int current;
        private long began;

        @Override
        public void started(Spec<Analysis> analysis, int number, int of) {
            current = number;
            began = System.nanoTime();
        }

        @Override
        public void ended(Spec<Analysis> analysis, Finding finding) {
            seconds.put(current, (System.nanoTime() - began) / 1e9);
            titles.put(
                    current,
                    analysis.id() + ": " + finding.card().map(Card::title).orElse("does not apply"));
        }
    }
}
