package org.ax4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.Fault;
import org.ax4j.experiment.History;
import org.ax4j.plugin.AxModule;
import org.ax4j.spi.AxPlugin;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@link AxPlugin} as tests, beside all other plugins of the class path. A test class extends this and says which plugin it is about:
 *
 * <pre>{@code
 * class AcmePluginTest extends PluginContract {
 *     @Override protected AxPlugin plugin() { return new AcmePlugin(); }
 * }
 * }</pre>
 */
public abstract class PluginContract {
    /** For subclasses. */
    protected PluginContract() {}

    /**
     * Which plugin is tested.
     *
     * @return a new instance on each call
     */
    protected abstract AxPlugin plugin();

    /** P1: its version of the interfaces is that which is compiled against. */
    @Test
    public final void p1SpiIsThePresentOne() {
        assertEquals(AxPlugin.SPI, plugin().spi(), "spi() must be \"return AxPlugin.SPI;\"");
        assertEquals(List.of(), faults("P1"));
    }

    /** P2: ids have the form {@code vendor/kebab-case}, and the vendor {@code ax} is not another's. */
    @Test
    public final void p2IdsHaveTheRightForm() {
        assertEquals(List.of(), faults("P2"));
    }

    /** P3: no id belongs to another component that is present. */
    @Test
    public final void p3IdsAreItsOwn() {
        assertEquals(List.of(), faults("P3"));
    }

    /** P4: default configurations survive their plain form and JSON, and their optionals are empty. */
    @Test
    public final void p4DefaultsSurviveStoring() {
        assertEquals(List.of(), faults("P4"));
        AxModule.injected(plugin()).components().forEach(component -> {
            Spec<?> spec = component.spec();
            History stored = Histories.seeded(1)
                    .also(experiment -> experiment.configureStopping(spec))
                    .history();
            assertEquals(
                    spec, Scenarios.loaded(stored).stopper().orElseThrow(), "the default configuration after JSON");
        });
    }

    /** P5: its components are the same on each call, and asking for them does not throw. */
    @Test
    public final void p5ComponentsAreTheSameOnEachCall() {
        assertEquals(List.of(), faults("P5"));
        AxPlugin plugin = AxModule.injected(plugin());
        List<Spec<?>> first = specs(plugin);
        assertEquals(first, specs(plugin), "the second call of components()");
        assertEquals(first, specs(AxModule.injected(plugin())), "components() of another instance");
    }

    private static List<Spec<?>> specs(AxPlugin plugin) {
        return plugin.components().stream().map(Component::spec).collect(Collectors.toList());
    }

    /** What core finds wrong, under one rule, when the plugin is there once. */
    private List<String> faults(String rule) {
        AxPlugin plugin = plugin();
        List<AxPlugin> given = new ArrayList<>();
        Stream<Class<?>> discovered =
                ServiceLoader.load(AxPlugin.class).stream().map(ServiceLoader.Provider::type);
        if (discovered.noneMatch(type -> type == plugin.getClass())) {
            given.add(plugin);
        }
        return AxModule.components(given, List.of()).faults().stream()
                .map(Fault::what)
                .filter(what -> what.startsWith(rule + ":"))
                .toList();
    }
}
