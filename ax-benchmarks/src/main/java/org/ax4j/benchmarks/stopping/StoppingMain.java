package org.ax4j.benchmarks.stopping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.ax4j.benchmarks.curves.DigitsTask;
import org.ax4j.benchmarks.curves.Families;
import org.ax4j.benchmarks.curves.LearningTask;
import org.ax4j.component.Spec;
import org.ax4j.earlystop.ChanceToImprove;
import org.ax4j.earlystop.DefaultStopper;
import org.ax4j.earlystop.Hyperband;
import org.ax4j.earlystop.Median;
import org.ax4j.earlystop.Percentile;
import org.ax4j.earlystop.SuccessiveHalving;
import org.ax4j.experiment.Rate;
import org.ax4j.spi.Stopper;

/**
 * The command {@code stopping}: what stoppers save and lose on tasks whose curves cross and mislead, by counted cost. Trials are space-filling, so that with and
 * without stopping they are the same ones.
 */
public final class StoppingMain {
    /** This many times the trials stand by for the cost that is saved. */
    private static final int STANDBY = 3;

    private final int seeds;
    private final int first;
    private final int trials;
    private final List<String> names;

    private StoppingMain(Map<String, String> options) {
        seeds = Integer.parseInt(options.getOrDefault("--seeds", "20"));
        first = Integer.parseInt(options.getOrDefault("--first", "1"));
        trials = Integer.parseInt(options.getOrDefault("--trials", "40"));
        names = List.of(options.getOrDefault("--stoppers", "default").split(","));
    }

    /**
     * Measures.
     *
     * @param args {@code speed}, or {@code --seeds n --first seed --trials n --stoppers default,median --tasks a,b}
     */
    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("speed")) {
            new DecisionTimes(System.out).tell();
            return;
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        new StoppingMain(options).tell(options.getOrDefault("--tasks", ""));
    }

    private static Spec<Stopper> stopper(String name) {
        return switch (name) {
            case "default" -> DefaultStopper.spec(new DefaultStopper.Config().audit(0));
            case "chance" -> ChanceToImprove.spec();
            case "percentile" -> Percentile.spec();
            case "median" -> Median.spec();
            case "successive-halving" -> SuccessiveHalving.spec();
            case "hyperband" -> Hyperband.spec();
            default -> throw new IllegalArgumentException("there is no stopper '" + name + "'");
        };
    }

    private void tell(String tasks) {
        List<LearningTask> all = Stream.concat(Families.all().stream(), Stream.of(DigitsTask.task()))
                .filter(task -> tasks.isEmpty() || List.of(tasks.split(",")).contains(task.name()))
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%d trials, %d seeds from %d on; saved cost, lost result: mean (worst); false stops: of all stops; better at equal cost: mean, seeds%n",
                trials,
                seeds,
                first);
        for (String name : names) {
            for (Aim aim : Aim.values()) {
                List<Trade> sum = new ArrayList<>();
                for (LearningTask task : all) {
                    List<Trade> trades = trades(task, aim, stopper(name));
                    sum.addAll(trades);
                    line(name, task.name() + aim.words(), trades);
                }
                line(name, "all" + aim.words(), sum);
            }
        }
    }

    private List<Trade> trades(LearningTask task, Aim aim, Spec<Stopper> stopper) {
        List<Trade> trades = new ArrayList<>();
        for (int seed = first; seed < first + seeds; seed++) {
            TaskRun run = TaskRun.of(task, aim, STANDBY * trials, seed);
            trades.add(Trade.of(run.history(), trials, stopper));
        }
        return trades;
    }

    private static void line(String stopper, String task, List<Trade> trades) {
        Rate wrong = new Rate(
                trades.stream().mapToInt(trade -> trade.falseStops().hits()).sum(),
                trades.stream().mapToInt(trade -> trade.falseStops().total()).sum());
        double[] gained = sorted(trades, Trade::gained);
        double[] lost = sorted(trades, Trade::lost);
        System.out.printf(
                Locale.ROOT,
                "%-12s %-24s saved %4.1f %%  lost %5.2f %% (%5.2f)  false %4d of %5d = %4.1f %% (%.1f to %.1f)  equal cost %+6.2f %%, better %d worse %d of %d%n",
                stopper,
                task,
                100 * Arrays.stream(sorted(trades, Trade::saved)).average().orElse(0),
                100 * Arrays.stream(lost).average().orElse(0),
                100 * lost[lost.length - 1],
                wrong.hits(),
                wrong.total(),
                100 * wrong.share(),
                100 * wrong.low(),
                100 * wrong.high(),
                100 * Arrays.stream(gained).average().orElse(0),
                Arrays.stream(gained).filter(gain -> gain > 0).count(),
                Arrays.stream(gained).filter(gain -> gain < 0).count(),
                gained.length);
    }

    private static double[] sorted(List<Trade> trades, ToDoubleFunction<Trade> figure) {
        return trades.stream().mapToDouble(figure).sorted().toArray();
    }
}
