package org.ax4j.models.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.models.ModelsPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of acquisitions, kept by all that are built in, and seen where they are broken. */
class AcquisitionRulesTest {
    private record None() {}

    static Stream<Arguments> builtIn() {
        return Stream.of(
                Arguments.of(Auto.COMPONENT, new int[] {1, 2, 5}),
                Arguments.of(LogExpectedImprovement.COMPONENT, new int[] {1}),
                Arguments.of(LogNoisyExpectedImprovement.COMPONENT, new int[] {1}),
                Arguments.of(LogNoisyHypervolumeImprovement.COMPONENT, new int[] {2, 3, 4}),
                Arguments.of(LogScalarisedHypervolume.COMPONENT, new int[] {2, 6}),
                Arguments.of(LogFeasibility.COMPONENT, new int[] {1, 2}),
                Arguments.of(UpperConfidenceBound.COMPONENT, new int[] {1}),
                Arguments.of(ThompsonSampling.COMPONENT, new int[] {1, 3}),
                Arguments.of(HighestMean.COMPONENT, new int[] {1}));
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void theRulesAreKept(Component<Acquisition, ?> component, int[] goals) {
        for (int count : goals) {
            assertThat(AcquisitionRules.broken(component, count))
                    .as(component + " of " + count + " goals")
                    .isEmpty();
        }
    }

    /** What an acquisition that is made of another one names. */
    private record Parts(Spec<Acquisition> part) {}

    @Test
    void aComposedAcquisitionIsChecked() {
        assertThat(AcquisitionRules.broken(
                        Component.composed(
                                Acquisition.class,
                                "test/composed",
                                new Parts(LogExpectedImprovement.spec()),
                                (config, components) -> components.create(Acquisition.class, config.part())),
                        1))
                .isEmpty();
    }

    @Test
    void noneIsLeftOut() {
        assertThat(builtIn().map(arguments -> arguments.get()[0]))
                .containsExactlyInAnyOrderElementsOf(new ModelsPlugin()
                        .components().stream()
                                .filter(component -> component.kind() == Acquisition.class)
                                .toList());
    }

    @Test
    void aWrongSlopeIsSeen() {
        assertThat(broken(call -> (at, slopes) -> {
                    for (int s = 0; s < at.samples(); s++) {
                        at.log[s] += at.mean[0][s];
                        at.onMean[0][s] += 1.001;
                    }
                }))
                .containsExactly("F2: the gradient is not that of the values");
    }

    @Test
    void aValueThatIsNotFiniteIsSeen() {
        assertThat(broken(call -> (at, slopes) -> at.log[0] += Math.log(0))).anyMatch(rule -> rule.startsWith("F1"));
    }

    @Test
    void anAnswerThatChangesIsSeen() {
        assertThat(broken(call -> (at, slopes) -> at.log[0] += call)).anyMatch(rule -> rule.startsWith("F4"));
    }

    /** What the rules say of a factor, which may depend on the number of the call. */
    private static List<String> broken(IntFunction<Factor> factor) {
        AtomicInteger calls = new AtomicInteger();
        Acquisition acquisition =
                request -> request.believed().appraisal("test", List.of(), factor.apply(calls.incrementAndGet()));
        return AcquisitionRules.broken(
                Component.of(Acquisition.class, "test/acquisition", new None(), none -> acquisition), 1);
    }
}
