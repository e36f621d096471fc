package org.ax4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.ax4j.component.Component;
import org.ax4j.spi.AxPlugin;
import org.ax4j.spi.Generator;
import org.ax4j.strategy.UniformGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of a plugin, broken, and a plugin that keeps them. */
class BrokenPluginsTest {
    static List<Arguments> broken() {
        return List.of(
                Arguments.of(Sound.class, Set.of()),
                Arguments.of(IsOfTheFuture.class, Set.of("p1")),
                Arguments.of(HasNoVendor.class, Set.of("p2")),
                Arguments.of(TakesAnId.class, Set.of("p3")),
                Arguments.of(HasAnIdTwice.class, Set.of("p3")),
                Arguments.of(PresetsAnOptional.class, Set.of("p4")),
                Arguments.of(Throws.class, Set.of("p4", "p5")),
                Arguments.of(Changes.class, Set.of("p5")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void theContractFindsTheRule(Class<?> contract, Set<String> rules) {
        ContractRun run = ContractRun.of(contract);
        assertThat(run.broken()).as(run.toString()).isEqualTo(rules);
    }

    @Test
    void everyRuleIsTested() {
        assertThat(ContractRun.of(Sound.class).tested()).containsExactly("p1", "p2", "p3", "p4", "p5");
    }

    private record Config(double rate, List<String> names, Optional<Double> cap) {}

    private record Plugin(int spi, Supplier<List<Component<?, ?>>> made) implements AxPlugin {
        @Override
        public String name() {
            return "test plugin";
        }

        @Override
        public List<Component<?, ?>> components() {
            return made.get();
        }
    }

    private static Component<?, ?> made(String id) {
        return made(id, new Config(0.1, List.of("a", "b"), Optional.empty()));
    }

    private static Component<?, ?> made(String id, Config defaults) {
        return Component.of(Generator.class, id, defaults, config -> new UniformGenerator());
    }

    static class Sound extends PluginContract {
        @Override
        protected AxPlugin plugin() {
            return new Plugin(AxPlugin.SPI, () -> List.of(made("test/one"), made("test/two")));
        }
    }

    static class IsOfTheFuture extends PluginContract {
        @Override
        protected AxPlugin plugin() {
            return new Plugin(AxPlugin.SPI + 1, () -> List.of(made("test/one")));
        }
    }

    static class HasNoVendor extends PluginContract {
        @Override
        protected AxPlugin plugin() {
            return new Plugin(AxPlugin.SPI, () -> List.of(made("MyGenerator")));
        }
    }

    static class TakesAnId extends PluginContract {
        @Override
        protected AxPlugin plugin() {
            return new Plugin(AxPlugin.SPI, () -> List.of(made("ax/uniform")));
        }
    }

    static class HasAnIdTwice extends PluginContract {
        @Override
        protected AxPlugin plugin() {
            return new Plugin(AxPlugin.SPI, () -> List.of(made("test/one"), made("test/one")));
        }
    }

    static class PresetsAnOptional extends PluginContract {
        @Override
        protected AxPlugin plugin() {
            return new Plugin(
                    AxPlugin.SPI, () -> List.of(made("test/one", new Config(1, List.of(), Optional.of(2.0)))));
        }
    }

    static class Throws extends PluginContract {
        @Override
        protected AxPlugin plugin() {
            return new Plugin(AxPlugin.SPI, () -> {
                throw new IllegalStateException("no licence");
            });
        }
    }

    static class Changes extends PluginContract {
        @Override
        protected AxPlugin plugin() {
            AtomicInteger calls = new AtomicInteger();
            return new Plugin(AxPlugin.SPI, () -> List.of(made("test/call-" + calls.incrementAndGet())));
        }
    }
}
