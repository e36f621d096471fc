package org.ax4j.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.InvalidInputException;
import org.ax4j.error.PluginException;

/**
 * A thing that a plugin defines: an id, a version, a configuration record with its defaults, and how it is made. Generators, stoppers, analyses,
 * acquisition functions and kernels are all defined in this way.
 *
 * @param <T> what it makes
 * @param <C> its configuration
 */
public final class Component<T, C extends Record> {
    private final Class<T> kind;
    private final String id;
    private final C defaults;
    private final BiFunction<C, Components, T> create;
    private final List<UnaryOperator<Map<String, Object>>> upgrades;

    private Component(
            Class<T> kind,
            String id,
            C defaults,
            BiFunction<C, Components, T> create,
            List<UnaryOperator<Map<String, Object>>> upgrades) {
        this.kind = kind;
        this.id = id;
        this.defaults = defaults;
        this.create = create;
        this.upgrades = upgrades;
    }

    /**
     * A component of version 1.
     *
     * @param kind what it makes
     * @param id its id, {@code vendor/kebab-case}; never changed once published
     * @param defaults the default configuration
     * @param create makes an instance; instances hold no state that changes answers
     * @param <T> what it makes
     * @param <C> its configuration
     * @return the component
     */
    public static <T, C extends Record> Component<T, C> of(
            Class<T> kind, String id, C defaults, Function<C, T> create) {
        return new Component<>(kind, id, defaults, (config, components) -> create.apply(config), List.of());
    }

    /**
     * A component that is made of other ones, which its configuration names by {@link Spec}.
     *
     * @param kind what it makes
     * @param id its id
     * @param defaults the default configuration
     * @param create makes an instance, with all components present to make its parts
     * @param <T> what it makes
     * @param <C> its configuration
     * @return the component
     */
    public static <T, C extends Record> Component<T, C> composed(
            Class<T> kind, String id, C defaults, BiFunction<C, Components, T> create) {
        return new Component<>(kind, id, defaults, create, List.of());
    }

    /**
     * A copy of the next version, which still reads configurations of the version before.
     *
     * @param version the version that is upgraded, the present one
     * @param upgrade turns its plain configuration into one of the next version
     * @return the copy
     */
    public Component<T, C> upgradedFrom(int version, UnaryOperator<Map<String, Object>> upgrade) {
        if (version != version()) {
            throw new IllegalArgumentException(
                    "component " + id + " has version " + version() + ": upgrade from that one, not from " + version);
        }
        List<UnaryOperator<Map<String, Object>>> longer = new ArrayList<>(upgrades);
        longer.add(upgrade);
        return new Component<>(kind, id, defaults, create, List.copyOf(longer));
    }

    /**
     * What it makes.
     *
     * @return the type
     */
    public Class<T> kind() {
        return kind;
    }

    /**
     * Its id.
     *
     * @return {@code vendor/kebab-case}
     */
    public String id() {
        return id;
    }

    /**
     * Its version.
     *
     * @return 1 plus the number of upgrades
     */
    public int version() {
        return 1 + upgrades.size();
    }

    /**
     * Its default configuration.
     *
     * @return the record
     */
    public C defaults() {
        return defaults;
    }

    /**
     * The spec of its default configuration.
     *
     * @return the spec
     */
    public Spec<T> spec() {
        return spec(defaults);
    }

    /**
     * The spec of a configuration.
     *
     * @param config the configuration
     * @return the spec
     * @throws InvalidInputException AX-ARGUMENT if there is none
     */
    public Spec<T> spec(C config) {
        Faults.present(config, "config", "Leave it out for the defaults of component '" + id + "'.");
        return new Spec<>(id, version(), Plain.of(config));
    }

    /**
     * Makes an instance as a spec says.
     *
     * @param spec a spec of this component, of this version or an earlier one
     * @param components all components present
     * @return the instance
     */
    T create(Spec<T> spec, Components components) {
        return create.apply(config(spec), components);
    }

    /**
     * The typed configuration of a spec.
     *
     * @param spec a spec of this component, of this version or an earlier one
     * @return the configuration, missing values filled with defaults
     * @throws PluginException AX-COMPONENT if the spec was written by a later version
     */
    public C config(Spec<?> spec) {
        if (spec.version() > version()) {
            throw new PluginException(
                    Code.COMPONENT,
                    "component '" + id + "' is present in version " + version() + " but version " + spec.version()
                            + " is asked for",
                    "Update the artifact that brings it.");
        }
        Map<String, Object> plain = spec.config();
        int written = spec.version() == 0 ? version() : spec.version();
        for (UnaryOperator<Map<String, Object>> upgrade : upgrades.subList(written - 1, upgrades.size())) {
            plain = upgrade.apply(plain);
        }
        return Plain.to(plain, defaults);
    }

    /** {@code Generator ax/sobol v1} */
    @Override
    public String toString() {
        return kind.getSimpleName() + " " + id + " v" + version();
    }
}
