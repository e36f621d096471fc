package org.ax4j.benchmarks.sklearn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ax4j.benchmarks.golden.GoldenLine;
import org.ax4j.benchmarks.golden.GoldenTally;
import org.ax4j.sklearn.Digits;
import org.ax4j.sklearn.Split;
import org.ax4j.sklearn.TrainTestSplit;

/** Recomputes the rows of {@code train_test_split} over the digits. */
final class GoldenSplit {
    private static final Set<String> FIELDS = Set.of("random_state", "test_size", "train", "test");

    private static final Set<String> NUMBERS = Set.of("random_state", "test_size");

    private final GoldenTally train = new GoldenTally("splits.train");
    private final GoldenTally test = new GoldenTally("splits.test");
    private final Digits digits;

    GoldenSplit(Digits digits) {
        this.digits = digits;
    }

    void add(String where, JsonNode golden) {
        GoldenFields.check(golden, FIELDS, where, train);
        if (GoldenFields.lacks(golden, NUMBERS, where, train)) {
            return;
        }
        double share = golden.path("test_size").asDouble();
        long state = golden.path("random_state").asLong();
        try {
            Split split = TrainTestSplit.of(digits.data(), digits.targets(), share, state);
            train.compare(where, doubles(split.trainRows()), golden.path("train"), 0.0);
            test.compare(where, doubles(split.testRows()), golden.path("test"), 0.0);
        } catch (IllegalArgumentException e) {
            train.fault(where + ": cannot be recomputed: " + e.getMessage());
        }
    }

    private static double[] doubles(int[] rows) {
        return Arrays.stream(rows).asDoubleStream().toArray();
    }

    List<GoldenLine> lines() {
        return List.of(train.line(), test.line());
    }
}
