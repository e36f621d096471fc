package org.ax4j.earlystop;

import java.util.List;
import org.ax4j.component.Component;
import org.ax4j.spi.AxPlugin;

/** What this module adds to a client; the list is its table of contents. */
public final class EarlyStopPlugin implements AxPlugin {
    /** The plugin. */
    public EarlyStopPlugin() {}

    @Override
    public String name() {
        return "ax-earlystop";
    }

    @Override
    public int spi() {
        return AxPlugin.SPI;
    }

    @Override
    public List<Component<?, ?>> components() {
        return List.of(
                DefaultStopper.COMPONENT,
                Percentile.COMPONENT,
                ChanceToImprove.COMPONENT,
                Median.COMPONENT,
                Threshold.COMPONENT,
                Patience.COMPONENT,
                SuccessiveHalving.COMPONENT,
                Hyperband.COMPONENT,
                Wilcoxon.COMPONENT,
                Budget.COMPONENT,
                Improvement.COMPONENT,
                ExpectedGain.COMPONENT,
                Audited.COMPONENT,
                AllOf.COMPONENT,
                AnyOf.COMPONENT);
    }
}
