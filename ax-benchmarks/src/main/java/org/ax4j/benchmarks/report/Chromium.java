package org.ax4j.benchmarks.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a window that takes pictures of pages, where one is installed. */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final int SECONDS = 120;
    private static final Pattern TOOK = Pattern.compile("data-took=\"([0-9.]+)\"");

    private final Path program;
    private final Path folder;

    /**
     * How a page is looked at.
     *
     * @param width how wide the window is, in its own pixels
     * @param height how high it is
     * @param density pixels of the picture for each of the window
     * @param dark whether it prefers dark
     * @param part the id of the part of the page to which it is scrolled; empty for its beginning
     */
    record View(int width, int height, double density, boolean dark, String part) {}

    private Chromium(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** The browser of this machine, if there is one; it keeps its files in the folder. */
    static Optional<Chromium> find(Path folder) {
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Chromium(program, folder));
    }

    /** Takes a picture of a page once its scripts have run. A window narrower than it can be holds the page in a frame of that width. */
    void picture(Path page, View view, Path png) throws IOException, InterruptedException {
        Files.deleteIfExists(png);
        List<String> options = new ArrayList<>(List.of(
                "--virtual-time-budget=8000",
                String.format(Locale.ROOT, "--force-device-scale-factor=%.2f", view.density()),
                "--window-size=" + view.width() + "," + view.height(),
                "--screenshot=" + png.toAbsolutePath()));
        if (view.dark()) {
            options.add("--blink-settings=preferredColorScheme=0");
        }
        String said = run(options, framed(page, view));
        if (!Files.exists(png)) {
            throw new IOException("no picture of " + page + ": " + said);
        }
    }

    /** How many milliseconds a page takes from the beginning of its navigation to its load event. */
    double opening(Path page) throws IOException, InterruptedException {
        Path around = Files.writeString(
                folder.resolve("opening.html"),
                String.format(
                        Locale.ROOT,
                        "<!DOCTYPE html><body><script>const frame = document.createElement('iframe');"
                                + "frame.style = 'width:1400px;height:900px'; const begun = performance.now();"
                                + "frame.onload = () => document.body.dataset.took = performance.now() - begun;"
                                + "frame.src = '%s'; document.body.append(frame);</script>",
                        page.toUri()));
        String said = run(List.of("--window-size=1400,900", "--dump-dom"), around);
        Matcher took = TOOK.matcher(said);
        if (!took.find()) {
            throw new IOException("the page did not open: " + said);
        }
        return Double.parseDouble(took.group(1));
    }

    /** Runs the browser on a page; returns what it printed. */
    private String run(List<String> options, Path page) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(options);
        command.add(page.toUri().toString());
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the browser did not end: " + Files.readString(log));
        }
        return Files.readString(log);
    }

    private Path framed(Path page, View view) throws IOException {
        String frame = String.format(
                Locale.ROOT,
                "<!DOCTYPE html><meta name=color-scheme content='light dark'><body style='margin:0'>"
                        + "<iframe src='%s' style='border:0;display:block;width:%dpx;height:%dpx'></iframe>",
                page.toUri() + (view.part().isEmpty() ? "" : "#" + view.part()),
                view.width(),
                view.height());
        return Files.writeString(folder.resolve("frame.html"), frame);
    }
}
