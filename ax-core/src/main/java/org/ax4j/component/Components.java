package org.ax4j.component;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ax4j.error.Code;
import org.ax4j.error.Fault;
import org.ax4j.error.PluginException;

/** All components that are present, by id, and what was wrong with those that are not. Immutable. */
public final class Components {
    private final Map<String, Component<?, ?>> byId;
    private final List<Fault> faults;

    private Components(Map<String, Component<?, ?>> byId, List<Fault> faults) {
        this.byId = byId;
        this.faults = faults;
    }

    /**
     * The given components.
     *
     * @param components components of distinct ids
     * @param faults what was found wrong with others
     * @return all of them
     */
    public static Components of(List<? extends Component<?, ?>> components, List<Fault> faults) {
        Map<String, Component<?, ?>> byId = new TreeMap<>();
        for (Component<?, ?> component : components) {
            if (byId.put(component.id(), component) != null) {
                throw new IllegalArgumentException("two components have the id '" + component.id() + "'");
            }
        }
        return new Components(Collections.unmodifiableMap(byId), List.copyOf(faults));
    }

    /**
     * The same with one more.
     *
     * @param component what is added; it replaces one of the same id
     * @return a copy
     */
    public Components with(Component<?, ?> component) {
        Map<String, Component<?, ?>> more = new TreeMap<>(byId);
        more.put(component.id(), component);
        return new Components(Collections.unmodifiableMap(more), faults);
    }

    /**
     * What was wrong with plugins that were found; what they would bring is missing.
     *
     * @return the faults, told together
     */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * The components of one kind.
     *
     * @param kind what they make
     * @return them, in order of ids
     */
    public List<Component<?, ?>> ofKind(Class<?> kind) {
        List<Component<?, ?>> found = new ArrayList<>();
        byId.values().stream().filter(c -> c.kind() == kind).forEach(found::add);
        return found;
    }

    /**
     * Whether a component is present.
     *
     * @param kind what it makes
     * @param id its id
     * @return true where it is
     */
    public boolean has(Class<?> kind, String id) {
        return Optional.ofNullable(byId.get(id)).filter(c -> c.kind() == kind).isPresent();
    }

    /**
     * Makes an instance.
     *
     * @param kind what is made
     * @param spec which component with which configuration
     * @param <T> what is made
     * @return the instance
     * @throws PluginException AX-COMPONENT if there is none of that id and kind, AX-ARTIFACT if it is one of this project's, AX-PLUGIN if it throws
     */
    public <T> T create(Class<T> kind, Spec<T> spec) {
        Component<T, ?> component = component(kind, spec.id());
        return Calls.made("component '" + spec.id() + "'", () -> component.create(spec, this));
    }

    /**
     * The same spec with the present version and every default written out, as it is stored.
     *
     * @param kind what is made
     * @param spec which component with which configuration
     * @param <T> what is made
     * @return the complete spec
     * @throws PluginException AX-COMPONENT if there is none of that id and kind, AX-ARTIFACT if it is one of this project's, AX-PLUGIN if an upgrade throws
     */
    public <T> Spec<T> resolved(Class<T> kind, Spec<T> spec) {
        Component<T, ?> component = component(kind, spec.id());
        return Calls.made("component '" + spec.id() + "'", () -> resolved(component, spec));
    }

    private static <T, C extends Record> Spec<T> resolved(Component<T, C> component, Spec<T> spec) {
        return component.spec(component.config(spec));
    }

    @SuppressWarnings("unchecked")
    private <T> Component<T, ?> component(Class<T> kind, String id) {
        Component<?, ?> found = byId.get(id);
        if (found == null || found.kind() != kind) {
            throw missing(kind, id);
        }
        return (Component<T, ?>) found;
    }

    private PluginException missing(Class<?> kind, String id) {
        List<Fault> told = new ArrayList<>();
        String what = "there is no " + kind.getSimpleName() + " '" + id + "'; present are "
                + ofKind(kind).stream().map(Component::id).toList();
        Component<?, ?> other = byId.get(id);
        told.add(
                other == null
                        ? new Fault(Artifacts.isOurs(id) ? Code.ARTIFACT : Code.COMPONENT, what, Artifacts.hint(id))
                        : new Fault(
                                Code.COMPONENT,
                                what,
                                "Use '" + id + "' as a " + other.kind().getSimpleName()
                                        + ", which is what it makes, or correct the id."));
        told.addAll(faults);
        return new PluginException(told);
    }
}
