package org.ax4j.models.optimise;

/**
 * Limited-memory BFGS within bounds: each step minimises the quadratic model along the projected gradient path (the
 * generalised Cauchy point), then over the variables left free there, and searches along the direction to that point.
 * Byrd, Lu, Nocedal, Zhu: A Limited Memory Algorithm for Bound Constrained Optimization, SIAM Journal on Scientific
 * Computing 16(5), 1995; the end of the subspace step as in Morales and Nocedal, Remark on Algorithm 778, ACM
 * Transactions on Mathematical Software 38(1), 2011. Deterministic; no randomness, no clock.
 *
 * @param memory correction pairs kept, at least 1
 * @param reduction end when a step lowers the value by at most {@code reduction * max(|f|, |f'|, 1)}
 * @param gradient end when no component of the projected gradient is larger
 * @param evaluations most evaluations of value and gradient, at least 1
 */
public record Lbfgsb(int memory, double reduction, double gradient, int evaluations) {

    /**
     * Checks the settings.
     *
     * @param memory correction pairs kept
     * @param reduction relative reduction of the value that ends
     * @param gradient projected gradient that ends
     * @param evaluations most evaluations
     * @throws IllegalArgumentException if a setting is out of its domain
     */
    public Lbfgsb {
        if (memory < 1 || !(reduction >= 0) || !(gradient >= 0) || evaluations < 1) {
            throw new IllegalArgumentException("L-BFGS-B with memory " + memory + ", reduction " + reduction
                    + ", gradient " + gradient + ", evaluations " + evaluations);
        }
    }

    /**
     * Ten pairs, relative reduction 2.2e-9, projected gradient 1e-5, 15,000 evaluations.
     *
     * @return the settings customary for this algorithm
     */
    public static Lbfgsb standard() {
        return new Lbfgsb(10, 1e7 * Math.ulp(1.0), 1e-5, 15_000);
    }

    /**
     * The same with another limit of work.
     *
     * @param most most evaluations, at least 1
     * @return settings
     */
    public Lbfgsb evaluations(int most) {
        return new Lbfgsb(memory, reduction, gradient, most);
    }

    /**
     * The same with other tolerances.
     *
     * @param relative relative reduction of the value that ends
     * @param slope projected gradient that ends
     * @return settings
     */
    public Lbfgsb tolerances(double relative, double slope) {
        return new Lbfgsb(memory, relative, slope, evaluations);
    }

    /**
     * Minimises.
     *
     * @param function value and gradient
     * @param start first point {@code [n]}, moved into the box if it is outside
     * @param box bounds of the variables
     * @return the best point found and why the search ended
     */
    public Minimum minimise(DifferentiableFunction function, double[] start, Box box) {
        return new LbfgsbRun(this, function, start, box).run();
    }
}
