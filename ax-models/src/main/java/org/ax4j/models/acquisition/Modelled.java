package org.ax4j.models.acquisition;

import org.ax4j.models.gp.GaussianProcess;

/**
 * A goal or a constraint, as acquisition functions see it: in scaled units, better the larger it is.
 *
 * @param process its posterior
 * @param bound the threshold of a goal, NaN where it has none; the least value that a constraint allows
 * @param isGoal whether it is maximised, not merely bounded
 */
public record Modelled(GaussianProcess process, double bound, boolean isGoal) {}
