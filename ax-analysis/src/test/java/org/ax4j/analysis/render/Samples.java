package org.ax4j.analysis.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.ax4j.experiment.Prediction;
import org.ax4j.spi.Card;
import org.ax4j.spi.Card.Group;
import org.ax4j.spi.Cell;
import org.ax4j.spi.Chart;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Gallery;
import org.ax4j.spi.Chart.Interval;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Picture;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Chart.Rule;
import org.ax4j.spi.Chart.Stroke;
import org.ax4j.spi.Table;

/** Cards like those of a tuning run, for tests and for looking at: made up, and always the same. */
final class Samples {
    private static final String[] LOSSES = {"hinge", "log_loss", "modified_huber", "squared_hinge", "perceptron"};
    private static final String[] PENALTIES = {"l2", "l1", "elasticnet"};

    /** A made-up trial with its curve. */
    record Trial(int index, String status, double score, double time, List<double[]> curve) {}

    private Samples() {}

    /** Writes the sample where the first argument says. */
    public static void main(String[] arguments) {
        HtmlReport.write("SGDClassifier on the digits", FACTS, report(31), Path.of(arguments[0]));
    }

    static final String FACTS =
            "31 trials · 22 completed, 9 stopped early · score up, training_time down · seed 42 · Ax for the JVM 0.1.0";

    /** The cards of a run of so many trials. */
    static List<Card> report(int count) {
        List<Trial> trials = trials(count);
        return List.of(
                pictures(),
                scatter(trials),
                summary(trials),
                progression(trials, true),
                progression(trials, false),
                frontier(trials),
                parity(trials),
                health());
    }

    static List<Trial> trials(int count) {
        SplittableRandom random = new SplittableRandom(7);
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double quality = Math.min(0.97, 0.62 + 0.35 * Math.pow(random.nextDouble(), 0.5) + i * 0.001);
            boolean stopped = i > 5 && quality < 0.87 && random.nextDouble() < 0.8;
            int steps = (int) (287 * Math.pow(random.nextDouble(), 1.5)) + 8;
            int made = stopped ? Math.max(4, steps / 3) : steps;
            double rate = 0.0008 + 0.004 * random.nextDouble();
            List<double[]> curve = new ArrayList<>();
            double time = 0;
            double score = 0.1;
            for (int s = 1; s <= made; s++) {
                time += rate * (0.8 + 0.4 * random.nextDouble());
                score = quality
                        - (quality - 0.12) * Math.exp(-s / (6.0 + 20 * (i % 5)))
                        + 0.012 * (random.nextDouble() - 0.5);
                curve.add(new double[] {s, score, time});
            }
            trials.add(new Trial(i, stopped ? "EARLY_STOPPED" : "COMPLETED", score, time, curve));
        }
        return trials;
    }

    static Card scatter(List<Trial> trials) {
        Table table = Table.of("trial_index", "arm_name", "trial_status", "score", "training_time");
        for (Trial trial : trials) {
            table = table.row(trial.index(), arm(trial), trial.status(), trial.score(), trial.time());
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Rule("score >= 0.85", Role.BOUND, true, 0.85));
        layers.add(new Rule("training_time <= 1", Role.BOUND, false, 1));
        layers.add(new Chart.Path(
                "frontier",
                Role.BEST,
                Stroke.STEP,
                best(trials).stream().map(Samples::mark).toList()));
        layers.add(points(
                "stopped early",
                Role.STOPPED,
                trials.stream().filter(t -> t.status().startsWith("EARLY")).toList()));
        layers.add(points(
                "completed",
                Role.COMPLETED,
                trials.stream()
                        .filter(t -> t.index() > 0 && t.status().startsWith("COMP"))
                        .toList()));
        layers.add(points("frontier", Role.BEST, best(trials)));
        layers.add(points("baseline", Role.BASELINE, trials.subList(0, 1)));
        return Card.of("ax/objective-scatter", "score against training_time", Group.RESULTS, table)
                .subtitle(
                        "Up and to the left is better. The golden line is the Pareto frontier of the completed trials that keep both thresholds.")
                .chart(new Plane(new Axis("training_time", "s", false), Axis.of("score"), layers))
                .text("Trial 18 reaches the highest score; trial 4 is nearly as good in a tenth of the time.");
    }

    static Card summary(List<Trial> trials) {
        Table table = Table.of(
                "trial_index",
                "arm_name",
                "trial_status",
                "generation",
                "score",
                "training_time",
                "loss",
                "penalty",
                "alpha",
                "learning_rate",
                "eta0",
                "batch_size");
        SplittableRandom random = new SplittableRandom(3);
        for (Trial trial : trials) {
            table = table.row(
                    trial.index(),
                    arm(trial),
                    trial.status(),
                    trial.index() < 6 ? "Sobol" : "BO mixed",
                    trial.score(),
                    trial.time(),
                    LOSSES[random.nextInt(5)],
                    PENALTIES[random.nextInt(3)],
                    Math.pow(10, -8 + 10 * random.nextDouble()),
                    random.nextBoolean() ? "optimal" : "invscaling",
                    Math.pow(10, -6 + 6 * random.nextDouble()),
                    5 + random.nextInt(495));
        }
        return Card.of("ax/summary", "Summary of trials", Group.RESULTS, table)
                .subtitle("One row for each trial: what was tried, who suggested it, and what came out.");
    }

    static Card progression(List<Trial> trials, boolean score) {
        String metric = score ? "score" : "training_time";
        List<String> columns = List.of("trial_index", "arm_name", "trial_status", "progression", metric);
        List<Layer> layers = new ArrayList<>();
        List<Mark> stops = new ArrayList<>();
        for (Trial trial : trials) {
            List<Mark> marks = new ArrayList<>();
            for (double[] at : trial.curve()) {
                marks.add(Mark.of(at[0], at[score ? 1 : 2], "trial " + trial.index() + " (" + arm(trial) + ")"));
            }
            boolean stopped = trial.status().startsWith("EARLY");
            layers.add(new Chart.Path(
                    stopped ? "stopped early" : trial.index() == 0 ? "baseline" : "completed",
                    stopped ? Role.STOPPED : trial.index() == 0 ? Role.BASELINE : Role.COMPLETED,
                    Stroke.STRAIGHT,
                    marks));
            if (stopped) {
                stops.add(marks.get(marks.size() - 1));
            }
        }
        layers.add(new Points("stopped early", Role.STOPPED, stops));
        return Card.of(
                        "ax/progression",
                        metric + " by progression",
                        Group.RESULTS,
                        new Table(columns, rows(trials, score)))
                .subtitle("One line for each trial; a cross where it was stopped.")
                .chart(new Plane(Axis.of("mini-batches"), new Axis(metric, score ? "" : "s", false), layers));
    }

    private static List<List<Cell>> rows(List<Trial> trials, boolean score) {
        return trials.stream()
                .flatMap(trial -> trial.curve().stream()
                        .map(at -> List.of(
                                Cell.of(trial.index()),
                                Cell.of(arm(trial)),
                                Cell.of(trial.status()),
                                Cell.of((int) at[0]),
                                Cell.of(at[score ? 1 : 2]))))
                .toList();
    }

    static Card frontier(List<Trial> trials) {
        Table table = Table.of("trial_index", "arm_name", "score", "training_time");
        for (Trial trial : best(trials)) {
            table = table.row(
                    trial.index(), arm(trial), new Prediction(trial.score(), 0.004), new Prediction(trial.time(), 0));
        }
        return Card.of("ax/best-trials", "Pareto frontier trials", Group.RESULTS, table)
                .subtitle("No completed trial is better in one objective without being worse in the other.");
    }

    static Card parity(List<Trial> trials) {
        Table table = Table.of("trial_index", "observed", "predicted");
        List<Mark> marks = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(5);
        for (Trial trial : trials) {
            double predicted = trial.score() + 0.05 * (random.nextDouble() - 0.5);
            table = table.row(trial.index(), trial.score(), new Prediction(predicted, 0.012));
            marks.add(new Mark(
                    trial.score(),
                    predicted,
                    Optional.empty(),
                    Optional.of(Interval.around(predicted, 0.024)),
                    "trial " + trial.index()));
        }
        return Card.of("ax/cross-validation", "Cross-validation of score", Group.DIAGNOSTICS, table)
                .subtitle("Each trial predicted by a model that has not seen it; bars span 95 %.")
                .chart(new Plane(
                        Axis.of("observed score"),
                        Axis.of("predicted score"),
                        List.of(
                                new Chart.Path(
                                        "perfect",
                                        Role.BOUND,
                                        Stroke.DASHED,
                                        List.of(Mark.of(0.5, 0.5, "perfect"), Mark.of(1, 1, "perfect"))),
                                new Points("trials", Role.MODEL, marks))));
    }

    static Card health() {
        return Card.of(
                "ax/health",
                "Checks",
                Group.HEALTH,
                Table.of("check", "passed", "what")
                        .row("fit", true, "The model of each metric explains more than a constant does.")
                        .row(
                                "edges",
                                false,
                                "3 of the 5 best trials lie on the lower edge of alpha: widen its range."));
    }

    static Card pictures() {
        Table table = Table.of("picture", "digit");
        List<Picture> pictures = new ArrayList<>();
        for (int digit = 0; digit < 4; digit++) {
            table = table.row(digit, digit);
            pictures.add(new Picture("the digit " + digit, png(digit)));
        }
        return Card.of("tutorial/digits", "What is learned", Group.RESULTS, table)
                .subtitle("The first four of 1797 handwritten digits, 8 by 8 pixels in 17 shades.")
                .chart(new Gallery(pictures));
    }

    private static String png(int digit) {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        int[][] strokes = {
            {0x3c, 0x66, 0x42, 0x42, 0x42, 0x66, 0x3c},
            {0x18, 0x38, 0x18, 0x18, 0x18, 0x18, 0x3c},
            {0x3c, 0x66, 0x06, 0x0c, 0x18, 0x30, 0x7e},
            {0x3c, 0x66, 0x06, 0x1c, 0x06, 0x66, 0x3c}
        };
        for (int y = 0; y < 7; y++) {
            for (int x = 0; x < 8; x++) {
                int shade = (strokes[digit][y] >> (7 - x) & 1) == 1 ? 255 - 16 * ((x + y) % 4) : 0;
                image.getRaster().setSample(x, y, 0, shade);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static Points points(String name, Role role, List<Trial> trials) {
        return new Points(name, role, trials.stream().map(Samples::mark).toList());
    }

    private static Mark mark(Trial trial) {
        return Mark.of(trial.time(), trial.score(), "trial " + trial.index() + " (" + arm(trial) + ")");
    }

    private static String arm(Trial trial) {
        return trial.index() == 0 ? "baseline" : trial.index() + "_0";
    }

    /** The completed trials that no other completed one beats in both, from the quickest on. */
    private static List<Trial> best(List<Trial> trials) {
        return trials.stream()
                .filter(t -> t.status().equals("COMPLETED") && t.score() >= 0.85 && t.time() <= 1)
                .filter(t -> trials.stream()
                        .noneMatch(o -> o.status().equals("COMPLETED") && o.time() < t.time() && o.score() > t.score()))
                .sorted(Comparator.comparingDouble(Trial::time))
                .toList();
    }
}
