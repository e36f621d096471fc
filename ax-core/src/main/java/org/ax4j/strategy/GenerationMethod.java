package org.ax4j.strategy;

/** Ready-made ways of generating trials. */
public enum GenerationMethod {
    /** Centre, space-filling points, then Bayesian optimisation with the default model. */
    FAST,
    /** Centre, space-filling points, then Bayesian optimisation that spends more time on its model. */
    QUALITY,
    /** Space-filling points for ever. */
    RANDOM_SEARCH
}
