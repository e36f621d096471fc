package org.ax4j.space;

import java.util.Optional;

/**
 * Counts work and ends it after so much: how a deadline limits what may take long, so that a replay, which counts the same, ends at the same place whatever its
 * clock. A unit is about what making one value of one parameter costs, or adding up one term of a constraint for a point: some tenths of a microsecond once the
 * code is compiled. Not safe for threads.
 */
public final class Meter {
    private final long most;
    private final Optional<Meter> whole;
    private long done;
    private boolean cut;

    private Meter(long most, Optional<Meter> whole) {
        this.most = most;
        this.whole = whole;
    }

    /**
     * A meter that ends work.
     *
     * @param most after how many units; work that was begun is ended, so that there is always some
     * @return the meter
     */
    public static Meter of(long most) {
        return new Meter(most, Optional.empty());
    }

    /**
     * A meter that counts only.
     *
     * @return the meter
     */
    public static Meter unlimited() {
        return of(Long.MAX_VALUE);
    }

    /**
     * Half of what is left, for a way that is only tried, so that something is left for another. Taken of a whole meter and not of another half, it is enough
     * wherever the whole is twice of what is needed.
     *
     * @return a meter that counts here as well
     */
    public Meter half() {
        return new Meter(left() == Long.MAX_VALUE ? left() : left() / 2, Optional.of(this));
    }

    /**
     * Counts work that was done, or is about to be.
     *
     * @param units how much
     */
    public void add(long units) {
        done += units;
        whole.ifPresent(meter -> meter.add(units));
    }

    /**
     * Whether the work is to end. Ask it only where more work would follow: the answer is remembered.
     *
     * @return true where as many units were counted as there may be
     */
    public boolean isSpent() {
        return !allows(1);
    }

    /**
     * Whether some work can be done. Ask it only where it would be done then: the answer is remembered.
     *
     * @param units how much it is
     * @return false where it is more than is left
     */
    public boolean allows(long units) {
        boolean allows = units <= left();
        if (!allows) {
            cut();
        }
        return allows;
    }

    private void cut() {
        cut = true;
        whole.ifPresent(Meter::cut);
    }

    /**
     * Whether work was ended or left out.
     *
     * @return true where less was done than without a limit
     */
    public boolean isCut() {
        return cut;
    }

    /**
     * How much was counted.
     *
     * @return units
     */
    public long done() {
        return done;
    }

    /**
     * How much there may still be.
     *
     * @return units, 0 where none; {@link Long#MAX_VALUE} where there is no limit
     */
    public long left() {
        long own = most == Long.MAX_VALUE ? most : Math.max(0, most - done);
        return Math.min(own, whole.map(Meter::left).orElse(own));
    }
}
