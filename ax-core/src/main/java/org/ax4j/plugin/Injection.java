package org.ax4j.plugin;

import com.google.inject.Binding;
import com.google.inject.ConfigurationException;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.spi.Element;
import com.google.inject.spi.Elements;
import com.google.inject.util.Modules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ax4j.component.Calls;
import org.ax4j.error.Code;
import org.ax4j.error.PluginException;
import org.ax4j.spi.AxPlugin;

/** Makes the one injector. Where it cannot be made with all plugins, those are left out that it cannot be made with, and the rest works. */
final class Injection {
    private final List<Module> modules;
    private final PluginRules rules;
    /** What the modules of plugins say, each asked once. */
    private final Map<InjectedPlugin, Module> wanted = new LinkedHashMap<>();

    Injection(List<Module> modules, PluginRules rules) {
        this.modules = List.copyOf(modules);
        this.rules = rules;
    }

    Injector injector(List<AxPlugin> plugins) {
        for (AxPlugin plugin : plugins) {
            if (plugin instanceof InjectedPlugin injected) {
                read(injected);
            }
        }
        try {
            return created(wanted);
        } catch (Throwable e) {
            Calls.survive(e);
            return oneByOne();
        }
    }

    /** Whether a plugin has what it asked for. */
    boolean hasInjected(AxPlugin plugin) {
        return !(plugin instanceof InjectedPlugin) || wanted.containsKey(plugin);
    }

    private void read(InjectedPlugin plugin) {
        try {
            List<Element> elements =
                    Elements.getElements(Objects.requireNonNull(plugin.module(), "its module is null"));
            if (elements.stream().anyMatch(Injection::isReplacement)) {
                rules.notInjected(plugin, "it binds a component by AxModule.key, which only an application may do");
            } else {
                wanted.put(plugin, Elements.getModule(elements));
            }
        } catch (Throwable e) {
            Calls.survive(e);
            rules.notInjected(plugin, reason(e));
        }
    }

    private static boolean isReplacement(Element element) {
        return element instanceof Binding<?> binding
                && binding.getKey().getTypeLiteral().equals(AxModule.COMPONENT);
    }

    private Injector created(Map<InjectedPlugin, Module> plugins) {
        return Guice.createInjector(
                Modules.override(new AxModule(Map.copyOf(plugins))).with(modules));
    }

    private Injector oneByOne() {
        Injector injector = alone();
        Map<InjectedPlugin, Module> kept = new LinkedHashMap<>();
        for (InjectedPlugin plugin : new ArrayList<>(wanted.keySet())) {
            kept.put(plugin, wanted.get(plugin));
            try {
                injector = created(kept);
            } catch (Throwable e) {
                Calls.survive(e);
                kept.remove(plugin);
                wanted.remove(plugin);
                rules.notInjected(plugin, reason(e));
            }
        }
        return injector;
    }

    private Injector alone() {
        try {
            return created(Map.of());
        } catch (CreationException | ConfigurationException e) {
            throw new PluginException(
                    Code.PLUGIN,
                    "the application's modules cannot be installed: " + reason(e),
                    "Correct what it gives to install(...).",
                    e);
        }
    }

    /** The first line that says something; Guice puts a headline before it. */
    private static String reason(Throwable e) {
        return e instanceof CreationException creation
                ? creation.getErrorMessages().iterator().next().getMessage()
                : e.toString();
    }
}
