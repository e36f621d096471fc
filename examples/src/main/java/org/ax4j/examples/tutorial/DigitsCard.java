package org.ax4j.examples.tutorial;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.ax4j.sklearn.Digits;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart;
import org.ax4j.spi.Table;

/** The first digits as pictures. */
final class DigitsCard {
    private static final int COUNT = 4;
    private static final int PIXELS_PER_CELL = 12;

    private DigitsCard() {}

    static Card of(Digits digits) {
        int[] labels = digits.targets();
        Table table = Table.of("digit", "label");
        List<Chart.Picture> pictures = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            table = table.row(i, labels[i]);
            String png = Base64.getEncoder().encodeToString(digits.png(i, PIXELS_PER_CELL));
            pictures.add(new Chart.Picture("labelled " + labels[i], png));
        }
        return Card.of("tutorial/digits", "The first four digits", Card.Group.RESULTS, table)
                .subtitle(labels.length + " images of 8 by 8 cells, each from 0 (white) to 16 (black).")
                .chart(new Chart.Gallery(pictures))
                .text("The task: learn the labels of four fifths of the images, and be right on the last fifth.");
    }
}
