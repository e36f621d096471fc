package org.ax4j.models.generator;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ax4j.models.acquisition.AcquisitionRequest;
import org.ax4j.models.acquisition.Modelled;
import org.ax4j.models.encode.Observations;
import org.ax4j.models.search.AcquisitionSearch;
import org.ax4j.models.search.Budget;
import org.ax4j.models.search.Region;
import org.ax4j.models.surrogate.Surrogate;
import org.ax4j.spi.RandomStream;

/**
 * What acquisitions are asked, of what the surrogates know. Estimated outcomes of unfinished trials inform the models
 * but are no results to improve on.
 */
final class AcquisitionRequests {
    private static final Budget LOOK = new Budget(128, 2, 40);

    private final List<Surrogate> targets;
    private final int samples;

    AcquisitionRequests(List<Surrogate> targets, int samples) {
        this.targets = targets;
        this.samples = samples;
    }

    AcquisitionRequest over(List<double[]> pending, Region region, RandomStream random) {
        List<Modelled> modelled = targets.stream()
                .map(one ->
                        new Modelled(one.process(), one.bound(), one.target().isGoal()))
                .toList();
        List<double[]> measured = measured();
        AcquisitionRequest.Evidence evidence =
                new AcquisitionRequest.Evidence(inside(measured, region), pending, isFeasible(measured));
        return new AcquisitionRequest(
                modelled, evidence, new AcquisitionSearch(region, LOOK), samples, random.nextLong());
    }

    /** All distinct points at which every target was measured; where there is none, those at which some target was. */
    private List<double[]> measured() {
        List<Map<List<Double>, double[]>> own =
                targets.stream().map(AcquisitionRequests::measured).toList();
        Map<List<Double>, double[]> common = new LinkedHashMap<>(own.get(0));
        own.forEach(points -> common.keySet().retainAll(points.keySet()));
        if (common.isEmpty()) {
            own.forEach(points -> points.forEach(common::putIfAbsent));
        }
        return List.copyOf(common.values());
    }

    private static Map<List<Double>, double[]> measured(Surrogate target) {
        Map<List<Double>, double[]> points = new LinkedHashMap<>();
        Observations observations = target.observations();
        for (int i = 0; i < observations.measured(); i++) {
            double[] x = observations.x()[i];
            points.put(Arrays.stream(x).boxed().toList(), x);
        }
        return points;
    }

    /** The points inside the box of the space, or all where none is: what cannot be reached again is nothing to improve on. */
    private static List<double[]> inside(List<double[]> points, Region region) {
        List<double[]> inside = points.stream().filter(region::isInside).toList();
        return inside.isEmpty() ? points : inside;
    }

    /** Whether some measured point keeps all constraints. */
    private boolean isFeasible(List<double[]> measured) {
        List<Surrogate> constraints =
                targets.stream().filter(one -> !one.target().isGoal()).toList();
        return constraints.isEmpty()
                || measured.stream().anyMatch(x -> constraints.stream().allMatch(one -> keeps(one, x)));
    }

    /** By readings where there are any at that point, else as the model expects. */
    private static boolean keeps(Surrogate target, double[] x) {
        boolean read = false;
        for (int i = 0; i < target.observations().measured(); i++) {
            if (Arrays.equals(target.observations().x()[i], x)) {
                read = true;
                if (target.observations().y()[i] >= target.target().bound()) {
                    return true;
                }
            }
        }
        return !read && target.process().mean(x) >= target.bound();
    }
}
