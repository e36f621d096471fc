package org.ax4j.plugin;

import com.google.inject.Binding;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.name.Named;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ax4j.component.Calls;
import org.ax4j.component.Component;
import org.ax4j.error.AxException;
import org.ax4j.error.Code;
import org.ax4j.error.PluginException;

/** Components that the application binds in place of those that plugins bring. */
final class Replacements {
    private final Injector injector;
    private final PluginRules rules;

    Replacements(Injector injector, PluginRules rules) {
        this.injector = injector;
        this.rules = rules;
    }

    /** The component itself, or what replaces it. */
    Component<?, ?> of(Component<?, ?> component) {
        Key<Component<?, ?>> key = AxModule.key(component.id());
        if (injector.getExistingBinding(key) == null) {
            return component;
        }
        Component<?, ?> other = replacement(component, key);
        if (!other.id().equals(component.id()) || other.kind() != component.kind()) {
            throw new PluginException(
                    Code.PLUGIN,
                    "the application replaces " + component + " by " + other,
                    "A replacement needs the same id and kind; add other components by a plugin.");
        }
        return other;
    }

    private Component<?, ?> replacement(Component<?, ?> component, Key<Component<?, ?>> key) {
        String who = "the application's replacement of " + component;
        try {
            Component<?, ?> other = Objects.requireNonNull(injector.getInstance(key), "it is null");
            rules.objection(other).ifPresent(why -> {
                throw new PluginException(Code.PLUGIN, who + " breaks rule P4: " + why, "Correct its defaults.");
            });
            return other;
        } catch (AxException e) {
            throw e;
        } catch (Throwable e) {
            Calls.survive(e);
            throw new PluginException(
                    Code.PLUGIN, who + " cannot be made: " + e, "Correct what is given to install(...).", e);
        }
    }

    /** A replacement of nothing is a slip, which would be never seen. */
    void check(List<Component<?, ?>> components) {
        Set<String> vain = new TreeSet<>();
        for (Binding<?> binding : injector.findBindingsByType(AxModule.COMPONENT)) {
            if (binding.getKey().getAnnotation() instanceof Named named) {
                vain.add(named.value());
            }
        }
        Set<String> present = components.stream().map(Component::id).collect(Collectors.toCollection(TreeSet::new));
        vain.removeAll(present);
        if (!vain.isEmpty()) {
            throw new PluginException(
                    Code.PLUGIN,
                    "the application replaces " + vain + ", which no plugin brings; present are " + present,
                    "Correct the id, or add the component by a plugin.");
        }
    }
}
