package org.ax4j.error;

import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * One input that is refused.
 *
 * @param input the input as golden files and pages show it
 * @param call gives the input
 */
record BadInput(String input, ThrowingCallable call) {
    static BadInput bad(String input, ThrowingCallable call) {
        return new BadInput(input, call);
    }

    /** What is thrown, which must be one of ours. */
    AxException refusal() {
        Throwable thrown = catchThrowable(call);
        Assertions.assertThat(thrown).as(input).isInstanceOf(AxException.class);
        return (AxException) thrown;
    }
}
