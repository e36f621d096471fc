package org.ax4j.testkit;

import java.util.Set;
import java.util.TreeSet;
import org.ax4j.spi.Card;
import org.ax4j.spi.Finding;

/** What a finding is, apart from words: a card or none, the table's size, whether there is a chart and of which kind. */
final class Shape {
    private Shape() {}

    static Set<String> of(Finding finding) {
        return finding.card().map(Shape::of).orElse(Set.of("not applicable"));
    }

    private static Set<String> of(Card card) {
        Set<String> shape = new TreeSet<>();
        shape.add(card.table().columns().size() + " columns");
        shape.add(card.table().rows().size() + " rows");
        card.chart().ifPresent(chart -> shape.add("chart " + chart.getClass().getSimpleName()));
        return shape;
    }
}
