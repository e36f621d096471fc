package org.ax4j.spi;

import java.util.Optional;

/**
 * One finding for people: figures first, then a chart that shows them, then words.
 *
 * @param id the id of the component that made it, for example {@code ax/objective-scatter}
 * @param title what is shown, in a few words
 * @param subtitle how to read it, in a sentence or two; may be empty
 * @param group where it belongs in a report
 * @param table the figures
 * @param chart how they look, where a chart helps
 * @param text what follows from them, plain text with blank lines between paragraphs; may be empty
 */
public record Card(
        String id, String title, String subtitle, Group group, Table table, Optional<Chart> chart, String text)
        implements Finding {
    /** Nothing may be null. */
    public Card {
        Given.part(id, "id");
        Given.part(title, "title");
        Given.part(subtitle, "subtitle");
        Given.part(group, "group");
        Given.part(table, "table");
        Given.part(chart, "chart");
        Given.part(text, "text");
    }

    /** The parts of a report, in the order in which they are shown. */
    public enum Group {
        /** What was reached. */
        RESULTS,
        /** What the models say about the problem. */
        INSIGHTS,
        /** How well the models fit. */
        DIAGNOSTICS,
        /** What may be wrong. */
        HEALTH
    }

    /**
     * A card of figures alone.
     *
     * @param id the id of the component that made it
     * @param title what is shown
     * @param group where it belongs in a report
     * @param table the figures
     * @return the card
     */
    public static Card of(String id, String title, Group group, Table table) {
        return new Card(id, title, "", group, table, Optional.empty(), "");
    }

    /**
     * A copy with another subtitle.
     *
     * @param words how to read the card
     * @return the copy
     */
    public Card subtitle(String words) {
        return new Card(id, title, words, group, table, chart, text);
    }

    /**
     * A copy with a chart.
     *
     * @param drawing the chart
     * @return the copy
     */
    public Card chart(Chart drawing) {
        return new Card(id, title, subtitle, group, table, Optional.of(drawing), text);
    }

    /**
     * A copy with another text.
     *
     * @param words what follows from the figures
     * @return the copy
     */
    public Card text(String words) {
        return new Card(id, title, subtitle, group, table, chart, words);
    }
}
