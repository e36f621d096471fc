package org.ax4j.sklearn;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds a constant by the name that scikit-learn gives it. */
final class Names {
    private Names() {}

    static <E> E find(String parameter, String name, E[] all, Function<E, String> nameOf) {
        return Arrays.stream(all)
                .filter(one -> nameOf.apply(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(parameter + " must be one of "
                        + Arrays.stream(all).map(nameOf).collect(Collectors.joining(", ")) + " but is '" + name
                        + "'"));
    }
}
