package org.ax4j.examples.tutorial;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ax4j.Client;
import org.ax4j.analysis.render.HtmlReport;
import org.ax4j.error.AxException;
import org.ax4j.experiment.BestTrial;
import org.ax4j.problem.Metric;
import org.ax4j.sklearn.Digits;
import org.ax4j.sklearn.DivergenceException;
import org.ax4j.space.Point;
import org.ax4j.spi.Card;
import org.ax4j.spi.Table;

/** Tunes an SGD classifier on handwritten digits. Read {@link #run()} from top to bottom: it is the tutorial. */
public final class Tutorial {
    private static final String TITLE = "SGD classifier on handwritten digits";

    /** The system property that says whether standard output is a terminal: Java cannot tell on all JDKs, the shell can. */
    private static final String TERMINAL = "org.ax4j.examples.terminal";

    private final Options options;
    private final PrintStream out;
    private final TrainingClock clock;
    private final ProgressLine progress;

    Tutorial(Options options, PrintStream out, ProgressLine progress) {
        this.options = options;
        this.out = out;
        this.clock = options.counted() ? new CountedClock() : new MeasuredClock();
        this.progress = progress;
    }

    /**
     * Runs the tutorial; ends with status 1 where something went wrong, 2 where the options are.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String... arguments) {
        PrintStream out = System.out;
        try {
            Options options = Options.parse(Arrays.asList(arguments));
            if (options.help()) {
                out.print(Options.HELP);
                return;
            }
            boolean terminal = Boolean.getBoolean(TERMINAL);
            try (ProgressLine progress = new ProgressLine(out, terminal, options.trials(), System::nanoTime)) {
                Decisions.show(progress::print);
                new Tutorial(options, out, progress).run();
            }
        } catch (AxException e) {
            System.err.println(e.getMessage());
            System.exit(e.code().equals("AX-ARGUMENT") ? 2 : 1);
        }
    }

    void run() {
        // The data: 1797 pictures of digits. The report begins with the first four, and a folder that cannot be written
        // shows now.
        Digits digits = Digits.load();
        Card pictures = DigitsCard.of(digits);
        Path report = options.out().resolve("report.html");
        HtmlReport.write(TITLE, "running", List.of(pictures), report);
        DigitsTask task = new DigitsTask(digits, clock);

        // A client finds the plugins of the class path: models, early stopping, analyses.
        try (Client client = client()) {
            // What is searched, what is measured, what is wanted.
            client.configureExperiment("SGDClassifier_hpo", DigitsTask.SPACE);
            client.configureMetrics(Metric.named("training_time").cumulative().unit("s"));
            client.configureOptimization("score, -training_time", "score >= 0.85", "training_time <= 1");

            // What is to be beaten: the classifier as it comes.
            if (!options.counted()) {
                task.warmUp();
            }
            int baseline = client.attachBaseline(DigitsTask.DEFAULTS);
            train(client, task, baseline, DigitsTask.DEFAULTS, false);

            // The search: one trial after the other, each stopped as soon as it promises little.
            for (int i = 0; i < options.trials(); i++) {
                client.getNextTrials(1).forEach((index, point) -> train(client, task, index, point, true));
            }
            progress.close();

            // What was found: no trial of the frontier is beaten in both score and time.
            out.println("\nPareto frontier\n" + frontier(client.getParetoFrontier()));
            out.println("All trials\n" + client.summarize());
            List<Card> cards = new ArrayList<>(List.of(pictures));
            cards.addAll(client.computeAnalyses());
            HtmlReport.write(TITLE, facts(client), cards, report);
            out.println("Report:     " + report);

            // The experiment is a file; whoever loads it goes on as if nothing had happened.
            Path file = options.out().resolve("experiment.json");
            client.saveToJson(file);
            out.println("Experiment: " + file);
            out.println("Next trial: " + sameNext(client, file) + ", from the file as from memory");
        }
    }

    private Client client() {
        Client.Builder builder = Client.builder().clock(clock);
        options.seed().ifPresent(builder::seed);
        return builder.build();
    }

    /** One trial: tells score and time after each mini-batch, and asks whether it is worth going on. */
    private void train(Client client, DigitsTask task, int index, Point point, boolean mayStop) {
        try {
            boolean completed = task.train(point, randomState(client, index), step -> {
                client.attachData(index, step.outcomes(), step.rows());
                progress.saw(index, step);
                return !mayStop
                        || step.isLast()
                        || !client.shouldStopTrialEarly(index).stop();
            });
            if (completed) {
                client.completeTrial(index);
            } else {
                client.markTrialEarlyStopped(index);
            }
        } catch (DivergenceException e) {
            client.markTrialFailed(index, String.valueOf(e.getMessage()));
        }
        progress.ended(
                client.trial(index),
                client.getParetoFrontier(false).stream().findFirst().map(best -> client.trial(best.trialIndex())));
    }

    /** Each trial has its own split: a search on a single one would learn its accidents. Counted runs share one, to be comparable. */
    private long randomState(Client client, int index) {
        return options.counted()
                ? 0
                : Integer.toUnsignedLong(31 * Long.hashCode(client.history().seed()) + index);
    }

    private static Table frontier(List<BestTrial> frontier) {
        List<String> columns = new ArrayList<>(List.of("trial", "arm", "score", "training_time"));
        DigitsTask.SPACE.parameters().forEach(parameter -> columns.add(parameter.name()));
        Table table = Table.of(columns.toArray(String[]::new));
        for (BestTrial trial : frontier) {
            List<Object> row = new ArrayList<>(List.of(
                    trial.trialIndex(),
                    trial.armName(),
                    trial.metrics().get("score"),
                    trial.metrics().get("training_time")));
            row.addAll(trial.point().values().values());
            table = table.row(row.toArray());
        }
        return table;
    }

    private String facts(Client client) {
        return "Baseline and " + options.trials() + " trials, seed "
                + client.history().seed() + ", " + (options.counted() ? "counted" : "measured") + " training time";
    }

    private Map<Integer, Point> sameNext(Client client, Path file) {
        try (Client loaded = Client.builder().clock(clock).loadFromJson(file)) {
            Map<Integer, Point> fromFile = loaded.getNextTrials(1);
            Map<Integer, Point> fromMemory = client.getNextTrials(1);
            if (!fromFile.equals(fromMemory)) {
                throw new IllegalStateException(
                        "after loading the next trial is " + fromFile + " but should be " + fromMemory);
            }
            return fromFile;
        }
    }
}
