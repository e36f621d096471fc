package org.ax4j.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import javax.tools.ToolProvider;
import org.ax4j.Client;
import org.ax4j.error.Fault;
import org.ax4j.error.InvalidInputException;
import org.ax4j.experiment.Outcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spaces of records, and records of points. */
class RecordSpaceTest {
    private enum Loss {
        HINGE,
        LOG_LOSS {
            @Override
            public String toString() {
                return "log loss";
            }
        },
        SQUARED
    }

    private record Flat(
            @Range(low = 1e-8, high = 100) @Log double alpha,
            @Range(low = 0.01, high = 0.99) @Logit Double share,
            @Range(low = 0, high = 2, step = 0.5) float momentum,
            @Range(low = 0, high = 1, digits = 3) Float rounded,
            @Range(low = 5, high = 500) @Log int batch,
            @Range(low = 0, high = 10, step = 5) Long stepped,
            @Choices({"sgd", "adam"}) String solver,
            @Choices({"s", "m", "l"}) @Ordered String size,
            @Choices(numbers = {1, 2, 4}) long depth,
            @Choices(numbers = {0.1, 0.5}) @Ordered(false) float rate,
            Loss loss,
            @Choices({"HINGE", "SQUARED"}) @Ordered Loss other,
            boolean shrinking,
            @Name("a b/c") Boolean named) {}

    @Test
    void componentsBecomeParameters() {
        assertThat(SearchSpace.of(Flat.class))
                .isEqualTo(SearchSpace.of(
                        RangeParameter.real("alpha", 1e-8, 100).log(),
                        RangeParameter.real("share", 0.01, 0.99).logit(),
                        RangeParameter.real("momentum", 0, 2).step(0.5),
                        RangeParameter.real("rounded", 0, 1).digits(3),
                        RangeParameter.integer("batch", 5, 500).log(),
                        RangeParameter.integer("stepped", 0, 10).step(5),
                        ChoiceParameter.of("solver", "sgd", "adam"),
                        ChoiceParameter.of("size", "s", "m", "l").ordered(),
                        ChoiceParameter.of("depth", 1, 2, 4),
                        ChoiceParameter.of("rate", 0.1, 0.5).unordered(),
                        ChoiceParameter.of("loss", "HINGE", "LOG_LOSS", "SQUARED"),
                        ChoiceParameter.of("other", "HINGE", "SQUARED").ordered(),
                        ChoiceParameter.ofBoolean("shrinking"),
                        ChoiceParameter.ofBoolean("a b/c")));
    }

    @Test
    void recordsComeBackFromPoints() {
        SearchSpace space = SearchSpace.of(Flat.class);
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200; i++) {
            Point point = space.pointAt(random.doubles(14).toArray(), Map.of());
            Flat flat = point.as(Flat.class);
            assertThat(flat.alpha()).isEqualTo(point.asDouble("alpha"));
            assertThat(flat.stepped()).isEqualTo(point.asInt("stepped"));
            assertThat(flat.loss().name()).isEqualTo(point.asString("loss"));
            assertThat(flat.named()).isEqualTo(point.asBoolean("a b/c"));
            assertThat(Point.of(flat))
                    .as("no digit is lost, floats lie on steps and digits")
                    .isEqualTo(point);
            assertThat(space.contains(Point.of(flat))).isTrue();
        }
    }

    private record Single(@Choices(numbers = {0.1, 1}) float value) {}

    @Test
    void floatsSurviveBitForBit() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 20_000; i++) {
            float value = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(value) && value != 0) {
                Point point = Point.of(new Single(value));
                assertThat(point.as(Single.class).value()).isEqualTo(value);
                assertThat(Math.abs(point.asDouble("value") - value)).isLessThanOrEqualTo(Math.ulp(value) / 2.0);
            }
        }
        assertThat(Point.of(new Single(0.1f)).asDouble("value")).isEqualTo(0.1);
        assertThat(Point.of(new Single(-0f)).asDouble("value")).isEqualTo(0.0);
        assertThat(Point.of(new Single(16777216f)).asDouble("value")).isEqualTo(16777216.0);
    }

    @Where({"x1 + x2 <= 3", "x1 >= x2"})
    private record Bounded(
            @Range(low = 0, high = 3) double x1,
            @Range(low = 0, high = 3) double x2) {}

    @Test
    void constraintsAreThoseOfTheTexts() {
        assertThat(SearchSpace.of(Bounded.class))
                .isEqualTo(SearchSpace.of(RangeParameter.real("x1", 0, 3), RangeParameter.real("x2", 0, 3))
                        .where("x1 + x2 <= 3", "x1 >= x2"));
    }

    @Where("low <= high")
    private record Window(
            @Range(low = 0, high = 9) int low,
            @Range(low = 0, high = 9) int high) {}

    @Where("first.high <= second.low + only")
    private record Windows(Window first, Window second, Only only) {}

    private record Only(@Range(low = 0, high = 1) double only) {}

    @Test
    void recordsInRecordsArePutBehindTheirNameWhereNeeded() {
        SearchSpace space = SearchSpace.of(Windows.class);
        assertThat(space.parameters().stream().map(Parameter::name))
                .containsExactly("first.low", "first.high", "second.low", "second.high", "only");
        assertThat(space.constraints().stream().map(Object::toString).map(text -> text.replace("`", "")))
                .containsExactly(
                        "first.high - only - second.low <= 0",
                        "-first.high + first.low <= 0",
                        "-second.high + second.low <= 0");
        Windows windows = new Windows(new Window(1, 2), new Window(3, 4), new Only(0.5));
        Point point = Point.of(windows);
        assertThat(point.values())
                .isEqualTo(Map.of("first.low", 1, "first.high", 2, "second.low", 3, "second.high", 4, "only", 0.5));
        assertThat(space.canonical(point).as(Windows.class)).isEqualTo(windows);
    }

    private sealed interface Optimiser permits Sgd, Adaptive, None {}

    @Where("momentum <= decay")
    private record Sgd(
            @Range(low = 0, high = 1) double momentum,
            @Range(low = 0, high = 1) double decay,
            Window window,
            Warmup warmup)
            implements Optimiser {}

    private sealed interface Adaptive extends Optimiser permits Adam, Adagrad {}

    private record Adam(@Range(low = 0.1, high = 0.9) double beta, boolean amsgrad) implements Adaptive {}

    private record Adagrad(@Range(low = 0, high = 1) double decay) implements Adaptive {}

    private record None() implements Optimiser {}

    private sealed interface Warmup {}

    private record Cold() implements Warmup {}

    private record Linear(@Range(low = 1, high = 9) int steps) implements Warmup {}

    private record Training(
            @Range(low = 1e-4, high = 1) @Log double rate, Optimiser optimiser) {}

    @Test
    void aSealedInterfaceIsAChoiceThatActivates() {
        SearchSpace space = SearchSpace.of(Training.class);
        assertThat(space)
                .isEqualTo(SearchSpace.of(
                                RangeParameter.real("rate", 1e-4, 1).log(),
                                ChoiceParameter.of("optimiser", "Sgd", "Adam", "Adagrad", "None")
                                        .activates("Sgd", "momentum", "optimiser.Sgd.decay", "low", "high", "warmup")
                                        .activates("Adam", "beta", "amsgrad")
                                        .activates("Adagrad", "optimiser.Adagrad.decay"),
                                RangeParameter.real("momentum", 0, 1),
                                RangeParameter.real("optimiser.Sgd.decay", 0, 1),
                                RangeParameter.integer("low", 0, 9),
                                RangeParameter.integer("high", 0, 9),
                                ChoiceParameter.of("warmup", "Cold", "Linear").activates("Linear", "steps"),
                                RangeParameter.integer("steps", 1, 9),
                                RangeParameter.real("beta", 0.1, 0.9),
                                ChoiceParameter.ofBoolean("amsgrad"),
                                RangeParameter.real("optimiser.Adagrad.decay", 0, 1))
                        .where("momentum <= optimiser.Sgd.decay", "low <= high"));
        Set<Class<?>> seen = new HashSet<>();
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 300; i++) {
            Point point = space.pointAt(random.doubles(space.searched().size()).toArray(), Map.of());
            Training training = point.as(Training.class);
            assertThat(training.optimiser().getClass().getSimpleName()).isEqualTo(point.asString("optimiser"));
            assertThat(Point.of(training)).isEqualTo(point);
            seen.add(training.optimiser().getClass());
            if (training.optimiser() instanceof Sgd sgd && sgd.warmup() instanceof Linear linear) {
                assertThat(linear.steps()).isEqualTo(point.asInt("steps"));
                seen.add(Linear.class);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Sgd.class, Adam.class, Adagrad.class, None.class, Linear.class);
        Training cold = new Training(0.5, new Sgd(0.25, 0.5, new Window(1, 2), new Cold()));
        assertThat(space.canonical(Point.of(cold)).as(Training.class)).isEqualTo(cold);
    }

    @Test
    void anExperimentGivesAndTakesRecords() {
        try (Client client = Client.builder().seed(1).build()) {
            client.configureExperiment("typed", SearchSpace.of(Bounded.class));
            client.configureOptimization("score");
            int first = client.attachTrial(Point.of(new Bounded(2, 1)));
            assertThat(client.trial(first).point().as(Bounded.class)).isEqualTo(new Bounded(2, 1));
            client.completeTrial(first, Outcomes.of("score", 1));
            client.getNextTrials(5).values().forEach(point -> {
                Bounded bounded = point.as(Bounded.class);
                assertThat(bounded.x1() + bounded.x2()).isLessThanOrEqualTo(3);
                assertThat(Point.of(bounded)).isEqualTo(point);
            });
        }
    }

    @Test
    void aRecordMayHaveLessThanThePoint() {
        assertThat(Point.of(Map.of("only", 0.25, "more", 1)).as(Only.class)).isEqualTo(new Only(0.25));
    }

    private record Careful(
            @Range(low = 0, high = 9) int low,
            @Range(low = 0, high = 9) int high) {
        @SuppressWarnings("UnusedMethod") // called by reflection
        private Careful {
            if (low > high) {
                throw new IllegalArgumentException("low must not be above high");
            }
        }
    }

    @Test
    void aConstructorThatThrowsIsToldWithTheValues() {
        assertThatThrownBy(() -> Point.of(Map.of("low", 7, "high", 2)).as(Careful.class))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Careful refuses {low=7, high=2}")
                .hasMessageContaining("low must not be above high");
    }

    @Test
    void allFaultsOfAPointAreTold() {
        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class,
                () -> Point.of(Map.of("first.low", 1.5, "first.high", "x", "only", 0.5))
                        .as(Windows.class));
        assertThat(refusal.faults().stream().map(Fault::what))
                .hasSize(4)
                .anyMatch(what -> what.startsWith("component 'low' of Window: the point holds 1.5, which is no int"))
                .anyMatch(what ->
                        what.startsWith("component 'high' of Window: the point has no parameter 'second.high'"));
    }

    /** A record of a named module that opens nothing, compiled here: nothing of the class path is in one. */
    @Test
    void aModuleMustBeOpen(@TempDir Path folder) throws IOException, ClassNotFoundException {
        Class<?> closed = inModule(folder.resolve("closed"), "closed", "");
        assertThatThrownBy(() -> SearchSpace.of(closed))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("[AX-SPACE] module closed does not let inner.Hidden be made and read. "
                        + "Add `opens inner;` to its module-info.");
        Class<?> open = inModule(folder.resolve("open"), "open", "opens inner;");
        assertThat(SearchSpace.of(open)).isEqualTo(SearchSpace.of(ChoiceParameter.ofBoolean("flag")));
        assertThat(Point.of(Map.of("flag", true)).as(open)).hasToString("Hidden[flag=true]");
    }

    private static Class<?> inModule(Path folder, String name, String clause)
            throws IOException, ClassNotFoundException {
        Path info = Files.createDirectories(folder).resolve("module-info.java");
        Files.writeString(info, "module " + name + " { " + clause + " }");
        Path source = Files.createDirectories(folder.resolve("inner")).resolve("Hidden.java");
        Files.writeString(source, "package inner; record Hidden(boolean flag) {}");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), info.toString(), source.toString());
        assertThat(status).isZero();
        ModuleLayer boot = ModuleLayer.boot();
        Configuration modules = boot.configuration().resolve(ModuleFinder.of(folder), ModuleFinder.of(), Set.of(name));
        return boot.defineModulesWithOneLoader(modules, ClassLoader.getSystemClassLoader())
                .findLoader(name)
                .loadClass("inner.Hidden");
    }
}
