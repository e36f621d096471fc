package org.ax4j.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ax4j.error.Code;
import org.ax4j.error.Fault;
import org.ax4j.error.InvalidInputException;
import org.ax4j.error.PluginException;
import org.junit.jupiter.api.Test;

class ComponentTest {
    /** Version 3; in version 2 the rate was called speed, in version 1 it was a percentage. */
    record Config(double rate, int depth) {}

    private static final Component<Config, Config> ECHO = Component.of(
                    Config.class, "acme/echo", new Config(0.5, 3), config -> config)
            .upgradedFrom(1, old -> {
                Map<String, Object> plain = new LinkedHashMap<>(old);
                plain.computeIfPresent("speed", (name, percent) -> ((Number) percent).doubleValue() / 100);
                return plain;
            })
            .upgradedFrom(2, old -> {
                Map<String, Object> plain = new LinkedHashMap<>(old);
                Object speed = plain.remove("speed");
                if (speed != null) {
                    plain.put("rate", speed);
                }
                return plain;
            });

    private static final Component<Config, Config> TWICE =
            Component.composed(Config.class, "acme/twice", new Config(1, 1), (config, components) -> {
                Config part = components.create(Config.class, ECHO.spec());
                return new Config(config.rate() * part.rate(), config.depth() * part.depth());
            });

    private static final Components ALL = Components.of(List.of(TWICE, ECHO), List.of());

    private static Spec<Config> spec(int version, Map<String, Object> config) {
        return new Spec<>("acme/echo", version, config);
    }

    @Test
    void everyOlderVersionIsRead() {
        assertThat(ECHO.version()).isEqualTo(3);
        assertThat(ALL.create(Config.class, spec(1, Map.of("speed", 25L)))).isEqualTo(new Config(0.25, 3));
        assertThat(ALL.create(Config.class, spec(2, Map.of("speed", 0.25)))).isEqualTo(new Config(0.25, 3));
        assertThat(ALL.create(Config.class, spec(3, Map.of("rate", 0.25)))).isEqualTo(new Config(0.25, 3));
        assertThat(ALL.create(Config.class, spec(0, Map.of("rate", 0.25)))).isEqualTo(new Config(0.25, 3));
        assertThat(ALL.create(Config.class, spec(1, Map.of()))).isEqualTo(new Config(0.5, 3));
    }

    @Test
    void newerVersionsAndOldNamesAreRefused() {
        assertThatThrownBy(() -> ALL.create(Config.class, spec(4, Map.of())))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("present in version 3 but version 4");
        assertThatThrownBy(() -> ALL.create(Config.class, spec(3, Map.of("speed", 0.25))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no component 'speed'");
    }

    @Test
    void upgradesFollowEachOther() {
        assertThatThrownBy(() -> ECHO.upgradedFrom(2, plain -> plain))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has version 3");
    }

    @Test
    void resolvedSpecsAreCompleteAndStay() {
        Spec<Config> complete = ALL.resolved(Config.class, spec(1, Map.of("speed", 25L)));
        assertThat(complete).isEqualTo(spec(3, Map.of("rate", 0.25, "depth", 3L)));
        assertThat(ALL.resolved(Config.class, complete)).isEqualTo(complete);
        assertThat(ECHO.spec()).isEqualTo(spec(3, Map.of("rate", 0.5, "depth", 3L)));
    }

    @Test
    void composedComponentsMakeTheirParts() {
        Spec<Config> spec = new Spec<>("acme/twice", 1, Map.of("depth", 5L));
        assertThat(ALL.create(Config.class, spec)).isEqualTo(new Config(0.5, 15));
    }

    @Test
    void componentsAreFoundByKind() {
        assertThat(ALL.ofKind(Config.class)).map(Component::id).containsExactly("acme/echo", "acme/twice");
        assertThat(ALL.ofKind(Runnable.class)).isEmpty();
        assertThat(ALL.has(Config.class, "acme/echo")).isTrue();
        assertThat(ALL.has(Runnable.class, "acme/echo")).isFalse();
        assertThat(ECHO).hasToString("Config acme/echo v3");
        assertThatThrownBy(() -> Components.of(List.of(ECHO, ECHO), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMissingComponentTellsWhatWasLeftOut() {
        Fault left = new Fault(Code.PLUGIN, "P5: plugin 'acme' threw up", "Tell its vendor.");
        Components none = Components.of(List.of(), List.of(left));
        assertThatThrownBy(() -> none.create(Config.class, ECHO.spec()))
                .isInstanceOfSatisfying(PluginException.class, e -> {
                    assertThat(e.code()).isEqualTo("AX-COMPONENT");
                    assertThat(e.faults()).hasSize(2).last().isEqualTo(left);
                });
    }

    @Test
    void whatFactoriesThrowIsTheirs() {
        Component<Config, Config> broken = Component.of(Config.class, "acme/broken", new Config(1, 1), config -> {
            throw new IllegalStateException("no licence");
        });
        Components components = Components.of(List.of(broken), List.of());
        assertThatThrownBy(() -> components.create(Config.class, broken.spec()))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("component 'acme/broken' threw")
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}
