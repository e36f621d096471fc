package org.ax4j.models.acquisition;

import java.util.List;

/**
 * What an acquisition makes of a request.
 *
 * @param name how reasons call the function, for example {@code log expected improvement}
 * @param function what is maximised
 * @param anchors inputs around which the search looks closely, such as the best measured ones; may be empty
 */
public record Appraisal(String name, AcquisitionFunction function, List<double[]> anchors) {
    /** Copies the list. */
    public Appraisal {
        anchors = List.copyOf(anchors);
    }
}
