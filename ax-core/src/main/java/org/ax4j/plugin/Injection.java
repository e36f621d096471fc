package org.ax4j.plugin;

import com.google.inject.ConfigurationException;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ax4j.error.Code;
import org.ax4j.error.PluginException;
import org.ax4j.spi.AxPlugin;

/** Makes the one injector. Where it cannot be made with all plugins, those are left out that it cannot be made with, and the rest works. */
final class Injection {
    private final List<Module> modules;
    private final PluginRules rules;
    private final Set<AxPlugin> leftOut = new HashSet<>();

    Injection(List<Module> modules, PluginRules rules) {
        this.modules = List.copyOf(modules);
        this.rules = rules;
    }

    Injector injector(List<AxPlugin> plugins) {
        try {
            return created(plugins);
        } catch (RuntimeException | LinkageError e) {
            return oneByOne(plugins);
        }
    }

    /** Whether a plugin has what it asked for. */
    boolean hasInjected(AxPlugin plugin) {
        return !leftOut.contains(plugin);
    }

    private Injector created(List<AxPlugin> plugins) {
        return Guice.createInjector(Modules.override(new AxModule(plugins)).with(modules));
    }

    private Injector oneByOne(List<AxPlugin> plugins) {
        Injector injector = alone();
        List<AxPlugin> kept = new ArrayList<>();
        for (AxPlugin plugin : plugins) {
            if (plugin instanceof InjectedPlugin) {
                kept.add(plugin);
                try {
                    injector = created(kept);
                } catch (RuntimeException | LinkageError e) {
                    kept.remove(plugin);
                    leftOut.add(plugin);
                    rules.notInjected(plugin, reason(e));
                }
            }
        }
        return injector;
    }

    private Injector alone() {
        try {
            return created(List.of());
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
