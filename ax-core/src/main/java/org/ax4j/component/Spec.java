package org.ax4j.component;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.InvalidInputException;

/**
 * Which component with which configuration, as plain values: what is stored, compared and sent. No class is named in it.
 *
 * @param id the component's id, {@code vendor/kebab-case}
 * @param version the version of the component that the configuration was written for; 0 for whichever is present
 * @param config the configuration in plain form; what is missing has the component's default
 * @param <T> what the component makes
 */
@SuppressWarnings("UnusedTypeParameter") // T binds a spec to what it makes, for the compiler only
public record Spec<T>(String id, int version, Map<String, Object> config) {
    private static final Set<String> FORM = Set.of("id", "version", "config");

    /** Copies the configuration, and checks id and version. */
    public Spec {
        Faults.present(id, "id", "Give the component's id.");
        Faults.present(config, "config", "Give an empty map for the defaults.");
        new Faults()
                .text(Code.COMPONENT, "the id of a component", id)
                .unless(!id.isBlank(), Code.COMPONENT, "the id of a component is blank", "Give its id.")
                .unless(
                        version >= 0,
                        Code.COMPONENT,
                        "the version of component '" + id + "' must be >= 0 but is " + version,
                        "Use 0 for whichever is present.")
                .check();
        config = Collections.unmodifiableMap(Plain.of(config));
    }

    /**
     * A component with a configuration of its own.
     *
     * @param kind what the component makes; for the compiler only
     * @param id the component's id
     * @param config its configuration
     * @param <T> what the component makes
     * @return the spec
     */
    public static <T> Spec<T> of(Class<T> kind, String id, Record config) {
        return new Spec<>(
                id, 0, Plain.of(Faults.present(config, "config", "Give its configuration, or leave it out.")));
    }

    /**
     * A component with its default configuration.
     *
     * @param kind what the component makes; for the compiler only
     * @param id the component's id
     * @param <T> what the component makes
     * @return the spec
     */
    public static <T> Spec<T> of(Class<T> kind, String id) {
        return new Spec<>(id, 0, Map.of());
    }

    /**
     * The plain form {@code {"id", "version", "config"}}.
     *
     * @return a map
     */
    public Map<String, Object> toPlain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("id", id);
        plain.put("version", (long) version);
        plain.put("config", config);
        return plain;
    }

    /**
     * The spec of a plain form.
     *
     * @param plain what {@link #toPlain} gave
     * @param <T> what the component makes
     * @return the spec
     * @throws InvalidInputException AX-CONFIG if the form is another one
     */
    @SuppressWarnings("unchecked")
    public static <T> Spec<T> fromPlain(Map<String, Object> plain) {
        Object config = plain.getOrDefault("config", Map.of());
        if (plain.get("id") instanceof String id
                && plain.get("version") instanceof Long version
                && version == version.intValue()
                && FORM.containsAll(plain.keySet())
                && config instanceof Map<?, ?> map) {
            return new Spec<>(id, version.intValue(), (Map<String, Object>) map);
        }
        throw new InvalidInputException(
                Code.CONFIG, "a spec must be {\"id\", \"version\", \"config\"} but got " + plain, "Correct the form.");
    }

    /** {@code ax/percentile{percentile=50}} */
    @Override
    public String toString() {
        return id + config;
    }
}
