package org.ax4j.analysis.outcome;

import org.ax4j.component.Component;
import org.ax4j.spi.Analysis;
import org.ax4j.testkit.AnalysisContract;

class HierarchyGraphContractTest extends AnalysisContract {
    @Override
    protected Component<Analysis, ?> component() {
        return HierarchyGraph.COMPONENT;
    }
}
