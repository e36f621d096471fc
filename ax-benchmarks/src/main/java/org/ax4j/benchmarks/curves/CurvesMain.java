package org.ax4j.benchmarks.curves;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ax4j.benchmarks.curves.Candidates.Candidate;
import org.ax4j.curve.Estimate;
import org.ax4j.curve.FinishedCurves;
import org.ax4j.curve.Growth;
import org.ax4j.experiment.Curve;

/** The command {@code curves}: how well unfinished curves are completed, against taking the last value as the final one. */
public final class CurvesMain {
    private static final int HELD_OUT = 25;
    /** Full curves that say something about a step, without which nothing is estimated there. */
    private static final int LEAST_KNOWN = 2;

    private static final double[] SHARES = {0.25, 0.5, 0.75};

    private final PrintStream out;
    private final int seeds;
    private final List<Integer> finished;

    private CurvesMain(PrintStream out, int seeds, List<Integer> finished) {
        this.out = out;
        this.seeds = seeds;
        this.finished = finished;
    }

    /** Sums over completions of one candidate. */
    private static final class Tally {
        private double score;
        private double normalScore;
        private int covered;
        private int normalCovered;
        private int count;

        void add(Estimate estimate, double outcome) {
            double away = Math.abs(outcome - estimate.median());
            score += Crps.of(estimate, outcome);
            normalScore += Crps.normal(estimate, outcome);
            covered += outcome >= estimate.quantile(0.025) && outcome <= estimate.quantile(0.975) ? 1 : 0;
            normalCovered += away <= 1.96 * estimate.sd() ? 1 : 0;
            count++;
        }
    }

    /**
     * Runs.
     *
     * @param args {@code --seeds n}, {@code --finished a,b}: how many full curves are learnt from, {@code --tasks a,b}; or {@code digits} with
     *     {@code --first n} and {@code --seeds n}
     */
    public static void main(String[] args) {
        boolean digits = args.length > 0 && args[0].equals("digits");
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = digits ? 1 : 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        int seeds = Integer.parseInt(options.getOrDefault("--seeds", "20"));
        if (digits) {
            new DigitsStopping(System.out).run(Integer.parseInt(options.getOrDefault("--first", "0")), seeds);
            return;
        }
        List<Integer> finished = Arrays.stream(
                        options.getOrDefault("--finished", "5,10,20,50").split(","))
                .map(Integer::valueOf)
                .toList();
        List<LearningTask> tasks = new ArrayList<>(Families.all());
        tasks.add(DigitsTask.task());
        List<String> chosen = Arrays.asList(options.getOrDefault("--tasks", "").split(","));
        CurvesMain main = new CurvesMain(System.out, seeds, finished);
        System.out.println(
                "task, metric, full curves, share of training, mean error of the last value; then of each candidate the CRPS as a share of that error and the"
                        + " coverage of its 95 % intervals, in parentheses those of a normal distribution of its mean and standard deviation");
        tasks.stream()
                .filter(task -> !options.containsKey("--tasks") || chosen.contains(task.name()))
                .forEach(main::run);
    }

    private void run(LearningTask task) {
        int most = finished.stream().mapToInt(n -> n).max().orElseThrow();
        List<Ensemble> ensembles = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            ensembles.add(Ensemble.of(task, most + HELD_OUT, seed));
        }
        for (String metric : List.of(task.metric(), LearningTask.TIME)) {
            Growth growth = metric.equals(LearningTask.TIME) ? Growth.SEEN : Growth.FREE;
            for (int count : finished) {
                for (double share : SHARES) {
                    row(task.name() + " " + metric, ensembles, most, count, share, growth, metric);
                }
            }
        }
    }

    private void row(
            String name, List<Ensemble> ensembles, int most, int count, double share, Growth growth, String metric) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        double last = 0;
        int held = 0;
        for (Ensemble ensemble : ensembles) {
            List<Curve> full = ensemble.curves(metric, 0, count);
            for (Curve curve : ensemble.curves(metric, most, most + HELD_OUT)) {
                double step = share * curve.lastStep().orElseThrow() * (1 + 1e-12);
                double at = shown(curve, step);
                if (curve.step(0) > step || FinishedCurves.of(full, growth).known(at) < LEAST_KNOWN) {
                    continue;
                }
                double outcome = curve.mean(curve.size() - 1);
                last += Math.abs(outcome - Candidates.at(curve, at));
                held++;
                for (Map.Entry<String, Candidate> candidate : Candidates.all().entrySet()) {
                    tallies.computeIfAbsent(candidate.getKey(), key -> new Tally())
                            .add(candidate.getValue().complete(full, growth, curve, at), outcome);
                }
            }
        }
        StringBuilder line =
                new StringBuilder(String.format("%-18s %3d %2.0f %% %9.3g", name, count, 100 * share, last / held));
        for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
            Tally tally = entry.getValue();
            line.append(String.format(
                    "  %s %.2f %3.0f%% (%.2f %3.0f%%)",
                    entry.getKey(),
                    tally.score / last,
                    100.0 * tally.covered / tally.count,
                    tally.normalScore / last,
                    100.0 * tally.normalCovered / tally.count));
        }
        out.println(line);
    }

    /** The last step with a reading. */
    private static double shown(Curve curve, double step) {
        int i = 0;
        while (i + 1 < curve.size() && curve.step(i + 1) <= step) {
            i++;
        }
        return curve.step(i);
    }
}
