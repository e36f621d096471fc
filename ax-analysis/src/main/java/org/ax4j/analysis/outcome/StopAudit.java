package org.ax4j.analysis.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.analysis.sheet.TrialSheets;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.Figures;
import org.ax4j.experiment.Entry;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Rate;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.experiment.Winners;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Finding;

/**
 * How often stopping is wrong: of the trials that a stopper condemned and yet let run on to show that, see {@link org.ax4j.experiment.StopAdvice#isAudit}, those
 * count as false stops that ended among the {@link Winners}. Beside it the share of steps that stopping saved. Both with their 95 % intervals: that of the rate is
 * {@link Rate Wilson's}; that of the share comes from how much the lengths of completed trials differ, of which mean and deviation stand for each stopped trial.
 */
public final class StopAudit implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/stop-audit", new Config(), config -> new StopAudit());

    /** Nothing to configure. */
    public record Config() {}

    private StopAudit() {}

    /**
     * The spec of this analysis.
     *
     * @return the spec
     */
    public static Spec<Analysis> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a configuration.
     *
     * @param config the configuration, which has nothing to choose
     * @return the spec
     */
    public static Spec<Analysis> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Finding analyse(AnalysisRequest request) {
        History history = request.history();
        Map<Integer, Double> condemned = condemned(history);
        if (condemned.isEmpty()) {
            return Finding.notApplicable("no condemned trial was let run on to show whether stopping is right");
        }
        Set<Integer> winners =
                history.problem().map(problem -> Winners.of(history, problem)).orElse(Set.of());
        List<Trial> audited = condemned.keySet().stream().map(history::trial).toList();
        List<Trial> ended = audited.stream()
                .filter(trial -> is(trial, TrialStatus.COMPLETED))
                .toList();
        Rate wrong = new Rate(
                (int) ended.stream()
                        .filter(trial -> winners.contains(trial.index()))
                        .count(),
                ended.size());
        Sheet<Trial> sheet = TrialSheets.of()
                .column("condemned_at", trial -> condemned.get(trial.index()))
                .column("last_step", Lengths::lastStep)
                .column("false_stop", trial -> verdict(trial, winners));
        return Card.of(
                        COMPONENT.id(),
                        "Stopping audited: " + wrong.hits() + " of " + wrong.total() + " wrong",
                        Card.Group.RESULTS,
                        TrialSheets.metrics(sheet, history).table(audited).withoutEmptyColumns())
                .subtitle("Trials that would have been stopped, and ran on to show whether that would have been right.")
                .text(text(history, audited.size(), wrong));
    }

    /** The last step at which each audited trial stood when it was first condemned. */
    private static Map<Integer, Double> condemned(History history) {
        Map<Integer, Double> steps = new HashMap<>();
        Map<Integer, Double> condemned = new TreeMap<>();
        for (Entry entry : history.entries()) {
            if (entry.event() instanceof Event.DataAttached data && data.step().isPresent()) {
                steps.merge(data.trial(), data.step().getAsDouble(), Math::max);
            } else if (entry.event() instanceof Event.Advised advised
                    && advised.advice().isAudit()) {
                condemned.putIfAbsent(advised.trial(), steps.getOrDefault(advised.trial(), 0.0));
            }
        }
        return condemned;
    }

    private static String verdict(Trial trial, Set<Integer> winners) {
        return is(trial, TrialStatus.COMPLETED) ? winners.contains(trial.index()) ? "yes" : "no" : "not known";
    }

    private static boolean is(Trial trial, TrialStatus status) {
        return trial.status() == status;
    }

    private static String text(History history, int audited, Rate wrong) {
        long stopped = history.trials().stream()
                .filter(trial -> is(trial, TrialStatus.EARLY_STOPPED))
                .count();
        String rate = wrong.total() == 0
                ? "None of them has been completed yet."
                : "Of those that were completed, " + wrong.hits() + " of " + wrong.total()
                        + " ended among the winners: "
                        + percent(wrong.share()) + " of stops are false, with 95 % confidence " + percent(wrong.low())
                        + " to " + percent(wrong.high()) + ".";
        return Words.count(stopped, "trial") + " stopped, " + audited + " let run on. " + rate
                + Lengths.of(history).saved().map(saved -> " " + saved.text()).orElse("");
    }

    private static String percent(double share) {
        return Figures.of(Math.round(1000 * share) / 10.0) + " %";
    }

    /** What stopping saved of all steps: the estimate and its interval. */
    record Saved(double share, double low, double high) {
        String text() {
            return "About " + percent(share) + " of all steps were saved, with 95 % confidence " + percent(low) + " to "
                    + percent(high) + ".";
        }
    }

    /** How long trials ran: those that were completed, how far those came that were stopped, and all of them together. */
    record Lengths(List<Double> full, List<Double> cut, double made) {
        private static final double Z = 1.959963984540054;

        static Lengths of(History history) {
            return new Lengths(
                    lengths(history, TrialStatus.COMPLETED),
                    lengths(history, TrialStatus.EARLY_STOPPED),
                    history.trials().stream()
                            .flatMap(trial -> lastStep(trial).stream())
                            .mapToDouble(step -> step)
                            .sum());
        }

        private static List<Double> lengths(History history, TrialStatus status) {
            return history.trials().stream()
                    .filter(trial -> is(trial, status))
                    .flatMap(trial -> lastStep(trial).stream())
                    .toList();
        }

        static Optional<Double> lastStep(Trial trial) {
            return EarlyStops.lastStep(trial);
        }

        /**
         * With mean m and deviation d of n full lengths, k stopped trials of lengths c would have made S = sum max(0, m - c) more steps, give or take
         * z d sqrt(k + k²/n); the share is S / (S + made).
         */
        Optional<Saved> saved() {
            if (full.isEmpty() || cut.isEmpty()) {
                return Optional.empty();
            }
            double n = full.size();
            double k = cut.size();
            double mean = full.stream().mapToDouble(length -> length).sum() / n;
            double squares = full.stream()
                    .mapToDouble(length -> (length - mean) * (length - mean))
                    .sum();
            double deviation = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
            double more = cut.stream()
                    .mapToDouble(length -> Math.max(0, mean - length))
                    .sum();
            double error = Z * deviation * Math.sqrt(k + k * k / n);
            return Optional.of(new Saved(share(more), share(more - error), share(more + error)));
        }

        private double share(double more) {
            return more > 0 ? more / (more + made) : 0;
        }
    }
}
