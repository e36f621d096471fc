package org.ax4j.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ax4j.experiment.History;
import org.ax4j.json.ExperimentJson;

/** The situations on which contracts run: every kind of parameter, objective and trial, and what is rare but possible. */
public final class Scenarios {
    private static final List<Scenario> ALL = Stream.of(
                    SpaceScenarios.all(), WishScenarios.all(), TrialScenarios.all(), CurveScenarios.all())
            .flatMap(List::stream)
            .toList();

    /** What all contracts ask about: made once. */
    private static final Map<History, History> LOADED = ALL.stream()
            .map(Scenario::history)
            .collect(Collectors.toUnmodifiableMap(history -> history, Scenarios::written));

    private Scenarios() {}

    /**
     * All situations in which it is said what is searched and wanted.
     *
     * @return them, of distinct names, the plainest first
     */
    public static List<Scenario> all() {
        return ALL;
    }

    /** A history as it is after storing and loading: equal, and made of other objects. */
    static History loaded(History history) {
        return Optional.ofNullable(LOADED.get(history)).orElseGet(() -> written(history));
    }

    private static History written(History history) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ExperimentJson.write(history, out);
            return ExperimentJson.read(new ByteArrayInputStream(out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
