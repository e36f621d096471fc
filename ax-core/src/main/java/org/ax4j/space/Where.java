package org.ax4j.space;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives linear constraints between the components of a record, as {@link SearchSpace#where} takes them. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Where {
    /**
     * The constraints.
     *
     * @return texts such as {@code "x1 + x2 <= 3"}, which name components of this record
     */
    String[] value();
}
