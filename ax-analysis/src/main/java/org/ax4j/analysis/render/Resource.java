package org.ax4j.analysis.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Texts that the module's jar carries. */
final class Resource {
    private Resource() {}

    /** Texts one after another, their lines ended alike on every system. */
    static String text(String... names) {
        return Arrays.stream(names).map(Resource::one).collect(Collectors.joining("\n"));
    }

    private static String one(String name) {
        try (InputStream stream = Resource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "ax-analysis is incomplete: its jar lacks " + name + "; build it with Maven");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
