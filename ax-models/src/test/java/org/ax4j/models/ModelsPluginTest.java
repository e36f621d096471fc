package org.ax4j.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import org.ax4j.component.Component;
import org.ax4j.component.Plain;
import org.ax4j.spi.AxPlugin;
import org.junit.jupiter.api.Test;

class ModelsPluginTest {
    @Test
    void theServiceLoaderFindsIt() {
        List<String> names = ServiceLoader.load(AxPlugin.class).stream()
                .map(provider -> provider.get().name())
                .toList();
        assertThat(names).contains("ax-models");
    }

    @Test
    void idsAreThoseOfTheProjectAndDefaultsSurviveTheirPlainForm() {
        AxPlugin plugin = new ModelsPlugin();
        assertThat(plugin.spi()).isEqualTo(1);
        assertThat(plugin.components())
                .extracting(Component::id)
                .contains("ax/sobol", "ax/latin-hypercube", "ax/factorial")
                .doesNotHaveDuplicates();
        for (Component<?, ?> component : plugin.components()) {
            assertThat(Plain.to(
                            Plain.of(component.defaults()), component.defaults().getClass()))
                    .isEqualTo(component.defaults());
            assertThat(component.config(component.spec())).isEqualTo(component.defaults());
        }
    }
}
