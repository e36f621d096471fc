package org.ax4j.experiment;

import java.util.Optional;
import org.ax4j.error.Faults;

/**
 * Where a trial comes from, and why.
 *
 * @param stage the stage of the strategy that made it, {@code attached} or {@code baseline} for points that the caller gave
 * @param reason why it was this stage's turn and why this point, with figures
 * @param making how it was made; empty for points that the caller gave
 */
public record Origin(String stage, String reason, Optional<Making> making) {
    /** Makes the reason one that can be stored. */
    public Origin {
        reason = Faults.whole(Faults.present(reason, "reason", "Say why; it may be empty."));
    }

    /** The stage of points that the caller attached. */
    public static final String ATTACHED = "attached";

    /** The stage of the point of comparison. */
    public static final String BASELINE = "baseline";

    /**
     * The origin of a point that the caller gave.
     *
     * @param stage {@link #ATTACHED} or {@link #BASELINE}
     * @return the origin
     */
    public static Origin given(String stage) {
        return new Origin(stage, "given by the caller", Optional.empty());
    }
}
