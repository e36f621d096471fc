package org.ax4j.models.encode;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of outcomes that are far worse than others, which would drown the differences among good ones. */
public enum Outliers {
    /** They are all taken as not so bad, see {@link Winsorised}. */
    CLIPPED {
        @Override
        public OutcomeScaling of(double[] gains, double bound) {
            return Winsorised.of(gains, bound);
        }
    },

    /** As {@link #CLIPPED}, but outcomes as far away from all others as penalties are, which can be most of all, lie just below these. */
    PENALTIES_DRAWN_IN {
        @Override
        public OutcomeScaling of(double[] gains, double bound) {
            return beyondPenalties(gains, bound).orElseGet(() -> Winsorised.of(gains, bound));
        }
    },

    /**
     * How bad they are is told by orders of magnitude, as {@link DrawnIn} does below a threshold, so that the model still knows that they differ and predicts them as
     * bad as they are. Penalties lie just below all others.
     */
    DRAWN_IN {
        @Override
        public OutcomeScaling of(double[] gains, double bound) {
            return beyondPenalties(gains, bound).orElseGet(() -> beyondWhisker(gains, bound));
        }
    };

    /** Of the spread of usual outcomes: the width of the neighbourhood in which outliers keep their differences. */
    private static final double SHARE = 0.02;
    /** Outcomes are penalties where they lie this many times as far below all others as these differ, and as they differ themselves. */
    private static final double APART = 10;
    /** At least so much of all outcomes: the whisker knows what to do with fewer. */
    private static final double LEAST_PENALTIES = 0.25;

    private static final double MOST_PENALTIES = 0.75;
    /** Fewer others do not tell how much these differ. */
    private static final int LEAST_OTHERS = 4;

    /**
     * The scaling of outcomes that are maximised.
     *
     * @param gains outcomes {@code [n]}, at least one
     * @param bound a value that must stay distinguishable, such as a constraint's bound; NaN for none
     * @return the scaling
     */
    public abstract OutcomeScaling of(double[] gains, double bound);

    /**
     * The scaling of a goal.
     *
     * @param gains outcomes {@code [n]}, at least one
     * @param threshold what is worse than this counts nothing, see {@link DrawnIn}; NaN for none
     * @return the scaling
     */
    public OutcomeScaling ofGoal(double[] gains, double threshold) {
        return DrawnIn.beyondThreshold(gains, threshold).orElseGet(() -> of(gains, threshold));
    }

    private static OutcomeScaling beyondWhisker(double[] gains, double bound) {
        Whisker whisker = Whisker.of(gains, bound);
        double worst = Arrays.stream(gains).min().orElseThrow();
        return whisker.low() > worst
                ? new DrawnIn(whisker.low(), SHARE * whisker.spread(), worst)
                : new Winsorised(Double.NEGATIVE_INFINITY);
    }

    /** Where a quarter or more, but not nearly all, are about the same and lie far below all others and the bound. */
    private static Optional<OutcomeScaling> beyondPenalties(double[] gains, double bound) {
        double[] sorted = gains.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double best = Double.isNaN(bound) ? sorted[n - 1] : Math.max(sorted[n - 1], bound);
        int least = Math.max(1, (int) Math.floor(LEAST_PENALTIES * n));
        int most = Math.min((int) Math.floor(MOST_PENALTIES * n), n - LEAST_OTHERS);
        for (int count = least; count <= most; count++) {
            double worst = Double.isNaN(bound) ? sorted[count] : Math.min(sorted[count], bound);
            double range = best - worst;
            double gap = worst - sorted[count - 1];
            if (range > 0 && gap > APART * Math.max(range, sorted[count - 1] - sorted[0])) {
                return Optional.of(new DrawnIn(worst - range / 2, SHARE * range, sorted[0]));
            }
        }
        return Optional.empty();
    }
}
