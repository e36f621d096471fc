package org.ax4j.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ax4j.spi.Card;
import org.ax4j.spi.Card.Group;
import org.ax4j.spi.Table;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final String PAGE = HtmlReport.page("A title", "some facts", Samples.report(31));
    private static final Document DOCUMENT = Jsoup.parse(PAGE);

    @Test
    void hasTitleAndFacts() {
        assertThat(DOCUMENT.title()).isEqualTo("A title");
        assertThat(DOCUMENT.select("h1").text()).isEqualTo("A title");
        assertThat(DOCUMENT.select("header .facts").text()).isEqualTo("some facts");
    }

    @Test
    void showsGroupsInTheirOrderAndCardsInTheOrderGiven() {
        assertThat(DOCUMENT.select("main section").eachAttr("id")).containsExactly("results", "diagnostics", "health");
        assertThat(DOCUMENT.select("#results article").eachAttr("data-id"))
                .containsExactly(
                        "tutorial/digits",
                        "ax/objective-scatter",
                        "ax/summary",
                        "ax/progression",
                        "ax/progression",
                        "ax/best-trials");
        assertThat(DOCUMENT.select("nav a").eachAttr("href")).containsExactly("#results", "#diagnostics", "#health");
    }

    @Test
    void asksNothingOfTheNetwork() {
        assertThat(DOCUMENT.select("link, iframe, object, embed, base, [srcset], script[src]"))
                .isEmpty();
        assertThat(DOCUMENT.select("[src]").eachAttr("src"))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("data:image/png;base64,"));
        assertThat(DOCUMENT.select("[href]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("#") || address.startsWith("data:"));
        assertThat(DOCUMENT.select("style").html()).doesNotContain("url(").doesNotContain("@import");
        assertThat(DOCUMENT.select("meta[http-equiv]").attr("content")).startsWith("default-src 'none';");
    }

    @Test
    void tablesHaveEveryCellOfShortTablesAsText() {
        Table table = Samples.summary(Samples.trials(31)).table();
        Element drawn = DOCUMENT.selectFirst("[data-id=ax/summary] table");
        assertThat(drawn).isNotNull();
        assertThat(drawn.select("th").eachText()).isEqualTo(table.columns());
        List<List<String>> cells = drawn.select("tbody tr").stream()
                .map(row -> row.select("td").eachText())
                .toList();
        assertThat(cells)
                .isEqualTo(table.rows().stream()
                        .map(row -> row.stream().map(cell -> cell.text()).toList())
                        .toList());
    }

    @Test
    void everyIdIsUsedOnceAndEveryReferenceHasItsTarget() {
        List<String> ids = DOCUMENT.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(DOCUMENT.select("[aria-controls]").eachAttr("aria-controls"));
        assertThat(ids).containsAll(DOCUMENT.select("[aria-labelledby]").eachAttr("aria-labelledby"));
    }

    @Test
    void sameCardsGiveSameBytes() {
        assertThat(HtmlReport.page("A title", "some facts", Samples.report(31))).isEqualTo(PAGE);
    }

    @Test
    void staysUnderFourMegabytes() {
        assertThat(PAGE.getBytes(StandardCharsets.UTF_8).length).isLessThan(4_000_000);
    }

    @Test
    void aReportWithoutCardsIsStillAPage() {
        Document empty = Jsoup.parse(HtmlReport.page("Nothing yet", "", List.of()));
        assertThat(empty.select("h1").text()).isEqualTo("Nothing yet");
        assertThat(empty.select("section, nav, .facts")).isEmpty();
    }

    @Test
    void aCardWithoutColumnsHasNoTable() {
        Document page = Jsoup.parse(HtmlReport.page(
                "t",
                "",
                List.of(Card.of("a/b", "words", Group.HEALTH, Table.of()).text("one\n\ntwo"))));
        assertThat(page.select("article table")).isEmpty();
        assertThat(page.select("article .text").eachText()).containsExactly("one", "two");
    }
}
