package org.ax4j.models.acquisition;

import java.util.List;
import java.util.Optional;
import org.ax4j.spi.RandomStream;

/** Where candidates lie, for acquisition functions that must look around. */
public interface Terrain {
    /**
     * Inputs spread over all candidates.
     *
     * @param count how many are wanted
     * @param random how they are scrambled
     * @return inputs {@code [d]} each, fewer where there are no more
     */
    List<double[]> spread(int count, RandomStream random);

    /**
     * The input where a function is largest, whether it may be suggested or not.
     *
     * @param function what is maximised
     * @param anchors inputs around which the search looks closely
     * @param random source of the points where it looks first
     * @return the best input, or empty where there is none
     */
    Optional<double[]> highest(AcquisitionFunction function, List<double[]> anchors, RandomStream random);
}
