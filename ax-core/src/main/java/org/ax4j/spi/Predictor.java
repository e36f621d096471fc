package org.ax4j.spi;

import java.util.List;
import java.util.Map;
import org.ax4j.experiment.Prediction;

/**
 * Says what outcomes points would have. Generators that model are predictors too.
 *
 * <ul>
 *   <li>M1: there MUST be one answer for each point, in their order, with every metric that has data.
 *   <li>M2: means and standard errors MUST be finite and in the metrics' own units; standard errors are those of the noise-free value, of a trial that runs
 *       to its end.
 *   <li>M3: the same request MUST have the same answer, from the same instance and from a fresh one.
 * </ul>
 */
public interface Predictor {
    /**
     * Predicts outcomes.
     *
     * @param request the history to learn from, and the points
     * @return mean and standard error of each metric, for each point
     * @throws org.ax4j.error.DataRequiredException AX-DATA-REQUIRED where there is too little data
     */
    List<Map<String, Prediction>> predict(PredictRequest request);
}
