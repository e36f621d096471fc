package org.ax4j.spi;

import java.util.Collection;
import java.util.List;
import org.ax4j.error.Faults;
import org.ax4j.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Parts of findings, of which none may be null: what is refused here breaks the analysis that made it, not the report. */
final class Given {
    private static final String HINT = "Leave it out, or give an empty text, list or optional, or a missing cell.";

    private Given() {}

    /**
     * A part.
     *
     * @throws InvalidInputException AX-ARGUMENT where it is null
     */
    static <T> T part(@Nullable T value, String name) {
        return Faults.present(value, name, HINT);
    }

    /**
     * A copy of parts.
     *
     * @throws InvalidInputException AX-ARGUMENT where it or one of them is null
     */
    static <T> List<T> parts(@Nullable Collection<? extends T> values, String name) {
        return Faults.copy(values, name, HINT);
    }
}
