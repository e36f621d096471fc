package org.ax4j.models.surrogate;

import java.util.List;
import org.ax4j.models.encode.Warp;
import org.ax4j.models.gp.Hyperparameters;

/**
 * What carries over from one fit of a target to the next: where the last one ended, and of what. Equal observations are
 * not fitted again; others begin there.
 *
 * @param family which of the kernels was chosen
 * @param warp which warp of the outcomes was chosen
 * @param kernel logarithms of the kernel's hyperparameters
 * @param noise variance of the inferred noise
 * @param mean the constant mean
 * @param content figure of the observations that were fitted, and of the bound
 * @param chosen when kernel and warp were chosen
 */
public record Remembered(
        int family, Warp warp, List<Double> kernel, double noise, double mean, long content, Chosen chosen) {
    /**
     * When kernel and warp were chosen.
     *
     * @param at number of observations then
     * @param starts starts of each fit then
     * @param mark stands for the kernels and warps among which
     */
    public record Chosen(int at, int starts, long mark) {}

    Hyperparameters hyperparameters() {
        return new Hyperparameters(kernel, noise, mean);
    }
}
