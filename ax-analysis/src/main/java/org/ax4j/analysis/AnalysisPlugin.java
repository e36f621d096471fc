package org.ax4j.analysis;

import java.util.List;
import org.ax4j.analysis.health.HealthChecks;
import org.ax4j.analysis.model.ContourPlot;
import org.ax4j.analysis.model.CrossValidation;
import org.ax4j.analysis.model.Effects;
import org.ax4j.analysis.model.SensitivityPlot;
import org.ax4j.analysis.model.SlicePlot;
import org.ax4j.analysis.model.TopSurfaces;
import org.ax4j.analysis.model.Why;
import org.ax4j.analysis.outcome.ArmEffects;
import org.ax4j.analysis.outcome.BestTrials;
import org.ax4j.analysis.outcome.ConstraintScatter;
import org.ax4j.analysis.outcome.EarlyStops;
import org.ax4j.analysis.outcome.FeasibilityPlot;
import org.ax4j.analysis.outcome.Foresight;
import org.ax4j.analysis.outcome.Frontier;
import org.ax4j.analysis.outcome.HierarchyGraph;
import org.ax4j.analysis.outcome.Metrics;
import org.ax4j.analysis.outcome.ObjectiveScatter;
import org.ax4j.analysis.outcome.Parallel;
import org.ax4j.analysis.outcome.Progression;
import org.ax4j.analysis.outcome.SpaceSummary;
import org.ax4j.analysis.outcome.StopAudit;
import org.ax4j.analysis.outcome.StrategyGraph;
import org.ax4j.analysis.outcome.Summary;
import org.ax4j.analysis.outcome.Utility;
import org.ax4j.component.Component;
import org.ax4j.spi.AxPlugin;

/** What this module adds to a client; the list is its table of contents. */
public final class AnalysisPlugin implements AxPlugin {
    /** The plugin. */
    public AnalysisPlugin() {}

    @Override
    public String name() {
        return "ax-analysis";
    }

    @Override
    public int spi() {
        return AxPlugin.SPI;
    }

    @Override
    public List<Component<?, ?>> components() {
        return List.of(
                Overview.COMPONENT,
                Summary.COMPONENT,
                ObjectiveScatter.COMPONENT,
                BestTrials.COMPONENT,
                Frontier.COMPONENT,
                Utility.COMPONENT,
                ConstraintScatter.COMPONENT,
                FeasibilityPlot.COMPONENT,
                ArmEffects.COMPONENT,
                Progression.COMPONENT,
                Parallel.COMPONENT,
                EarlyStops.COMPONENT,
                StopAudit.COMPONENT,
                Metrics.COMPONENT,
                SpaceSummary.COMPONENT,
                HierarchyGraph.COMPONENT,
                Effects.COMPONENT,
                SlicePlot.COMPONENT,
                SensitivityPlot.COMPONENT,
                ContourPlot.COMPONENT,
                TopSurfaces.COMPONENT,
                Why.COMPONENT,
                CrossValidation.COMPONENT,
                Foresight.COMPONENT,
                StrategyGraph.COMPONENT,
                HealthChecks.COMPONENT);
    }
}
