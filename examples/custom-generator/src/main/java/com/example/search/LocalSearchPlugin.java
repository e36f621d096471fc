package com.example.search;

import java.util.List;
import org.ax4j.component.Component;
import org.ax4j.spi.AxPlugin;

/** What this jar adds. */
public final class LocalSearchPlugin implements AxPlugin {
    public String name() { return "local search"; }

    public int spi() { return AxPlugin.SPI; }

    public List<Component<?, ?>> components() { return List.of(LocalSearch.COMPONENT); }
}
