package org.ax4j.models.surrogate;

import java.util.List;
import org.ax4j.models.encode.Outliers;
import org.ax4j.models.encode.Warp;
import org.ax4j.models.gp.MapFit;
import org.ax4j.models.kernel.LogNormalPrior;

/**
 * How a target is modelled: which kernels and which warps of outcomes are tried. What predicts each observation best
 * from all others is taken.
 *
 * @param fits how hyperparameters are found, of one kernel each; at least one
 * @param warps warps of outcomes; the first one is taken unless another predicts much better
 * @param outliers what becomes of outcomes that are far worse than others
 * @param mark stands for kernels, warps and outliers in what is remembered: what was chosen among others is not taken over
 * @param simple whether kernels with more hyperparameters than another are left out
 * @param effort how much of the usual work there is time for, more than 0; with less than all of it nothing is chosen anew
 */
public record Modelling(
        List<MapFit> fits, List<Warp> warps, Outliers outliers, long mark, boolean simple, double effort) {
    /** Copies the lists. */
    public Modelling {
        fits = List.copyOf(fits);
        warps = List.copyOf(warps);
    }

    /**
     * With all of the usual work.
     *
     * @param fits how hyperparameters are found, of one kernel each; at least one
     * @param warps warps of outcomes
     * @param outliers what becomes of outcomes that are far worse than others
     * @param mark stands for kernels, warps and outliers in what is remembered
     */
    public Modelling(List<MapFit> fits, List<Warp> warps, Outliers outliers, long mark) {
        this(fits, warps, outliers, mark, false, 1);
    }

    /** The same with other warps. */
    Modelling warps(List<Warp> bends) {
        return new Modelling(fits, bends, outliers, mark, simple, effort);
    }

    /** The same with another prior of the noise. */
    Modelling noise(LogNormalPrior prior) {
        return new Modelling(
                fits.stream().map(fit -> fit.noise(prior)).toList(), warps, outliers, mark, simple, effort);
    }

    /** The same without kernels that have more hyperparameters than another. */
    Modelling simplest() {
        return new Modelling(fits, warps, outliers, mark, true, effort);
    }

    /** Starts of each fit. */
    int starts() {
        return fits.get(0).starts();
    }

    /**
     * The same with other work.
     *
     * @param share of the usual work, more than 0, at most 1
     * @return a copy
     */
    public Modelling effort(double share) {
        return new Modelling(fits, warps, outliers, mark, simple, share);
    }
}
