package org.ax4j.spi;

import java.util.Map;

/**
 * A capability of a {@link Predictor}: it also says which parameters its means depend on, by Sobol's indices over the whole space. Analyses draw them.
 *
 * <ul>
 *   <li>I1: there MUST be an answer for each metric that the predictor predicts, with an effect for each searched parameter in order of the space and an
 *       interaction for each pair.
 *   <li>I2: all figures MUST be finite; within three standard errors indices MUST lie in [0, 1], a total index not below the first-order one, and the sum of
 *       first-order and second-order indices not above 1.
 *   <li>I3: the indices MUST be those of the predictor's mean, in its own units or in strictly increasing ones, with all parameters independent and at equal
 *       shares of their domains, as {@link Sensitivity} says.
 *   <li>I4: the same request MUST have the same answer, from the same instance and from a fresh one.
 * </ul>
 */
public interface SensitivityIndices {
    /**
     * Splits the variance of each metric's mean.
     *
     * @param request the history to learn from; its points are not looked at
     * @return the indices, by metric
     * @throws org.ax4j.error.DataRequiredException AX-DATA-REQUIRED where there is too little data
     */
    Map<String, Sensitivity> sensitivity(PredictRequest request);
}
