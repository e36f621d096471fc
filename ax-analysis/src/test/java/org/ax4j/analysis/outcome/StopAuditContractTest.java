package org.ax4j.analysis.outcome;

import org.ax4j.component.Component;
import org.ax4j.spi.Analysis;
import org.ax4j.testkit.AnalysisContract;

class StopAuditContractTest extends AnalysisContract {
    @Override
    protected Component<Analysis, ?> component() {
        return StopAudit.COMPONENT;
    }
}
