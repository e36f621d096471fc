package org.ax4j.models.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ax4j.models.acquisition.AcquisitionFunction;
import org.ax4j.models.kernel.InputKind;
import org.ax4j.models.optimise.Box;
import org.ax4j.models.optimise.DifferentiableFunction;
import org.ax4j.models.optimise.Lbfgsb;
import org.ax4j.models.optimise.Minimum;
import org.ax4j.models.optimise.SpectralGradient;
import org.ax4j.spi.RandomStream;

/**
 * One climb: L-BFGS-B over the continuous coordinates, in turn with the best move along one discrete coordinate, to a
 * neighbouring level or to any other unordered value, until neither gains. A move that activates other coordinates sets
 * them to their middle. For one thread.
 */
final class Climb {
    /** Gains below this end the climb: values are logarithms. */
    private static final double LEAST_GAIN = 1e-7;

    private static final int MOST_ROUNDS = 30;
    /** Ways of keeping the constraints that are tried for each move. */
    private static final int REPAIRS = 2;

    private final Region region;
    private final AcquisitionFunction function;
    private final AcquisitionFunction.Evaluation evaluation;
    private final Lbfgsb optimiser;
    private final double[] slope;

    private double[] x;
    private double value;
    private long evaluations;

    Climb(Region region, AcquisitionFunction function, int evaluations) {
        this.region = region;
        this.function = function;
        this.evaluation = function.evaluation();
        this.optimiser = Lbfgsb.standard().tolerances(1e-8, 1e-5).evaluations(evaluations);
        this.slope = new double[region.dimension()];
        this.x = new double[0];
    }

    /** Where a climb ended. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Top(double[] x, double value, long evaluations) {}

    Top from(double[] start, double startValue) {
        x = start.clone();
        value = startValue;
        boolean gained = true;
        for (int round = 0; gained && round < MOST_ROUNDS; round++) {
            double before = value;
            follow();
            boolean stepped = step();
            gained = stepped && value > before + LEAST_GAIN;
        }
        return new Top(x, value, evaluations);
    }

    private void follow() {
        int[] free = region.continuous(x);
        if (free.length == 0 || !Double.isFinite(value)) {
            return;
        }
        double[] at = x.clone();
        DifferentiableFunction negative = (u, gradient) -> {
            for (int i = 0; i < free.length; i++) {
                at[free[i]] = u[i];
            }
            if (!region.isProjectable() && !region.holds(at)) {
                return Double.NaN;
            }
            double found = evaluation.value(at, slope);
            for (int i = 0; i < free.length; i++) {
                gradient[i] = -slope[free[i]];
            }
            return -found;
        };
        climbed(negative).ifPresent(end -> {
            evaluations += end.evaluations();
            if (-end.value() > value) {
                value = -end.value();
                x = region.whole(x, end.point());
            }
        });
    }

    private Optional<Minimum> climbed(DifferentiableFunction negative) {
        double[] start = region.part(x);
        if (!region.isProjectable()) {
            return Optional.of(optimiser.minimise(negative, start, Box.unit(start.length)));
        }
        double[] from = x.clone();
        return new SpectralGradient(1e-6, optimiser.evaluations())
                .minimise(
                        negative,
                        start,
                        u -> region.nearest(region.whole(from, u))
                                .map(region::part)
                                .orElse(start));
    }

    /** Takes the best move along one discrete coordinate, if it gains. */
    private boolean step() {
        double[][] moves = neighbours().toArray(double[][]::new);
        if (moves.length == 0) {
            return false;
        }
        double[] values = function.values(moves);
        evaluations += moves.length;
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        if (!(values[best] > value + LEAST_GAIN)) {
            return false;
        }
        x = moves[best];
        value = values[best];
        return true;
    }

    private List<double[]> neighbours() {
        List<double[]> moves = new ArrayList<>();
        for (int k : region.discrete()) {
            double[] levels = region.axis(k).levels();
            boolean ordered = region.axis(k).kind() != InputKind.CATEGORICAL;
            for (int i = 0; i < levels.length && region.isActive(x, k); i++) {
                boolean near = (i + 1 < levels.length && levels[i + 1] == x[k]) || (i > 0 && levels[i - 1] == x[k]);
                if (levels[i] != x[k] && (near || !ordered)) {
                    double[] move = x.clone();
                    move[k] = levels[i];
                    move = region.consistent(move);
                    add(moves, move, k);
                }
            }
        }
        return moves;
    }

    /** Adds a move, or where it breaks a constraint some in which other coordinates make up for it. */
    private void add(List<double[]> moves, double[] move, int k) {
        if (region.holds(move)) {
            moves.add(move);
            return;
        }
        for (int i = 0; i < REPAIRS; i++) {
            region.beside(move, k, new RandomStream(i)).ifPresent(moves::add);
        }
    }
}
