package org.ax4j.models.generator;

import org.ax4j.component.Component;
import org.ax4j.spi.Generator;
import org.ax4j.testkit.GeneratorContract;

class SobolGeneratorContractTest extends GeneratorContract {
    @Override
    protected Component<Generator, ?> component() {
        return SobolGenerator.COMPONENT;
    }
}
