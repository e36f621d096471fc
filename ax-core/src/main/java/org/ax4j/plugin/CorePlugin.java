package org.ax4j.plugin;

import java.util.List;
import org.ax4j.component.Component;
import org.ax4j.spi.AxPlugin;
import org.ax4j.strategy.CentreGenerator;
import org.ax4j.strategy.UniformGenerator;

/** What ax-core brings itself: generators that need no other artifact. */
final class CorePlugin implements AxPlugin {
    @Override
    public String name() {
        return "ax-core";
    }

    @Override
    public int spi() {
        return AxPlugin.SPI;
    }

    @Override
    public List<Component<?, ?>> components() {
        return List.of(CentreGenerator.COMPONENT, UniformGenerator.COMPONENT);
    }
}
