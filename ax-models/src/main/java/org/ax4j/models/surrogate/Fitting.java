package org.ax4j.models.surrogate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ax4j.models.encode.Chained;
import org.ax4j.models.encode.Observations;
import org.ax4j.models.encode.OutcomeScaling;
import org.ax4j.models.encode.Target;
import org.ax4j.models.encode.Warp;
import org.ax4j.models.gp.GaussianProcess;
import org.ax4j.models.gp.Hyperparameters;
import org.ax4j.models.gp.MapFit;
import org.ax4j.models.gp.TrainingData;
import org.ax4j.models.kernel.InputKinds;
import org.ax4j.spi.RandomStream;

/**
 * The choice of kernel, warp and hyperparameters of one target: by the density, on the scale of the outcomes, with which
 * each observation is predicted from all others. Kernels are compared without a warp, warps with the best kernel. After
 * a choice among {@code n} observations the next {@code n / 50} only move the hyperparameters on. With less than the usual
 * work nothing is chosen: what was chosen last moves on, with less than three quarters it stays as it was, and what was
 * never chosen is one kernel fitted a little, as long as that lasts.
 */
final class Fitting {
    private static final int CHOICE_LASTS = 50;
    /**
     * By how much, in the logarithm of the density, a warp must predict better: what Kass and Raftery (Bayes Factors,
     * Journal of the American Statistical Association, 1995) call strong evidence.
     */
    private static final double STRONG = 4;
    /** With more observations the density is so peaked that one start is enough. */
    private static final int MANY = 200;
    /** In units of the outcomes' variance: what is less sure says nothing. */
    private static final double MOST_NOISE = 1e8;
    /** With less effort there is no time to move on. */
    private static final double MOVES = 0.75;
    /** Evaluations of a fit that nothing is known of, with all of the effort. */
    private static final int FEW = 20;
    /** Fewer observations say little about the shape of their distribution. */
    private static final int LEAST_TO_WARP = 8;

    private final Modelling modelling;
    private final InputKinds kinds;
    private final Observations observations;
    private final OutcomeScaling scaling;
    /** Standardised outcomes, which warps bend. */
    private final double[] standardised;

    private final int measured;
    /** A constraint's bound in standardised units. */
    private final double bound;
    /** Stands for all that a fit depends on beside kernels and warps. */
    private final long content;

    /** A process of one kernel and one warp. */
    record Fitted(
            int family,
            Warp warp,
            OutcomeScaling scaling,
            GaussianProcess process,
            double density,
            int evaluations,
            long content,
            Remembered.Chosen chosen) {
        Remembered remembered() {
            Hyperparameters found = process.hyperparameters();
            return new Remembered(family, warp, found.kernel(), found.noise(), found.mean(), content, chosen);
        }

        /** Other observations than these seem to have been fitted, so that the next fit does not take this one over. */
        private Fitted unfinished() {
            return new Fitted(family, warp, scaling, process, density, evaluations, ~content, chosen);
        }

        private Fitted after(int earlier) {
            return new Fitted(family, warp, scaling, process, density, evaluations + earlier, content, chosen);
        }
    }

    Fitting(Modelling modelling, InputKinds kinds, Target target, Observations observations, OutcomeScaling scaling) {
        this.modelling = modelling;
        this.kinds = kinds;
        this.observations = observations;
        this.scaling = scaling;
        this.bound = target.isGoal() ? Double.NaN : scaling.forward(target.bound());
        this.content = 31 * observations.content() + Double.hashCode(target.bound());
        this.measured = observations.measured() >= 2 ? observations.measured() : observations.size();
        this.standardised = Arrays.stream(observations.y(), 0, measured)
                .map(scaling::forward)
                .toArray();
    }

    Fitted run(Optional<Remembered> remembered) {
        if (modelling.effort() < 1) {
            return hasty(remembered.filter(this::isOfThese));
        }
        Optional<Remembered> earlier = remembered.filter(this::fits);
        int n = observations.size();
        if (earlier.isPresent() && earlier.get().content() == content) {
            Bent bent = new Bent(earlier.get().warp());
            return bent.fitted(
                    earlier.get().family(),
                    earlier.get().hyperparameters(),
                    0,
                    earlier.get().chosen());
        }
        if (earlier.isPresent() && Math.abs(n - earlier.get().chosen().at()) * CHOICE_LASTS < n) {
            Bent bent = new Bent(earlier.get().warp());
            return bent.fit(earlier.get().family(), 1, earlier, earlier.get().chosen());
        }
        return chosen(earlier);
    }

    /** Is not taken for a fit of these observations later, and where nothing was chosen before not for a choice. */
    private Fitted hasty(Optional<Remembered> known) {
        if (known.isEmpty()) {
            Bent plain = new Bent(modelling.warps().get(0));
            Remembered.Chosen never = new Remembered.Chosen(observations.size(), 0, modelling.mark());
            int most = Math.max(1, (int) (FEW * modelling.effort()));
            return plain.fit(modelling.fits().get(0).starts(1).evaluations(most), 0, known, never)
                    .unfinished();
        }
        Remembered earlier = known.get();
        Bent bent = new Bent(earlier.warp());
        int family = earlier.family();
        return (modelling.effort() < MOVES
                        ? bent.fitted(family, earlier.hyperparameters(), 0, earlier.chosen())
                        : bent.fit(family, 1, known, earlier.chosen()))
                .unfinished();
    }

    /** Whether what was remembered can be taken over. */
    private boolean fits(Remembered earlier) {
        return isOfThese(earlier) && earlier.chosen().starts() >= modelling.starts();
    }

    /** Whether what was remembered is of one of the kernels and warps, and of inputs of this number. */
    private boolean isOfThese(Remembered earlier) {
        int family = earlier.family();
        return earlier.chosen().mark() == modelling.mark()
                && family >= 0
                && family < modelling.fits().size()
                && modelling.warps().contains(earlier.warp())
                && earlier.kernel().size()
                        == modelling
                                .fits()
                                .get(family)
                                .kernel()
                                .hyperparameters(kinds)
                                .size();
    }

    private Fitted chosen(Optional<Remembered> earlier) {
        int n = observations.size();
        Remembered.Chosen now = new Remembered.Chosen(n, modelling.starts(), modelling.mark());
        Bent plain = new Bent(modelling.warps().get(0));
        List<Fitted> families = IntStream.range(0, modelling.fits().size())
                .parallel()
                .mapToObj(family -> plain.fit(
                        family,
                        n > MANY ? 1 : modelling.fits().get(family).starts(),
                        earlier.filter(r -> r.family() == family),
                        now))
                .toList();
        Fitted best = best(families.stream());
        Optional<Remembered> found = Optional.of(best.remembered());
        List<Fitted> warped = measured < LEAST_TO_WARP || best.process().data().constant()
                ? List.of()
                : modelling.warps().stream()
                        .skip(1)
                        .parallel()
                        .map(warp -> new Bent(warp).fit(best.family(), 1, found, now))
                        .toList();
        int evaluations = Stream.concat(families.stream(), warped.stream())
                .mapToInt(Fitted::evaluations)
                .sum();
        Fitted winner = best(Stream.concat(
                Stream.of(best), warped.stream().filter(bent -> bent.density() > best.density() + STRONG)));
        return winner.after(evaluations - winner.evaluations());
    }

    /** The first one of equal ones. */
    private static Fitted best(Stream<Fitted> all) {
        return all.reduce((one, next) -> next.density() > one.density() ? next : one)
                .orElseThrow();
    }

    /** The observations with one warp. */
    private final class Bent {
        private final Warp warp;
        private final OutcomeScaling whole;
        private final TrainingData data;
        private final double logSlopes;

        Bent(Warp warp) {
            OutcomeScaling bend = warp.of(standardised, bound);
            this.warp = warp;
            this.whole = new Chained(scaling, bend);
            int n = observations.size();
            double[] y = new double[n];
            double[] noise = new double[n];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                double raw = observations.y()[i];
                y[i] = whole.forward(raw);
                double slope = whole.slope(raw);
                noise[i] = slope == 0 ? 0 : Math.min(MOST_NOISE, observations.variance()[i] * slope * slope);
                sum += Math.log(bend.slope(scaling.forward(raw)));
            }
            this.data = TrainingData.of(kinds, observations.x(), y, noise);
            this.logSlopes = sum;
        }

        Fitted fit(int family, int starts, Optional<Remembered> earlier, Remembered.Chosen chosen) {
            return fit(modelling.fits().get(family).starts(starts), family, earlier, chosen);
        }

        Fitted fit(MapFit fit, int family, Optional<Remembered> earlier, Remembered.Chosen chosen) {
            MapFit.Fitted found = fit.fit(
                    data,
                    earlier.map(Remembered::hyperparameters).stream().toList(),
                    new RandomStream(RandomStream.seed(observations.content(), "fit", family)));
            return fitted(family, found.hyperparameters(), found.evaluations(), chosen);
        }

        Fitted fitted(int family, Hyperparameters hyperparameters, int evaluations, Remembered.Chosen chosen) {
            GaussianProcess process =
                    GaussianProcess.of(modelling.fits().get(family).kernel(), data, hyperparameters);
            boolean compared = modelling.fits().size() + modelling.warps().size() > 2 && evaluations > 0;
            double density = compared ? process.leaveOneOut().logDensity() + logSlopes : 0;
            return new Fitted(family, warp, whole, process, density, evaluations, content, chosen);
        }
    }
}
