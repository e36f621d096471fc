package org.ax4j.models.surrogate;

import java.util.List;
import org.ax4j.models.encode.Warp;
import org.ax4j.models.gp.MapFit;

/**
 * How targets are modelled: which kernels and which warps of outcomes are tried. What predicts each observation best
 * from all others is taken.
 *
 * @param fits how hyperparameters are found, of one kernel each; at least one
 * @param warps warps of a single goal and of constraints; the first one is that of several goals, whose volume has a
 *     meaning only in their own units
 */
public record Modelling(List<MapFit> fits, List<Warp> warps) {
    /** Copies the lists. */
    public Modelling {
        fits = List.copyOf(fits);
        warps = List.copyOf(warps);
    }

    /** The same without warps of outcomes. */
    Modelling unwarped() {
        return new Modelling(fits, warps.subList(0, 1));
    }

    /**
     * The same with other work.
     *
     * @param starts starts of each fit, at least 1
     * @return a copy
     */
    public Modelling starts(int starts) {
        return new Modelling(fits.stream().map(fit -> fit.starts(starts)).toList(), warps);
    }
}
