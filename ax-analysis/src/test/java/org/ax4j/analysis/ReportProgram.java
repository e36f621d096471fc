package org.ax4j.analysis;

import java.nio.file.Path;
import java.util.Map;
import org.ax4j.Client;
import org.ax4j.analysis.render.HtmlReport;

/** Writes the reports of made-up experiments to a folder, for looking at. */
final class ReportProgram {
    private ReportProgram() {}

    /** Writes one page for each experiment into the folder that the first argument names. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Map<String, Client> clients = Runs.all();
        clients.forEach((name, client) -> HtmlReport.write(
                client.history().name().orElse(name),
                client.history().trials().size() + " trials",
                client.computeAnalyses(),
                folder.resolve(name.replace(' ', '-') + ".html")));
    }
}
