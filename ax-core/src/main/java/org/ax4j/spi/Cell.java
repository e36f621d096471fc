package org.ax4j.spi;

import org.ax4j.error.Figures;
import org.ax4j.experiment.Prediction;

/** One typed value of a {@link Table}. */
public sealed interface Cell {
    /**
     * A text.
     *
     * @param value the text
     */
    record Text(String value) implements Cell {
        /** Checks that there is a text. */
        public Text {
            Given.part(value, "value");
        }
    }

    /**
     * A whole number.
     *
     * @param value the number
     */
    record Whole(long value) implements Cell {}

    /**
     * A real number.
     *
     * @param value the number, finite or not
     */
    record Real(double value) implements Cell {}

    /**
     * A mean with its standard error.
     *
     * @param value mean and standard error
     */
    record Estimate(Prediction value) implements Cell {
        /** Checks that there is an estimate. */
        public Estimate {
            Given.part(value, "value");
        }
    }

    /**
     * Yes or no.
     *
     * @param value the answer
     */
    record Flag(boolean value) implements Cell {}

    /** Nothing is known here. */
    record Missing() implements Cell {}

    /**
     * The cell of which nothing is known.
     *
     * @return that cell
     */
    static Cell missing() {
        return new Missing();
    }

    /**
     * The cell of a plain value.
     *
     * @param value a String, a number, a Boolean, a {@link Prediction}, an {@code Optional} of these, or a cell; anything else becomes its text
     * @return the typed cell
     */
    static Cell of(Object value) {
        Given.part(value, "value");
        if (value instanceof Cell cell) {
            return cell;
        }
        if (value instanceof java.util.Optional<?> optional) {
            return optional.<Cell>map(Cell::of).orElseGet(Cell::missing);
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return new Whole(((Number) value).longValue());
        }
        if (value instanceof Number number) {
            return new Real(number.doubleValue());
        }
        if (value instanceof Prediction prediction) {
            return new Estimate(prediction);
        }
        if (value instanceof Boolean flag) {
            return new Flag(flag);
        }
        return new Text(value.toString());
    }

    /**
     * Answers by kind of cell; the compiler lists what to change when a kind is added.
     *
     * @param cases one answer for each kind
     * @param <R> what is answered
     * @return the answer for this cell
     */
    default <R> R match(Cases<R> cases) {
        if (this instanceof Text cell) {
            return cases.text(cell.value());
        }
        if (this instanceof Whole cell) {
            return cases.whole(cell.value());
        }
        if (this instanceof Real cell) {
            return cases.real(cell.value());
        }
        if (this instanceof Estimate cell) {
            return cases.estimate(cell.value());
        }
        if (this instanceof Flag cell) {
            return cases.flag(cell.value());
        }
        return cases.missing();
    }

    /**
     * The cell as people read it: six significant digits, estimates as {@code mean ± sem}, missing as an empty text.
     *
     * @return the text
     */
    default String text() {
        return match(new Cases<>() {
            @Override
            public String text(String value) {
                return value;
            }

            @Override
            public String whole(long value) {
                return Long.toString(value);
            }

            @Override
            public String real(double value) {
                return Figures.of(value);
            }

            @Override
            public String estimate(Prediction value) {
                return value.toString();
            }

            @Override
            public String flag(boolean value) {
                return value ? "yes" : "no";
            }

            @Override
            public String missing() {
                return "";
            }
        });
    }

    /**
     * One answer for each kind of cell.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {
        /**
         * For a text.
         *
         * @param value the text
         * @return the answer
         */
        R text(String value);

        /**
         * For a whole number.
         *
         * @param value the number
         * @return the answer
         */
        R whole(long value);

        /**
         * For a real number.
         *
         * @param value the number
         * @return the answer
         */
        R real(double value);

        /**
         * For a mean with its standard error.
         *
         * @param value the estimate
         * @return the answer
         */
        R estimate(Prediction value);

        /**
         * For a yes or no.
         *
         * @param value the answer
         * @return the answer
         */
        R flag(boolean value);

        /**
         * For a value that is not known.
         *
         * @return the answer
         */
        R missing();
    }
}
