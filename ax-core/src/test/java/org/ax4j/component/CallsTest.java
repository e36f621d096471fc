package org.ax4j.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ax4j.Fixtures;
import org.ax4j.error.AxException;
import org.ax4j.error.Code;
import org.ax4j.error.DataRequiredException;
import org.ax4j.error.InvalidInputException;
import org.ax4j.error.PluginException;
import org.ax4j.error.UnsupportedProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What components throw is told as theirs. */
class CallsTest {
    /** Checked exceptions too: languages beside Java do not declare them. */
    private static Supplier<String> throwing(Throwable thrown) {
        return () -> {
            throw Fixtures.undeclared(thrown);
        };
    }

    static Stream<Throwable> thrown() {
        return Stream.of(
                new IllegalStateException("boom"),
                new AssertionError("boom"),
                new Error("boom"),
                new IOException("boom"),
                new NoClassDefFoundError("boom"),
                new StackOverflowError("boom"));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void whateverIsThrownIsTheComponents(Throwable thrown) {
        for (BiFunction<String, Supplier<String>, String> call :
                List.<BiFunction<String, Supplier<String>, String>>of(Calls::guarded, Calls::made)) {
            assertThatThrownBy(() -> call.apply("stopper 'acme/stop'", throwing(thrown)))
                    .isInstanceOf(PluginException.class)
                    .hasMessageStartingWith("[AX-PLUGIN] stopper 'acme/stop' threw " + thrown)
                    .hasCause(thrown);
        }
    }

    @Test
    void nothingGoesOnWithoutMemory() {
        Error none = new OutOfMemoryError("none left");
        assertThatThrownBy(() -> Calls.guarded("stopper 'acme/stop'", throwing(none)))
                .isSameAs(none);
    }

    @Test
    void anInterruptIsKept() {
        assertThatThrownBy(() -> Calls.guarded("stopper 'acme/stop'", throwing(new InterruptedException("stop"))))
                .isInstanceOf(PluginException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** What the caller can react to stays; a wrong call of the component's own is not the caller's. */
    @Test
    void onlyWhatIsMeantForTheCallerReachesIt() {
        for (AxException meant : List.of(
                new DataRequiredException(Code.DATA_REQUIRED, "too few", "Wait."),
                new UnsupportedProblemException(Code.UNSUPPORTED, "too many", "Ask another."))) {
            assertThatThrownBy(() -> Calls.guarded("who", throwing(meant))).isSameAs(meant);
        }
        AxException own = new InvalidInputException(Code.TRIAL, "there is no trial 99", "Give another.");
        assertThatThrownBy(() -> Calls.guarded("stopper 'acme/stop'", throwing(own)))
                .isInstanceOf(PluginException.class)
                .hasMessage("[AX-PLUGIN] stopper 'acme/stop' threw [AX-TRIAL] there is no trial 99."
                        + " Tell its vendor; the cause is attached.")
                .hasCause(own);
        assertThatThrownBy(() -> Calls.made("component 'acme/stop'", throwing(own)))
                .isSameAs(own);
    }

    /** A list of numbers has a plain form, and a collection the same one; but nobody can tell what to make of it again. */
    public record Lossy(Collection<Double> values) {}

    @Test
    void aMemoryThatCannotBeHandedBackIsTold() {
        assertThatThrownBy(() -> Calls.memory("generator 'acme/lossy'", new Lossy(List.of(1.0))))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("generator 'acme/lossy' left a memory that cannot be kept and handed back");
    }
}
