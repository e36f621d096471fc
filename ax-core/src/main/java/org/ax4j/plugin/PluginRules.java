package org.ax4j.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ax4j.component.Calls;
import org.ax4j.component.Component;
import org.ax4j.component.Plain;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.Fault;
import org.ax4j.spi.AxPlugin;

/** The rules P1 to P5 of {@link AxPlugin}: sorts out what breaks one and keeps the rest. */
final class PluginRules {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*");
    private static final String HINT = "Tell its vendor; everything else works.";

    private final Map<String, Component<?, ?>> accepted = new TreeMap<>();
    private final Map<String, String> owners = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** Takes what a plugin brings, as far as it keeps the rules. */
    void accept(AxPlugin plugin) {
        String name = plugin.getClass().getName();
        try {
            name = Objects.requireNonNull(plugin.name(), "its name is null");
            if (plugin.spi() > AxPlugin.SPI || plugin.spi() < 1) {
                fault("P1: plugin '" + name + "' was compiled against version " + plugin.spi()
                        + " of the interfaces, and version " + AxPlugin.SPI + " is present");
                return;
            }
            for (Component<?, ?> component : Objects.requireNonNull(plugin.components(), "its components are null")) {
                component(name, component, isOurs(plugin));
            }
        } catch (Throwable e) {
            Calls.survive(e);
            fault("P5: plugin '" + name + "' threw " + e);
        }
    }

    /** Notes a plugin that could not even be made. */
    void broken(Throwable error) {
        fault("P5: a plugin of the class path could not be made: "
                + (error instanceof ServiceConfigurationError ? error.getMessage() : error));
    }

    /** Notes a plugin whose module cannot be installed, or which cannot be injected. */
    void notInjected(AxPlugin plugin, String reason) {
        String name = plugin.getClass().getName();
        try {
            name = Objects.requireNonNull(plugin.name(), "its name is null");
        } catch (Throwable e) {
            Calls.survive(e);
            fault("P5: plugin '" + name + "' threw " + e);
        }
        fault("P5: plugin '" + name + "' cannot be injected: " + reason);
    }

    private void component(String plugin, Component<?, ?> component, boolean ours) {
        String id = component.id();
        String owner = owners.get(id);
        if (!ID.matcher(id).matches()) {
            fault("P2: component '" + id + "' of plugin '" + plugin + "' has no id of the form vendor/kebab-case");
        } else if (id.startsWith("ax/") && !ours) {
            fault("P2: component '" + id + "' of plugin '" + plugin + "' uses the reserved vendor 'ax'");
        } else if (owner != null) {
            fault("P3: component '" + id + "' of plugin '" + plugin + "' is brought by plugin '" + owner + "' too");
        } else {
            Optional<String> objection = objection(component);
            objection.ifPresentOrElse(
                    why -> fault("P4: the default configuration of component '" + id + "' of plugin '" + plugin + "' "
                            + why),
                    () -> {
                        accepted.put(id, component);
                        owners.put(id, plugin);
                    });
        }
    }

    /** Why the default configuration of a component cannot be stored; empty where it can. */
    <T, C extends Record> Optional<String> objection(Component<T, C> component) {
        try {
            Spec<T> spec = component.spec();
            Spec<T> empty = new Spec<>(spec.id(), spec.version(), Map.of());
            boolean same = Plain.of(component.config(spec)).equals(spec.config())
                    && Plain.of(component.config(empty)).equals(spec.config());
            return same ? Optional.empty() : Optional.of("does not survive its plain form " + spec.config());
        } catch (Throwable e) {
            Calls.survive(e);
            return Optional.of("has no plain form: " + e.getMessage());
        }
    }

    private void fault(String what) {
        faults.add(new Fault(Code.PLUGIN, what, HINT));
    }

    /** Only this project's own packages may use its vendor name. */
    private static boolean isOurs(AxPlugin plugin) {
        return plugin.getClass().getName().startsWith("org.ax4j.");
    }

    List<Component<?, ?>> accepted() {
        return List.copyOf(accepted.values());
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }
}
