package org.ax4j;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ax4j.component.Components;
import org.ax4j.component.Spec;

/** Makes each component once for each configuration; instances may cache, but hold no state that changes answers. */
final class Instances {
    private final Components components;
    private final Map<Spec<?>, Object> made = new ConcurrentHashMap<>();

    Instances(Components components) {
        this.components = components;
    }

    <T> T of(Class<T> kind, Spec<T> spec) {
        Spec<T> complete = components.resolved(kind, spec);
        return kind.cast(made.computeIfAbsent(complete, key -> components.create(kind, complete)));
    }

    Components components() {
        return components;
    }
}
