package org.ax4j.analysis.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Chart.Role;

/**
 * The names of a plane's layers, each once, and which colour each has.
 *
 * @param entries the names in order of their first layers
 */
record Legend(List<Entry> entries) {
    Legend {
        entries = List.copyOf(entries);
    }

    /**
     * A name with the layers that share it.
     *
     * @param name the name
     * @param tint the colour
     * @param layers its layers, at least one
     */
    record Entry(String name, Tint tint, List<Layer> layers) {
        Entry {
            layers = List.copyOf(layers);
        }

        /** The layer that says best how the entry looks: its marks, else its first layer. */
        Layer sample() {
            return layers.stream().filter(Points.class::isInstance).findFirst().orElse(layers.get(0));
        }
    }

    /** The legend of a plane. */
    static Legend of(Plane plane) {
        Map<String, List<Layer>> byName = new LinkedHashMap<>();
        plane.layers()
                .forEach(layer -> byName.computeIfAbsent(layer.name(), name -> new ArrayList<>())
                        .add(layer));
        List<Entry> entries = new ArrayList<>();
        int plain = 0;
        for (Map.Entry<String, List<Layer>> named : byName.entrySet()) {
            Role role = named.getValue().get(0).role();
            entries.add(new Entry(named.getKey(), Tint.of(role, plain), named.getValue()));
            plain += role == Role.PLAIN ? 1 : 0;
        }
        return new Legend(entries);
    }

    /** The entry of a layer. */
    Entry entry(Layer layer) {
        return entries.get(indexOf(layer));
    }

    /** The place of a layer's entry. */
    int indexOf(Layer layer) {
        int index = 0;
        while (!entries.get(index).name().equals(layer.name())) {
            index++;
        }
        return index;
    }

    /** The colour of a layer: its own role's, or its entry's where its role says nothing. */
    Tint tint(Layer layer) {
        return layer.role() == Role.PLAIN ? entry(layer).tint() : Tint.of(layer.role(), 0);
    }
}
