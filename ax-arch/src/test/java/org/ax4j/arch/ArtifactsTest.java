package org.ax4j.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.ax4j.component.Artifacts;
import org.ax4j.component.Component;
import org.ax4j.spi.AxPlugin;
import org.junit.jupiter.api.Test;

/** What is missing on a class path is named with the artifact that brings it. */
class ArtifactsTest {
    @Test
    void everyComponentIsKnownWithItsArtifact() {
        int known = 0;
        for (AxPlugin plugin : ServiceLoader.load(AxPlugin.class)) {
            String artifact = artifact(plugin.getClass());
            for (Component<?, ?> component : plugin.components()) {
                assertThat(Artifacts.hint(component.id())).as(component.id()).contains("org.ax4j:" + artifact + " ");
                known++;
            }
        }
        assertThat(known).isGreaterThan(25);
    }

    /** The module whose package it is in. */
    private static String artifact(Class<?> plugin) {
        String name = plugin.getPackageName();
        return name.contains(".earlystop") ? "ax-earlystop" : name.contains(".analysis") ? "ax-analysis" : "ax-models";
    }
}
