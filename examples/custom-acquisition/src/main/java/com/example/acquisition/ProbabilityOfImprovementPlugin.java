package com.example.acquisition;

import java.util.List;
import org.ax4j.component.Component;
import org.ax4j.spi.AxPlugin;

/** What this jar adds. */
public final class ProbabilityOfImprovementPlugin implements AxPlugin {
    public String name() { return "probability of improvement"; }

    public int spi() { return AxPlugin.SPI; }

    public List<Component<?, ?>> components() { return List.of(ProbabilityOfImprovement.COMPONENT); }
}
