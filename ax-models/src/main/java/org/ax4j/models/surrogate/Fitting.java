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
import org.ax4j.models.surrogate.Remembered.Candidate;
import org.ax4j.spi.RandomStream;

/**
 * The choice of kernel, warp and hyperparameters of one target: by the density, on the scale of the outcomes, with which
 * each observation is predicted from all others. Kernels are compared without a warp of the outcomes, warps with the best kernel. A kernel with
 * more hyperparameters than another must predict much better, and is not tried while there are fewer observations than these. With
 * more than {@value #FEW_ENOUGH} observations they are no longer all compared in one ask, which would make it much longer than the others: the chosen
 * one moves on with each new observation, and what differs from it in kernel or warp moves on in turn, all once in {@code n / 50} observations,
 * and takes its place where it predicts better. With less than the usual work nothing is chosen: what was chosen last moves on, with less than three quarters
 * it stays as it was, and where nothing was chosen yet one kernel is fitted a little.
 */
final class Fitting {
    /** With more observations not all are compared in one ask: all once in as many asks as this goes into them. */
    private static final int FEW_ENOUGH = 50;
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
    /** Evaluations of a fit that nothing is known of, with all of the effort, and most of one that moves on with nearly all. */
    private static final int FEW = 20;
    /** Fewer observations say little about the shape of their distribution. */
    private static final int LEAST_TO_WARP = 8;
    /** Where a larger share of the outcomes is one and the same, a bend that is steep there would have a density without bounds. */
    private static final double MOST_TIED = 0.2;
    /** Where more of the outcomes' variance is noise that was told, readings do not tell where a bend is steep. */
    private static final double MOST_TOLD = 0.1;

    private final Modelling modelling;
    private final InputKinds kinds;
    private final Observations observations;
    private final OutcomeScaling scaling;
    /** Standardised outcomes, which warps bend. */
    private final double[] standardised;

    private final int measured;
    /** Kernels that have something to describe here. */
    private final List<Integer> suited;
    /** How many hyperparameters each kernel has, and the least of that among those that suit. */
    private final int[] counts;

    private final int fewest;
    /** A constraint's bound in standardised units. */
    private final double bound;
    /** Stands for all that a fit depends on beside kernels and warps. */
    private final long content;

    /** A process of one kernel and one warp. */
    private record Fit(
            Candidate candidate, OutcomeScaling scaling, GaussianProcess process, double density, int evaluations) {}

    /** The chosen process, and the variance of the noise that is most likely before anything is observed. */
    record Fitted(
            OutcomeScaling scaling,
            GaussianProcess process,
            double usualNoise,
            double density,
            int evaluations,
            Remembered remembered) {
        Fitted with(GaussianProcess other) {
            return new Fitted(scaling, other, usualNoise, density, evaluations, remembered);
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
        this.counts = modelling.fits().stream()
                .mapToInt(fit -> fit.kernel().hyperparameters(kinds).size())
                .toArray();
        this.suited = suited();
        this.fewest = suited.stream().mapToInt(family -> counts[family]).min().orElseThrow();
        this.standardised = Arrays.stream(observations.y(), 0, measured)
                .map(scaling::forward)
                .toArray();
    }

    /** The first one has to serve whatever there is. */
    private List<Integer> suited() {
        return IntStream.range(0, counts.length)
                .filter(family ->
                        family == 0 || modelling.fits().get(family).kernel().suits(kinds))
                .boxed()
                .toList();
    }

    Fitted run(Optional<Remembered> remembered) {
        Optional<Remembered> these = remembered.filter(this::isOfThese).flatMap(this::tried);
        if (modelling.effort() < 1) {
            return hasty(these);
        }
        Optional<Remembered> earlier = these.filter(known -> known.chosen().starts() >= modelling.starts());
        if (earlier.isEmpty()) {
            return chosen(Optional.empty());
        }
        Remembered known = earlier.get();
        if (!known.rivals().isEmpty() && !isComplete(known)) {
            return chosen(earlier);
        }
        if (known.content() == content) {
            return fitted(List.of(fit(known.best(), 0)), known);
        }
        if (known.best().warp() != modelling.warps().get(0) && !isBendable()) {
            return chosen(earlier);
        }
        int n = observations.size();
        int fresh = Math.abs(n - known.chosen().at());
        int lasts = known.rivals().isEmpty() ? 1 : 2;
        return fresh * FEW_ENOUGH >= lasts * n ? chosen(earlier) : movedOn(known, due(fresh, known));
    }

    /** How many rivals are to be looked at. */
    private int due(int fresh, Remembered known) {
        int all = known.rivals().size();
        return !isBendable() ? 0 : Math.min(all, fresh * FEW_ENOUGH * all / observations.size());
    }

    /** Whether the outcomes tell by which bend a process suits them better; those that were clipped are told apart by what they were. */
    private boolean isBendable() {
        double[] sorted = Arrays.copyOf(observations.y(), measured);
        Arrays.sort(sorted);
        int tied = 1;
        int most = 1;
        for (int i = 1; i < sorted.length; i++) {
            tied = sorted[i] == sorted[i - 1] ? tied + 1 : 1;
            most = Math.max(most, tied);
        }
        double told = 0;
        for (int i = 0; i < measured; i++) {
            double slope = scaling.slope(observations.y()[i]);
            double variance = observations.variance()[i] * slope * slope;
            told += variance > 0 ? variance / measured : 0;
        }
        return measured >= LEAST_TO_WARP && most <= Math.max(2, MOST_TIED * measured) && told <= MOST_TOLD;
    }

    /** Marked so that later it is mistaken neither for a finished fit of these observations nor, where nothing was chosen before, for a choice. */
    private Fitted hasty(Optional<Remembered> known) {
        Optional<Candidate> best = known.map(Remembered::best);
        if (known.isEmpty()) {
            Scaled plain = new Scaled(modelling.warps().get(0));
            int most = Math.max(1, (int) (FEW * modelling.effort()));
            int family = families().findFirst().orElseThrow();
            Fit first = plain.fit(modelling.fits().get(family).starts(1).evaluations(most), family, best);
            Remembered.Chosen never = new Remembered.Chosen(observations.size(), 0, modelling.mark());
            return fitted(List.of(first), new Remembered(first.candidate(), List.of(), ~content, never));
        }
        Remembered same = known.get();
        Fit moved = modelling.effort() < MOVES ? fit(same.best(), 0) : movedALittle(same.best());
        return fitted(List.of(moved), new Remembered(moved.candidate(), same.rivals(), ~content, same.chosen()));
    }

    private Fit movedALittle(Candidate candidate) {
        MapFit usual = modelling.fits().get(candidate.family());
        return new Scaled(candidate.warp())
                .fit(usual.starts(1).evaluations(FEW), candidate.family(), Optional.of(candidate));
    }

    /** Where a candidate was, or moved on from there. */
    private Fit fit(Candidate candidate, int starts) {
        Scaled bent = new Scaled(candidate.warp());
        return starts == 0
                ? bent.fitted(candidate.family(), candidate.hyperparameters(), 0)
                : bent.fit(candidate.family(), starts, Optional.of(candidate));
    }

    /** Without kernels that are not tried any more, as with another number of goals; the best one's place then takes its first rival. */
    private Optional<Remembered> tried(Remembered known) {
        List<Candidate> left =
                known.candidates().filter(one -> isTried(one.family())).toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        boolean isBest = left.get(0).equals(known.best());
        return Optional.of(new Remembered(
                left.get(0), left.subList(1, left.size()), isBest ? known.content() : ~content, known.chosen()));
    }

    /** Whether all kernels that are tried are among what was remembered: some are not until there are enough observations. */
    private boolean isComplete(Remembered known) {
        return families().allMatch(family -> known.candidates().anyMatch(one -> one.family() == family));
    }

    /** Whether what was remembered is of these kernels and warps, and of inputs of this number. */
    private boolean isOfThese(Remembered earlier) {
        return earlier.chosen().mark() == modelling.mark()
                && earlier.candidates().allMatch(this::isOfThese);
    }

    private boolean isOfThese(Candidate candidate) {
        int family = candidate.family();
        return family >= 0
                && family < modelling.fits().size()
                && modelling.warps().contains(candidate.warp())
                && candidate.kernel().size() == counts[family];
    }

    /** The best of all. */
    private Fitted chosen(Optional<Remembered> earlier) {
        int n = observations.size();
        Optional<Candidate> before = earlier.map(Remembered::best);
        Scaled plain = new Scaled(modelling.warps().get(0));
        List<Fit> families = families()
                .parallel()
                .mapToObj(family -> plain.fit(
                        family,
                        n > MANY || counts[family] > fewest
                                ? 1
                                : modelling.fits().get(family).starts(),
                        before.filter(r -> r.family() == family)))
                .toList();
        Fit best = best(families.stream());
        Optional<Candidate> found = Optional.of(best.candidate());
        int family = best.candidate().family();
        List<Fit> warped = !isBendable()
                ? List.of()
                : modelling.warps().stream()
                        .skip(1)
                        .parallel()
                        .map(warp -> new Scaled(warp).fit(family, 1, found))
                        .toList();
        Fit winner = best(Stream.concat(Stream.of(best), warped.stream()));
        List<Fit> all = Stream.concat(families.stream(), warped.stream()).toList();
        Remembered.Chosen now = new Remembered.Chosen(n, modelling.starts(), modelling.mark());
        List<Candidate> rivals = n < FEW_ENOUGH ? List.of() : rivals(winner, all);
        return fitted(all, new Remembered(winner.candidate(), rivals, content, now));
    }

    /** Kernels that are tried, at least one. */
    private IntStream families() {
        return suited.stream()
                .mapToInt(Integer::intValue)
                .filter(family -> counts[family] <= (modelling.simple() ? fewest : Math.max(fewest, measured)));
    }

    private boolean isTried(int family) {
        return families().anyMatch(tried -> tried == family);
    }

    /** What differs from the winner in one of the two. */
    private List<Candidate> rivals(Fit winner, List<Fit> all) {
        Candidate best = winner.candidate();
        Stream<Candidate> kernels = all.stream()
                .map(Fit::candidate)
                .filter(one -> one.family() != best.family())
                .map(one -> one.warped(best.warp()));
        Stream<Candidate> warps = modelling.warps().stream()
                .filter(warp -> warp != best.warp())
                .map(warp -> all.stream()
                        .map(Fit::candidate)
                        .filter(one -> one.family() == best.family() && one.warp() == warp)
                        .findFirst()
                        .orElse(best.warped(warp)));
        return Stream.concat(kernels, warps).toList();
    }

    /** The best of what was chosen before and of the rivals whose turn it is. */
    private Fitted movedOn(Remembered known, int due) {
        List<Fit> all = known.candidates().limit(1 + due).toList().parallelStream()
                .map(candidate -> fit(candidate, 1))
                .toList();
        Candidate best = best(all.stream()).candidate();
        Stream<Candidate> beaten = all.stream().map(Fit::candidate).filter(one -> !one.equals(best));
        List<Candidate> rivals = Stream.concat(known.rivals().stream().skip(due), beaten)
                .map(rival -> besides(best, rival, known.best()))
                .toList();
        Remembered.Chosen now = known.chosen();
        Remembered.Chosen looked =
                due == 0 ? now : new Remembered.Chosen(observations.size(), now.starts(), now.mark());
        return fitted(all, new Remembered(best, rivals, content, looked));
    }

    /** A rival of another one before: it has the kernel or the warp that was not chosen, and the best one's other. */
    private static Candidate besides(Candidate best, Candidate rival, Candidate before) {
        if (rival.family() == best.family() || rival.warp() == best.warp()) {
            return rival;
        }
        return rival.family() == before.family() ? best.warped(rival.warp()) : rival.warped(best.warp());
    }

    /** The first one of equal ones. */
    private Fit best(Stream<Fit> all) {
        return all.reduce((one, next) -> score(next) > score(one) ? next : one).orElseThrow();
    }

    /** A warp of outcomes needs evidence, and so does a kernel with more hyperparameters than another has. */
    private double score(Fit fit) {
        boolean isPlain = fit.candidate().warp() == modelling.warps().get(0);
        boolean isSimple = counts[fit.candidate().family()] <= fewest;
        return fit.density() - (isPlain ? 0 : STRONG) - (isSimple ? 0 : STRONG);
    }

    private Fitted fitted(List<Fit> all, Remembered remembered) {
        Fit best = all.stream()
                .filter(fit -> fit.candidate().equals(remembered.best()))
                .findFirst()
                .orElseThrow();
        int evaluations = all.stream().mapToInt(Fit::evaluations).sum();
        double usualNoise =
                Math.exp(modelling.fits().get(best.candidate().family()).noise().logMode());
        return new Fitted(best.scaling(), best.process(), usualNoise, best.density(), evaluations, remembered);
    }

    /** The observations with one warp. */
    private final class Scaled {
        private final Warp warp;
        private final OutcomeScaling whole;
        private final TrainingData data;
        private final double logSlopes;

        Scaled(Warp warp) {
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

        Fit fit(int family, int starts, Optional<Candidate> earlier) {
            return fit(modelling.fits().get(family).starts(starts), family, earlier);
        }

        Fit fit(MapFit fit, int family, Optional<Candidate> earlier) {
            MapFit.Fitted found = fit.fit(
                    data,
                    earlier.map(Candidate::hyperparameters).stream().toList(),
                    new RandomStream(RandomStream.seed(observations.content(), "fit", family)));
            return fitted(family, found.hyperparameters(), found.evaluations());
        }

        Fit fitted(int family, Hyperparameters hyperparameters, int evaluations) {
            GaussianProcess process =
                    GaussianProcess.of(modelling.fits().get(family).kernel(), data, hyperparameters);
            double density = process.leaveOneOut().logDensity() + logSlopes;
            return new Fit(Candidate.of(family, warp, hyperparameters), whole, process, density, evaluations);
        }
    }
}
