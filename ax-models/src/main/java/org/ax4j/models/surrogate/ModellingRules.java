package org.ax4j.models.surrogate;

import java.util.List;
import org.ax4j.models.encode.Target;
import org.ax4j.models.encode.Warp;
import org.ax4j.models.kernel.LogNormalPrior;

/**
 * Which modelling suits which target. Goals of which there are several have their own: they keep their units, in which
 * their volume has a meaning.
 *
 * @param usual of a single goal, and of tracked metrics
 * @param goals of each of several goals
 * @param constraints of each outcome constraint
 * @param jointNoise whether one goal and its constraints are all fitted with {@link LogNormalPrior#noise()} unless with their own priors of the noise each observation is predicted much
 *     better from all others: few outcomes of one target cannot tell noise from a rough surface, those of several can together. More than {@value #TELLING} can alone
 */
public record ModellingRules(Modelling usual, Modelling goals, Modelling constraints, boolean jointNoise) {
    /** With more than two goals, kernels with more hyperparameters did not help: docs/benchmarks.md has the figures. */
    private static final int MOST_GOALS = 2;

    private static final int TELLING = 50;

    /**
     * Each target with its own prior of the noise.
     *
     * @param usual of a single goal, and of tracked metrics
     * @param goals of each of several goals
     * @param constraints of each outcome constraint
     */
    public ModellingRules(Modelling usual, Modelling goals, Modelling constraints) {
        this(usual, goals, constraints, false);
    }

    /** The same with one prior of the noise for all. */
    ModellingRules noise(LogNormalPrior prior) {
        return new ModellingRules(usual.noise(prior), goals.noise(prior), constraints.noise(prior), jointNoise);
    }

    /** Whether all targets are asked together how noisy they are. */
    boolean isNoiseJoint(int targets, int count, int observations) {
        return jointNoise && count == 1 && targets > 1 && observations <= TELLING;
    }

    /** The modelling of a target among this many goals: without a bound there is none to magnify. */
    Modelling suited(Target target, int count) {
        if (target.isGoal() && count > 1) {
            Modelling own = goals.warps(unbounded(goals.warps()).subList(0, 1));
            return count > MOST_GOALS ? own.simplest() : own;
        }
        if (!target.isGoal() && !Double.isNaN(target.bound())) {
            return constraints;
        }
        List<Warp> own = unbounded(usual.warps());
        return usual.warps(target.isGoal() ? own : own.subList(0, 1));
    }

    private static List<Warp> unbounded(List<Warp> warps) {
        return warps.stream()
                .map(warp -> warp == Warp.BILOG ? Warp.NONE : warp)
                .distinct()
                .toList();
    }

    /**
     * The same with other work.
     *
     * @param share of the usual work, more than 0, at most 1
     * @return a copy
     */
    public ModellingRules effort(double share) {
        return new ModellingRules(usual.effort(share), goals.effort(share), constraints.effort(share), jointNoise);
    }
}
