package org.ax4j.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ax4j.analysis.Runs;
import org.ax4j.experiment.Prediction;
import org.ax4j.spi.Card;
import org.ax4j.spi.Cell;
import org.ax4j.spi.Chart;
import org.ax4j.spi.Table;
import org.junit.jupiter.api.Test;

/** Markdown, CSV and JSON of cards, read back by readers of their own. */
class CardTextsTest {
    private static final Table TABLE = Table.of("name", "x", "n", "ok", "=sum")
            .row("a|b", new Prediction(0.1 + 0.2, 0.05), 3, true, "plain")
            .row("say \"hi\", twice\nand go", Cell.missing(), 4, false, "=1+1");

    @Test
    void csvIsThatOfTheStandardWithNumbersInFull() {
        assertThat(CardCsv.of(TABLE))
                .isEqualTo(String.join(
                        "\r\n",
                        "name,x,x (standard error),n,ok,'=sum",
                        "a|b,0.30000000000000004,0.05,3,true,plain",
                        "\"say \"\"hi\"\", twice\nand go\",,,4,false,'=1+1",
                        ""));
    }

    @Test
    void csvOfAnyNamesReadsBack() {
        List<Card> filled = Hostile.cards().stream()
                .filter(card -> !card.table().rows().isEmpty())
                .toList();
        assertThat(filled).hasSizeGreaterThan(20);
        for (Card card : filled) {
            List<List<String>> rows = read(CardCsv.of(card.table()));
            assertThat(rows).hasSize(card.table().rows().size() + 1);
            assertThat(rows.stream().map(List::size).distinct()).hasSize(1);
            assertThat(rows.get(1).get(0).replaceFirst("^'", ""))
                    .isEqualTo(card.table().rows().get(0).get(0).text().replaceFirst("^'", ""));
        }
    }

    /** A reader of CSV, letter by letter. */
    private static List<List<String>> read(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                row.add(field.toString());
                field.setLength(0);
            } else if (!quoted && c == '\n') {
                rows.add(row);
                row = new ArrayList<>();
            } else {
                field.append(c);
            }
        }
        return rows;
    }

    @Test
    void markdownIsEscapedAndKeepsItsRows() {
        Card card = Card.of("a/b", "a *bold* <b>title</b>", Card.Group.RESULTS, TABLE)
                .subtitle("see https://example.org");
        String text = CardMarkdown.of(card);
        assertThat(text)
                .startsWith(
                        "### a \\*bold\\* &lt;b&gt;title&lt;/b&gt;\n\nsee https://&#8203;example.org\n\n| name | x |")
                .contains("| --- | ---: | ---: | --- | --- |\n")
                .contains("| a\\|b | 0.3 ± 0.05 | 3 | yes | plain |\n")
                .contains("| say \"hi\", twice and go |  | 4 | no | =1+1 |\n");
    }

    @Test
    void markdownOfAnyNamesHasOneLineForEachRow() {
        for (Card card : Hostile.cards()) {
            String text = CardMarkdown.of(card.table());
            assertThat(text.lines()).hasSize(card.table().rows().size() + 2);
            assertThat(text).doesNotContain("<script", "<img", "<svg", "<h1");
        }
    }

    @Test
    void jsonReadsBackAsTheCard() throws Exception {
        List<Card> cards = new ArrayList<>(Runs.twoGoals(30).computeAnalyses());
        cards.addAll(Hostile.cards());
        JsonNode array = new ObjectMapper().readTree(CardJson.of(cards));
        assertThat(array).hasSameSizeAs(cards);
        for (int i = 0; i < cards.size(); i++) {
            Card card = cards.get(i);
            JsonNode node = array.get(i);
            String id = new String(card.id().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertThat(node.get("id").asText().replace('\uFFFD', '?')).isEqualTo(id);
            assertThat(node.get("columns")).hasSize(card.table().columns().size());
            assertThat(node.get("rows")).hasSize(card.table().rows().size());
            for (int row = 0; row < card.table().rows().size(); row++) {
                for (int column = 0; column < card.table().columns().size(); column++) {
                    same(
                            node.get("rows").get(row).get(column),
                            card.table().rows().get(row).get(column));
                }
            }
            assertThat(node.has("chart")).isEqualTo(card.chart().isPresent());
            if (card.chart().orElse(null) instanceof Chart.Plane plane) {
                assertThat(node.get("chart").get("layers"))
                        .hasSize(plane.layers().size());
            }
        }
    }

    private static void same(JsonNode node, Cell cell) {
        if (cell instanceof Cell.Real real) {
            assertThat(node.isNull()).isEqualTo(!Double.isFinite(real.value()));
            assertThat(node.isNull() || node.asDouble() == real.value()).isTrue();
        } else if (cell instanceof Cell.Whole whole) {
            assertThat(node.asLong()).isEqualTo(whole.value());
        } else if (cell instanceof Cell.Flag flag) {
            assertThat(node.booleanValue()).isEqualTo(flag.value());
        } else if (cell instanceof Cell.Estimate estimate
                && Double.isFinite(estimate.value().mean())) {
            assertThat(node.get("mean").asDouble()).isEqualTo(estimate.value().mean());
        } else if (cell instanceof Cell.Missing) {
            assertThat(node.isNull()).isTrue();
        }
    }
}
