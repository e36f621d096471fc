package org.ax4j.testkit;

import java.util.List;
import java.util.stream.Stream;

/** The situations on which contracts run: every kind of parameter, objective and trial, and what is rare but possible. */
public final class Scenarios {
    private static final List<Scenario> ALL = Stream.of(
                    SpaceScenarios.all(), WishScenarios.all(), TrialScenarios.all(), CurveScenarios.all())
            .flatMap(List::stream)
            .toList();

    private Scenarios() {}

    /**
     * All situations in which it is said what is searched and wanted.
     *
     * @return them, of distinct names, the plainest first
     */
    public static List<Scenario> all() {
        return ALL;
    }
}
