package org.ax4j.analysis.outcome;

import org.ax4j.component.Component;
import org.ax4j.spi.Analysis;
import org.ax4j.testkit.AnalysisContract;

class FeasibilityPlotContractTest extends AnalysisContract {
    @Override
    protected Component<Analysis, ?> component() {
        return FeasibilityPlot.COMPONENT;
    }
}
