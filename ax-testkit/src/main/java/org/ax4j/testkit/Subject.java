package org.ax4j.testkit;

import java.util.List;
import org.ax4j.component.Component;
import org.ax4j.component.Components;
import org.ax4j.component.Spec;
import org.ax4j.plugin.AxModule;
import org.ax4j.spi.AxPlugin;

/** The component under test among all others of the class path, of which it may be composed. Each instance is a fresh one. */
record Subject<T>(Class<T> kind, Spec<T> spec, Components components) {
    static <T> Subject<T> of(Component<T, ?> component) {
        return new Subject<>(
                component.kind(), component.spec(), AxModule.components(List.of(new Alone(component)), List.of()));
    }

    T fresh() {
        return components.create(kind, spec);
    }

    String id() {
        return spec.id();
    }

    /** How messages name it. */
    String who() {
        return kind.getSimpleName().toLowerCase(java.util.Locale.ROOT) + " '" + spec.id() + "'";
    }

    /** Brings the component where no plugin of the class path does. */
    private record Alone(Component<?, ?> component) implements AxPlugin {
        @Override
        public String name() {
            return "ax-testkit";
        }

        @Override
        public int spi() {
            return AxPlugin.SPI;
        }

        @Override
        public List<Component<?, ?>> components() {
            return List.of(component);
        }
    }
}
