package org.ax4j.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provider;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.Client;
import org.ax4j.Fixtures;
import org.ax4j.component.Component;
import org.ax4j.component.Components;
import org.ax4j.component.Spec;
import org.ax4j.error.Fault;
import org.ax4j.error.PluginException;
import org.ax4j.space.Point;
import org.ax4j.spi.AxPlugin;
import org.ax4j.spi.Generator;
import org.ax4j.spi.Stopper;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.ax4j.strategy.UniformGenerator;
import org.junit.jupiter.api.Test;

/** A plugin with a component that Guice injects, and an application that overrides what plugins bring. */
class InjectionTest {
    /** Nothing to configure. */
    public record Nothing() {}

    /** What the shop's generator needs. */
    interface Prices {
        double cheapest();
    }

    /** The shop: its generator is made with prices, which Guice makes. */
    static final class Shop implements InjectedPlugin {
        @Inject
        private Provider<Prices> prices;

        @Override
        public String name() {
            return "shop";
        }

        @Override
        public int spi() {
            return AxPlugin.SPI;
        }

        @Override
        public Module module() {
            return binder -> binder.bind(Prices.class).toInstance(() -> 0.25);
        }

        @Override
        public List<Component<?, ?>> components() {
            return List.of(Component.of(
                    Generator.class,
                    "shop/cheapest",
                    new Nothing(),
                    config -> at(prices.get().cheapest())));
        }
    }

    private static Generator at(double x) {
        return request -> Suggestions.of(List.of(Suggestion.of(Fixtures.point(x, 0.5), "it is cheap")))
                .shortfall("there is only one cheapest");
    }

    private static Point first(Client.Builder builder, String generator) {
        Client client = builder.seed(3).build();
        client.configureExperiment("shop", Fixtures.square());
        client.configureOptimization("score");
        client.configureGenerationStrategy(new GenerationStrategy(
                "one",
                List.of(new Stage("one", Spec.of(Generator.class, generator), Stage.Exit.NEVER)),
                Spec.of(Generator.class, "ax/uniform")));
        return client.getNextTrials(1).get(0);
    }

    @Test
    void aPluginsComponentIsInjected() {
        assertThat(first(Client.builder().plugins(new Shop()), "shop/cheapest")).isEqualTo(Fixtures.point(0.25, 0.5));
    }

    /** As the contract tests need it: an injected plugin's components can be asked for without a client. */
    @Test
    void aPluginCanBeInjectedAlone() {
        Component<?, ?> cheapest = AxModule.injected(new Shop()).components().get(0);
        assertThat(Components.of(List.of(), List.of()).with(cheapest).has(Generator.class, "shop/cheapest"))
                .isTrue();
        assertThatThrownBy(() -> AxModule.injected(new Modular(
                        "lacking", binder -> binder.bind(Object.class).to(Needy.class))))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("P5: plugin 'lacking' cannot be injected");
    }

    @Test
    void anApplicationInjectsIntoAPlugin() {
        Module dear = binder -> binder.bind(Prices.class).toInstance(() -> 0.75);
        assertThat(first(Client.builder().plugins(new Shop()).install(dear), "shop/cheapest"))
                .isEqualTo(Fixtures.point(0.75, 0.5));
    }

    @Test
    void anApplicationOverridesABuiltInComponent() {
        Component<?, ?> mine = Component.of(Generator.class, "ax/uniform", new Nothing(), config -> at(0.125));
        Module override = binder -> binder.bind(AxModule.key("ax/uniform")).toInstance(mine);
        assertThat(first(Client.builder().install(override), "ax/uniform")).isEqualTo(Fixtures.point(0.125, 0.5));
        assertThat(first(Client.builder(), "ax/uniform")).isNotEqualTo(Fixtures.point(0.125, 0.5));
    }

    @Test
    void aReplacementNeedsTheSameIdAndKindAndSomethingToReplace() {
        Component<?, ?> stopper = Component.of(Stopper.class, "ax/uniform", new Nothing(), config -> request -> {
            throw new UnsupportedOperationException();
        });
        assertThatThrownBy(() -> built("ax/uniform", stopper))
                .isInstanceOf(PluginException.class)
                .hasMessage("[AX-PLUGIN] the application replaces Generator ax/uniform v1 by Stopper ax/uniform v1. "
                        + "A replacement needs the same id and kind; add other components by a plugin.");
        Component<?, ?> other = Component.of(Generator.class, "acme/other", new Nothing(), config -> at(0));
        assertThatThrownBy(() -> built("ax/uniform", other)).hasMessageContaining("by Generator acme/other v1");
        assertThatThrownBy(() -> built("ax/unifrom", other))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining(
                        "replaces [ax/unifrom], which no plugin brings; present are [ax/centre, ax/uniform]");
    }

    /** A default that its plain form loses. */
    public record Given(Optional<Double> value) {}

    @Test
    void aReplacementIsMadeAndKeepsTheRuleOfDefaults() {
        Component<?, ?> lost =
                Component.of(Generator.class, "ax/uniform", new Given(Optional.of(1.0)), config -> at(0));
        assertThatThrownBy(() -> built("ax/uniform", lost))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("replacement of Generator ax/uniform v1 breaks rule P4");
        Module throwing = binder -> binder.bind(AxModule.key("ax/uniform")).toProvider(() -> {
            throw new IllegalStateException("no price list");
        });
        assertThatThrownBy(() -> Client.builder().install(throwing).build())
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("replacement of Generator ax/uniform v1 cannot be made")
                .hasMessageContaining("no price list");
    }

    /** What an application may say of any component, a plugin may not say of another's. */
    @Test
    void aPluginReplacesNothing() {
        Component<?, ?> mine = Component.of(Generator.class, "ax/uniform", new Nothing(), config -> at(0.125));
        Modular greedy = new Modular(
                "greedy", binder -> binder.bind(AxModule.key("ax/uniform")).toInstance(mine));
        Components components = AxModule.components(List.of(greedy, new Shop()), List.of());
        assertThat(components.faults())
                .singleElement()
                .extracting(Fault::what)
                .asString()
                .startsWith("P5: plugin 'greedy' cannot be injected: it binds a component by AxModule.key");
        assertThat(components.create(Generator.class, Spec.of(Generator.class, "ax/uniform")))
                .isInstanceOf(UniformGenerator.class);
        assertThat(components.has(Generator.class, "shop/cheapest")).isTrue();
        assertThat(components.has(Generator.class, "greedy/one")).isFalse();
    }

    private static Client built(String id, Component<?, ?> component) {
        return Client.builder()
                .install(binder -> binder.bind(AxModule.key(id)).toInstance(component))
                .build();
    }

    /** A plugin whose module does something. */
    record Modular(String name, Module module) implements InjectedPlugin {
        @Override
        public int spi() {
            return AxPlugin.SPI;
        }

        @Override
        public List<Component<?, ?>> components() {
            return List.of(Component.of(Generator.class, name + "/one", new Nothing(), config -> at(0)));
        }
    }

    @Test
    void pluginsThatCannotBeInjectedAreLeftOutAndTheRestWorks() {
        Module throwing = binder -> {
            throw new IllegalStateException("no price list");
        };
        Module clashing = binder -> binder.bind(Prices.class).toInstance(() -> 1);
        Module lacking = binder -> binder.bind(Object.class).to(Needy.class);
        Components components = AxModule.components(
                List.of(
                        new Modular("throwing", throwing),
                        new Shop(),
                        new Modular("clashing", clashing),
                        new Modular("lacking", lacking)),
                List.of());
        assertThat(components.faults())
                .extracting(Fault::what)
                .satisfiesExactly(
                        one -> assertThat(one)
                                .startsWith("P5: plugin 'throwing' cannot be injected")
                                .contains("no price list"),
                        two -> assertThat(two)
                                .startsWith("P5: plugin 'clashing' cannot be injected")
                                .contains("Prices was bound multiple times"),
                        three -> assertThat(three)
                                .startsWith("P5: plugin 'lacking' cannot be injected")
                                .contains("Runnable"));
        assertThat(components.ofKind(Generator.class))
                .extracting(Component::id)
                .containsExactly("ax/centre", "ax/uniform", "shop/cheapest");
    }

    /** Needs what nobody binds. */
    static final class Needy {
        @Inject
        Needy(Runnable nobodyBindsThis, Map<String, Runnable> orThis) {
            assertThat(nobodyBindsThis).isNotSameAs(orThis);
        }
    }

    @Test
    void anApplicationsOwnModuleThatCannotBeInstalledIsItsError() {
        Module broken = new AbstractModule() {
            @Override
            protected void configure() {
                Binder binder = binder();
                binder.addError("the application's own fault");
            }
        };
        assertThatThrownBy(() -> Client.builder().install(broken).build())
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("[AX-PLUGIN] the application's modules cannot be installed")
                .hasMessageContaining("the application's own fault");
    }
}
