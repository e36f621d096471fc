package org.ax4j.benchmarks.regret;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the command {@code regret} is asked for.
 *
 * @param problems what is run on
 * @param methods what is run
 * @param seeds how many runs of each
 * @param out where JSON lines go
 * @param with JSON lines of earlier calls
 * @param html where curves go
 */
record Options(
        List<BenchmarkProblem> problems,
        List<Method> methods,
        int seeds,
        Optional<Path> out,
        List<Path> with,
        Optional<Path> html) {
    private static final String NO_METHOD = "none";

    private static final Set<String> KNOWN =
            Set.of("--problems", "--methods", "--seeds", "--trials", "--out", "--with", "--html");

    static Options of(String... args) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!KNOWN.contains(args[i])) {
                throw new IllegalArgumentException("no option '" + args[i] + "'; there are "
                        + KNOWN.stream().sorted().toList());
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException("the option " + args[i] + " needs a value");
            }
            given.put(args[i], args[i + 1]);
        }
        List<BenchmarkProblem> problems = listed(given.getOrDefault("--problems", "rivals"))
                .flatMap(name -> Problems.grouped(name).stream())
                .distinct()
                .toList();
        if (given.containsKey("--trials")) {
            int trials = count("--trials", given.get("--trials"));
            problems = problems.stream()
                    .map(problem -> problem.with(problem.setting().trials(trials)))
                    .toList();
        }
        return new Options(
                problems,
                listed(given.getOrDefault("--methods", "fast"))
                        .filter(name -> !name.equals(NO_METHOD))
                        .map(Method::named)
                        .toList(),
                count("--seeds", given.getOrDefault("--seeds", "10")),
                Optional.ofNullable(given.get("--out")).map(Path::of),
                listed(given.getOrDefault("--with", "")).map(Path::of).toList(),
                Optional.ofNullable(given.get("--html")).map(Path::of));
    }

    private static Stream<String> listed(String names) {
        return Arrays.stream(names.split(",")).filter(name -> !name.isEmpty());
    }

    private static int count(String option, String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(option + " must be a whole number of at least 1 but was '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
