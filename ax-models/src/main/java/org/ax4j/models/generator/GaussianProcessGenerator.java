package org.ax4j.models.generator;

import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.ax4j.component.Component;
import org.ax4j.component.Components;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.DataRequiredException;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Prediction;
import org.ax4j.models.acquisition.Acquisition;
import org.ax4j.models.acquisition.Auto;
import org.ax4j.models.encode.Outliers;
import org.ax4j.models.encode.Warp;
import org.ax4j.models.failure.SuccessModel;
import org.ax4j.models.gp.MapFit;
import org.ax4j.models.kernel.ArdKernel;
import org.ax4j.models.kernel.Kernel;
import org.ax4j.models.kernel.LogNormalPrior;
import org.ax4j.models.kernel.Matern52;
import org.ax4j.models.kernel.SquaredExponential;
import org.ax4j.models.kernel.WarpedKernel;
import org.ax4j.models.search.Budget;
import org.ax4j.models.sensitivity.Sensitivities;
import org.ax4j.models.surrogate.Modelling;
import org.ax4j.models.surrogate.ModellingRules;
import org.ax4j.models.surrogate.Surrogate;
import org.ax4j.models.surrogate.Surrogates;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Generator;
import org.ax4j.spi.LeaveOneOut;
import org.ax4j.spi.PredictRequest;
import org.ax4j.spi.Predictor;
import org.ax4j.spi.Sensitivity;
import org.ax4j.spi.SensitivityIndices;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Bayesian optimisation: one Gaussian process for each goal and each outcome constraint, its hyperparameters by maximum
 * a posteriori, and the point at which an acquisition function is largest, by default a noisy expected improvement. Several points of one ask, and points
 * whose outcomes are still to come, are told apart by conditioning: each next point improves on what the earlier ones
 * may bring. Once one trial failed and another did not, the chance of success is a factor of every acquisition function.
 */
public final class GaussianProcessGenerator implements Generator, Predictor, LeaveOneOut, SensitivityIndices {
    /** How it is defined. */
    public static final Component<Generator, Config> COMPONENT = Component.composed(
                    Generator.class, "ax/gaussian-process", Config.standard(), GaussianProcessGenerator::new)
            .upgradedFrom(1, FormerConfigs::withParts)
            .upgradedFrom(2, FormerConfigs::withModels)
            .upgradedFrom(3, FormerConfigs::withNoise)
            .upgradedFrom(4, FormerConfigs::withConstraints)
            .upgradedFrom(5, FormerConfigs::withOutliers)
            .upgradedFrom(6, FormerConfigs::withJointNoise);

    /**
     * How suggestions are made.
     *
     * @param work how much work goes into one
     * @param acquisition what is maximised to find a point
     * @param model how a single goal and other metrics are modelled
     * @param goals how each of several goals is modelled; of its warps the first one is taken, and of three goals or more the kernels with the fewest hyperparameters
     * @param constraints how each outcome constraint is modelled
     * @param chanceOfSuccess whether the chance of success, learnt once a trial failed, is a factor of what is maximised
     * @param peculiar whether, where half of the parameters or more have gaps between their values (choices, and numbers of at most 1,000 values), what parameters do not explain is taken for
     *     peculiar to each point and not for noise: near points of real parameters have near outcomes unless there is noise, but nothing lies between two whole numbers or choices.
     *     Points that were measured twice with different outcomes, noise that is told, or more of it found than twice what its prior makes most likely, say otherwise. What is predicted
     *     of a suggestion includes it, other predictions do not
     * @param jointNoise whether a single goal and its constraints are all fitted with the prior of the noise that Ax has, LogNormal(-4, 1), unless with those of their models each observation is
     *     predicted much better from all others: few outcomes of one metric cannot tell noise from a rough surface, those of several can together. More than 50 can alone
     */
    public record Config(
            Work work,
            Spec<Acquisition> acquisition,
            Model model,
            Model goals,
            Model constraints,
            boolean chanceOfSuccess,
            boolean peculiar,
            boolean jointNoise) {
        /**
         * The default.
         *
         * @return work for some milliseconds with 30 observations
         */
        public static Config standard() {
            return new Config(
                    new Work(2, 64, 512, 6, 60),
                    Auto.spec(),
                    new Model(plain(false), LogNormalPrior.wideNoise(), List.of(Warp.values()), Outliers.DRAWN_IN),
                    new Model(
                            withWarped(true),
                            LogNormalPrior.middleNoise(),
                            List.of(Warp.NONE),
                            Outliers.PENALTIES_DRAWN_IN),
                    new Model(withWarped(false), LogNormalPrior.wideNoise(), List.of(Warp.values()), Outliers.DRAWN_IN),
                    true,
                    true,
                    true);
        }

        private static List<Spec<Kernel>> plain(boolean outputScale) {
            ArdKernel.Config config = new ArdKernel.Config(outputScale);
            return List.of(SquaredExponential.COMPONENT.spec(config), Matern52.COMPONENT.spec(config));
        }

        private static List<Spec<Kernel>> withWarped(boolean outputScale) {
            List<Spec<Kernel>> plain = plain(outputScale);
            return List.of(
                    plain.get(0), plain.get(1), WarpedKernel.COMPONENT.spec(new WarpedKernel.Config(plain.get(0))));
        }

        /**
         * Another amount of work.
         *
         * @param amount how much work goes into a suggestion
         * @return a copy
         */
        public Config work(Work amount) {
            return new Config(amount, acquisition, model, goals, constraints, chanceOfSuccess, peculiar, jointNoise);
        }

        /**
         * The same work for another acquisition.
         *
         * @param wanted what is maximised
         * @return a copy
         */
        public Config acquisition(Spec<Acquisition> wanted) {
            return new Config(work, wanted, model, goals, constraints, chanceOfSuccess, peculiar, jointNoise);
        }

        /**
         * All targets modelled with other kernels.
         *
         * @param families at least one
         * @return a copy
         */
        public Config kernels(List<Spec<Kernel>> families) {
            return models(model.kernels(families), goals.kernels(families), constraints.kernels(families));
        }

        /**
         * The same with other bends of the outcomes of a single goal and of constraints.
         *
         * @param bends at least one, {@link Warp#NONE} alone for none
         * @return a copy
         */
        public Config warps(List<Warp> bends) {
            return models(model.warps(bends), goals, constraints.warps(bends));
        }

        /**
         * The same with another way with outcomes that are far worse than others.
         *
         * @param way what becomes of them
         * @return a copy
         */
        public Config outliers(Outliers way) {
            return models(model.outliers(way), goals.outliers(way), constraints.outliers(way));
        }

        /**
         * The same with other models.
         *
         * @param one of a single goal and other metrics
         * @param several of each of several goals
         * @param bounds of each outcome constraint
         * @return a copy
         */
        public Config models(Model one, Model several, Model bounds) {
            return new Config(work, acquisition, one, several, bounds, chanceOfSuccess, peculiar, jointNoise);
        }
    }

    /**
     * How much work goes into a suggestion.
     *
     * @param fitStarts starts of the search for hyperparameters
     * @param samples realisations of the baseline
     * @param screened points that are evaluated to find starts of the search for a point
     * @param searchStarts climbs of that search
     * @param climbEvaluations evaluations of each climb
     */
    public record Work(int fitStarts, int samples, int screened, int searchStarts, int climbEvaluations) {
        /** Checks that all are positive. */
        public Work {
            Map<String, Integer> work = new LinkedHashMap<>();
            work.put("fitStarts", fitStarts);
            work.put("samples", samples);
            work.put("screened", screened);
            work.put("searchStarts", searchStarts);
            work.put("climbEvaluations", climbEvaluations);
            Faults faults = new Faults();
            work.forEach((name, value) -> faults.unless(
                    value > 0,
                    Code.CONFIG,
                    name + " must be at least 1 but got " + value,
                    "Give it a positive number."));
            faults.check();
        }
    }

    /**
     * Among which Gaussian processes the one is chosen that predicts each observation best from all others.
     *
     * @param kernels families of covariances, at least one; one that has more hyperparameters than another must predict much better, and is not tried with fewer observations than these
     * @param noise prior of the variance of the noise, for outcomes of variance 1; its mode also decides what may be peculiar to a point, see {@link Config#peculiar}
     * @param warps bends of outcomes: the first one, unless another predicts much better
     * @param outliers what becomes of outcomes that are far worse than others
     */
    public record Model(List<Spec<Kernel>> kernels, LogNormalPrior noise, List<Warp> warps, Outliers outliers) {
        /** Checks that there are a kernel and a warp. */
        public Model {
            new Faults()
                    .unless(
                            !kernels.isEmpty(),
                            Code.CONFIG,
                            "a Gaussian process needs a kernel and none is named",
                            "Name one or more.")
                    .unless(
                            !warps.isEmpty(),
                            Code.CONFIG,
                            "a Gaussian process needs a warp and none is named",
                            "Name NONE for none.")
                    .check();
            kernels = List.copyOf(kernels);
            warps = List.copyOf(warps);
        }

        Model kernels(List<Spec<Kernel>> families) {
            return new Model(families, noise, warps, outliers);
        }

        Model warps(List<Warp> bends) {
            return new Model(kernels, noise, bends, outliers);
        }

        Model outliers(Outliers way) {
            return new Model(kernels, noise, warps, way);
        }
    }

    /** Below this share of the usual work there is no time even to use what was learnt before: factoring and a short search take up to half of it. */
    private static final double LEAST_EFFORT = 0.4;

    private final Config config;
    private final ForeignParts parts;
    private final Acquisition acquisition;
    private final ModellingRules modelling;
    private final AtomicReference<@Nullable Fitted> latest = new AtomicReference<>();
    private final AtomicReference<@Nullable Split> split = new AtomicReference<>();

    private GaussianProcessGenerator(Config config, Components components) {
        this.config = config;
        this.parts = ForeignParts.of(config);
        this.acquisition = components.create(Acquisition.class, config.acquisition());
        this.modelling = new ModellingRules(
                modelling(config.model(), components),
                modelling(config.goals(), components),
                modelling(config.constraints(), components),
                config.jointNoise());
    }

    private Modelling modelling(Model model, Components components) {
        List<MapFit> fits = model.kernels().stream()
                .map(kernel -> components.create(Kernel.class, kernel))
                .map(kernel -> MapFit.of(kernel, config.work().fitStarts()).noise(model.noise()))
                .toList();
        return new Modelling(fits, model.warps(), model.outliers(), mark(model));
    }

    /** Of what is remembered: kernels are counted, and their order is that of the configuration. */
    private static long mark(Model model) {
        List<?> kernels = model.kernels().stream()
                .map(Spec::toPlain)
                .map(GaussianProcessGenerator::sorted)
                .toList();
        String outliers =
                model.outliers() == Outliers.CLIPPED ? "" : model.outliers().toString();
        return (model.warps().toString() + model.noise() + kernels + outliers).hashCode();
    }

    /** With maps in the order of their keys, so that equal ones have equal texts. */
    private static Object sorted(Object plain) {
        if (!(plain instanceof Map<?, ?> map)) {
            return plain;
        }
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), sorted(value)));
        return sorted;
    }

    /**
     * The generator with its defaults.
     *
     * @return its spec
     */
    public static Spec<Generator> spec() {
        return COMPONENT.spec();
    }

    /**
     * The generator with a configuration.
     *
     * @param config how much work goes into a suggestion
     * @return its spec
     */
    public static Spec<Generator> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Optional<String> objectionTo(Problem problem) {
        return problem.space().searched().isEmpty()
                ? Optional.of("the space has no range and no choice to search")
                : acquisition.objectionTo(problem);
    }

    /** Why points that fill the space are better than those of a model, which would be corners, where it knows least: as long as outcomes do not differ, if there are two. */
    private static Optional<String> flat(Surrogates surrogates) {
        List<Surrogate> targets = surrogates.targets();
        if (targets.stream().allMatch(GaussianProcessGenerator::isFlat)) {
            return Optional.of("all outcomes are equal so far, from which a model learns nothing");
        }
        return targets.stream()
                .filter(one -> !one.target().isGoal() && isFlat(one))
                .filter(one -> one.observations().y()[0] < one.target().bound())
                .map(one -> "all trials violate a constraint on " + one.target().expression()
                        + " by the same so far, from which a model learns nothing")
                .findFirst();
    }

    private static boolean isFlat(Surrogate surrogate) {
        return surrogate.observations().areEqual();
    }

    @Override
    public Suggestions suggest(SuggestRequest request) {
        return parts.named(() -> suggested(request));
    }

    private Suggestions suggested(SuggestRequest request) {
        if (request.effort() < LEAST_EFFORT) {
            return Suggestions.none("a model needs " + Figures.of(100 * LEAST_EFFORT)
                    + " % of its usual work, and there is time for " + Figures.of(100 * request.effort()) + " %");
        }
        Surrogates surrogates = Surrogates.ofTargets(
                modelling.effort(request.effort()), request.history(), request.problem(), memory(request));
        Optional<String> nothing = nothingToLearn(request.problem(), surrogates);
        if (nothing.isPresent()) {
            return Suggestions.none(nothing.get());
        }
        Optional<SuccessModel> success =
                config.chanceOfSuccess() ? SuccessModel.of(request.history(), surrogates.encoding()) : Optional.empty();
        boolean isPeculiar = config.peculiar() && Gaps.prevail(request.space());
        Proposer proposer =
                new Proposer(request, isPeculiar ? surrogates.peculiar() : surrogates, acquisition, success);
        Suggestions proposed = proposer.all(config.work().samples(), budget(request.effort()));
        Map<String, Long> work = new LinkedHashMap<>();
        work.put(
                "fit evaluations",
                surrogates.targets().stream().mapToLong(Surrogate::evaluations).sum());
        work.putAll(proposed.work());
        return proposed.work(work).memory(surrogates.memory());
    }

    private static Optional<String> nothingToLearn(Problem problem, Surrogates surrogates) {
        int wanted = problem.objective().goals().size() + problem.constraints().size();
        return surrogates.targets().size() < wanted
                ? Optional.of("no trial has readings of all of " + problem.optimisedMetrics()
                        + " from which a model could learn")
                : flat(surrogates);
    }

    private static Surrogates.Memory memory(SuggestRequest request) {
        return request.memory(Surrogates.Memory.class).orElse(Surrogates.Memory.NONE);
    }

    /** The usual work, or a share of it. */
    private Budget budget(double effort) {
        return new Budget(
                part(config.work().screened(), effort),
                part(config.work().searchStarts(), effort),
                part(config.work().climbEvaluations(), Math.max(0.25, effort)));
    }

    private static int part(int usual, double effort) {
        return Math.max(1, (int) Math.ceil(usual * effort));
    }

    @Override
    public List<Map<String, Prediction>> predict(PredictRequest request) {
        Surrogates surrogates = fitted(request);
        double[][] x =
                request.points().stream().map(surrogates.encoding()::encode).toArray(double[][]::new);
        List<Map<String, Prediction>> predictions = surrogates.predict(x);
        if (predictions.stream().anyMatch(Map::isEmpty)) {
            throw required("no trial is completed with a reading");
        }
        return predictions;
    }

    @Override
    public Map<Integer, Map<String, Prediction>> leaveOneOut(PredictRequest request) {
        Surrogates surrogates = fitted(request);
        if (surrogates.ofMetrics().isEmpty()) {
            throw required("no trial is completed with a reading");
        }
        return surrogates.leaveOneOut();
    }

    @Override
    public Map<String, Sensitivity> sensitivity(PredictRequest request) {
        History history = request.history();
        Split known = split.get();
        if (known != null && known.history().get() == history) {
            return known.indices();
        }
        Map<String, Sensitivity> indices = Sensitivities.of(fitted(request));
        if (indices.isEmpty()) {
            throw required("no trial is completed with a reading");
        }
        split.set(new Split(new WeakReference<>(history), indices));
        return indices;
    }

    /** What the means of a history depend on: several analyses of one report ask. */
    private record Split(WeakReference<History> history, Map<String, Sensitivity> indices) {}

    /** Of a history that was just asked about the surrogates are still there: answers ask several times. */
    private Surrogates fitted(PredictRequest request) {
        History history = request.history();
        Fitted known = latest.get();
        if (known != null && known.history().get() == history) {
            return known.surrogates();
        }
        Problem problem = history.problem().orElseThrow(() -> required("the problem is not configured"));
        Surrogates.Memory memory = request.memory(Surrogates.Memory.class).orElse(Surrogates.Memory.NONE);
        Surrogates surrogates = parts.named(() ->
                Surrogates.ofTargets(modelling, history, problem, memory).withMetrics(modelling, history, memory));
        latest.set(new Fitted(new WeakReference<>(history), surrogates));
        return surrogates;
    }

    /** Surrogates of a history; its identity stands for its content, which never changes. */
    private record Fitted(WeakReference<History> history, Surrogates surrogates) {}

    private static DataRequiredException required(String what) {
        return new DataRequiredException(Code.DATA_REQUIRED, what, "Complete a trial first.");
    }
}
