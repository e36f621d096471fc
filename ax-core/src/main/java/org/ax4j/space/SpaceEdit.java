package org.ax4j.space;

import org.ax4j.error.Faults;

/** One change of a space while it is searched: none ever takes a value away from trials that are there. */
public sealed interface SpaceEdit {
    /**
     * Gives a parameter more values: wider bounds, a step that divides the old one or none, more digits or none, more choices. Kind, scale and order stay; new choices may activate what old
     * ones do.
     *
     * @param to the parameter under its name, as it is from now on; each of its old values must be one of the new
     * @return the edit
     */
    static SpaceEdit widen(Parameter to) {
        return new Widened(to);
    }

    /**
     * Adds a parameter.
     *
     * @param parameter a range, a choice that activates nothing, or a fixed value, of a new name
     * @param valueForOldTrials a value of it, which all trials that are there are taken to have had, whatever their status
     * @return the edit
     */
    static SpaceEdit add(Parameter parameter, Object valueForOldTrials) {
        return new Added(parameter, valueForOldTrials);
    }

    /**
     * Holds a parameter at one value in all suggestions from now on. Trials with other values stay and inform the model; attached points may have any value.
     * With a parameter that is active under a single value of another, that value is held too, for as long as this one is frozen.
     *
     * @param name the parameter, a range or a choice
     * @param value a value of it that leaves room for the constraints
     * @return the edit
     */
    static SpaceEdit freeze(String name, Object value) {
        return new Frozen(name, value);
    }

    /**
     * Searches a frozen parameter again.
     *
     * @param name the parameter
     * @return the edit
     */
    static SpaceEdit unfreeze(String name) {
        return new Unfrozen(name);
    }

    /**
     * A parameter got more values.
     *
     * @param to the parameter as it is from now on
     */
    record Widened(Parameter to) implements SpaceEdit {
        /** Checks that it is given. */
        public Widened {
            Faults.present(to, "to", "Give the parameter as it is from now on.");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.widened(this);
        }
    }

    /**
     * A parameter was added.
     *
     * @param parameter the parameter
     * @param valueForOldTrials the value that trials before it are taken to have had
     */
    record Added(Parameter parameter, Object valueForOldTrials) implements SpaceEdit {
        /** Brings the value to the parameter's own form, where it has one. */
        public Added {
            Faults.present(parameter, "parameter", "Give the parameter that is added.");
            Faults.present(valueForOldTrials, "valueForOldTrials", "Give a value of the parameter.");
            valueForOldTrials = parameter.cast(valueForOldTrials).orElse(Values.canonical(valueForOldTrials));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.added(this);
        }
    }

    /**
     * A parameter was frozen.
     *
     * @param name its name
     * @param value the value that suggestions hold from now on
     */
    record Frozen(String name, Object value) implements SpaceEdit {
        /** Brings the value to its canonical form. */
        public Frozen {
            Faults.present(name, "name", "Give the name of a parameter of the space.");
            value = Values.canonical(Faults.present(value, "value", "Give a value of the parameter."));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.frozen(this);
        }
    }

    /**
     * A parameter is searched again.
     *
     * @param name its name
     */
    record Unfrozen(String name) implements SpaceEdit {
        /** Checks that it is given. */
        public Unfrozen {
            Faults.present(name, "name", "Give the name of a parameter of the space.");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unfrozen(this);
        }
    }

    /**
     * Answers by kind of edit; the compiler lists what to change when a kind is added.
     *
     * @param cases one answer for each kind
     * @param <R> what is answered
     * @return the answer for this edit
     */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of edit.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {
        /**
         * For more values.
         *
         * @param edit the edit
         * @return the answer
         */
        R widened(Widened edit);

        /**
         * For a new parameter.
         *
         * @param edit the edit
         * @return the answer
         */
        R added(Added edit);

        /**
         * For a parameter that is held.
         *
         * @param edit the edit
         * @return the answer
         */
        R frozen(Frozen edit);

        /**
         * For a parameter that is searched again.
         *
         * @param edit the edit
         * @return the answer
         */
        R unfrozen(Unfrozen edit);
    }
}
