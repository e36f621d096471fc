package org.ax4j.strategy.broken;

import org.ax4j.component.Component;
import org.ax4j.component.Spec;

record HasNoSpecs(int number) {
    static final Component<HasNoSpecs, HasNoSpecs> COMPONENT =
            Component.of(HasNoSpecs.class, "broken/has-no-specs", new HasNoSpecs(1), config -> config);

    static Spec<HasNoSpecs> spec() {
        return COMPONENT.spec();
    }

    public static HasNoSpecs spec(HasNoSpecs config) {
        return config;
    }
}
