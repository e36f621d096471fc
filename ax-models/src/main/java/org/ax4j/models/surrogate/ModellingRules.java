package org.ax4j.models.surrogate;

import java.util.List;
import org.ax4j.models.encode.Target;
import org.ax4j.models.encode.Warp;

/**
 * Which modelling suits which target. Goals of which there are several have their own: they keep their units, in which
 * their volume has a meaning.
 *
 * @param usual of a single goal, of constraints, and of metrics that only are told
 * @param goals of each of several goals
 */
public record ModellingRules(Modelling usual, Modelling goals) {

    /** The modelling of a target among so many goals: without a bound there is none to magnify. */
    Modelling suited(Target target, long count) {
        if (target.isGoal() && count > 1) {
            return goals.warps(unbounded(goals.warps()).subList(0, 1));
        }
        boolean bounded = !target.isGoal() && !Double.isNaN(target.bound());
        List<Warp> own = bounded ? usual.warps() : unbounded(usual.warps());
        boolean isFree = target.isGoal() || bounded;
        return usual.warps(isFree ? own : own.subList(0, 1));
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
        return new ModellingRules(usual.effort(share), goals.effort(share));
    }
}
