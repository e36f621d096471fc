package org.ax4j.analysis.render;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ax4j.error.Faults;
import org.ax4j.spi.Card;
import org.ax4j.spi.Card.Group;

/**
 * Writes cards as one HTML file that needs nothing else: charts that can be hovered, zoomed and read by keyboard, tables that can be sorted and
 * filtered, light and dark, on a screen, a phone and paper. It asks nothing of the network, and nothing in a name or a value can run in it. The same
 * cards give the same bytes.
 */
public final class HtmlReport {
    private HtmlReport() {}

    /**
     * Writes a report under a general title.
     *
     * @param cards what to show; each group keeps their order
     * @param file where to; its folder is made if it is missing, a report that stands there is replaced whole
     * @throws org.ax4j.error.StorageException with code {@code AX-REPORT} if the file cannot be written; what stood there still stands
     */
    public static void write(List<Card> cards, Path file) {
        write("Experiment report", "", cards, file);
    }

    /**
     * Writes a report.
     *
     * @param title what was done, in a few words
     * @param facts a line of facts below the title, for example trials, time and version; may be empty
     * @param cards what to show; each group keeps their order
     * @param file where to; its folder is made if it is missing, a report that stands there is replaced whole
     * @throws org.ax4j.error.StorageException with code {@code AX-REPORT} if the file cannot be written; what stood there still stands
     */
    public static void write(String title, String facts, List<Card> cards, Path file) {
        ReportFile.write(
                Faults.present(file, "file", "Say where the report is to be written."), page(title, facts, cards));
    }

    /**
     * The whole page as text.
     *
     * @param title what was done, in a few words
     * @param facts a line of facts below the title; may be empty
     * @param cards what to show; each group keeps their order
     * @return the HTML document
     */
    public static String page(String title, String facts, List<Card> cards) {
        Faults.present(title, "title", "Say in a few words what was done.");
        Faults.present(facts, "facts", "Give an empty text for none.");
        Faults.copy(cards, "cards", "Give those that there are, as of Client.computeAnalyses().");
        List<Group> groups = Arrays.stream(Group.values())
                .filter(group -> cards.stream().anyMatch(card -> card.group() == group))
                .toList();
        Tag main = Tag.of("main").with("id", "content");
        int number = 1;
        for (Group group : groups) {
            List<Card> members =
                    cards.stream().filter(card -> card.group() == group).toList();
            main.add(GroupHtml.of(group, members, number));
            number += members.size();
        }
        return PageHtml.of(title, facts, groups, main);
    }
}
