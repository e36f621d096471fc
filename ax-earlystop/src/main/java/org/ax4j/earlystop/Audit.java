package org.ax4j.earlystop;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;
import org.ax4j.experiment.History;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.spi.RandomStream;

/**
 * Lets a share of condemned trials run on. Whether a trial is one of them is drawn from the experiment's seed and its index alone, so that it holds for all
 * questions about it.
 *
 * @param share which share, from 0 for none to 1 for all
 */
record Audit(double share) {
    Audit {
        new Faults()
                .unless(
                        share >= 0 && share <= 1,
                        Code.CONFIG,
                        "the share of audited trials must be 0 to 1 but is " + Figures.of(share),
                        "Use 0.05; 0 audits none.")
                .check();
    }

    /** The advice after the draw. */
    Map<Integer, StopAdvice> of(History history, Map<Integer, StopAdvice> advice) {
        Map<Integer, StopAdvice> drawn = new TreeMap<>();
        advice.forEach((trial, given) -> drawn.put(trial, of(history, trial, given)));
        return Collections.unmodifiableMap(drawn);
    }

    private StopAdvice of(History history, int trial, StopAdvice advice) {
        double draw = new RandomStream(RandomStream.seed(history.seed(), "ax/audited", trial)).nextDouble();
        if (!advice.stop() || draw >= share) {
            return advice;
        }
        Ruling ruling = new Ruling()
                .figure(StopAdvice.CONDEMNED, 1)
                .figure("audit.share", share)
                .figure("audit.draw", draw);
        advice.figures().forEach(ruling::figure);
        return ruling.keep("it is one of the " + Figures.of(100 * share)
                + " % of condemned trials that run on, to show whether stopping is right; otherwise "
                + advice.reason());
    }
}
