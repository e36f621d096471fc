package org.ax4j.models.optimise;

/** One minimisation by {@link Lbfgsb}, with its work arrays. */
final class LbfgsbRun {

    private static final double CURVATURE = Math.ulp(1.0);
    private static final int MOST_TRIALS = 20;

    private final Lbfgsb settings;
    private final DifferentiableFunction function;
    private final Box box;
    private final CompactHessian hessian;
    private final CauchyPoint cauchy;
    private final SubspaceStep subspace;
    private final LineSearch search = new LineSearch();
    private final double[] direction;

    private double[] x;
    private double[] slope;
    private double[] trial;
    private double[] trialSlope;
    private double value;
    private int iterations;
    private int evaluations;

    LbfgsbRun(Lbfgsb settings, DifferentiableFunction function, double[] start, Box box) {
        if (start.length != box.size()) {
            throw new IllegalArgumentException(start.length + " variables in a box of " + box.size());
        }
        int n = start.length;
        this.settings = settings;
        this.function = function;
        this.box = box;
        this.hessian = new CompactHessian(n, settings.memory());
        this.cauchy = new CauchyPoint(box, hessian);
        this.subspace = new SubspaceStep(box, hessian);
        this.direction = new double[n];
        this.x = start.clone();
        this.slope = new double[n];
        this.trial = new double[n];
        this.trialSlope = new double[n];
    }

    Minimum run() {
        box.project(x);
        value = evaluate(x, slope);
        if (!finite(value, slope)) {
            return end(StopReason.START_NOT_FINITE);
        }
        while (box.projectedGradientNorm(x, slope) > settings.gradient()) {
            if (evaluations >= settings.evaluations()) {
                return end(StopReason.EVALUATIONS);
            }
            double before = value;
            if (step()) {
                iterations++;
                double size = Math.max(Math.max(Math.abs(before), Math.abs(value)), 1);
                if (before - value <= settings.reduction() * size) {
                    boolean stationary = box.projectedGradientNorm(x, slope) <= settings.gradient();
                    return end(stationary ? StopReason.GRADIENT : StopReason.REDUCTION);
                }
            } else if (evaluations >= settings.evaluations()) {
                return end(StopReason.EVALUATIONS);
            } else if (hessian.pairs() == 0) {
                return end(StopReason.LINE_SEARCH);
            } else {
                hessian.forget();
            }
        }
        return end(StopReason.GRADIENT);
    }

    /** Finds a direction and searches along it; false, with the point unchanged, if nothing lower is found. */
    private boolean step() {
        double[] target = cauchy.find(x, slope);
        if (hessian.pairs() > 0) {
            target = subspace.find(x, slope, target, cauchy.reached());
        }
        double norm = 0;
        double along = 0;
        for (int i = 0; i < x.length; i++) {
            direction[i] = target[i] - x[i];
            norm += direction[i] * direction[i];
            along += direction[i] * slope[i];
        }
        if (!(along < 0)) {
            return false;
        }
        double most = largestStep();
        double first = hessian.pairs() == 0 ? Math.min(1 / Math.sqrt(norm), most) : Math.min(1, most);
        return search(along, first, most);
    }

    private double largestStep() {
        double most = 1e10;
        for (int i = 0; i < x.length; i++) {
            double d = direction[i];
            double room = d > 0 ? box.upper(i) - x[i] : box.lower(i) - x[i];
            if (d != 0 && most * Math.abs(d) > Math.abs(room)) {
                most = room / d;
            }
        }
        return Math.max(most, 1); // the end of the direction is in the box
    }

    private boolean search(double along, double first, double most) {
        double largest = most;
        search.start(value, along, first, largest);
        for (int t = 0; t < MOST_TRIALS && evaluations < settings.evaluations(); t++) {
            double step = search.step();
            for (int i = 0; i < x.length; i++) {
                trial[i] = box.clamp(i, x[i] + step * direction[i]);
            }
            double trialValue = evaluate(trial, trialSlope);
            if (!finite(trialValue, trialSlope)) {
                largest = step / 2;
                search.start(value, along, step / 4, largest);
                continue;
            }
            if (search.accepts(trialValue, dot(trialSlope, direction))) {
                return trialValue < value && accept(trialValue);
            }
        }
        return false;
    }

    private boolean accept(double trialValue) {
        double[] s = direction;
        double curvature = 0;
        double size = 0;
        for (int i = 0; i < x.length; i++) {
            s[i] = trial[i] - x[i];
            double y = trialSlope[i] - slope[i];
            curvature += s[i] * y;
            size += y * y;
        }
        if (curvature > CURVATURE * size) {
            hessian.add(s, slope, trialSlope);
        }
        double[] swap = x;
        x = trial;
        trial = swap;
        swap = slope;
        slope = trialSlope;
        trialSlope = swap;
        value = trialValue;
        return true;
    }

    private double evaluate(double[] at, double[] gradient) {
        evaluations++;
        return function.at(at, gradient);
    }

    private static boolean finite(double value, double[] gradient) {
        double sum = value;
        for (double g : gradient) {
            sum += g * 0;
        }
        return Double.isFinite(sum);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private Minimum end(StopReason reason) {
        return new Minimum(x, value, iterations, evaluations, reason);
    }
}
