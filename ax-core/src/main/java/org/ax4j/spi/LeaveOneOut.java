package org.ax4j.spi;

import java.util.Map;
import org.ax4j.experiment.Prediction;

/**
 * A capability of a {@link Predictor}: it also says what it would predict for each trial if it had not seen that trial. Core asks for it before it answers by
 * predictions, and analyses draw it.
 *
 * <ul>
 *   <li>L1: there MUST be an answer for each trial that ran to its end and has readings of a metric, with those metrics only, and none for
 *       other trials nor for trials of several arms.
 *   <li>L2: the readings of a trial MUST NOT influence its own answer other than through hyperparameters and the scaling of outcomes.
 *   <li>L3: means and standard errors MUST be finite and in the metrics' own units; standard errors are those of the noise-free value.
 *   <li>L4: the same request MUST have the same answer, from the same instance and from a fresh one.
 * </ul>
 */
public interface LeaveOneOut {
    /**
     * Predicts each trial from all others.
     *
     * @param request the history to learn from; its points are not looked at
     * @return for the index of each trial, mean and standard error of each metric that it has readings of
     * @throws org.ax4j.error.DataRequiredException AX-DATA-REQUIRED where there is too little data
     */
    Map<Integer, Map<String, Prediction>> leaveOneOut(PredictRequest request);
}
