package org.ax4j.testkit;

import org.ax4j.component.Component;
import org.ax4j.spi.Generator;
import org.ax4j.strategy.UniformGenerator;

class UniformGeneratorTest extends GeneratorContract {
    @Override
    protected Component<Generator, ?> component() {
        return UniformGenerator.COMPONENT;
    }
}
