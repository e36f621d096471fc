package org.ax4j.analysis.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ax4j.Client;
import org.ax4j.analysis.Runs;

/** One page that holds many reports in frames, as wide as a screen or a phone, and tells of each what became of it: a browser then needs to start only once, and to paint nothing. */
final class Frames {
    /** How many frames there are: five experiments in three views, three pages in one. */
    static final int COUNT = 5 * 3 + 3;

    private static final List<String> VIEWS = List.of("light", "dark", "phone");

    private Frames() {}

    /** Writes the reports and the page around them to a folder; returns the page. */
    static Path page(Path folder) throws IOException {
        StringBuilder frames = new StringBuilder();
        for (Map.Entry<String, Client> run : runs().entrySet()) {
            try (Client client = run.getValue()) {
                String report = HtmlReport.page(run.getKey(), "facts", client.computeAnalyses());
                frames.append(frames(folder, run.getKey(), report, VIEWS));
            }
        }
        String hostile = HtmlReport.page(Hostile.NAMES.get(1), Hostile.NAMES.get(2), Hostile.cards());
        frames.append(frames(folder, "hostile", hostile, List.of("light")))
                .append(frames(folder, "unguarded", BrowserTest.probed(hostile), List.of("light")))
                .append(frames(
                        folder,
                        "surfaces",
                        HtmlReport.page("Surfaces", "", List.of(SurfaceDrawingTest.card())),
                        List.of("light")));
        return Files.writeString(
                folder.resolve("frames.html"),
                "<!DOCTYPE html><meta charset=utf-8><title>Frames</title><body>" + frames + "<div id=surfaces></div>"
                        + "<script>" + Resource.text("frames.js") + "</script></body>");
    }

    private static Map<String, Client> runs() {
        Map<String, Client> runs = new LinkedHashMap<>();
        runs.put("tutorial", Runs.twoGoals(30));
        runs.put("single", Runs.modelled(12, "score"));
        runs.put("constrained", Runs.oneGoal(12));
        runs.put("hierarchical", Runs.hierarchical(12));
        runs.put("three-goals", Runs.threeGoals(15, false));
        return runs;
    }

    private static String frames(Path folder, String name, String report, List<String> views) throws IOException {
        Files.writeString(folder.resolve(name + ".html"), report);
        StringBuilder frames = new StringBuilder();
        for (String view : views) {
            int width = view.equals("phone") ? 390 : 1400;
            frames.append(String.format(
                    "<iframe id='%s-%s' src='%s.html' style='visibility:hidden;position:absolute;left:0;top:0;width:%dpx;height:900px'></iframe>",
                    name, view, name, width));
        }
        return frames.toString();
    }
}
