package org.ax4j.experiment;

import org.ax4j.space.Point;

/**
 * A point under a name of its own. Equal points of one experiment share their arm's name.
 *
 * @param name the name, {@code 3_0} for the first point of trial 3 unless the caller gave one
 * @param point the point
 */
public record Arm(String name, Point point) {}
