package org.ax4j.models.surrogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ax4j.Client;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Outcomes;
import org.ax4j.models.encode.Encoding;
import org.ax4j.models.encode.Observations;
import org.ax4j.models.encode.Outliers;
import org.ax4j.models.encode.Standardised;
import org.ax4j.models.encode.Target;
import org.ax4j.models.encode.Warp;
import org.ax4j.models.gp.GaussianProcess;
import org.ax4j.models.gp.Hyperparameters;
import org.ax4j.models.gp.MapFit;
import org.ax4j.models.gp.TrainingData;
import org.ax4j.models.kernel.ArdKernel;
import org.ax4j.models.kernel.InputKind;
import org.ax4j.models.kernel.InputKinds;
import org.ax4j.models.kernel.Kernel;
import org.ax4j.models.kernel.WarpedKernel;
import org.ax4j.models.surrogate.Surrogates.Memory;
import org.ax4j.problem.Problem;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.strategy.GenerationMethod;
import org.junit.jupiter.api.Test;

/** Which kernel and warp are chosen, and what carries over. */
class FittingTest {
    private static final SearchSpace SQUARE =
            SearchSpace.of(RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1));
    private static final Modelling ALL = modelling(Warp.values());

    private static Modelling modelling(Warp... warps) {
        return new Modelling(
                List.of(MapFit.of(ArdKernel.squaredExponential(), 2), MapFit.of(ArdKernel.matern52(), 2)),
                List.of(warps),
                Outliers.DRAWN_IN,
                List.of(warps).hashCode());
    }

    private static History history(int trials, ToDoubleFunction<Point> f, String objective, String... bounds) {
        try (Client client = Client.builder().seed(3).build()) {
            client.configureExperiment("fitting", SQUARE);
            client.configureOptimization(objective, bounds);
            client.configureGenerationStrategy(GenerationMethod.RANDOM_SEARCH);
            client.getNextTrials(trials)
                    .forEach((index, point) -> client.completeTrial(
                            index,
                            Outcomes.of("f", f.applyAsDouble(point))
                                    .and("g", point.asDouble("x"))
                                    .and("h", point.asDouble("y"))));
            return client.history();
        }
    }

    private static Surrogates fitted(Modelling modelling, History history, Memory memory) {
        return Surrogates.ofTargets(
                new ModellingRules(modelling, modelling, modelling), history, problem(history), memory);
    }

    private static Problem problem(History history) {
        return history.problem().orElseThrow();
    }

    private static double smooth(Point point) {
        return Math.sin(5 * point.asDouble("x")) + point.asDouble("y");
    }

    private static Remembered remembered(Surrogates surrogates) {
        return surrogates.memory().fits().values().iterator().next();
    }

    @Test
    void aFunctionOfManyMagnitudesIsWarpedAndASmoothOneIsNot() {
        History magnitudes = history(24, p -> -Math.exp(6 * smooth(p)), "f");
        assertThat(remembered(fitted(ALL, magnitudes, Memory.NONE)).best().warp())
                .isNotEqualTo(Warp.NONE);
        History plain = history(24, FittingTest::smooth, "f");
        assertThat(remembered(fitted(ALL, plain, Memory.NONE)).best().warp()).isEqualTo(Warp.NONE);
    }

    /** Flat over half of a range and wild at its end, as of an exponent that is searched as it is; with a warp of inputs it must be predicted much better to be taken for such. */
    @Test
    void aFunctionThatIsSteepAtOneEndHasItsInputsWarpedAndASmoothOneHasNot() {
        List<Kernel> kernels = List.of(
                ArdKernel.squaredExponential(),
                ArdKernel.matern52(),
                new WarpedKernel(ArdKernel.squaredExponential()),
                new WarpedKernel(ArdKernel.matern52()));
        Modelling modelling = new Modelling(
                kernels.stream().map(kernel -> MapFit.of(kernel, 2)).toList(),
                List.of(Warp.NONE),
                Outliers.DRAWN_IN,
                7);
        ToDoubleFunction<Point> steep = p -> Math.sin(9 * Math.pow(p.asDouble("x"), 6)) + p.asDouble("y");
        assertThat(remembered(fitted(modelling, history(40, steep, "f"), Memory.NONE))
                        .best()
                        .family())
                .isGreaterThanOrEqualTo(2);
        assertThat(remembered(fitted(modelling, history(40, FittingTest::smooth, "f"), Memory.NONE))
                        .best()
                        .family())
                .isLessThan(2);
        // Two lengthscales and four figures of bends are more than five observations.
        assertThat(remembered(fitted(modelling, history(5, steep, "f"), Memory.NONE))
                        .best()
                        .family())
                .isLessThan(2);
    }

    private static final Modelling WITH_WARPED = new Modelling(
            List.of(
                    MapFit.of(ArdKernel.squaredExponential(), 2),
                    MapFit.of(ArdKernel.matern52(), 2),
                    MapFit.of(new WarpedKernel(ArdKernel.squaredExponential()), 2)),
            List.of(Warp.NONE),
            Outliers.DRAWN_IN,
            11);

    private static List<Integer> families(Remembered known) {
        return known.candidates().map(Remembered.Candidate::family).sorted().toList();
    }

    /** As what is remembered from fifty points while a third goal differed, and a kernel was left out. */
    @Test
    void aKernelThatIsTriedAgainTakesItsTurn() {
        History history = history(60, FittingTest::smooth, "f");
        Modelling simple = WITH_WARPED.simplest();
        Remembered without = remembered(fitted(simple, history, Memory.NONE));
        assertThat(families(without)).containsExactly(0, 1);
        History next = history(61, FittingTest::smooth, "f");
        Memory memory = fitted(simple, history, Memory.NONE).memory();
        Surrogates with = fitted(WITH_WARPED, next, memory);
        assertThat(families(remembered(with))).containsExactly(0, 1, 2);
        Surrogates again = fitted(simple, history(62, FittingTest::smooth, "f"), with.memory());
        assertThat(families(remembered(again))).containsExactly(0, 1);
    }

    /** What was best and is left out makes place for the next one, whose hyperparameters are kept. */
    @Test
    void whatIsLeftOutMakesPlace() {
        ToDoubleFunction<Point> steep = p -> Math.sin(9 * Math.pow(p.asDouble("x"), 6)) + p.asDouble("y");
        Surrogates bent = fitted(WITH_WARPED, history(60, steep, "f"), Memory.NONE);
        assertThat(remembered(bent).best().family()).isEqualTo(2);
        Modelling hasty = WITH_WARPED.simplest().effort(0.5);
        Remembered plain = remembered(fitted(hasty, history(61, steep, "f"), bent.memory()));
        assertThat(plain.best().family()).isLessThan(2);
        assertThat(plain.best().kernel())
                .as("as it was")
                .isEqualTo(remembered(bent).rivals().get(0).kernel());
    }

    @Test
    void aWarpedKernelWithoutRealInputsIsLeftOut() {
        assertThat(new WarpedKernel(ArdKernel.matern52()).suits(new InputKinds(List.of(InputKind.CATEGORICAL))))
                .isFalse();
        assertThat(new WarpedKernel(ArdKernel.matern52()).suits(InputKinds.reals(1)))
                .isTrue();
    }

    @Test
    void severalGoalsKeepTheirUnits() {
        History history = history(24, p -> -Math.exp(6 * smooth(p)), "f, g");
        assertThat(fitted(ALL, history, Memory.NONE).memory().fits().values())
                .allMatch(fit -> fit.best().warp() == Warp.NONE);
    }

    @Test
    void predictionsOfAWarpedTargetAreInItsOwnUnit() {
        History history = history(40, p -> -Math.exp(6 * smooth(p)), "f");
        Surrogate warped = fitted(ALL, history, Memory.NONE).targets().get(0);
        Surrogate plain =
                fitted(modelling(Warp.NONE), history, Memory.NONE).targets().get(0);
        double[][] x = IntStream.range(0, 50)
                .mapToObj(i -> new double[] {(i * 0.618) % 1, (i * 0.414) % 1})
                .toArray(double[][]::new);
        assertThat(error(warped, x)).isLessThan(0.8 * error(plain, x));
    }

    /** Of the logarithm of what is predicted, whose errors count alike at all magnitudes. */
    private static double error(Surrogate surrogate, double[][] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double truth = Math.sin(5 * x[i][0]) + x[i][1];
            double mean = Math.min(-1e-4, surrogate.predict(x).get(i).mean());
            sum += Math.abs(Math.log(-mean) / 6 - truth);
        }
        return sum / x.length;
    }

    /** The other kernel and the two other warps, one with each new observation. */
    @Test
    void rivalsTakeTurns() {
        Surrogates chosen = fitted(ALL, history(120, FittingTest::smooth, "f"), Memory.NONE);
        List<Remembered.Candidate> rivals = remembered(chosen).rivals();
        assertThat(rivals).hasSize(3);
        Surrogates next = fitted(ALL, history(121, FittingTest::smooth, "f"), chosen.memory());
        assertThat(next.targets().get(0).evaluations())
                .isLessThan(chosen.targets().get(0).evaluations() / 3);
        assertThat(remembered(next).chosen().at()).isEqualTo(121);
        assertThat(remembered(next).rivals().subList(0, 2)).isEqualTo(rivals.subList(1, 3));
        assertThat(remembered(next).rivals().get(2).family())
                .isEqualTo(rivals.get(0).family());
        assertThat(remembered(next).rivals().get(2)).as("moved on").isNotEqualTo(rivals.get(0));
        History same = history(121, p -> smooth(p) + p.asDouble("x"), "f");
        Surrogates edited = fitted(ALL, same, next.memory());
        assertThat(remembered(edited).rivals())
                .as("no more observations")
                .isEqualTo(remembered(next).rivals());
        Surrogates longer = fitted(ALL, history(127, FittingTest::smooth, "f"), next.memory());
        assertThat(longer.targets().get(0).evaluations())
                .as("many at once are a choice among all")
                .isGreaterThan(3 * next.targets().get(0).evaluations());
    }

    /** Of observations that are another function's from some time on. */
    @Test
    void aRivalThatPredictsBetterTakesOver() {
        Memory memory =
                fitted(ALL, history(60, FittingTest::smooth, "f"), Memory.NONE).memory();
        assertThat(best(memory).warp()).isEqualTo(Warp.NONE);
        for (int n = 61; n <= 66; n++) {
            memory = fitted(ALL, history(n, p -> -Math.exp(6 * smooth(p)), "f"), memory)
                    .memory();
            Remembered.Candidate best = best(memory);
            List<Remembered.Candidate> rivals =
                    memory.fits().values().iterator().next().rivals();
            assertThat(rivals)
                    .hasSize(3)
                    .allMatch(rival -> (rival.family() == best.family()) != (rival.warp() == best.warp()));
            assertThat(rivals.stream().map(rival -> List.of(rival.family(), rival.warp())))
                    .doesNotHaveDuplicates();
        }
        Memory all = fitted(ALL, history(66, p -> -Math.exp(6 * smooth(p)), "f"), Memory.NONE)
                .memory();
        assertThat(best(memory).family()).isEqualTo(best(all).family());
        assertThat(best(memory).warp()).isEqualTo(best(all).warp()).isNotEqualTo(Warp.NONE);
    }

    private static Remembered.Candidate best(Memory memory) {
        return memory.fits().values().iterator().next().best();
    }

    /** Of fewer observations all are looked at each time, and none is remembered. */
    @Test
    void fewObservationsAreAChoiceEachTime() {
        Surrogates first = fitted(ALL, history(30, FittingTest::smooth, "f"), Memory.NONE);
        assertThat(remembered(first).rivals()).isEmpty();
        Surrogates next = fitted(ALL, history(31, FittingTest::smooth, "f"), first.memory());
        assertThat(remembered(next).chosen().at()).isEqualTo(31);
    }

    @Test
    void equalObservationsAreNotFittedAgain() {
        History history = history(24, p -> -Math.exp(6 * smooth(p)), "f");
        Surrogates first = fitted(ALL, history, Memory.NONE);
        Surrogates again = fitted(ALL, history, first.memory());
        assertThat(again.targets().get(0).evaluations()).isZero();
        assertThat(again.memory()).isEqualTo(first.memory());
        double[][] x = {{0.3, 0.4}};
        assertThat(again.predict(x)).isEqualTo(first.predict(x));
    }

    @Test
    void whatAnotherConfigurationLeftIsNotTakenOver() {
        History history = history(24, p -> -Math.exp(6 * smooth(p)), "f");
        Memory warped = fitted(ALL, history, Memory.NONE).memory();
        Surrogates plain = fitted(modelling(Warp.NONE), history, warped);
        assertThat(plain.targets().get(0).evaluations()).isPositive();
        assertThat(remembered(plain).best().warp()).isEqualTo(Warp.NONE);
    }

    @Test
    void anotherBoundIsAnotherFit() {
        History low = history(24, FittingTest::smooth, "f", "g <= 0.2");
        History high = history(24, FittingTest::smooth, "f", "g <= 0.8");
        Surrogates fresh = fitted(ALL, high, Memory.NONE);
        Surrogates after = fitted(ALL, high, fitted(ALL, low, Memory.NONE).memory());
        assertThat(after.targets().get(1).evaluations()).isPositive();
        assertThat(after.memory().fits().keySet())
                .isEqualTo(fresh.memory().fits().keySet());
    }

    @Test
    void whatAnotherListOfKernelsChoseIsNotTakenOver() {
        History history = history(24, FittingTest::smooth, "f");
        Modelling one = new Modelling(List.of(ALL.fits().get(0)), List.of(Warp.NONE), Outliers.DRAWN_IN, 1);
        Modelling other = new Modelling(List.of(ALL.fits().get(1)), List.of(Warp.NONE), Outliers.DRAWN_IN, 2);
        Surrogates after =
                fitted(other, history, fitted(one, history, Memory.NONE).memory());
        assertThat(after.memory()).isEqualTo(fitted(other, history, Memory.NONE).memory());
    }

    /** With a fifth of the work one kernel is fitted, four evaluations long; that counts for nothing once there is time. */
    @Test
    void whatWasChosenWithLessWorkIsChosenAgain() {
        History history = history(60, FittingTest::smooth, "f");
        Surrogates hasty = fitted(ALL.effort(0.2), history, Memory.NONE);
        assertThat(hasty.targets().get(0).evaluations()).isBetween(2, 5);
        Surrogates usual = fitted(ALL, history, hasty.memory());
        assertThat(usual.memory()).isEqualTo(fitted(ALL, history, Memory.NONE).memory());
    }

    /** What was chosen stays with less than three quarters of the work, and moves on with more; nothing is chosen anew, and a usual fit after it is the same as without it. */
    @Test
    void lessWorkUsesWhatWasChosen() {
        History half = history(40, FittingTest::smooth, "f");
        History whole = history(60, FittingTest::smooth, "f");
        Memory before = fitted(ALL, half, Memory.NONE).memory();
        Surrogates kept = fitted(ALL.effort(0.7), whole, before);
        assertThat(kept.targets().get(0).evaluations()).isZero();
        assertThat(kept.targets().get(0).process().hyperparameters())
                .isEqualTo(fitted(ALL, half, before).targets().get(0).process().hyperparameters());
        assertThat(fitted(ALL, whole, kept.memory()).memory())
                .isEqualTo(fitted(ALL, whole, before).memory());
        Surrogates moved = fitted(ALL.effort(0.8), whole, before);
        assertThat(moved.targets().get(0).evaluations()).isPositive();
        assertThat(moved.targets().get(0).remembered().chosen())
                .isEqualTo(before.fits().values().iterator().next().chosen());
    }

    @Test
    void constraintsBesideSeveralGoalsAreWarped() {
        History history = history(24, p -> Math.exp(8 * p.asDouble("y")) / 1000, "g, -h", "f <= 0.1");
        assertThat(fitted(ALL, history, Memory.NONE).memory().fits().entrySet()).anySatisfy(fit -> {
            assertThat(fit.getKey()).startsWith("bound");
            assertThat(fit.getValue().best().warp()).isNotEqualTo(Warp.NONE);
        });
    }

    /** The density that warps are compared by, formed by leaving each observation out, and by difference quotients of the warp. */
    @Test
    void warpsAreComparedByTheDensityOfTheOutcomesThemselves() {
        History history = history(24, p -> -Math.exp(6 * smooth(p)), "f");
        Encoding encoding = Encoding.of(SQUARE);
        Target target = Target.of(problem(history)).get(0);
        Observations observations = Observations.of(history, encoding, target);
        double[] y = observations.y();
        Standardised standardised = Standardised.of(y);
        for (Warp warp : List.of(Warp.NONE, Warp.POWER, Warp.LOG)) {
            Fitting.Fitted fitted = new Fitting(modelling(warp), encoding.kinds(), target, observations, standardised)
                    .run(Optional.empty());
            double sum = 0;
            for (int i = 0; i < y.length; i++) {
                double z = standardised.forward(y[i]);
                double h = 1e-8; // the logarithm bends where the best outcome is
                double slope = (fitted.scaling().forward(standardised.inverse(z + h))
                                - fitted.scaling().forward(standardised.inverse(z - h)))
                        / (2 * h);
                sum += logDensityWithout(i, fitted, observations) + Math.log(slope);
            }
            assertThat(fitted.density()).as("%s", warp).isCloseTo(sum, within(1e-4));
        }
    }

    private static double logDensityWithout(int i, Fitting.Fitted fitted, Observations observations) {
        int n = observations.size();
        double[][] x = IntStream.range(0, n)
                .filter(j -> j != i)
                .mapToObj(j -> observations.x()[j])
                .toArray(double[][]::new);
        double[] y = IntStream.range(0, n)
                .filter(j -> j != i)
                .mapToDouble(j -> fitted.scaling().forward(observations.y()[j]))
                .toArray();
        Hyperparameters found = fitted.process().hyperparameters();
        GaussianProcess rest = GaussianProcess.of(
                ALL.fits().get(fitted.remembered().best().family()).kernel(),
                TrainingData.of(fitted.process().data().kinds(), x, y),
                found);
        double[] own = observations.x()[i];
        double variance = rest.variance(own) + found.noise();
        double gap = fitted.scaling().forward(observations.y()[i]) - rest.mean(own);
        return -0.5 * (Math.log(2 * Math.PI * variance) + gap * gap / variance);
    }
}
