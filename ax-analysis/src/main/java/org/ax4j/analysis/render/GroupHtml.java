package org.ax4j.analysis.render;

import java.util.List;
import java.util.Locale;
import org.ax4j.spi.Card;
import org.ax4j.spi.Card.Group;

/** Writes the cards of one group, two beside each other where there is room. */
final class GroupHtml {
    private GroupHtml() {}

    /** The group's id in the page. */
    static String id(Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    /** The group's heading. */
    static String title(Group group) {
        return group.name().charAt(0) + id(group).substring(1);
    }

    /** The group's section; cards are numbered from the given one on. A card that would leave a gap beside it is made wide. */
    static Tag of(Group group, List<Card> cards, int first) {
        Tag grid = Tag.of("div", "cards");
        boolean half = false;
        for (int i = 0; i < cards.size(); i++) {
            boolean lonely = !half && (i + 1 == cards.size() || CardHtml.wide(cards.get(i + 1)));
            boolean wide = CardHtml.wide(cards.get(i)) || lonely;
            grid.add(CardHtml.of(cards.get(i), first + i, wide)).add("\n");
            half = !wide && !half;
        }
        return Tag.of("section")
                .with("id", id(group))
                .add(Tag.of("h2").text(title(group) + " ").add(Tag.of("small").text(about(group))))
                .add(grid);
    }

    private static String about(Group group) {
        return switch (group) {
            case RESULTS -> "what was reached";
            case INSIGHTS -> "what the models say about the problem";
            case DIAGNOSTICS -> "how well the models fit";
            case HEALTH -> "what may be wrong";
        };
    }
}
