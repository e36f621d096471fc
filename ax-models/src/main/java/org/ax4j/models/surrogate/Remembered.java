package org.ax4j.models.surrogate;

import java.util.List;
import java.util.stream.Stream;
import org.ax4j.models.encode.Warp;
import org.ax4j.models.gp.Hyperparameters;

/**
 * What carries over from one fit of a target to the next: where the last one ended, and of what. Equal observations are
 * not fitted again; others begin there.
 *
 * @param best kernel and warp that were chosen
 * @param rivals those that differ from it in one of the two, the next one to be looked at first; none where all are looked at next time
 * @param content figure of the observations that were fitted, and of the bound
 * @param chosen when kernel and warp were chosen
 */
public record Remembered(Candidate best, List<Candidate> rivals, long content, Chosen chosen) {
    /** Copies the list. */
    public Remembered {
        rivals = List.copyOf(rivals);
    }

    /**
     * A kernel with a warp.
     *
     * @param family which of the kernels
     * @param warp which warp of the outcomes
     * @param kernel logarithms of the kernel's hyperparameters
     * @param noise variance of the inferred noise
     * @param mean the constant mean
     */
    public record Candidate(int family, Warp warp, List<Double> kernel, double noise, double mean) {
        static Candidate of(int family, Warp warp, Hyperparameters found) {
            return new Candidate(family, warp, found.kernel(), found.noise(), found.mean());
        }

        Hyperparameters hyperparameters() {
            return new Hyperparameters(kernel, noise, mean);
        }

        Candidate warped(Warp other) {
            return new Candidate(family, other, kernel, noise, mean);
        }
    }

    /**
     * When kernel and warp were chosen.
     *
     * @param at number of observations when a rival was last looked at
     * @param starts starts of each fit when all were
     * @param mark stands for the kernels and warps among which
     */
    public record Chosen(int at, int starts, long mark) {}

    /** All of them, the best first. */
    Stream<Candidate> candidates() {
        return Stream.concat(Stream.of(best), rivals.stream());
    }

    Remembered content(long other) {
        return new Remembered(best, rivals, other, chosen);
    }
}
