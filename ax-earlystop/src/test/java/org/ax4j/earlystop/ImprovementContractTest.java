package org.ax4j.earlystop;

import org.ax4j.component.Component;
import org.ax4j.spi.Stopper;
import org.ax4j.testkit.StopperContract;

class ImprovementContractTest extends StopperContract {
    @Override
    protected Component<Stopper, ?> component() {
        return Improvement.COMPONENT;
    }
}
