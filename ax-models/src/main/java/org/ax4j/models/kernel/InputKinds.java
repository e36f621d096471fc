package org.ax4j.models.kernel;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The kinds of the coordinates of a model input, in their order.
 *
 * @param kinds one kind per coordinate; none where nothing is searched, and all points are the same
 */
public record InputKinds(List<InputKind> kinds) {

    /**
     * Copies the list.
     *
     * @param kinds one kind per coordinate
     */
    public InputKinds {
        kinds = List.copyOf(kinds);
    }

    /**
     * Real coordinates only.
     *
     * @param count how many, at least 1
     * @return the kinds
     */
    public static InputKinds reals(int count) {
        return new InputKinds(Collections.nCopies(count, InputKind.REAL));
    }

    /**
     * Number of coordinates.
     *
     * @return {@code d}
     */
    public int size() {
        return kinds.size();
    }

    /**
     * Positions of one kind.
     *
     * @param kind the kind
     * @return coordinates of that kind, ascending
     */
    public int[] positions(InputKind kind) {
        return IntStream.range(0, kinds.size())
                .filter(k -> kinds.get(k) == kind)
                .toArray();
    }
}
