package org.ax4j.models.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ax4j.models.encode.Axis;
import org.ax4j.models.encode.Encoding;
import org.ax4j.models.kernel.InputKind;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Hierarchy;
import org.ax4j.space.Parameter;
import org.ax4j.space.SearchSpace;

/**
 * The inputs of a model with all parameters independent: those of parameters that others do not activate are drawn too, and do not count. The same points as of
 * {@link SearchSpace#pointAt}. Immutable.
 */
final class Inputs {
    private static final int ROOT = -1;

    private final List<Domain> domains;
    private final int[] order;
    private final int[] parents;
    /** Whether a parent's value activates the parameter {@code [d][values of its parent]}. */
    private final boolean[][] activating;

    private Inputs(List<Domain> domains, int[] order, int[] parents, boolean[][] activating) {
        this.domains = domains;
        this.order = order;
        this.parents = parents;
        this.activating = activating;
    }

    static Inputs of(Encoding encoding) {
        List<Axis> axes = encoding.axes();
        List<Parameter> parameters = encoding.parameters();
        List<String> names = axes.stream().map(Axis::name).toList();
        List<Domain> domains = IntStream.range(0, axes.size())
                .mapToObj(k -> Domain.of(axes.get(k), parameters.get(k)))
                .toList();
        int[] parents = new int[axes.size()];
        boolean[][] activating = new boolean[axes.size()][0];
        Hierarchy hierarchy = encoding.space().hierarchy();
        for (int k = 0; k < parents.length; k++) {
            String name = names.get(k);
            ChoiceParameter parent = hierarchy.parent(name).orElse(null);
            parents[k] = parent == null ? ROOT : names.indexOf(parent.name());
            activating[k] = parent == null ? activating[k] : activating(parent, name);
        }
        return new Inputs(domains, encoding.free(Map.of()), parents, activating);
    }

    private static boolean[] activating(ChoiceParameter parent, String name) {
        boolean[] activating = new boolean[parent.values().size()];
        for (int i = 0; i < activating.length; i++) {
            activating[i] = parent.activated(parent.values().get(i)).contains(name);
        }
        return activating;
    }

    int size() {
        return domains.size();
    }

    Domain domain(int k) {
        return domains.get(k);
    }

    /** The places at shares in [0, 1) {@code [d]} of all domains, whether the parameters are active there or not. */
    double[] places(double[] shares) {
        double[] places = new double[shares.length];
        Arrays.setAll(places, k -> domains.get(k).at(shares[k]));
        return places;
    }

    /** The input at shares in [0, 1) {@code [d]} of all domains. */
    double[] at(double[] shares) {
        double[] x = new double[shares.length];
        for (int k : order) {
            int parent = parents[k];
            boolean active = parent == ROOT
                    || (x[parent] != InputKind.INACTIVE
                            && activating[k][domains.get(parent).level(shares[parent])]);
            x[k] = active ? domains.get(k).at(shares[k]) : InputKind.INACTIVE;
        }
        return x;
    }
}
