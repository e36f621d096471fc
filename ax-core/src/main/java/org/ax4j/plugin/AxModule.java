package org.ax4j.plugin;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.TypeLiteral;
import com.google.inject.name.Names;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.ax4j.component.Component;
import org.ax4j.component.Components;
import org.ax4j.error.PluginException;
import org.ax4j.spi.AxPlugin;

/**
 * Composes the components of all plugins. Plugins that ask for injection get it; an application replaces a component by binding its {@link #key} in a module
 * that it installs, and anything that a plugin's module binds in the same way. Plugins replace nothing.
 */
public final class AxModule extends AbstractModule {
    static final TypeLiteral<Component<?, ?>> COMPONENT = new TypeLiteral<>() {};

    private final Map<InjectedPlugin, Module> plugins;

    AxModule(Map<InjectedPlugin, Module> plugins) {
        this.plugins = plugins;
    }

    /**
     * Under which an application binds a component that is to replace another one.
     *
     * @param id the id of both
     * @return the key
     */
    public static Key<Component<?, ?>> key(String id) {
        return Key.get(COMPONENT, Names.named(id));
    }

    @Override
    protected void configure() {
        plugins.forEach((plugin, module) -> {
            install(module);
            requestInjection(plugin);
        });
    }

    /**
     * Finds the plugins of the class path, checks all plugins' rules, and makes the components.
     *
     * @param given plugins that the application gives
     * @param modules modules of the application; what they bind replaces what plugins bind
     * @return the components that keep the rules, with the faults of the others
     * @throws PluginException AX-PLUGIN if the application's modules cannot be installed, or replace a component by one of another id or kind, one whose
     *     defaults do not survive, or one that no plugin brings
     */
    public static Components components(List<AxPlugin> given, List<Module> modules) {
        PluginRules rules = new PluginRules();
        List<AxPlugin> plugins = new ArrayList<>();
        plugins.add(new CorePlugin());
        plugins.addAll(discovered(rules));
        plugins.addAll(given);
        Injection injection = new Injection(modules, rules);
        Injector injector = injection.injector(plugins);
        plugins.stream().filter(injection::hasInjected).forEach(rules::accept);
        Replacements replacements = new Replacements(injector, rules);
        List<Component<?, ?>> components = new ArrayList<>();
        rules.accepted().forEach(component -> components.add(replacements.of(component)));
        replacements.check(rules.accepted());
        return Components.of(components, rules.faults());
    }

    /**
     * Injects a plugin as a client does before it asks for components, so that tests can look at these.
     *
     * @param plugin the plugin; one that is no {@link InjectedPlugin} is left as it is
     * @param <P> its type
     * @return the plugin
     * @throws PluginException AX-PLUGIN if it cannot be injected
     */
    public static <P extends AxPlugin> P injected(P plugin) {
        PluginRules rules = new PluginRules();
        new Injection(List.of(), rules).injector(List.of(plugin));
        if (!rules.faults().isEmpty()) {
            throw new PluginException(rules.faults());
        }
        return plugin;
    }

    private static List<AxPlugin> discovered(PluginRules rules) {
        List<AxPlugin> found = new ArrayList<>();
        Iterator<AxPlugin> iterator = ServiceLoader.load(AxPlugin.class).iterator();
        while (true) {
            try {
                if (!iterator.hasNext()) {
                    return found;
                }
                found.add(iterator.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                rules.broken(e);
            }
        }
    }
}
