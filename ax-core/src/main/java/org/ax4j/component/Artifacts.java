package org.ax4j.component;

import java.util.Map;

/** Which artifact brings what, for hints only: nothing is loaded by these names. */
public final class Artifacts {
    private static final Map<String, String> BY_ID = Map.ofEntries(
            Map.entry("ax/sobol", "ax-models"),
            Map.entry("ax/gaussian-process", "ax-models"),
            Map.entry("ax/percentile", "ax-earlystop"),
            Map.entry("ax/summary", "ax-analysis"),
            Map.entry("ax/objective-scatter", "ax-analysis"),
            Map.entry("ax/progression", "ax-analysis"),
            Map.entry("ax/best-trials", "ax-analysis"));

    private Artifacts() {}

    /**
     * Whether a component is one of this project's artifacts.
     *
     * @param id its id
     * @return true where {@link #hint} names the artifact
     */
    public static boolean isOurs(String id) {
        return BY_ID.containsKey(id);
    }

    /**
     * What to do about a component that is missing.
     *
     * @param id its id
     * @return a sentence that names the artifact where it is one of this project's
     */
    public static String hint(String id) {
        String artifact = BY_ID.get(id);
        return artifact == null
                ? "Add the artifact that brings it to the class path, or correct the id."
                : add(artifact);
    }

    /**
     * The sentence that asks for an artifact.
     *
     * @param artifact its name
     * @return the sentence
     */
    public static String add(String artifact) {
        return "Add the artifact org.ax4j:" + artifact + " to the class path.";
    }
}
