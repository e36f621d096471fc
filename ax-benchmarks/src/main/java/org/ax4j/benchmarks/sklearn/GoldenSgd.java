package org.ax4j.benchmarks.sklearn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.ax4j.benchmarks.golden.GoldenLine;
import org.ax4j.sklearn.Digits;

/**
 * Reads a file of scikit-learn's figures and recomputes each through the public classes of the learners.
 *
 * <p>The group {@code splits} holds rows of {@code train_test_split}, {@code sgd} runs of {@code
 * SGDClassifier.partial_fit}. Rows, scores and t must be equal; other figures to 1e-9 relative, to 1e-7 where a weight
 * exceeds 1e9.
 */
public final class GoldenSgd {
    private GoldenSgd() {}

    /**
     * Whether this reader knows a group.
     *
     * @param group the name of a top-level field
     * @return true for {@code splits} and {@code sgd}
     */
    public static boolean knows(String group) {
        return group.equals("splits") || group.equals("sgd");
    }

    /**
     * Recomputes one group.
     *
     * @param group its name
     * @param cases an array of cases
     * @return a line for each kind of figure; a single failing one for a group that is unknown or no array
     */
    public static List<GoldenLine> check(String group, JsonNode cases) {
        if (!knows(group) || !cases.isArray()) {
            String fault = knows(group) ? "it must be an array" : "no reader knows this group";
            return List.of(new GoldenLine(group, 0, 0.0, List.of(fault)));
        }
        Digits digits = Digits.load();
        GoldenSplit splits = new GoldenSplit(digits);
        GoldenRun runs = new GoldenRun(digits);
        for (int i = 0; i < cases.size(); i++) {
            String where = group + "[" + i + "]";
            if (group.equals("splits")) {
                splits.add(where, cases.get(i));
            } else {
                runs.add(where, cases.get(i));
            }
        }
        return group.equals("splits") ? splits.lines() : runs.lines();
    }
}
