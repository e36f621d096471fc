package org.ax4j.examples.tutorial;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.ax4j.experiment.Trial;

/** Tells how far the run is: in a terminal by one line that is drawn again and again, elsewhere by a line for each trial. */
final class ProgressLine implements AutoCloseable {
    private static final String CLEAR = "\r\033[K";
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintStream out;
    private final boolean terminal;
    private final int trials;
    private final LongSupplier nanos;

    private long begin;
    private String drawn = "";
    private String best = "nothing completed yet";
    private String left = "";

    /**
     * Nothing is told yet.
     *
     * @param out where to
     * @param terminal whether that is a terminal
     * @param trials how many trials there will be
     * @param nanos the time
     */
    ProgressLine(PrintStream out, boolean terminal, int trials, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.trials = trials;
        this.nanos = nanos;
    }

    /** A trial learned from some of its rows. */
    synchronized void saw(int trial, DigitsTask.Step step) {
        if (terminal) {
            draw(head(trial) + "running, " + 100 * step.rows() / step.total() + " %; " + best + left);
        }
    }

    /** A trial ended, and this is now the one of the best score that keeps all bounds. */
    synchronized void ended(Trial trial, Optional<Trial> leader) {
        best = leader.map(found -> "best so far" + figures(found)).orElse("nothing within the bounds yet");
        left = left(trial.index());
        String line = head(trial.index()) + trial.status().text() + figures(trial) + "; " + best + left;
        if (terminal) {
            draw(line);
        } else {
            out.println(line);
        }
    }

    /** Reckons from the trials, not from the start of the program and the baseline. */
    private String left(int done) {
        if (done == 0) {
            begin = nanos.getAsLong();
            return "";
        }
        double seconds = (nanos.getAsLong() - begin) / NANOS_PER_SECOND / done * (trials - done);
        return String.format(Locale.ROOT, "; %.0f s left", Math.ceil(seconds));
    }

    private String head(int trial) {
        return trial == 0 ? "baseline: " : "trial " + trial + " of " + trials + ": ";
    }

    private static String figures(Trial trial) {
        return trial.value("score").isEmpty()
                ? ""
                : String.format(Locale.ROOT, " %.4f in %.3f s", trial.mean("score"), trial.mean("training_time"));
    }

    /** Prints a line of something else, above the one that is drawn. */
    synchronized void print(String line) {
        out.println(drawn.isEmpty() ? line : CLEAR + line);
        draw(drawn);
    }

    private void draw(String line) {
        drawn = line;
        if (!line.isEmpty()) {
            out.print(CLEAR + line);
            out.flush();
        }
    }

    /** Takes the line away. */
    @Override
    public synchronized void close() {
        out.print(drawn.isEmpty() ? "" : CLEAR);
        out.flush();
        drawn = "";
    }
}
