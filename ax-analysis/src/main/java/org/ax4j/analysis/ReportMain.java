package org.ax4j.analysis;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.ax4j.Client;
import org.ax4j.component.Spec;
import org.ax4j.error.AxException;
import org.ax4j.experiment.History;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisListener;
import org.ax4j.spi.Card;
import org.ax4j.spi.Finding;

/**
 * The command that makes a report of a saved experiment, with the plugins of the class path. Which cards are made is told on standard error as it goes on, where
 * the report was written on standard output.
 */
public final class ReportMain {
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final LongSupplier nanos;

    ReportMain(PrintStream out, PrintStream err, LongSupplier nanos) {
        this.out = out;
        this.err = err;
        this.nanos = nanos;
    }

    /**
     * Runs the command; ends with status 1 where there is no report to be had, 2 where the options are wrong.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String... arguments) {
        int status = new ReportMain(System.out, System.err, System::nanoTime).run(Arrays.asList(arguments));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** The status with which the process is to end. */
    int run(List<String> arguments) {
        try {
            ReportOptions options = ReportOptions.parse(arguments);
            if (options.help()) {
                out.print(ReportOptions.HELP);
            } else {
                write(options);
            }
            return 0;
        } catch (AxException e) {
            err.println(e.getMessage());
            return e.code().equals("AX-ARGUMENT") ? MISUSED : REFUSED;
        }
    }

    private void write(ReportOptions options) {
        try (Client client = Client.loadFromJson(options.experiment())) {
            List<Card> cards = cards(client, options);
            History history = client.history();
            String title = history.name().orElse("Experiment report");
            List<Path> files = options.format().write(title, facts(history), cards, options.out());
            out.println(
                    files.size() == 1
                            ? "Report: " + files.get(0)
                            : "Report: " + files.size() + " files in " + options.out());
        }
    }

    private static String facts(History history) {
        int trials = history.trials().size();
        return trials + (trials == 1 ? " trial" : " trials") + ", seed " + history.seed();
    }

    private List<Card> cards(Client client, ReportOptions options) {
        AnalysisListener listener = new Lines();
        return options.cards().isEmpty()
                ? client.computeAnalyses(listener)
                : client.computeAnalyses(wanted(client, options.cards()), listener);
    }

    /** What suits the experiment under each id, and where nothing does the analysis as it comes. */
    private static List<Spec<Analysis>> wanted(Client client, List<String> ids) {
        List<Spec<Analysis>> suitable = client.suitableAnalyses();
        List<Spec<Analysis>> wanted = new ArrayList<>();
        for (String id : ids) {
            List<Spec<Analysis>> own =
                    suitable.stream().filter(spec -> spec.id().equals(id)).toList();
            wanted.addAll(own.isEmpty() ? List.of(Spec.of(Analysis.class, id)) : own);
        }
        return wanted;
    }

    /** A line for each card. */
    private final class Lines implements AnalysisListener {
        private long began;

        @Override
        public void started(Spec<Analysis> analysis, int number, int of) {
            began = nanos.getAsLong();
            int width = Integer.toString(of).length();
            err.printf(Locale.ROOT, "[%" + width + "d/%d] %s", number, of, analysis.id());
            err.flush();
        }

        @Override
        public void ended(Spec<Analysis> analysis, Finding finding) {
            double seconds = (nanos.getAsLong() - began) / 1e9;
            String what = finding instanceof Finding.NotApplicable not
                    ? "does not apply: " + not.reason()
                    : finding.card().map(Card::title).orElse("");
            err.printf(Locale.ROOT, ": %s (%.2f s)%n", what.replaceAll("[\\s\\p{Cntrl}]+", " "), seconds);
        }
    }
}
