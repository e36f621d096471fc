package org.ax4j.spi;

import java.util.Map;
import java.util.Optional;
import org.ax4j.component.Plain;
import org.ax4j.error.InvalidInputException;

/** Memories as requests hand them back. */
final class Memories {
    private Memories() {}

    /** The record of a plain form; empty where the form is that of another record, as after a change of the component. */
    static <M extends Record> Optional<M> typed(Optional<Map<String, Object>> plain, Class<M> type) {
        try {
            return plain.map(form -> Plain.to(form, type));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }
}
