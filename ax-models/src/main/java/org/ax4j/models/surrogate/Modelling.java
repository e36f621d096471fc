package org.ax4j.models.surrogate;

import java.util.List;
import org.ax4j.models.encode.Warp;
import org.ax4j.models.gp.MapFit;

/**
 * How a target is modelled: which kernels and which warps of outcomes are tried. What predicts each observation best
 * from all others is taken.
 *
 * @param fits how hyperparameters are found, of one kernel each; at least one
 * @param warps warps of outcomes; the first one is taken unless another predicts much better
 * @param mark stands for kernels and warps in what is remembered: what was chosen among others is not taken over
 */
public record Modelling(List<MapFit> fits, List<Warp> warps, long mark) {
    /** Copies the lists. */
    public Modelling {
        fits = List.copyOf(fits);
        warps = List.copyOf(warps);
    }

    /** The same with other warps. */
    Modelling warps(List<Warp> bends) {
        return new Modelling(fits, bends, mark);
    }

    /** Starts of each fit. */
    int starts() {
        return fits.get(0).starts();
    }

    /**
     * The same with other work.
     *
     * @param starts starts of each fit, at least 1
     * @return a copy
     */
    public Modelling starts(int starts) {
        return new Modelling(fits.stream().map(fit -> fit.starts(starts)).toList(), warps, mark);
    }
}
