package org.ax4j.analysis;

import java.util.List;
import org.ax4j.Client;
import org.ax4j.component.Spec;
import org.ax4j.experiment.Entry;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.Card;
import org.ax4j.spi.Cell;
import org.ax4j.spi.Chart;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Path;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Table;

/** Reads cards and experiments in tests. */
public final class Cards {
    private Cards() {}

    /** The card of one analysis. */
    public static Card card(Client client, Spec<Analysis> spec) {
        return client.computeAnalyses(spec).get(0);
    }

    /** The trials that ran to their end. */
    public static List<Trial> completed(Client client) {
        return client.history().trials().stream()
                .filter(trial -> trial.status() == TrialStatus.COMPLETED)
                .toList();
    }

    /** The latest value in the log, NaN where there is none. */
    public static double lastTold(Client client, int trial, String metric) {
        double last = Double.NaN;
        for (Entry entry : client.history().entries()) {
            if (entry.event() instanceof Event.DataAttached told
                    && told.trial() == trial
                    && told.outcomes().readings().containsKey(metric)) {
                last = told.outcomes().readings().get(metric).mean();
            }
        }
        return last;
    }

    /** The trials that the rows are about. */
    public static List<Integer> indices(Table table) {
        return table.column("trial_index").stream()
                .map(cell -> Integer.parseInt(cell.text()))
                .toList();
    }

    /** A cell as people read it. */
    public static String text(Table table, String column, int row) {
        return table.column(column).get(row).text();
    }

    /** The numbers of a column. */
    public static List<Double> numbers(Table table, String column) {
        return table.column(column).stream().map(Cards::mean).toList();
    }

    /** The number of a cell. */
    public static double mean(Cell cell) {
        return cell instanceof Cell.Estimate estimate
                ? estimate.value().mean()
                : cell instanceof Cell.Whole whole ? whole.value() : ((Cell.Real) cell).value();
    }

    /** The card's chart. */
    public static Chart.Plane plane(Card card) {
        return (Chart.Plane) card.chart().orElseThrow();
    }

    /** The card's charts, one or several side by side. */
    public static List<Chart.Plane> planes(Card card) {
        Chart chart = card.chart().orElse(null);
        return chart instanceof Chart.Panels panels
                ? panels.planes()
                : chart instanceof Chart.Plane plane ? List.of(plane) : List.of();
    }

    /** The single marks of a role. */
    public static List<Mark> points(Chart.Plane plane, Role role) {
        return plane.layers().stream()
                .flatMap(layer ->
                        layer instanceof Points points && points.role() == role ? points.marks().stream() : null)
                .toList();
    }

    /** The vertices of all lines of a role, one line after the other. */
    public static List<Mark> vertices(Chart.Plane plane, Role role) {
        return plane.layers().stream()
                .flatMap(layer -> layer instanceof Path path && path.role() == role ? path.vertices().stream() : null)
                .toList();
    }

    /** Their heights. */
    public static List<Double> heights(List<Mark> marks) {
        return marks.stream().map(Mark::y).toList();
    }
}
