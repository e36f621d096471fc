package org.ax4j.models.acquisition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ax4j.spi.RandomStream;

/**
 * What an {@link Acquisition} is asked: the models, what was measured, and what is still to come. Everything is in
 * scaled units and maximised. Made by the generator and by {@link AcquisitionRules} only; may gain methods in any
 * release. Immutable.
 */
public final class AcquisitionRequest {
    private final List<Modelled> targets;
    private final Evidence evidence;
    private final Terrain terrain;
    private final int samples;
    private final long seed;

    /**
     * What is known of the inputs.
     *
     * @param measured inputs at which every target was measured
     * @param pending inputs whose outcomes are still to come
     * @param feasible whether some measured point keeps all constraints
     */
    public record Evidence(List<double[]> measured, List<double[]> pending, boolean feasible) {
        /** Copies the lists. */
        public Evidence {
            measured = List.copyOf(measured);
            pending = List.copyOf(pending);
        }
    }

    /**
     * A request.
     *
     * @param targets goals first, at least one, then constraints
     * @param evidence what is known of the inputs
     * @param terrain where candidates lie
     * @param samples how many realisations an expectation is taken over where it has no closed form
     * @param seed of the randomness
     */
    public AcquisitionRequest(List<Modelled> targets, Evidence evidence, Terrain terrain, int samples, long seed) {
        this.targets = List.copyOf(targets);
        this.evidence = evidence;
        this.terrain = terrain;
        this.samples = samples;
        this.seed = seed;
    }

    /**
     * What is modelled.
     *
     * @return goals first, then constraints
     */
    public List<Modelled> targets() {
        return targets;
    }

    /**
     * How many of the targets are goals.
     *
     * @return at least 1
     */
    public int goals() {
        return (int) targets.stream().filter(Modelled::isGoal).count();
    }

    /** The same without goals that were the same everywhere, of which nothing is known but that; with them where no other is left. */
    AcquisitionRequest varying() {
        List<Modelled> varying = targets.stream()
                .filter(one -> !one.isGoal() || !one.process().data().constant())
                .toList();
        return varying.size() == targets.size() || varying.stream().noneMatch(Modelled::isGoal)
                ? this
                : new AcquisitionRequest(varying, evidence, terrain, samples, seed);
    }

    /** What the models expect of the goals at some inputs {@code [n x goals]}. */
    double[][] expectedGains(List<double[]> inputs) {
        double[][] x = inputs.toArray(double[][]::new);
        double[][] gains = new double[x.length][goals()];
        double[] mean = new double[x.length];
        for (int j = 0; j < goals(); j++) {
            targets.get(j).process().predict(x, mean, new double[x.length]);
            for (int i = 0; i < x.length; i++) {
                gains[i][j] = mean[i];
            }
        }
        return gains;
    }

    /**
     * Inputs at which every target was measured.
     *
     * @return distinct inputs {@code [d]} each, not to be changed; may be empty
     */
    public List<double[]> measured() {
        return evidence.measured();
    }

    /**
     * Inputs whose outcomes are still to come: of running trials, and those found earlier in the same ask.
     *
     * @return inputs {@code [d]} each, not to be changed
     */
    public List<double[]> pending() {
        return evidence.pending();
    }

    /**
     * Whether some measured point keeps all constraints.
     *
     * @return true also where there are no constraints
     */
    public boolean isFeasible() {
        return evidence.feasible();
    }

    /**
     * Where candidates lie.
     *
     * @return the terrain
     */
    public Terrain terrain() {
        return terrain;
    }

    /**
     * How many realisations an expectation is taken over where it has no closed form.
     *
     * @return {@code S}, at least 1
     */
    public int samples() {
        return samples;
    }

    /**
     * The only randomness. Each call gives the stream from its start, so ask once.
     *
     * @return the stream
     */
    public RandomStream random() {
        return new RandomStream(seed);
    }

    /**
     * The measured inputs that may be the best, or on the front, the most promising first.
     *
     * @param random source of the realisations by which that is judged
     * @return inputs {@code [d]} each
     */
    public List<double[]> promising(RandomStream random) {
        return new Baseline(targets, measured()).promising(random);
    }

    /**
     * Realisations of what the promising and the pending inputs may bring, on which noisy improvements improve.
     *
     * @param promising what {@link #promising} gave
     * @param random source of the realisations
     * @return {@link #samples()} realisations, one where there is no input
     */
    public Realisations drawn(List<double[]> promising, RandomStream random) {
        List<double[]> points = withPending(promising);
        return Realisations.drawn(targets, points, points.isEmpty() ? 1 : samples, random);
    }

    /** Some inputs, and those whose outcomes are still to come. */
    List<double[]> withPending(List<double[]> inputs) {
        List<double[]> points = new ArrayList<>(inputs);
        points.addAll(pending());
        return points;
    }

    /**
     * One realisation, in which the pending inputs bring what the models expect: predictions stay as they are, but are
     * sure where outcomes are to come. Ginsbourger, Le Riche, Carraro: Kriging is well-suited to parallelize
     * optimization, in Computational Intelligence in Expensive Optimization Problems, 2010.
     *
     * @return the realisation
     */
    public Realisations believed() {
        double[][][] zero = new double[targets.size()][pending().size()][1];
        return new Realisations(targets, pending().toArray(double[][]::new), zero, 1);
    }

    /**
     * Of some inputs those that the models expect to keep the constraints; where none is, the one that most likely does.
     *
     * @param inputs inputs {@code [d]} each
     * @return some of them, at least one where one is given
     */
    List<double[]> likelyFeasible(List<double[]> inputs) {
        double[][] x = inputs.toArray(double[][]::new);
        double[] worst = new double[x.length];
        Arrays.fill(worst, Double.POSITIVE_INFINITY);
        for (Modelled constraint : targets.subList(goals(), targets.size())) {
            double[] mean = new double[x.length];
            double[] variance = new double[x.length];
            constraint.process().predict(x, mean, variance);
            for (int i = 0; i < x.length; i++) {
                worst[i] = Math.min(worst[i], (mean[i] - constraint.bound()) / Math.sqrt(variance[i]));
            }
        }
        double most = Arrays.stream(worst).max().orElse(0);
        return IntStream.range(0, x.length)
                .filter(i -> worst[i] >= Math.min(0, most))
                .mapToObj(inputs::get)
                .toList();
    }

    /**
     * What a single goal is to improve on where its outcomes have no noise: the largest value that the model expects at
     * measured and pending inputs that it expects to keep the constraints.
     *
     * @return the value, the least observation where there is no such input
     */
    public double best() {
        double[][] x = withPending(measured()).toArray(double[][]::new);
        double[][] mean = new double[targets.size()][x.length];
        for (int j = 0; j < mean.length; j++) {
            targets.get(j).process().predict(x, mean[j], new double[x.length]);
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            boolean keeps = true;
            for (int j = goals(); j < mean.length; j++) {
                keeps &= mean[j][i] >= targets.get(j).bound();
            }
            best = keeps ? Math.max(best, mean[0][i]) : best;
        }
        return Double.isFinite(best) ? best : worst();
    }

    /**
     * What a single goal is to improve on where nothing keeps the constraints.
     *
     * @return its least observation, at most 0
     */
    double worst() {
        double least = 0;
        for (int i = 0; i < targets.get(0).process().data().rows(); i++) {
            least = Math.min(least, targets.get(0).process().data().observation(i));
        }
        return least;
    }
}
