package org.ax4j.examples.constraints;

import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/**
 * A beam that is welded on and bears a load at its end: K. M. Ragsdell and D. T. Phillips, "Optimal Design of a Class of Welded Structures Using Geometric
 * Programming", Journal of Engineering for Industry, 1976. Lengths in inches, forces in pounds; the cheapest one costs 1.7249.
 *
 * @param h the weld's thickness
 * @param l the weld's length
 * @param t the beam's height
 * @param b the beam's width
 */
record WeldedBeam(double h, double l, double t, double b) {
    /** No weld is thicker than the beam is wide: that is known before a beam is computed. */
    static final SearchSpace SPACE = SearchSpace.of(
                    RangeParameter.real("h", 0.125, 10),
                    RangeParameter.real("l", 0.1, 10),
                    RangeParameter.real("t", 0.1, 10),
                    RangeParameter.real("b", 0.1, 10))
            .where("h <= b");

    private static final double LOAD = 6_000;
    private static final double LENGTH = 14;
    private static final double YOUNG = 30e6;
    private static final double SHEAR = 12e6;

    static WeldedBeam of(Point point) {
        return new WeldedBeam(point.asDouble("h"), point.asDouble("l"), point.asDouble("t"), point.asDouble("b"));
    }

    double cost() {
        return 1.10471 * h * h * l + 0.04811 * t * b * (14 + l);
    }

    /** Shear stress in the weld, psi. */
    double shearStress() {
        double moment = LOAD * (LENGTH + l / 2);
        double radius = Math.sqrt((l * l + (h + t) * (h + t)) / 4);
        double inertia = 2 * Math.sqrt(2) * h * l * (l * l / 12 + (h + t) * (h + t) / 4);
        double direct = LOAD / (Math.sqrt(2) * h * l);
        double torsional = moment * radius / inertia;
        return Math.sqrt(direct * direct + direct * torsional * l / radius + torsional * torsional);
    }

    /** Bending stress in the beam, psi. */
    double bendingStress() {
        return 6 * LOAD * LENGTH / (b * t * t);
    }

    /** By how much the beam's end gives way, inches. */
    double deflection() {
        return 4 * LOAD * LENGTH * LENGTH * LENGTH / (YOUNG * t * t * t * b);
    }

    /** The load under which the beam buckles, pounds. */
    double bucklingLoad() {
        double slenderness = t / (2 * LENGTH) * Math.sqrt(YOUNG / (4 * SHEAR));
        return 4.013 * YOUNG * t * b * b * b / (6 * LENGTH * LENGTH) * (1 - slenderness);
    }
}
