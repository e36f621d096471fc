package org.ax4j.models.encode;

/**
 * One scaling after another.
 *
 * @param first the one that sees outcomes
 * @param second the one that the model sees
 */
public record Chained(OutcomeScaling first, OutcomeScaling second) implements OutcomeScaling {
    @Override
    public double forward(double raw) {
        return second.forward(first.forward(raw));
    }

    @Override
    public double inverse(double scaled) {
        return first.inverse(second.inverse(scaled));
    }

    @Override
    public double slope(double raw) {
        return first.slope(raw) * second.slope(first.forward(raw));
    }

    @Override
    public double floor() {
        double floor = second.floor();
        return floor == Double.NEGATIVE_INFINITY ? first.floor() : Math.max(first.floor(), first.inverse(floor));
    }
}
