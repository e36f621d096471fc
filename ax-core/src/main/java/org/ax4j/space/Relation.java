package org.ax4j.space;

/** How the two sides of a constraint compare. */
public enum Relation {
    /** The left side is at most the right one. */
    AT_MOST("<="),
    /** The left side is at least the right one. */
    AT_LEAST(">="),
    /** The sides are equal. */
    EQUAL("==");

    private final String symbol;

    Relation(String symbol) {
        this.symbol = symbol;
    }

    /**
     * The sign as texts write it.
     *
     * @return {@code <=}, {@code >=} or {@code ==}
     */
    public String symbol() {
        return symbol;
    }

    /**
     * The relation of the negated sides.
     *
     * @return at most for at least, and the other way round
     */
    public Relation flipped() {
        return this == EQUAL ? EQUAL : this == AT_MOST ? AT_LEAST : AT_MOST;
    }

    /**
     * By how much the relation is violated.
     *
     * @param left the left side
     * @param right the right side
     * @return 0 where it holds, else the positive distance; NaN where a side is NaN
     */
    public double violation(double left, double right) {
        return switch (this) {
            case AT_MOST -> Math.max(0, left - right);
            case AT_LEAST -> Math.max(0, right - left);
            case EQUAL -> Math.abs(left - right);
        };
    }
}
