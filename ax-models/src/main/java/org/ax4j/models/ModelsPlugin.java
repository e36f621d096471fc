package org.ax4j.models;

import java.util.List;
import org.ax4j.component.Component;
import org.ax4j.models.acquisition.Auto;
import org.ax4j.models.acquisition.HighestMean;
import org.ax4j.models.acquisition.LogExpectedImprovement;
import org.ax4j.models.acquisition.LogFeasibility;
import org.ax4j.models.acquisition.LogNoisyExpectedImprovement;
import org.ax4j.models.acquisition.LogNoisyHypervolumeImprovement;
import org.ax4j.models.acquisition.LogScalarisedHypervolume;
import org.ax4j.models.acquisition.ThompsonSampling;
import org.ax4j.models.acquisition.UpperConfidenceBound;
import org.ax4j.models.generator.FactorialGenerator;
import org.ax4j.models.generator.GaussianProcessGenerator;
import org.ax4j.models.generator.LatinHypercubeGenerator;
import org.ax4j.models.generator.SobolGenerator;
import org.ax4j.models.kernel.Matern52;
import org.ax4j.models.kernel.SquaredExponential;
import org.ax4j.models.kernel.WarpedKernel;
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
                GaussianProcessGenerator.COMPONENT,
                Auto.COMPONENT,
                LogExpectedImprovement.COMPONENT,
                LogNoisyExpectedImprovement.COMPONENT,
                LogNoisyHypervolumeImprovement.COMPONENT,
                LogScalarisedHypervolume.COMPONENT,
                LogFeasibility.COMPONENT,
                UpperConfidenceBound.COMPONENT,
                ThompsonSampling.COMPONENT,
                HighestMean.COMPONENT,
                SquaredExponential.COMPONENT,
                Matern52.COMPONENT,
                WarpedKernel.COMPONENT);
    }
}
