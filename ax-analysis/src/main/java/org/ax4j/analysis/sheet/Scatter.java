package org.ax4j.analysis.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ax4j.experiment.BestTrial;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart.Interval;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Finding;
import org.ax4j.spi.Table;

/**
 * One quantity of all trials against another, with the bounds of both. Failed and abandoned trials are left out.
 *
 * @param x the horizontal quantity
 * @param y the vertical quantity
 * @param xBounds its bounds
 * @param yBounds the bounds of the vertical one
 * @param trials the trials that told both, by look
 * @param finals where the curves of unfinished trials are estimated to end; these stand there, with error bars, where both can be estimated
 */
public record Scatter(
        Quantity x,
        Quantity y,
        List<Bound> xBounds,
        List<Bound> yBounds,
        Map<Look, List<Trial>> trials,
        Finals finals) {
    private static final int X_COLUMN = 4;
    private static final int Y_COLUMN = 3;

    /**
     * The scatter of two quantities.
     *
     * @param history the experiment
     * @param problem what is wanted in it
     * @param x the horizontal quantity
     * @param y the vertical quantity
     * @return the scatter, perhaps without any trial
     */
    public static Scatter of(History history, Problem problem, Quantity x, Quantity y) {
        Map<Look, List<Trial>> byLook = new EnumMap<>(Look.class);
        for (Trial trial : history.runs()) {
            Look look = Look.of(trial, history);
            if (look != Look.ENDED && x.of(trial).isPresent() && y.of(trial).isPresent()) {
                byLook.computeIfAbsent(look, key -> new ArrayList<>()).add(trial);
            }
        }
        return new Scatter(x, y, Bound.of(x, problem), Bound.of(y, problem), byLook, Finals.of(history));
    }

    /**
     * The card of it, where any trial told both.
     *
     * @param card makes the card
     * @return the card, or that there is none yet
     */
    public Finding shown(Supplier<Card> card) {
        return trials.isEmpty()
                ? Finding.notApplicable("no trial told both " + x.name() + " and " + y.name() + " yet")
                : card.get();
    }

    /**
     * What it shows, in a few words.
     *
     * @return the vertical quantity against the horizontal one
     */
    public String title() {
        return y.name() + " against " + x.name();
    }

    /**
     * The trials that are best by their readings: in all goals, with all bounds kept.
     *
     * @param history the experiment
     * @param problem what is wanted
     * @return their indices
     */
    public static Set<Integer> best(History history, Problem problem) {
        return Incumbent.observed(history, problem).frontier().stream()
                .map(BestTrial::trialIndex)
                .collect(Collectors.toSet());
    }

    /**
     * All trials that are shown.
     *
     * @return them, in order of index
     */
    public List<Trial> all() {
        return trials.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Trial::index))
                .toList();
    }

    /**
     * The mark of a trial.
     *
     * @param trial a trial that told both quantities
     * @return its mark
     */
    public Mark mark(Trial trial) {
        return new Mark(
                place(x, trial).mean(),
                place(y, trial).mean(),
                interval(x, trial),
                interval(y, trial),
                Words.name(trial));
    }

    private boolean isEstimated(Trial trial) {
        return finals.of(x, trial).isPresent() && finals.of(y, trial).isPresent();
    }

    private Prediction place(Quantity quantity, Trial trial) {
        return (isEstimated(trial) ? finals.of(quantity, trial) : quantity.of(trial)).orElseThrow();
    }

    private Optional<Interval> interval(Quantity quantity, Trial trial) {
        return isEstimated(trial) ? finals.interval(quantity, trial) : Marks.interval(place(quantity, trial));
    }

    private List<Points> points(Look look, List<Trial> members) {
        Map<Boolean, List<Trial>> parts = members.stream().collect(Collectors.partitioningBy(this::isEstimated));
        List<Points> layers = new ArrayList<>();
        parts.forEach((estimated, some) -> {
            if (!some.isEmpty()) {
                layers.add(new Points(
                        estimated ? look.estimatedText() : look.text(),
                        look.role(),
                        some.stream().map(this::mark).toList()));
            }
        });
        return layers;
    }

    /**
     * The chart.
     *
     * @param lines layers that lie below the marks
     * @param best indices of trials that are marked as the best
     * @return the chart
     */
    public Plane plane(List<Layer> lines, Set<Integer> best) {
        List<Layer> layers = new ArrayList<>();
        yBounds.forEach(bound -> layers.add(bound.rule(true)));
        xBounds.forEach(bound -> layers.add(bound.rule(false)));
        layers.addAll(lines);
        List<Mark> halos = all().stream()
                .filter(trial -> best.contains(trial.index()))
                .map(this::mark)
                .toList();
        if (!halos.isEmpty()) {
            String name = lines.isEmpty() ? "best" : lines.get(lines.size() - 1).name();
            layers.add(new Points(name, Role.BEST, halos));
        }
        trials.forEach((look, members) -> layers.addAll(points(look, members)));
        return new Plane(x.axis(wide(x)), y.axis(wide(y)), layers);
    }

    /** By what was measured, and by where curves are estimated to end: how sure an estimate is does not decide, its bar is cut off at the edge. */
    private boolean wide(Quantity quantity) {
        return Marks.wide(all().stream()
                .map(trial -> {
                    Prediction place = place(quantity, trial);
                    return isEstimated(trial) ? new Prediction(place.mean(), Double.NaN) : place;
                })
                .toList());
    }

    /**
     * The figures.
     *
     * @param flag the name of a last column
     * @param value what it shows of a trial
     * @return one row for each trial, and one for each bound
     */
    public Table table(String flag, Function<Trial, ?> value) {
        List<Quantity> both = List.of(y, x);
        Sheet<Trial> sheet = TrialSheets.measured(TrialSheets.of(), both, finals);
        TrialSheets.intervals(sheet, both, finals).column(flag, value);
        Table table = Bound.rows(sheet.table(all()), yBounds, Y_COLUMN);
        return Bound.rows(table, xBounds, X_COLUMN).withoutEmptyColumns();
    }
}
