package org.ax4j.component;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which artifact brings what, for hints only: nothing is loaded by these names. */
public final class Artifacts {
    private static final Map<String, List<String>> IDS = Map.of(
            "ax-models",
                    List.of(
                            "ax/sobol",
                            "ax/latin-hypercube",
                            "ax/factorial",
                            "ax/gaussian-process",
                            "ax/auto",
                            "ax/log-ei",
                            "ax/log-noisy-ei",
                            "ax/log-noisy-ehvi",
                            "ax/log-scalarised-hypervolume",
                            "ax/log-feasibility",
                            "ax/ucb",
                            "ax/thompson-sampling",
                            "ax/posterior-mean",
                            "ax/squared-exponential",
                            "ax/matern-5-2",
                            "ax/warped-inputs"),
            "ax-earlystop",
                    List.of(
                            "ax/default-stopper",
                            "ax/audited",
                            "ax/chance",
                            "ax/percentile",
                            "ax/median",
                            "ax/threshold",
                            "ax/patience",
                            "ax/successive-halving",
                            "ax/hyperband",
                            "ax/wilcoxon",
                            "ax/all-of",
                            "ax/any-of",
                            "ax/budget",
                            "ax/improvement",
                            "ax/expected-gain"),
            "ax-analysis",
                    List.of(
                            "ax/overview",
                            "ax/summary",
                            "ax/best-trials",
                            "ax/search-space",
                            "ax/metrics",
                            "ax/arm-effects",
                            "ax/objective-scatter",
                            "ax/constraint-scatter",
                            "ax/progression",
                            "ax/utility",
                            "ax/parallel-coordinates",
                            "ax/slice",
                            "ax/effects",
                            "ax/sensitivity",
                            "ax/contour",
                            "ax/top-surfaces",
                            "ax/early-stops",
                            "ax/stop-audit",
                            "ax/feasibility",
                            "ax/why",
                            "ax/strategy-graph",
                            "ax/hierarchy-graph",
                            "ax/frontier",
                            "ax/foresight",
                            "ax/cross-validation",
                            "ax/health"));

    private Artifacts() {}

    /**
     * Whether a component is one of this project's artifacts.
     *
     * @param id its id
     * @return true where {@link #hint} names the artifact
     */
    public static boolean isOurs(String id) {
        return artifact(id).isPresent();
    }

    /**
     * What to do about a component that is missing.
     *
     * @param id its id
     * @return a sentence that names the artifact where it is one of this project's
     */
    public static String hint(String id) {
        return artifact(id)
                .map(Artifacts::add)
                .orElse("Add the artifact that brings it to the class path, or correct the id.");
    }

    private static Optional<String> artifact(String id) {
        return IDS.entrySet().stream()
                .filter(artifact -> artifact.getValue().contains(id))
                .map(Map.Entry::getKey)
                .findFirst();
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
