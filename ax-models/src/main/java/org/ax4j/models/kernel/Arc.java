package org.ax4j.models.kernel;

/**
 * Where a conditional input lies in the plane: an active {@code u} on the unit circle at the angle {@code u}, in radians, an inactive one at its centre. Two
 * active inputs are the chord {@code 2 sin(|u - u'|/2)} apart, in [0, 1] within 4 % of {@code |u - u'|}; an active and an inactive one are 1 apart, whatever the
 * active one is; two inactive ones are 0 apart. Distances between points of a plane belong to positive definite kernels whatever the points are. Hutter, Osborne: A
 * Kernel for Hierarchical Parameter Spaces, 2013, with the arc's radius and angle fixed.
 */
final class Arc {
    private Arc() {}

    static double cosine(double u) {
        return u == InputKind.INACTIVE ? 0 : StrictMath.cos(u);
    }

    static double sine(double u) {
        return u == InputKind.INACTIVE ? 0 : StrictMath.sin(u);
    }
}
