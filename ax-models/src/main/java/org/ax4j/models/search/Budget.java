package org.ax4j.models.search;

/**
 * How much work a search may do. Part of what a suggestion depends on, and therefore of a component's configuration.
 *
 * @param screened points that are evaluated to find starts, at least 1
 * @param starts climbs, at least 1
 * @param climb evaluations with gradient for each climb, at least 1
 */
public record Budget(int screened, int starts, int climb) {
    /**
     * Checks the numbers.
     *
     * @param screened points that are evaluated to find starts
     * @param starts climbs
     * @param climb evaluations with gradient for each climb
     * @throws IllegalArgumentException if one is below 1
     */
    public Budget {
        if (screened < 1 || starts < 1 || climb < 1) {
            throw new IllegalArgumentException("a search needs at least 1 point, start and step but got " + screened
                    + ", " + starts + ", " + climb);
        }
    }
}
