package org.ax4j.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.ax4j.benchmarks.sklearn.GoldenSgd;

/** The command {@code golden}: recomputes the figures of a file and compares. */
public final class Golden {
    private Golden() {}

    /**
     * Recomputes.
     *
     * @param args the file; its groups are those that {@link GoldenSgd} knows
     * @throws IOException if the file cannot be read
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("Usage: ./ax-benchmarks/run golden FILE");
            System.exit(2);
        }
        boolean passes =
                GoldenSgd.report(new ObjectMapper().readTree(Path.of(args[0]).toFile()), System.out);
        System.exit(passes ? 0 : 1);
    }
}
