package org.ax4j.analysis.render;

import org.ax4j.spi.Chart.Role;

/** The shapes of marks: an outline in the square from -1 to 1, its size, and how much of it is filled. */
enum Marker {
    CIRCLE(4, 0.85, "M-1 0A1 1 0 1 1 1 0A1 1 0 1 1 -1 0Z"),
    RING(4, 0, "M-1 0A1 1 0 1 1 1 0A1 1 0 1 1 -1 0Z"),
    HALO(7, 0.28, "M-1 0A1 1 0 1 1 1 0A1 1 0 1 1 -1 0Z"),
    CROSS(4.2, 0, "M-1 -1L1 1M-1 1L1 -1"),
    DIAMOND(6, 0.9, "M0 -1L1 0L0 1L-1 0Z"),
    TRIANGLE(4.6, 0.35, "M0 -1L1 1L-1 1Z"),
    SQUARE(3.8, 0.35, "M-1 -1L1 -1L1 1L-1 1Z");

    private final double radius;
    private final double fill;
    private final String outline;

    Marker(double radius, double fill, String outline) {
        this.radius = radius;
        this.fill = fill;
        this.outline = outline;
    }

    /** Half its width in pixels. */
    double radius() {
        return radius;
    }

    /** How opaque its inside is, from 0 for hollow. */
    double fill() {
        return fill;
    }

    /** The outline as path data. */
    String outline() {
        return outline;
    }

    /** The shape of a role. */
    static Marker of(Role role) {
        return switch (role) {
            case COMPLETED, PLAIN -> CIRCLE;
            case STOPPED -> CROSS;
            case RUNNING -> RING;
            case CANDIDATE -> TRIANGLE;
            case BASELINE -> DIAMOND;
            case BEST -> HALO;
            case FAILED -> CROSS;
            case BOUND, MODEL -> SQUARE;
        };
    }
}
