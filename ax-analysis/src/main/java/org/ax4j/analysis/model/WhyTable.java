package org.ax4j.analysis.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.analysis.sheet.Condition;
import org.ax4j.analysis.sheet.Marks;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.experiment.Making;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Metric;
import org.ax4j.problem.Problem;
import org.ax4j.space.Point;
import org.ax4j.spi.Table;

/**
 * All figures that speak for suggested trials, one below the other: part by part, each row of one thing.
 *
 * @param problem what is wanted
 * @param goal the first goal
 * @param conditions what must be kept
 */
record WhyTable(Problem problem, Quantity goal, List<Condition> conditions) {
    WhyTable {
        conditions = List.copyOf(conditions);
    }

    /**
     * One row.
     *
     * @param trial what it is about
     * @param part which kind of figure
     * @param name of what
     * @param figures what is known of it
     */
    private record Row(Trial trial, String part, String name, Figures figures) {}

    /** What a row tells, nearly all of it empty. */
    private record Figures(
            Optional<Prediction> estimate,
            Optional<Double> number,
            Optional<Integer> place,
            Optional<String> from,
            Optional<String> to) {
        static Figures of(Prediction estimate) {
            return new Figures(
                    Optional.of(estimate), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Figures of(double number) {
            return new Figures(
                    Optional.empty(), Optional.of(number), Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Figures of(String words) {
            return new Figures(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(words));
        }
    }

    /** The table of some trials. */
    Table of(List<Reasons> all) {
        List<Row> rows = new ArrayList<>();
        for (Reasons reasons : all) {
            origin(reasons.trial(), rows);
            predicted(reasons, rows);
            chances(reasons, rows);
            near(reasons, rows);
            steps(reasons, rows);
        }
        return new Sheet<Row>()
                .column("trial_index", row -> row.trial().index())
                .column("arm_name", row -> row.trial().armName())
                .column("part", Row::part)
                .column("name", Row::name)
                .column("estimate", row -> row.figures().estimate())
                .column("lower_95", row -> end(row, -1))
                .column("upper_95", row -> end(row, 1))
                .column("figure", row -> row.figures().number())
                .column("place", row -> row.figures().place())
                .column("from", row -> row.figures().from())
                .column("to", row -> row.figures().to())
                .table(rows)
                .withoutEmptyColumns();
    }

    private static Optional<Double> end(Row row, int side) {
        return row.figures()
                .estimate()
                .filter(value -> value.sem() > 0)
                .map(value -> value.mean() + side * Marks.HALF * value.sem());
    }

    /** Who suggested it, why, and by how much work. */
    private static void origin(Trial trial, List<Row> rows) {
        rows.add(new Row(
                trial,
                "origin",
                trial.origin().stage(),
                Figures.of(trial.origin().reason())));
        trial.origin().making().ifPresent(making -> {
            rows.add(new Row(
                    trial, "origin", "generator", Figures.of(making.component().id())));
            making.work()
                    .forEach((name, count) -> rows.add(new Row(trial, "work", name, Figures.of(count.doubleValue()))));
        });
    }

    private void predicted(Reasons reasons, List<Row> rows) {
        Map<String, Prediction> then =
                reasons.trial().origin().making().map(Making::predicted).orElse(Map.of());
        for (Metric metric : problem.metrics()) {
            Optional.ofNullable(then.get(metric.name()))
                    .ifPresent(value ->
                            rows.add(new Row(reasons.trial(), "predicted then", metric.name(), Figures.of(value))));
            Optional.ofNullable(reasons.predicted().get(metric.name()))
                    .ifPresent(value ->
                            rows.add(new Row(reasons.trial(), "predicted now", metric.name(), Figures.of(value))));
        }
    }

    private void chances(Reasons reasons, List<Row> rows) {
        double all = 1;
        int known = 0;
        for (Condition condition : conditions) {
            Optional<Double> chance = condition.chance(reasons.predicted());
            chance.ifPresent(
                    value -> rows.add(new Row(reasons.trial(), "chance", condition.text(), Figures.of(value))));
            all *= chance.orElse(1.0);
            known += chance.isPresent() ? 1 : 0;
        }
        if (known > 1 && known == conditions.size()) {
            rows.add(new Row(reasons.trial(), "chance", "all bounds", Figures.of(all)));
        }
    }

    /** What earlier trials near it told of the goal; their distance in units of the parameters' scales. */
    private void near(Reasons reasons, List<Row> rows) {
        for (Reasons.Near near : reasons.near()) {
            rows.add(new Row(
                    reasons.trial(),
                    "nearest",
                    Words.name(near.trial()),
                    new Figures(
                            goal.of(near.trial()),
                            Optional.of(near.distance()),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(near.trial().status().text()))));
        }
    }

    private static void steps(Reasons reasons, List<Row> rows) {
        int bars = Math.min(Why.MOST_BARS, reasons.steps().size());
        for (int i = 0; i < reasons.steps().size(); i++) {
            Reasons.Step step = reasons.steps().get(i);
            rows.add(new Row(
                    reasons.trial(),
                    "adds",
                    step.parameter(),
                    new Figures(
                            Optional.of(step.adds()),
                            Optional.empty(),
                            i < bars ? Optional.of(bars - 1 - i) : Optional.empty(),
                            text(reasons.from().point(), step.parameter()),
                            text(reasons.trial().point(), step.parameter()))));
        }
    }

    private static Optional<String> text(Point point, String parameter) {
        return point.values().containsKey(parameter) ? Optional.of(point.text(parameter)) : Optional.empty();
    }
}
