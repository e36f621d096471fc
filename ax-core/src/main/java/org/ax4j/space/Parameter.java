package org.ax4j.space;

import java.util.Optional;

/** One thing that is searched over, held fixed or computed. */
public sealed interface Parameter permits RangeParameter, ChoiceParameter, FixedParameter, DerivedParameter {
    /**
     * The name under which points hold its value.
     *
     * @return the name
     */
    String name();

    /**
     * The canonical form of a value: Integer for whole numbers, Double for reals, String, Boolean.
     *
     * @param value any value that a caller gave
     * @return the value in the parameter's type, or empty where it has no such form; bounds are not looked at
     */
    Optional<Object> cast(Object value);

    /**
     * Why a canonical value does not belong to the parameter's domain.
     *
     * @param value a value that {@link #cast} gave
     * @return the reason with the domain, or empty where it belongs
     */
    Optional<String> objectionTo(Object value);

    /**
     * The domain as texts show it.
     *
     * @return for example {@code real in [1e-8, 100], log}
     */
    String domain();

    /**
     * Answers by kind of parameter; the compiler lists what to change when a kind is added.
     *
     * @param cases one answer for each kind
     * @param <R> what is answered
     * @return the answer for this parameter
     */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of parameter.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {
        /**
         * For a range of reals or whole numbers.
         *
         * @param range the parameter
         * @return the answer
         */
        R range(RangeParameter range);

        /**
         * For a choice among values.
         *
         * @param choice the parameter
         * @return the answer
         */
        R choice(ChoiceParameter choice);

        /**
         * For a fixed value.
         *
         * @param fixed the parameter
         * @return the answer
         */
        R fixed(FixedParameter fixed);

        /**
         * For a value computed from others.
         *
         * @param derived the parameter
         * @return the answer
         */
        R derived(DerivedParameter derived);
    }
}
