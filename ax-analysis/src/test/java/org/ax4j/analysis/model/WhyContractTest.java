package org.ax4j.analysis.model;

import org.ax4j.component.Component;
import org.ax4j.spi.Analysis;
import org.ax4j.testkit.AnalysisContract;

class WhyContractTest extends AnalysisContract {
    @Override
    protected Component<Analysis, ?> component() {
        return Why.COMPONENT;
    }
}
