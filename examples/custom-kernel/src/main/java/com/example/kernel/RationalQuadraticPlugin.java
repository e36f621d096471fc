package com.example.kernel;

import java.util.List;
import org.ax4j.component.Component;
import org.ax4j.spi.AxPlugin;

/** What this jar adds. */
public final class RationalQuadraticPlugin implements AxPlugin {
    public String name() { return "rational quadratic"; }

    public int spi() { return AxPlugin.SPI; }

    public List<Component<?, ?>> components() { return List.of(RationalQuadratic.COMPONENT); }
}
