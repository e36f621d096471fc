package org.ax4j.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ax4j.arch.subset.Probe;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On each subset of the artifacts that add something, what is missing is named with its artifact, and the rest works. */
class SubsetsTest {
    private static final List<String> OPTIONAL = List.of("ax-models", "ax-earlystop", "ax-analysis");
    private static final Map<String, String> BRINGS = Map.of(
            "FAST", "ax-models",
            "shouldStopTrialEarly", "ax-earlystop",
            "computeAnalyses", "ax-analysis",
            "summarize", "ax-analysis");
    private static final String SERVICES = "META-INF/services/org.ax4j.spi.AxPlugin";
    private static final Pattern MODULE = Pattern.compile("(ax-[a-z-]+|examples)/target/");

    static Stream<Set<String>> subsets() {
        return IntStream.range(0, 1 << OPTIONAL.size()).mapToObj(bits -> {
            Set<String> subset = new TreeSet<>();
            IntStream.range(0, OPTIONAL.size())
                    .filter(i -> (bits >> i & 1) == 1)
                    .forEach(i -> subset.add(OPTIONAL.get(i)));
            return subset;
        });
    }

    @ParameterizedTest
    @MethodSource("subsets")
    void whatIsMissingIsNamed(Set<String> subset) throws Exception {
        try (URLClassLoader loader = loader(subset)) {
            Set<String> present = plugins(loader);
            System.out.println("on the class path " + subset + ", of which with plugins " + present);
            Map<String, String> told = told(loader);
            assertThat(told).containsEntry("plain", "works");
            BRINGS.forEach((call, artifact) -> {
                if (present.contains(artifact)) {
                    assertThat(told.get(call)).as(call).isEqualTo("works");
                } else {
                    assertThat(told.get(call))
                            .as(call)
                            .startsWith("[AX-ARTIFACT]")
                            .contains("org.ax4j:" + artifact);
                }
            });
        }
    }

    /** The artifacts of the class path that have a services file. */
    private static Set<String> plugins(URLClassLoader loader) throws Exception {
        Set<String> present = new TreeSet<>();
        for (URL services : java.util.Collections.list(loader.findResources(SERVICES))) {
            module(services.toString()).ifPresent(present::add);
        }
        return present;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> told(URLClassLoader loader) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Object probe =
                    loader.loadClass(Probe.class.getName()).getConstructor().newInstance();
            return ((Supplier<Map<String, String>>) probe).get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Sees ax-core, this module's tests, all libraries, and of the project's other modules only the given ones. */
    private static URLClassLoader loader(Set<String> subset) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry :
                Pattern.compile(File.pathSeparator, Pattern.LITERAL).split(System.getProperty("java.class.path"), -1)) {
            boolean seen = module(entry)
                    .map(module -> module.equals("ax-core") || module.equals("ax-arch") || subset.contains(module))
                    .orElse(true);
            if (seen) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static java.util.Optional<String> module(String entry) {
        Matcher matcher = MODULE.matcher(entry.replace('\\', '/'));
        return matcher.find() ? java.util.Optional.of(matcher.group(1)) : java.util.Optional.empty();
    }
}
