package org.ax4j.space;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says whether neighbouring values of a choice are alike, as {@link ChoiceParameter#ordered} and {@link ChoiceParameter#unordered} do. Enums may have it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Ordered {
    /**
     * Whether they are.
     *
     * @return true unless said otherwise
     */
    boolean value() default true;
}
