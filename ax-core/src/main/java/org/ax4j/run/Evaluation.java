package org.ax4j.run;

import org.ax4j.experiment.Outcomes;
import org.ax4j.space.Point;

/** What is to be made best: tries one point and says what came out. Must be safe for threads where trials run in parallel. */
@FunctionalInterface
public interface Evaluation {
    /**
     * Tries a point.
     *
     * @param point the trial's point
     * @param progress told how far the trial is, where it takes long; says whether it is worth going on
     * @return the final readings; of a trial that ended early, those of metrics that it had not reported
     * @throws Exception where the trial fails: it is marked so, with the reason, and the run goes on
     */
    Outcomes evaluate(Point point, Progress progress) throws Exception;
}
