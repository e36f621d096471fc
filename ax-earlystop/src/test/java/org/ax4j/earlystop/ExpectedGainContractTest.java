package org.ax4j.earlystop;

import org.ax4j.component.Component;
import org.ax4j.spi.Stopper;
import org.ax4j.testkit.StopperContract;

class ExpectedGainContractTest extends StopperContract {
    @Override
    protected Component<Stopper, ?> component() {
        return ExpectedGain.COMPONENT;
    }
}
