package org.ax4j.curve;

/** How a metric develops while a trial trains. */
public enum Growth {
    /** It may rise and fall. */
    FREE,
    /** It was declared as one that only grows, such as time: an unfinished reading is a lower bound. */
    DECLARED,
    /** It is not maximised and only grew in all of at least five full curves, and is taken as if it were declared. */
    SEEN;

    /**
     * Whether an unfinished reading is a lower bound.
     *
     * @return true unless it may fall
     */
    public boolean isCumulative() {
        return this != FREE;
    }
}
