package org.ax4j.earlystop;

import org.ax4j.component.Component;
import org.ax4j.spi.Stopper;
import org.ax4j.testkit.StopperContract;

class ChanceToImproveContractTest extends StopperContract {
    @Override
    protected Component<Stopper, ?> component() {
        return ChanceToImprove.COMPONENT;
    }
}
