package org.ax4j.models;

import java.util.List;
import org.ax4j.component.Component;
import org.ax4j.models.generator.FactorialGenerator;
import org.ax4j.models.generator.GaussianProcessGenerator;
import org.ax4j.models.generator.LatinHypercubeGenerator;
import org.ax4j.models.generator.SobolGenerator;
import org.ax4j.spi.AxPlugin;

/** What ax-models brings; its list of components is the module's table of contents. */
public final class ModelsPlugin implements AxPlugin {
    /** The one plugin of this module. */
    public ModelsPlugin() {}

    @Override
    public String name() {
        return "ax-models";
    }

    @Override
    public int spi() {
        return AxPlugin.SPI;
    }

    @Override
    public List<Component<?, ?>> components() {
        return List.of(
                SobolGenerator.COMPONENT,
                LatinHypercubeGenerator.COMPONENT,
                FactorialGenerator.COMPONENT,
                GaussianProcessGenerator.COMPONENT);
    }
}
