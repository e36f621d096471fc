package org.ax4j.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.ax4j.Client;
import org.ax4j.analysis.render.CardCsv;
import org.ax4j.analysis.render.CardJson;
import org.ax4j.analysis.render.CardMarkdown;
import org.ax4j.analysis.render.HtmlReport;
import org.ax4j.analysis.render.SvgChart;
import org.ax4j.spi.Card;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportMainTest {
    @TempDir
    private static Path folder = Path.of(".");

    private static List<Card> cards = List.of();

    private record Ended(int status, String out, String err) {}

    @BeforeAll
    static void save() {
        try (Client client = Runs.twoGoals(12)) {
            client.saveToJson(experiment());
            cards = client.computeAnalyses();
        }
    }

    private static Path experiment() {
        return folder.resolve("tuning.json");
    }

    private static Ended run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        AtomicLong clock = new AtomicLong();
        int status = new ReportMain(print(out), print(err), () -> clock.getAndAdd(250_000_000)).run(List.of(arguments));
        return new Ended(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Test
    void writesTheReportBesideTheExperimentAndTellsEachCard() throws IOException {
        byte[] before = Files.readAllBytes(experiment());
        Ended ended = run(experiment().toString());
        Path report = folder.resolve("tuning-report.html");
        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.out()).isEqualTo("Report: " + report + System.lineSeparator());
        assertThat(report).hasContent(HtmlReport.page("SGDClassifier on the digits", "12 trials, seed 42", cards));
        assertThat(ended.err().lines())
                .hasSizeGreaterThanOrEqualTo(cards.size())
                .allMatch(line -> line.matches("\\[ ?[0-9]+/[0-9]+] ax/[a-z-]+: .+ \\(0\\.25 s\\)"));
        for (Card card : cards) {
            assertThat(ended.err()).contains(card.id() + ": " + card.title() + " (");
        }
        assertThat(experiment()).as("stays as it is").hasBinaryContent(before);
    }

    @Test
    void writesEachFormat() throws IOException {
        Path markdown = folder.resolve("a/report.md");
        Path json = folder.resolve("a/cards.json");
        assertThat(run(experiment().toString(), "--out", markdown.toString()).status())
                .isZero();
        assertThat(run(experiment().toString(), "--out=" + json).status()).isZero();
        assertThat(markdown).hasContent(CardMarkdown.of(cards));
        assertThat(json).hasContent(CardJson.of(cards) + "\n");
        Path tables = folder.resolve("tables");
        assertThat(run("--format", "csv", experiment().toString(), "--out", tables.toString())
                        .out())
                .isEqualTo("Report: " + cards.size() + " files in " + tables + System.lineSeparator());
        assertThat(tables.resolve("01-objective-scatter.csv"))
                .hasContent(CardCsv.of(cards.get(0).table()));
        assertThat(run("--format", "svg", experiment().toString()).status()).isZero();
        try (Stream<Path> files = Files.list(folder.resolve("tuning-report"))) {
            assertThat(files).hasSize((int)
                    cards.stream().filter(card -> card.chart().isPresent()).count());
        }
        assertThat(folder.resolve("tuning-report").resolve("01-objective-scatter.svg"))
                .hasContent(SvgChart.of(cards.get(0).chart().orElseThrow()));
    }

    @Test
    void makesOnlyTheCardsThatAreNamed() throws IOException {
        Path out = folder.resolve("some.json");
        Ended ended = run(experiment().toString(), "--cards", "progression, ax/best-trials", "--out", out.toString());
        assertThat(ended.status()).isZero();
        List<Card> progressions = cards.stream()
                .filter(card -> card.id().equals("ax/progression"))
                .toList();
        String json = CardJson.of(progressions);
        assertThat(progressions).hasSize(3);
        assertThat(Files.readString(out))
                .startsWith(json.substring(0, json.length() - 1))
                .contains("\"id\":\"ax/best-trials\"")
                .doesNotContain("\"id\":\"ax/summary\"");
        assertThat(ended.err().lines()).hasSize(4).last().asString().startsWith("[4/4] ax/best-trials: ");
    }

    @Test
    void refusesWhatItCannotReadOrWrite() throws IOException {
        Path newer = Files.writeString(
                folder.resolve("newer.json"),
                Files.readString(experiment()).replaceFirst("(\"version\"\\s*:\\s*)[0-9]+", "$1999"));
        Path other = Files.writeString(folder.resolve("other.json"), "{}");
        refused(1, "[AX-STORAGE]", folder.resolve("none.json").toString());
        refused(1, "[AX-SNAPSHOT]", newer.toString());
        refused(1, "[AX-SNAPSHOT]", other.toString());
        refused(1, "[AX-REPORT]", experiment().toString(), "--out", folder.toString());
        refused(1, "[AX-COMPONENT]", experiment().toString(), "--cards", "ax/no-such-card");
        assertThat(run(newer.toString()).err()).contains("999");
        assertThat(folder.resolve("newer-report.html")).doesNotExist();
    }

    @Test
    void refusesWrongOptionsAllAtOnce() {
        refused(2, "[AX-ARGUMENT]");
        refused(
                2,
                "is the experiment",
                experiment().toString(),
                "--out",
                experiment().toString());
        refused(2, "there is no format 'pdf'", experiment().toString(), "--format", "pdf");
        refused(2, "--out lacks its value", experiment().toString(), "--out");
        refused(2, "--cards names nothing", experiment().toString(), "--cards", ",");
        refused(2, "given twice", "a", "--format", "csv", "--format", "csv");
        assertThat(run("a", "b", "--colour", "--format=pdf").err())
                .contains("there are [a, b]")
                .contains("no option '--colour'")
                .contains("Choose one of html, markdown, json, csv, svg");
        assertThat(run("--help")).isEqualTo(new Ended(0, ReportOptions.HELP, ""));
    }

    private static void refused(int status, String text, String... arguments) {
        Ended ended = run(arguments);
        assertThat(ended.status()).as(ended.err()).isEqualTo(status);
        assertThat(ended.err()).contains(text).doesNotContain("\tat ");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void runsAsAProcess() throws IOException, InterruptedException {
        Path out = folder.resolve("process.html");
        Path log = folder.resolve("process.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReportMain.class.getName(),
                        experiment().toString(),
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
        assertThat(Files.readString(log)).contains("ax/summary: ", "Report: " + out);
        assertThat(out).hasContent(HtmlReport.page("SGDClassifier on the digits", "12 trials, seed 42", cards));
    }
}
