package org.ax4j.strategy;

/** Ready-made ways of generating trials. */
public enum GenerationMethod {
    /** Centre, space-filling points, then Bayesian optimisation with the default model. */
    FAST,
    /** Reserved for Bayesian optimisation that spends more time on its model; refused while none is known that suggests better points than {@link #FAST}. */
    QUALITY,
    /** Space-filling points for ever. */
    RANDOM_SEARCH
}
