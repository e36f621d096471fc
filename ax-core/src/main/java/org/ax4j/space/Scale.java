package org.ax4j.space;

/** How a range is spread: equal distances on the scale are equally far apart for a search. */
public enum Scale {
    /** {@code x}. */
    LINEAR {
        @Override
        public double forward(double raw) {
            return raw;
        }

        @Override
        public double inverse(double scaled) {
            return scaled;
        }
    },
    /** {@code ln x}, for {@code x > 0}. */
    LOG {
        @Override
        public double forward(double raw) {
            return Math.log(raw);
        }

        @Override
        public double inverse(double scaled) {
            return Math.exp(scaled);
        }
    },
    /** {@code ln(x / (1 - x))}, for {@code 0 < x < 1}. */
    LOGIT {
        @Override
        public double forward(double raw) {
            return Math.log(raw) - Math.log1p(-raw);
        }

        @Override
        public double inverse(double scaled) {
            return 1 / (1 + Math.exp(-scaled));
        }
    };

    /**
     * From the parameter's own value to the scale.
     *
     * @param raw the value, inside the scale's domain
     * @return its place on the scale
     */
    public abstract double forward(double raw);

    /**
     * From the scale back to the parameter's own value.
     *
     * @param scaled a place on the scale
     * @return the value
     */
    public abstract double inverse(double scaled);
}
