package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ax4j.Client;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.AxException;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Trial;
import org.ax4j.models.ModelsPlugin;
import org.ax4j.models.acquisition.Acquisition;
import org.ax4j.models.acquisition.LogExpectedImprovement;
import org.ax4j.models.acquisition.LogNoisyHypervolumeImprovement;
import org.ax4j.models.acquisition.UpperConfidenceBound;
import org.ax4j.models.encode.Outliers;
import org.ax4j.models.encode.Warp;
import org.ax4j.models.generator.GaussianProcessGenerator.Config;
import org.ax4j.models.kernel.LogNormalPrior;
import org.ax4j.models.kernel.Matern52;
import org.ax4j.models.kernel.SquaredExponential;
import org.ax4j.models.pareto.Hypervolume;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Generator;
import org.ax4j.spi.RandomStream;
import org.ax4j.strategy.GenerationMethod;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The generator with other acquisitions and kernels than those of its default configuration. */
class PartsTest {
    /** With what is not explained as noise; the default but for that. */
    private static final Config NOISE =
            GaussianProcessGenerator.COMPONENT.config(new Spec<>("ax/gaussian-process", 3, Map.of()));

    private static final SearchSpace MIXED = SearchSpace.of(
            RangeParameter.real("x", 0, 1),
            RangeParameter.integer("n", 1, 50),
            ChoiceParameter.of("kind", "a", "b", "c"));

    private static Client client(Spec<Generator> model, String objective, String... constraints) {
        Client client = Client.builder().seed(3).build();
        client.configureExperiment("parts", MIXED);
        client.configureOptimization(objective, constraints);
        client.configureGenerationStrategy(new GenerationStrategy(
                "parts",
                List.of(
                        new Stage("begin", SobolGenerator.spec(), new Stage.Exit(4, 4, true)),
                        new Stage("model", model, Stage.Exit.NEVER)),
                SobolGenerator.spec()));
        return client;
    }

    private static void run(Client client, int rounds) {
        for (int i = 0; i < rounds; i++) {
            client.getNextTrials(i % 3 == 2 ? 2 : 1)
                    .forEach((trial, point) -> client.completeTrial(trial, outcomes(point)));
        }
    }

    private static Outcomes outcomes(Point point) {
        double x = point.asDouble("x") - 0.3;
        double n = point.asInt("n") / 50.0;
        return Outcomes.of("f", -x * x + (point.asString("kind").equals("b") ? 0.2 : 0) - (n - 0.6) * (n - 0.6))
                .and("g", n);
    }

    static List<Component<?, ?>> acquisitions() {
        return new ModelsPlugin()
                .components().stream()
                        .filter(component -> component.kind() == Acquisition.class)
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("acquisitions")
    void everyAcquisitionSuggestsNewPoints(Component<Acquisition, ?> component) {
        boolean several = component.id().contains("hv") || component.id().contains("hypervolume");
        Spec<Generator> model = GaussianProcessGenerator.spec(Config.standard().acquisition(component.spec()));
        Client client = client(model, several ? "f, g" : "f", several ? "f >= -2" : "g >= 0.3");
        run(client, 9);
        List<Trial> trials = client.history().trials();
        assertThat(trials).hasSize(12).extracting(Trial::point).doesNotHaveDuplicates();
        assertThat(trials.get(11).origin().stage()).isEqualTo("model");
        assertThat(trials.get(11).origin().reason()).contains("largest ");
    }

    @Test
    void aSpecOfVersionOneMeansWhatItMeant() {
        Map<String, Object> config =
                Map.of("fitStarts", 2L, "samples", 64L, "screened", 512L, "searchStarts", 6L, "climbEvaluations", 60L);
        Config upgraded = GaussianProcessGenerator.COMPONENT.config(new Spec<>("ax/gaussian-process", 1, config));
        assertThat(upgraded.chanceOfSuccess()).isFalse();
        assertThat(upgraded.model().warps()).containsExactly(Warp.BILOG);
        assertThat(upgraded.goals()).isEqualTo(upgraded.model());
        assertThat(upgraded.model().noise()).isEqualTo(LogNormalPrior.wideNoise());
        assertThat(upgraded.model().kernels())
                .extracting(Spec::id)
                .containsExactly("ax/squared-exponential", "ax/matern-5-2");
        assertThat(SquaredExponential.COMPONENT
                        .config(upgraded.model().kernels().get(0))
                        .outputScale())
                .isFalse();
        assertThat(upgraded.acquisition(LogExpectedImprovement.spec()))
                .isNotEqualTo(upgraded)
                .extracting(Config::model, Config::work)
                .containsExactly(upgraded.model(), Config.standard().work());
        assertThat(upgraded.acquisition().id()).isEqualTo("ax/auto");
    }

    @Test
    void aSpecOfVersionTwoModelsAllTargetsAlike() {
        Map<String, Object> config = Map.of("samples", 32L, "warps", List.of("NONE"), "chanceOfSuccess", true);
        Config upgraded = GaussianProcessGenerator.COMPONENT.config(new Spec<>("ax/gaussian-process", 2, config));
        assertThat(upgraded.work().samples()).isEqualTo(32);
        assertThat(upgraded.work().screened()).isEqualTo(512);
        assertThat(upgraded.model().warps()).containsExactly(Warp.NONE);
        assertThat(upgraded.goals()).isEqualTo(upgraded.model());
        assertThat(upgraded.constraints()).isEqualTo(upgraded.model());
        assertThat(upgraded.peculiar()).isFalse();
    }

    /** Also where it named nothing; all else means what it means now. */
    @Test
    void aSpecOfVersionSixAsksEachTargetAloneForItsNoise() {
        Config upgraded = GaussianProcessGenerator.COMPONENT.config(new Spec<>("ax/gaussian-process", 6, Map.of()));
        assertThat(upgraded).isEqualTo(alone(Config.standard()));
        assertThat(upgraded).isNotEqualTo(Config.standard());
    }

    private static Config alone(Config config) {
        return new Config(
                config.work(),
                config.acquisition(),
                config.model(),
                config.goals(),
                config.constraints(),
                config.chanceOfSuccess(),
                config.peculiar(),
                false);
    }

    /** Also where it named nothing; all else means what it means in version six. */
    @Test
    void aSpecOfVersionFiveClipsOutliers() {
        Config upgraded = GaussianProcessGenerator.COMPONENT.config(new Spec<>("ax/gaussian-process", 5, Map.of()));
        assertThat(upgraded).isEqualTo(alone(Config.standard()).outliers(Outliers.CLIPPED));
        assertThat(upgraded).isNotEqualTo(alone(Config.standard()));
        Config named = GaussianProcessGenerator.COMPONENT.config(
                new Spec<>("ax/gaussian-process", 5, Map.of("goals", Map.of("warps", List.of("POWER")))));
        assertThat(named.goals().warps()).containsExactly(Warp.POWER);
        assertThat(named.goals().kernels()).isEqualTo(Config.standard().goals().kernels());
        assertThat(named.goals().outliers()).isEqualTo(Outliers.CLIPPED);
    }

    /** Also where it named nothing, or a part of a model only. */
    @Test
    void aSpecOfVersionFourModelsConstraintsAsASingleGoal() {
        for (Map<String, Object> four :
                List.of(Map.<String, Object>of(), Map.<String, Object>of("model", Map.of("warps", List.of("NONE"))))) {
            Config upgraded = GaussianProcessGenerator.COMPONENT.config(new Spec<>("ax/gaussian-process", 4, four));
            assertThat(upgraded.constraints()).isEqualTo(upgraded.model());
            assertThat(upgraded.model().kernels())
                    .extracting(Spec::id)
                    .containsExactly("ax/squared-exponential", "ax/matern-5-2");
            assertThat(upgraded.model().warps())
                    .isEqualTo(
                            four.isEmpty() ? List.of(Warp.BILOG, Warp.NONE, Warp.POWER, Warp.LOG) : List.of(Warp.NONE));
            assertThat(upgraded.model().noise()).isEqualTo(LogNormalPrior.wideNoise());
            assertThat(upgraded.goals().noise()).isEqualTo(LogNormalPrior.middleNoise());
            assertThat(upgraded.goals().warps()).containsExactly(Warp.NONE);
            assertThat(upgraded.goals().kernels())
                    .containsExactlyElementsOf(
                            Config.standard().goals().kernels().subList(0, 2));
        }
        assertThat(Config.standard().constraints().kernels())
                .extracting(Spec::id)
                .containsExactly("ax/squared-exponential", "ax/matern-5-2", "ax/warped-inputs");
    }

    @Test
    void aSpecOfVersionThreeTakesForNoiseWhatItTook() {
        Map<String, Object> three =
                new LinkedHashMap<>(GaussianProcessGenerator.spec().config());
        three.remove("peculiar");
        Config upgraded = GaussianProcessGenerator.COMPONENT.config(new Spec<>("ax/gaussian-process", 3, three));
        assertThat(upgraded.peculiar()).isFalse();
        assertThat(Config.standard().peculiar()).isTrue();
        assertThat(upgraded.model())
                .isEqualTo(Config.standard().outliers(Outliers.CLIPPED).model());
    }

    /** What is not explained is peculiar to points only where parameters have gaps. */
    @Test
    void onlyGapsMakePointsPeculiar() {
        SearchSpace gaps = SearchSpace.of(RangeParameter.real("x", 0, 1), RangeParameter.integer("n", 0, 30));
        assertThat(suggested(gaps, NOISE, 12, PartsTest::smooth))
                .isNotEqualTo(suggested(gaps, Config.standard(), 12, PartsTest::smooth));
        for (RangeParameter near : List.of(
                RangeParameter.real("n", 0, 30),
                RangeParameter.real("n", 0, 30).digits(3),
                RangeParameter.integer("n", 0, 2000))) {
            SearchSpace space = SearchSpace.of(RangeParameter.real("x", 0, 1), near);
            assertThat(suggested(space, NOISE, 12, PartsTest::smooth))
                    .isEqualTo(suggested(space, Config.standard(), 12, PartsTest::smooth));
        }
        SearchSpace mostlyReal = SearchSpace.of(
                RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1), RangeParameter.integer("n", 0, 30));
        assertThat(suggested(mostlyReal, NOISE, 12, PartsTest::smooth))
                .isEqualTo(suggested(mostlyReal, Config.standard(), 12, PartsTest::smooth));
    }

    /** Outcomes that speak for more noise than is usual are noisy: trials are not chased that were lucky. */
    @Test
    void whatIsLargeIsTakenForNoise() {
        SearchSpace gaps = SearchSpace.of(RangeParameter.real("x", 0, 1), RangeParameter.integer("n", 0, 30));
        IntToDoubleFunction noisy = i -> Math.sin(i / 6.0) + 0.1 * new RandomStream(i).nextGaussian();
        assertThat(suggested(gaps, NOISE, 36, noisy)).isEqualTo(suggested(gaps, Config.standard(), 36, noisy));
    }

    private static double smooth(int trial) {
        return Math.sin(trial / 4.0);
    }

    /** The outcome of each trial follows from its index. */
    private static Object suggested(SearchSpace space, Config config, int trials, IntToDoubleFunction outcome) {
        Client client = Client.builder().seed(5).build();
        client.configureExperiment("gaps", space);
        client.configureOptimization("f");
        client.configureGenerationStrategy(new GenerationStrategy(
                "model",
                List.of(new Stage("model", GaussianProcessGenerator.spec(config), Stage.Exit.NEVER)),
                SobolGenerator.spec()));
        for (int i = 0; i < trials; i++) {
            Map<String, Object> values =
                    new TreeMap<>(Map.of("x", i / (trials - 1.0), "y", i * i % 11 / 11.0, "n", 7 * i % 31));
            values.keySet().removeIf(name -> space.parameter(name).isEmpty());
            int trial = client.attachTrial(Point.of(values));
            client.completeTrial(trial, Outcomes.of("f", outcome.applyAsDouble(i)));
        }
        return client.getNextTrials(1).values().toString();
    }

    /** An experiment as it was stored before there was a choice of parts goes on with the points that it would have had. */
    @Test
    void anExperimentOfVersionOneGoesOn(@TempDir Path folder) throws Exception {
        Config config = GaussianProcessGenerator.COMPONENT.config(new Spec<>("ax/gaussian-process", 1, Map.of()));
        Client client = client(GaussianProcessGenerator.spec(config), "f");
        run(client, 8);
        client.getNextTrials(1).keySet().forEach(trial -> client.markTrialFailed(trial, "out of memory"));
        Path file = folder.resolve("present.json");
        client.saveToJson(file);
        Pattern parts = Pattern.compile(
                "\"work\":\\s*\\{([^}]*)\\},\\s*\"acquisition\":.*?\"jointNoise\":\\s*false", Pattern.DOTALL);
        String former = parts.matcher(Files.readString(file))
                .replaceAll("$1")
                .replaceAll("(\"ax/gaussian-process\",\\s*\"version\":\\s*)7", "$11");
        assertThat(former).doesNotContain("matern").doesNotContain("acquisition\":");
        Path old = Files.writeString(folder.resolve("former.json"), former);
        assertThat(Client.verify(old).holds()).isTrue();
        Client loaded = Client.loadFromJson(old);
        for (int i = 0; i < 3; i++) {
            assertThat(loaded.getNextTrials(2)).isEqualTo(client.getNextTrials(2));
        }
    }

    @Test
    void oneKernelAlone() {
        Client client = client(
                GaussianProcessGenerator.spec(Config.standard().kernels(List.of(Matern52.COMPONENT.spec()))), "f");
        run(client, 8);
        assertThat(client.trial(9).origin().stage()).isEqualTo("model");
    }

    @Test
    void faultsAreTold() {
        assertThatThrownBy(() -> Config.standard().kernels(List.of()))
                .isInstanceOf(AxException.class)
                .hasMessageContaining("needs a kernel");
        assertThatThrownBy(() -> Config.standard().warps(List.of()))
                .isInstanceOf(AxException.class)
                .hasMessageContaining("needs a warp");
        assertThatThrownBy(() -> new GaussianProcessGenerator.Work(0, -1, 512, 6, 60))
                .isInstanceOf(AxException.class)
                .hasMessageContaining("fitStarts must be at least 1 but got 0")
                .hasMessageContaining("samples must be at least 1 but got -1");
        assertThatThrownBy(() -> new UpperConfidenceBound(-1))
                .isInstanceOf(AxException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> run(
                        client(
                                GaussianProcessGenerator.spec(
                                        Config.standard().acquisition(Spec.of(Acquisition.class, "example/missing"))),
                                "f"),
                        6))
                .isInstanceOf(AxException.class)
                .hasMessageContaining("example/missing");
    }

    @Test
    void anAcquisitionThatCannotServeSaysWhy() {
        Client client = client(
                GaussianProcessGenerator.spec(Config.standard().acquisition(LogNoisyHypervolumeImprovement.spec())),
                "f");
        run(client, 7);
        assertThat(client.trial(7).origin().reason()).contains("at least 2 goals");
    }

    /** Five goals on an eighth of a sphere: Deb, Thiele, Laumanns, Zitzler: Scalable multi-objective optimization test problems, CEC 2002. */
    @Test
    void fiveGoalsAreServedBetterThanByChance() {
        double[] volume = new double[2];
        for (int i = 0; i < 2; i++) {
            GenerationMethod method = i == 0 ? GenerationMethod.FAST : GenerationMethod.RANDOM_SEARCH;
            volume[i] = dtlz2(method, 36);
        }
        assertThat(volume[0]).isGreaterThan(volume[1] * 1.05);
    }

    private static double dtlz2(GenerationMethod method, int trials) {
        int goals = 5;
        Client client = Client.builder().seed(1).build();
        client.configureExperiment(
                "dtlz2",
                SearchSpace.of(IntStream.rangeClosed(0, goals)
                        .mapToObj(k -> RangeParameter.real("x" + k, 0, 1))
                        .toArray(RangeParameter[]::new)));
        client.configureOptimization("-f0, -f1, -f2, -f3, -f4");
        client.configureGenerationStrategy(method);
        double[][] gains = new double[trials][];
        for (int i = 0; i < trials; i++) {
            Map.Entry<Integer, Point> next =
                    client.getNextTrials(1).entrySet().iterator().next();
            double[] f = sphere(next.getValue(), goals);
            Outcomes outcomes = Outcomes.of("f0", f[0]);
            for (int j = 1; j < goals; j++) {
                outcomes = outcomes.and("f" + j, f[j]);
            }
            client.completeTrial(next.getKey(), outcomes);
            gains[i] = Arrays.stream(f).map(value -> -value).toArray();
        }
        double[] reference = new double[goals];
        Arrays.fill(reference, -1.5);
        return Hypervolume.of(gains, reference);
    }

    private static double[] sphere(Point point, int goals) {
        double[] f = new double[goals];
        double far = point.asDouble("x" + (goals - 1)) - 0.5;
        double farther = point.asDouble("x" + goals) - 0.5;
        for (int j = 0; j < goals; j++) {
            f[j] = 1 + far * far + farther * farther;
            for (int k = 0; k < goals - 1 - j; k++) {
                f[j] *= Math.cos(point.asDouble("x" + k) * Math.PI / 2);
            }
            f[j] *= j == 0 ? 1 : Math.sin(point.asDouble("x" + (goals - 1 - j)) * Math.PI / 2);
        }
        return f;
    }
}
