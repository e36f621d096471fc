package org.ax4j.error;

import static org.ax4j.error.BadInput.bad;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.ax4j.json.ExperimentJson;

/** Files that are no stored experiment of a format that this release reads. */
final class SnapshotBadInput {
    private static final String HEAD = "{\"format\":\"ax4j-experiment\",\"version\":1,\"seed\":1,\"entries\":[";
    private static final String AT = "\"at\":\"1970-01-01T00:00:00Z\",";
    private static final String SPACE =
            "{\"parameters\":[{\"name\":\"x\",\"kind\":\"real\",\"low\":0.0,\"high\":1.0,\"scale\":\"LINEAR\"}],\"constraints\":[]}";
    private static final String CONFIG = "{\"description\":\"\",\"owner\":\"\",\"tags\":[]}";
    private static final String CONFIGURED =
            entry(0, "\"event\":\"configured\",\"name\":\"tune\",\"config\":" + CONFIG + ",\"space\":" + SPACE);
    private static final String ADDED = entry(
            1,
            "\"event\":\"trial-added\",\"trial\":0,\"arm\":\"0_0\",\"point\":{\"x\":0.5},\"origin\":"
                    + "{\"stage\":\"attached\",\"reason\":\"given by the caller\"}");

    private static final String RUN = "{\"n\":2," + AT + "\"metrics\":[\"score\"]}";

    private SnapshotBadInput() {}

    static List<BadInput> cases() {
        return Stream.concat(entries().stream(), runs().stream()).toList();
    }

    private static List<BadInput> runs() {
        return List.of(
                text(HEAD + CONFIGURED + "," + ADDED + ",[" + RUN + "]]}", "a run of readings in format 1"),
                run("a run without its metrics", "{\"n\":2," + AT.replace("Z\",", "Z\"") + "}"),
                run("a run of an unknown field", RUN.replace("\"n\"", "\"colour\":1,\"n\"")),
                run(
                        "a run that names a metric twice",
                        RUN.replace("\"score\"", "\"score\",\"score\""),
                        "[0,0,0.0,1.0,1.0]"),
                run("a run of no metric", RUN.replace("\"score\"", ""), "[0,0,0.0]"),
                run("a run without beginning", "[0,0,0.0,1.0]"),
                run("a run out of order", RUN.replace("\"n\":2", "\"n\":3"), "[0,0,0.0,1.0]"),
                run("a row that is no array", RUN, "5"),
                run("a row without value", RUN, "[0,0,0.0]"),
                run("a row with two values", RUN, "[0,0,0.0,1.0,1.0]"),
                run("a row of a trial that is not there", RUN, "[0,0,0.0,1.0]", "[0,1,0.0,1.0]"),
                run("a row of trial 4294967296", RUN, "[0,4294967296,0.0,1.0]"),
                run("a row of a moment that is none", RUN, "[0.5,0,0.0,1.0]"),
                run("a step that is a text", RUN, "[0,0,\"x\",1.0]"),
                run("a mean that is null", RUN, "[0,0,0.0,null]"),
                run("a mean that is too large", RUN, "[0,0,0.0,1e999]"),
                run("a standard error below zero", RUN, "[0,0,0.0,[1.0,-1.0]]"),
                run("three figures of a reading", RUN, "[0,0,0.0,[1.0,1.0,1.0]]"));
    }

    private static BadInput run(String input, String... parts) {
        String head = HEAD.replace("\"version\":1", "\"version\":2");
        return text(head + CONFIGURED + "," + ADDED + ",[" + String.join(",", parts) + "]]}", input);
    }

    private static List<BadInput> entries() {
        return List.of(
                text("", "an empty file"),
                text("hello", "a file of other words"),
                text("{}", "{}"),
                text("[]", "[]"),
                text("{\"format\":\"other\",\"version\":1,\"seed\":1,\"entries\":[]}", "another format"),
                text("{\"format\":\"ax4j-experiment\",\"version\":3,\"seed\":1,\"entries\":[]}", "a newer format"),
                text("{\"format\":\"ax4j-experiment\",\"version\":0,\"seed\":1,\"entries\":[]}", "format 0"),
                text("{\"format\":\"ax4j-experiment\",\"version\":1,\"entries\":[]}", "no seed"),
                text(
                        "{\"format\":\"ax4j-experiment\",\"version\":1,\"seed\":1,\"owner\":\"me\",\"entries\":[]}",
                        "an unknown field"),
                text("{\"format\":\"ax4j-experiment\",\"version\":1,\"seed\":1.5,\"entries\":[]}", "seed 1.5"),
                text("{\"format\":\"ax4j-experiment\",\"format\":\"ax4j-experiment\",\"version\":1,", "a field twice"),
                text(HEAD + CONFIGURED, "a file that was cut off"),
                text(HEAD + CONFIGURED + "]} {}", "something behind the end"),
                entries("an entry that is no object", "5"),
                entries("an entry without its event", "{\"n\":0," + AT + "\"x\":1}"),
                entries("an unknown event", entry(0, "\"event\":\"teleported\"")),
                entries("a moment that is none", "{\"n\":0,\"at\":\"yesterday\",\"event\":\"configured\"}"),
                entries("entries out of order", CONFIGURED.replace("\"n\":0", "\"n\":1")),
                entries(
                        "an unknown field of an entry",
                        CONFIGURED.replace("\"name\":\"tune\"", "\"name\":\"tune\",\"colour\":1")),
                entries("an unknown field of a parameter", CONFIGURED.replace("\"low\"", "\"colour\":1,\"low\"")),
                entries("an unknown kind of parameter", CONFIGURED.replace("\"real\"", "\"spiral\"")),
                entries("an unknown scale", CONFIGURED.replace("LINEAR", "CUBIC")),
                entries("bounds reversed", CONFIGURED.replace("\"high\":1.0", "\"high\":-1.0")),
                entries("a bound that is a text", CONFIGURED.replace("\"high\":1.0", "\"high\":\"1\"")),
                entries("a null", CONFIGURED.replace("\"owner\":\"\"", "\"owner\":null")),
                entries(
                        "a fixed parameter without value",
                        CONFIGURED.replace(
                                "\"kind\":\"real\",\"low\":0.0,\"high\":1.0,\"scale\":\"LINEAR\"",
                                "\"kind\":\"fixed\"")),
                entries("a number that is too large", CONFIGURED.replace("\"high\":1.0", "\"high\":1e999")),
                entries("configured twice", CONFIGURED, CONFIGURED.replace("\"n\":0", "\"n\":1")),
                entries("trial 1 where trial 0 must follow", CONFIGURED, ADDED.replace("\"trial\":0", "\"trial\":1")),
                entries("trial 0.5", CONFIGURED, ADDED.replace("\"trial\":0", "\"trial\":0.5")),
                entries("a trial before the space", ADDED.replace("\"n\":1", "\"n\":0")),
                entries("a trial outside its range", CONFIGURED, ADDED.replace("\"x\":0.5", "\"x\":1.5")),
                entries("a trial of a real as a whole number", CONFIGURED, ADDED.replace("\"x\":0.5", "\"x\":1")),
                entries("a trial without value", CONFIGURED, ADDED.replace("\"x\":0.5", "")),
                entries("a trial of an unknown parameter", CONFIGURED, ADDED.replace("\"x\":0.5", "\"x\":0.5,\"z\":1")),
                entries(
                        "a trial that has a parameter before it is added",
                        CONFIGURED,
                        ADDED.replace("\"x\":0.5", "\"x\":0.5,\"z\":0.5"),
                        entry(
                                2,
                                "\"event\":\"space-edited\",\"edit\":{\"kind\":\"added\",\"parameter\":{\"name\":\"z\",\"kind\":"
                                        + "\"real\",\"low\":0.0,\"high\":1.0,\"scale\":\"LINEAR\"},\"old\":0.5}")),
                entries(
                        "a candidate completed",
                        CONFIGURED,
                        ADDED,
                        entry(2, "\"event\":\"status-changed\",\"trial\":0,\"status\":\"COMPLETED\"")),
                entries(
                        "data of a trial that is not there",
                        CONFIGURED,
                        entry(1, "\"event\":\"data-attached\",\"trial\":0,\"outcomes\":{\"score\":{\"mean\":1.0}}")),
                entries(
                        "a mean that is not finite",
                        CONFIGURED,
                        ADDED,
                        entry(
                                2,
                                "\"event\":\"data-attached\",\"trial\":0,\"outcomes\":{\"score\":{\"mean\":{\"$real\":\"NaN\"}}}")),
                entries(
                        "work that is no whole number",
                        CONFIGURED,
                        ADDED.replace(
                                "given by the caller\"",
                                "r\",\"making\":{\"component\":{\"id\":\"acme/gen\",\"version\":1,\"config\":{}},\"seen\":1,\"seed\":1,"
                                        + "\"work\":{\"draws\":0.5},\"predicted\":{}}")));
    }

    private static String entry(int number, String fields) {
        return "{\"n\":" + number + "," + AT + fields + "}";
    }

    private static BadInput entries(String input, String... entries) {
        return text(HEAD + String.join(",", entries) + "]}", input);
    }

    private static BadInput text(String json, String input) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return bad(input, () -> ExperimentJson.read(new ByteArrayInputStream(bytes)));
    }
}
