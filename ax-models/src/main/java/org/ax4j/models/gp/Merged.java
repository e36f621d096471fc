package org.ax4j.models.gp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ax4j.models.kernel.Points;

/** Distinct rows of observations, and what the likelihood loses by merging; see {@link TrainingData}. */
final class Merged {

    final Points points;
    final double[] target;
    /** Noise variance of the groups whose noise is given. */
    final double[] given;
    /** Number of observations with inferred noise; 0 where it is given. */
    final int[] inferred;

    final boolean infersNoise;
    /** Sum of {@code r - 1} over the groups with inferred noise. */
    final int spare;
    /** Sum of squares about the means of the groups with inferred noise. */
    final double squares;
    /** The part of the residual that does not depend on the inferred noise. */
    final double constant;

    Merged(Points rows, double[] y, double[] noise, int[] group) {
        int m = 0;
        for (int g : group) {
            m = Math.max(m, g + 1);
        }
        double[] weight = new double[m];
        double[][] first = new double[m][];
        target = new double[m];
        inferred = new int[m];
        given = new double[m];
        for (int i = 0; i < y.length; i++) {
            int g = group[i];
            if (weight[g] == 0) {
                first[g] = rows.row(i);
            }
            double w = Double.isNaN(noise[i]) ? 1 : 1 / noise[i];
            weight[g] += w;
            target[g] += (w / weight[g]) * (y[i] - target[g]);
            inferred[g] += Double.isNaN(noise[i]) ? 1 : 0;
        }
        points = Points.of(first, rows.dimension());
        double sum = 0;
        double logs = 0;
        for (int i = 0; i < y.length; i++) {
            double gap = y[i] - target[group[i]];
            if (Double.isNaN(noise[i])) {
                sum += gap * gap;
            } else {
                logs -= 0.5 * (gap * gap / noise[i] + Math.log(2 * Math.PI * noise[i]));
            }
        }
        int free = 0;
        int groupsInferred = 0;
        for (int g = 0; g < m; g++) {
            if (inferred[g] > 0) {
                groupsInferred++;
                free += inferred[g] - 1;
                logs -= 0.5 * Math.log(inferred[g]);
            } else {
                given[g] = 1 / weight[g];
                logs += 0.5 * Math.log(2 * Math.PI * given[g]);
            }
        }
        infersNoise = groupsInferred > 0;
        spare = free;
        squares = sum;
        constant = logs;
    }

    /** Group of every row: equal inputs, and both or neither with given noise; numbered by first appearance. */
    static int[] groups(Points rows, double[] noise) {
        Map<List<Double>, Integer> seen = new HashMap<>();
        int[] group = new int[rows.size()];
        for (int i = 0; i < group.length; i++) {
            List<Double> key = new ArrayList<>();
            for (double value : rows.row(i)) {
                key.add(value);
            }
            key.add(Double.isNaN(noise[i]) ? 1.0 : 0.0);
            Integer next = seen.size();
            Integer known = seen.putIfAbsent(List.copyOf(key), next);
            group[i] = known == null ? next : known;
        }
        return group;
    }
}
