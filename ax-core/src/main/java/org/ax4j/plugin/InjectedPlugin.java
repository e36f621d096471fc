package org.ax4j.plugin;

import com.google.inject.Module;
import org.ax4j.spi.AxPlugin;

/**
 * A plugin whose components need things that Guice makes. Core installs {@link #module()} and injects the plugin's own fields and setters before it asks for
 * {@link #components()}, so that their factories can use what was injected:
 *
 * <pre>{@code
 * public final class AcmePlugin implements InjectedPlugin {
 *     @Inject private Provider<PriceList> prices;
 *
 *     public Module module() { return binder -> binder.bind(PriceList.class); }
 *     public List<Component<?, ?>> components() {
 *         return List.of(Component.of(Generator.class, "acme/cheapest", new Config(), config -> new Cheapest(config, prices.get())));
 *     }
 *     ...
 * }
 * }</pre>
 */
public interface InjectedPlugin extends AxPlugin {
    /**
     * What its components need.
     *
     * @return a Guice module; what it binds can be overridden by the application
     */
    Module module();
}
