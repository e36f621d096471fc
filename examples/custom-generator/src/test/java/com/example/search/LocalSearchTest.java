package com.example.search;

import org.ax4j.component.Component;
import org.ax4j.spi.Generator;
import org.ax4j.testkit.GeneratorContract;

class LocalSearchTest extends GeneratorContract {
    @Override protected Component<Generator, ?> component() { return LocalSearch.COMPONENT; }
}
