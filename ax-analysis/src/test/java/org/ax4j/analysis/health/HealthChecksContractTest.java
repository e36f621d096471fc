package org.ax4j.analysis.health;

import org.ax4j.component.Component;
import org.ax4j.spi.Analysis;
import org.ax4j.testkit.AnalysisContract;

class HealthChecksContractTest extends AnalysisContract {
    @Override
    protected Component<Analysis, ?> component() {
        return HealthChecks.COMPONENT;
    }
}
