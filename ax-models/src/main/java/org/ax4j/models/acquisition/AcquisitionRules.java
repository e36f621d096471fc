package org.ax4j.models.acquisition;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ax4j.component.Component;
import org.ax4j.component.Components;
import org.ax4j.plugin.AxModule;

/**
 * The rules of {@link Acquisition} as a check, for the tests of this project and of plugins: on random models of mixed
 * inputs, with and without constraints, pending and measured points.
 */
public final class AcquisitionRules {
    private static final int SEEDS = 6;
    private static final double STEP = 1e-6;

    private final RandomRequests requests;
    private final Set<String> broken;

    private AcquisitionRules(RandomRequests requests, Set<String> broken) {
        this.requests = requests;
        this.broken = broken;
    }

    /**
     * The rules that an acquisition breaks.
     *
     * @param component how it is defined; its default configuration is checked. It may be made of others that plugins of the class path bring
     * @param goals a number of goals that it serves
     * @return one sentence for each, beginning with the rule's number; empty where all are kept
     */
    public static List<String> broken(Component<Acquisition, ?> component, int goals) {
        Components known = AxModule.components(List.of(), List.of()).with(component);
        Set<String> broken = new LinkedHashSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            for (int constraints = 0; constraints <= 2; constraints++) {
                RandomRequests requests = new RandomRequests(goals, constraints, seed);
                new AcquisitionRules(requests, broken)
                        .check(
                                known.create(Acquisition.class, component.spec()),
                                known.create(Acquisition.class, component.spec()));
            }
        }
        return List.copyOf(broken);
    }

    private void check(Acquisition acquisition, Acquisition fresh) {
        AcquisitionRequest request = requests.request();
        double[][] before = copy(request.measured());
        Appraisal appraisal = acquisition.appraise(request);
        double[][] points = requests.points();
        double[] values = appraisal.function().values(points);
        unless(!appraisal.name().isBlank(), "F4: the name is blank");
        unless(
                Arrays.equals(values, acquisition.appraise(request).function().values(points)),
                "F4: the second answer to one request differs");
        unless(
                Arrays.equals(
                        values, fresh.appraise(requests.request()).function().values(points)),
                "F4: the answer of a fresh instance differs");
        unless(Arrays.deepEquals(before, copy(request.measured())), "F5: a measured point was changed");
        AcquisitionFunction.Evaluation at = appraisal.function().evaluation();
        for (int i = 0; i < points.length; i++) {
            unless(Double.isFinite(values[i]), "F1: the value at a candidate is " + values[i]);
            unless(near(at.value(points[i]), values[i], 1e-9), "F3: a value alone differs from that among others");
            gradient(at, points[i]);
        }
        for (double[] x : request.measured()) {
            unless(Double.isFinite(at.value(x)), "F1: the value at a measured point is " + at.value(x));
        }
    }

    private void gradient(AcquisitionFunction.Evaluation at, double[] x) {
        double[] kept = x.clone();
        double[] gradient = new double[x.length];
        double value = at.value(x, gradient);
        unless(Arrays.equals(kept, x), "F5: a candidate was changed");
        unless(near(at.value(x), value, 1e-12), "F2: the value differs where a gradient is asked for");
        for (int k = 0; k < x.length; k++) {
            double slope = requests.isSmooth(x, k)
                    ? (at.value(moved(x, k, STEP)) - at.value(moved(x, k, -STEP))) / (2 * STEP)
                    : 0;
            double tolerance = 2e-5 * (1 + Math.abs(slope) + 1e-4 * Math.abs(value));
            unless(Math.abs(gradient[k] - slope) <= tolerance, "F2: the gradient is not that of the values");
        }
    }

    private static double[] moved(double[] from, int k, double step) {
        double[] moved = from.clone();
        moved[k] += step;
        return moved;
    }

    private static double[][] copy(List<double[]> rows) {
        return rows.stream().map(double[]::clone).toArray(double[][]::new);
    }

    private static boolean near(double one, double other, double tolerance) {
        return Math.abs(one - other) <= tolerance * (1 + Math.abs(other));
    }

    private void unless(boolean kept, String rule) {
        if (!kept) {
            broken.add(rule);
        }
    }
}
