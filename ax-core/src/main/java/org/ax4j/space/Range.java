package org.ax4j.space;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record component a {@link RangeParameter}: of reals for {@code double} and {@code float}, of whole numbers for {@code int} and {@code long}, and their
 * boxed types.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {
    /**
     * The lower bound.
     *
     * @return it, included
     */
    double low();

    /**
     * The upper bound.
     *
     * @return it, included
     */
    double high();

    /**
     * The distance of allowed values, as {@link RangeParameter#step} takes it.
     *
     * @return the distance, 0 for none
     */
    double step() default 0;

    /**
     * Decimals to which reals are rounded, as {@link RangeParameter#digits} takes them.
     *
     * @return the count, -1 for no rounding
     */
    int digits() default -1;
}
