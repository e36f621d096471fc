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

/** A browser without a window that takes pictures of pages, where one is installed. */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final int SECONDS = 120;

    private final Path program;
    private final Path folder;

    /**
     * How a page is looked at.
     *
     * @param width how wide the window is, in its own pixels
     * @param height how high it is
     * @param density pixels of the picture for each of the window
     * @param dark whether it prefers dark
     */
    record View(int width, int height, double density, boolean dark) {}

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
        Path framed = framed(page, view);
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
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=8000",
                String.format(Locale.ROOT, "--force-device-scale-factor=%.2f", view.density()),
                "--window-size=" + view.width() + "," + view.height(),
                "--screenshot=" + png.toAbsolutePath()));
        if (view.dark()) {
            command.add("--blink-settings=preferredColorScheme=0");
        }
        command.add(framed.toUri().toString());
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || !Files.exists(png)) {
            process.destroyForcibly();
            throw new IOException("no picture of " + page + ": " + Files.readString(log));
        }
    }

    private Path framed(Path page, View view) throws IOException {
        String frame = String.format(
                Locale.ROOT,
                "<!DOCTYPE html><meta name=color-scheme content='light dark'><body style='margin:0'>"
                        + "<iframe src='%s' style='border:0;display:block;width:%dpx;height:%dpx'></iframe>",
                page.toUri(),
                view.width(),
                view.height());
        return Files.writeString(folder.resolve("frame.html"), frame);
    }
}
