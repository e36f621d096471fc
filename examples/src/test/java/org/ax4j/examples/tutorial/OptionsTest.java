package org.ax4j.examples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.ax4j.error.AxException;
import org.ax4j.error.InvalidInputException;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void nothingGivenMeansThirtyMeasuredTrialsOfADrawnSeed() {
        assertThat(Options.parse(List.of()))
                .isEqualTo(new Options(OptionalLong.empty(), 30, Path.of("out"), false, false));
    }

    @Test
    void valuesFollowASpaceOrAnEqualsSign() {
        assertThat(Options.parse(List.of("--seed", "-7", "--trials=12", "--out", "a b", "--cost=counted")))
                .isEqualTo(new Options(OptionalLong.of(-7), 12, Path.of("a b"), true, false));
    }

    @Test
    void helpWinsOverAllElse() {
        assertThat(Options.parse(List.of("--nonsense", "--help")).help()).isTrue();
    }

    @Test
    void theHelpNamesEveryOption() {
        assertThat(Options.HELP).contains("--seed", "--trials", "--out", "--cost", "--help");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        List<String> arguments = List.of(
                "--tirals", "--seed=x", "--trials", "0", "--cost", "free", "--out", "\0", "--cost=counted", "--seed");
        assertThatThrownBy(() -> Options.parse(arguments))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(
                        "[AX-ARGUMENT] there is no option '--tirals'",
                        "--seed must be a whole number but is 'x'",
                        "--trials must be a whole number from 1 to 10000 but is '0'",
                        "--cost is given twice",
                        "--seed lacks its value",
                        "--out is no path",
                        "Try --help.")
                .satisfies(e -> assertThat(((AxException) e).faults()).hasSize(6));
    }

    @Test
    void aCostOfAnotherNameIsRefused() {
        assertThatThrownBy(() -> Options.parse(List.of("--cost", "free")))
                .hasMessageContaining("--cost must be measured or counted but is 'free'");
    }
}
