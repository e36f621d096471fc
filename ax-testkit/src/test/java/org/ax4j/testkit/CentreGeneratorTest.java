package org.ax4j.testkit;

import org.ax4j.component.Component;
import org.ax4j.spi.Generator;
import org.ax4j.strategy.CentreGenerator;

class CentreGeneratorTest extends GeneratorContract {
    @Override
    protected Component<Generator, ?> component() {
        return CentreGenerator.COMPONENT;
    }
}
