package org.ax4j.models.surrogate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.ax4j.Client;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Outcomes;
import org.ax4j.models.encode.Outliers;
import org.ax4j.models.encode.Warp;
import org.ax4j.models.gp.MapFit;
import org.ax4j.models.kernel.ArdKernel;
import org.ax4j.models.kernel.LogNormalPrior;
import org.ax4j.models.surrogate.Surrogates.Memory;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.RandomStream;
import org.ax4j.strategy.GenerationMethod;
import org.junit.jupiter.api.Test;

/** Whether a goal and its constraints are noisy is asked of all together. */
class JointNoiseTest {
    private static final SearchSpace CUBE = SearchSpace.of(
            RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1), RangeParameter.real("z", 0, 1));
    private static final String[] BOUNDS = {"g <= 0", "h <= 0"};
    private static final double FIRM_LOWER = LogNormalPrior.noise().lower();

    private static ModellingRules rules(boolean joint) {
        Modelling modelling = new Modelling(
                List.of(MapFit.of(ArdKernel.matern52(), 2).noise(LogNormalPrior.wideNoise())),
                List.of(Warp.NONE),
                Outliers.DRAWN_IN,
                5);
        return new ModellingRules(modelling, modelling, modelling, joint);
    }

    /** A smooth goal and two smooth constraints, with noise of this share of their ranges. */
    private static History history(int trials, int seed, double noise, String objective, String... bounds) {
        RandomStream random = new RandomStream(RandomStream.seed(seed, "noise", 0));
        ToDoubleBiFunction<Double, Double> told = (value, range) -> value + noise * range * random.nextGaussian();
        try (Client client = Client.builder().seed(seed).build()) {
            client.configureExperiment("joint noise", CUBE);
            client.configureOptimization(objective, bounds);
            client.configureGenerationStrategy(GenerationMethod.RANDOM_SEARCH);
            client.getNextTrials(trials).forEach((index, point) -> client.completeTrial(index, outcomes(point, told)));
            return client.history();
        }
    }

    private static Outcomes outcomes(Point point, ToDoubleBiFunction<Double, Double> told) {
        double x = point.asDouble("x");
        double y = point.asDouble("y");
        double z = point.asDouble("z");
        return Outcomes.of("f", told.applyAsDouble(Math.sin(4 * x) + y * y + z, 2.5))
                .and("g", told.applyAsDouble(Math.cos(3 * y) - x * z, 2.0))
                .and("h", told.applyAsDouble(Math.exp(x) - 2 * y - z / 2, 3.0));
    }

    private static Surrogates fitted(boolean joint, History history, Memory memory) {
        return Surrogates.ofTargets(rules(joint), history, history.problem().orElseThrow(), memory);
    }

    private static List<Double> noises(Surrogates surrogates) {
        return surrogates.targets().stream()
                .map(target -> target.process().hyperparameters().noise())
                .toList();
    }

    /** Alone, some of thirty noisy readings or other is taken for exact in most experiments. */
    @Test
    void noisyTargetsAreAllFittedAsSuch() {
        int mistaken = 0;
        for (int seed = 1; seed <= 8; seed++) {
            History noisy = history(24, seed, 0.2, "f", BOUNDS);
            assertThat(noises(fitted(true, noisy, Memory.NONE)))
                    .as("seed %d", seed)
                    .hasSize(3)
                    .allSatisfy(noise -> assertThat(noise).isGreaterThan(1e-3));
            mistaken += noises(fitted(false, noisy, Memory.NONE)).stream().anyMatch(noise -> noise < 1e-3) ? 1 : 0;
        }
        assertThat(mistaken).isGreaterThanOrEqualTo(2);
    }

    @Test
    void exactOnesKeepTheirOwnPriors() {
        for (int seed = 1; seed <= 4; seed++) {
            History exact = history(30, seed, 0, "f", BOUNDS);
            Surrogates joint = fitted(true, exact, Memory.NONE);
            assertThat(noises(joint)).isEqualTo(noises(fitted(false, exact, Memory.NONE)));
            assertThat(noises(joint)).allSatisfy(noise -> assertThat(noise).isLessThan(FIRM_LOWER));
        }
    }

    /** One goal alone, several goals, and more observations than tell by themselves: each target has its own prior. */
    @Test
    void othersAreNotAskedTogether() {
        for (History history : List.of(
                history(24, 2, 0.2, "f"), history(24, 2, 0.2, "f, g", "h <= 0"), history(51, 2, 0.2, "f", BOUNDS))) {
            Surrogates joint = fitted(true, history, Memory.NONE);
            assertThat(noises(joint)).isEqualTo(noises(fitted(false, history, Memory.NONE)));
            assertThat(joint.memory())
                    .isEqualTo(fitted(false, history, Memory.NONE).memory());
        }
    }

    /** Asked again nothing is fitted again, and the answer is the same; both fits go on from where they were. */
    @Test
    void bothFitsAreRemembered() {
        History noisy = history(24, 3, 0.2, "f", BOUNDS);
        Surrogates first = fitted(true, noisy, Memory.NONE);
        assertThat(first.memory().fits()).hasSize(6);
        Surrogates again = fitted(true, noisy, first.memory());
        assertThat(again.targets()).extracting(Surrogate::evaluations).containsOnly(0);
        assertThat(noises(again)).isEqualTo(noises(first));
        assertThat(again.memory()).isEqualTo(first.memory());
        assertThat(noises(fitted(false, noisy, first.memory()))).isNotEqualTo(noises(first));
    }

    /** Where exact readings speak so clearly, all are asked again after five more observations only. */
    @Test
    void whatIsSettledIsNotAskedEachTime() {
        Memory settled =
                fitted(true, history(30, 3, 0, "f", BOUNDS), Memory.NONE).memory();
        assertThat(settled.fits()).hasSize(3);
        History more = history(34, 3, 0.2, "f", BOUNDS);
        assertThat(noises(fitted(true, more, settled))).isEqualTo(noises(fitted(false, more, settled)));
        History noisy = history(35, 3, 0.2, "f", BOUNDS);
        Surrogates again = fitted(true, noisy, settled);
        assertThat(noises(again)).isNotEqualTo(noises(fitted(false, noisy, settled)));
        assertThat(again.memory().fits()).hasSize(6);
    }

    /** What all targets together take for noise is not peculiar to points. */
    @Test
    void noiseIsNotPeculiar() {
        Surrogates noisy = fitted(true, history(24, 3, 0.2, "f", BOUNDS), Memory.NONE);
        assertThat(noisy.peculiar().targets()).isEqualTo(noisy.targets());
        Surrogates exact = fitted(true, history(24, 3, 0, "f", BOUNDS), Memory.NONE);
        assertThat(exact.peculiar().targets()).isNotEqualTo(exact.targets());
    }
}
