package org.ax4j.analysis.health;

import java.util.List;
import org.ax4j.experiment.History;
import org.ax4j.problem.Problem;

/** Looks for one thing that may be wrong. */
@FunctionalInterface
interface Check {
    /** What was found; no verdict where there is too little to judge by. */
    List<Verdict> verdicts(History history, Problem problem);
}
