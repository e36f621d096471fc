package org.ax4j.analysis.render;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A real browser without a window, driven by its command line, where one is installed. */
final class Browser {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private final Path program;
    private final Path folder;

    /**
     * What a page had become after its scripts ran.
     *
     * @param document the page
     * @param console what it wrote to the console, faults among it
     */
    record Visit(Document document, List<String> console) {}

    private Browser(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** The browser of this machine, if there is one; it keeps its files in the folder. */
    static Optional<Browser> find(Path folder) {
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Browser(program, folder));
    }

    /** Opens a page and lets it run for five seconds of its own time. */
    Visit open(String html) throws IOException, InterruptedException {
        return open(Files.writeString(folder.resolve("page.html"), html));
    }

    /** Opens a page in a file, which may look into frames with other files. */
    Visit open(Path page) throws IOException, InterruptedException {
        Path dom = folder.resolve("dom.html");
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
                "--enable-logging=stderr",
                "--allow-file-access-from-files",
                "--virtual-time-budget=5000",
                "--window-size=1400,4000",
                "--dump-dom",
                page.toUri().toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the browser did not end: " + Files.readString(log));
        }
        List<String> console = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("CONSOLE"))
                .toList();
        return new Visit(Jsoup.parse(Files.readString(dom)), console);
    }
}
