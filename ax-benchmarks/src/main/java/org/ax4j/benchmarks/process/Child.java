package org.ax4j.benchmarks.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One run of a program in a process of its own, with this one's class path: the figures that it told, and its own time. */
public final class Child {
    private static final String WHOLE = "process wall";

    private Child() {}

    /**
     * Runs a program to its end.
     *
     * @param program the class whose {@code main} runs
     * @param arguments its arguments
     * @return the figures that it told, by name
     * @throws IOException if it cannot be started or ends with an error
     * @throws InterruptedException if this thread is interrupted
     */
    public static Map<String, Double> run(Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file", ""),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(Arrays.asList(arguments));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        double wall = (System.nanoTime() - begin) / 1e9;
        if (code != 0) {
            throw new IOException(program.getSimpleName() + " ended with " + code);
        }
        Map<String, Double> figures = new HashMap<>(Map.of(WHOLE, wall));
        told.lines().forEach(line -> {
            int space = line.lastIndexOf(' ');
            figures.put(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
        });
        return figures;
    }

    /**
     * How long a program ran.
     *
     * @param figures what {@link #run} gave
     * @return seconds by the wall, the start of the process included
     */
    public static double wall(Map<String, Double> figures) {
        return figures.getOrDefault(WHOLE, Double.NaN);
    }
}
