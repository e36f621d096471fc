package org.ax4j.space;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a record component a {@link ChoiceParameter}. An enum needs it only where some of its constants are left out. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Choices {
    /**
     * The values of a string, or the names of constants of an enum: unordered unless {@link Ordered} is said.
     *
     * @return the texts
     */
    String[] value() default {};

    /**
     * The values of a number: ordered unless {@code @Ordered(false)} is said.
     *
     * @return the numbers, whole ones for {@code int} and {@code long}
     */
    double[] numbers() default {};
}
